import { narrative, schoolTold, type Child } from '#libs/contracts';
import { moveOf, type Rule } from '#libs/lifecycle';
import { z } from 'zod';
import { openPart, personalOf, withNote, type Support } from '../support.js';

const named = (child: Child): child is Child & { givenName: string } => (child.givenName ?? '') !== '';

/** Whether a school has a part in the chain: it reported, or was told here. */
export const schoolHasPart = ({ withoutSchool, toldSchoolId }: Support): boolean =>
  withoutSchool !== true || toldSchoolId !== undefined;

/** What continues is told to a school that knows of the child; another one is chosen first. */
export const schoolKnowsChild: Rule<Support> = {
  code: 'no-school-in-chain',
  says: {
    en: 'No school knows of this child: it was not a school that reported. Choose one with “Tell a school of the child”',
    ru: 'Об этом ребёнке не знает ни одна школа: сообщила не школа. Выберите её через «Сообщить школе о ребёнке»',
    kk: 'Бұл бала туралы бірде-бір мектеп білмейді: хабарлаған мектеп емес. «Мектепке бала туралы хабарлау» арқылы таңдаңыз',
  },
  holds: schoolHasPart,
};

const noSchoolYet: Rule<Support> = {
  code: 'school-knows-already',
  says: {
    en: 'A school knows of this child already: tell it what continues there',
    ru: 'Школа уже знает об этом ребёнке: сообщите ей, что продолжается у неё',
    kk: 'Мектеп бұл бала туралы біледі: оған не жалғасатынын хабарлаңыз',
  },
  holds: (record) => !schoolHasPart(record),
};

/** A school learns who the child is only with the consent to support. */
const consentGiven: Rule<Support> = {
  code: 'consent-first',
  says: {
    en: 'Without consent no school is told of the child',
    ru: 'Без согласия школе о ребёнке не сообщают',
    kk: 'Келісімсіз мектепке бала туралы хабарланбайды',
  },
  holds: ({ consent }) => consent !== null,
};

const childIsNamed: Rule<Support> = {
  code: 'child-not-named',
  says: {
    en: 'The child’s name is not known: a school could not tell whom to support',
    ru: 'Имя ребёнка неизвестно: школа не поймёт, кого поддерживать',
    kk: 'Баланың аты белгісіз: мектеп кімді қолдайтынын білмейді',
  },
  looksAtInput: true,
  holds: (record) => named(personalOf(record).child),
};

const isASchool: Rule<Support> = {
  code: 'not-a-school',
  says: {
    en: 'Choose a school from the directory',
    ru: 'Выберите школу из справочника',
    kk: 'Анықтамалықтан мектеп таңдаңыз',
  },
  looksAtInput: true,
  holds: (_record, _input, { supplied }) => (supplied as { isSchool?: boolean } | undefined)?.isSchool === true,
};

/** The chain began elsewhere: one school learns who the child is and what to do there, and nothing else. Why it must know stays in our notes. */
export const tellSchool = moveOf<Support>()({
  input: z.strictObject({
    schoolId: z.uuid(),
    reason: narrative.min(3),
    what: narrative.min(1),
    contact: z.string().trim().min(1).max(200),
    until: z.iso.date().optional(),
  }),
  unseals: true,
  requires: [noSchoolYet, consentGiven, childIsNamed, isASchool],
  does: (record, { schoolId, reason, what, contact, until }, { now }) => {
    const personal = personalOf(record);
    const { familyName, givenName = '' } = personal.child;
    const { ageBand, sex, excluded } = record;
    return {
      change: { toldSchoolId: schoolId, schoolToldAt: now.toISOString() },
      sealed: withNote(withNote(personal, now, 'school-told', reason), now, 'continues-at-school', what),
      facts: [
        schoolTold.of({
          open: { ...openPart(record), schoolId, ageBand, sex, excludedSubjects: [...excluded] },
          sealed: {
            school: {
              child: { givenName, ...(familyName === undefined ? {} : { familyName }) },
              ...{ what, contact, ...(until === undefined ? {} : { until }) },
            },
          },
        }),
      ],
    };
  },
});
