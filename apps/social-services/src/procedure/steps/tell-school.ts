import { narrative, schoolTold, type Child } from '#libs/contracts';
import { moveOf, type Rule } from '#libs/lifecycle';
import { z } from 'zod';
import { openPart, personalOf, withNote, type Support } from '../support.js';

const named = (child: Child): child is Child & { givenName: string } => (child.givenName ?? '') !== '';

/** Whether a school hears of this very support: it reported, was told of it, or learnt what of it continues there. */
export const schoolHasPart = ({ withoutSchool, toldSchoolId, schoolToldAt }: Support): boolean =>
  withoutSchool !== true || toldSchoolId !== undefined || schoolToldAt !== null;

/** The school that was told of the child last, by whichever support; none where a school reported, which we were not told. */
export const schoolOfChild = ({ withoutSchool, knownAtSchoolId, toldSchoolId }: Support): string | undefined =>
  withoutSchool === true ? (knownAtSchoolId ?? toldSchoolId) : undefined;

/** What continues is told to a school that knows of the child; another one is chosen first. */
export const schoolKnowsChild: Rule<Support> = {
  code: 'no-school-in-chain',
  says: {
    en: 'No school knows of this child: it was not a school that reported. Choose one with “Tell a school of the child”',
    ru: 'Об этом ребёнке не знает ни одна школа: сообщила не школа. Выберите её через «Сообщить школе о ребёнке»',
    kk: 'Бұл бала туралы бірде-бір мектеп білмейді: хабарлаған мектеп емес. «Мектепке бала туралы хабарлау» арқылы таңдаңыз',
  },
  holds: (record) => record.withoutSchool !== true || schoolOfChild(record) !== undefined,
};

const noSchoolReported: Rule<Support> = {
  code: 'school-knows-already',
  says: {
    en: 'A school knows of this child already: tell it what continues there',
    ru: 'Школа уже знает об этом ребёнке: сообщите ей, что продолжается у неё',
    kk: 'Мектеп бұл бала туралы біледі: оған не жалғасатынын хабарлаңыз',
  },
  holds: ({ withoutSchool }) => withoutSchool === true,
};

const notThisSchool: Rule<Support, { schoolId: string }> = {
  code: 'this-school-knows-already',
  says: {
    en: 'This school knows of the child already: tell it what continues there',
    ru: 'Эта школа уже знает о ребёнке: сообщите ей, что продолжается у неё',
    kk: 'Бұл мектеп бала туралы біледі: оған не жалғасатынын хабарлаңыз',
  },
  looksAtInput: true,
  holds: (record, { schoolId }) => schoolOfChild(record) !== schoolId,
};

/** Two schools know of one child only where it went from one to the other. */
const childChangesSchool: Rule<Support, { childChangesSchool?: boolean | undefined }> = {
  code: 'another-school-knows',
  says: {
    en: 'Another school knows of this child. Tell a second one only if the child has changed school, and say so',
    ru: 'О ребёнке уже знает другая школа. Второй сообщают, только если ребёнок перешёл в другую школу; отметьте это',
    kk: 'Бала туралы басқа мектеп біледі. Екіншісіне бала мектеп ауыстырса ғана хабарлаңыз әрі оны белгілеңіз',
  },
  looksAtInput: true,
  holds: (record, input) => schoolOfChild(record) === undefined || input.childChangesSchool === true,
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

/** Where no school reported, none hears of any support without consent to that one, however many others it knows of. */
export const consentToThisSupport: Rule<Support> = {
  ...consentGiven,
  holds: ({ withoutSchool, consent }) => withoutSchool !== true || consent !== null,
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

/**
 * The chain began elsewhere: one school learns who the child is and what to do there, and nothing else. Why it must know stays in our notes. A child who
 * changes school is told of at the new one; the former one hears nothing more.
 */
export const tellSchool = moveOf<Support>()({
  input: z.strictObject({
    schoolId: z.uuid(),
    reason: narrative.min(3),
    what: narrative.min(1),
    contact: z.string().trim().min(1).max(200),
    until: z.iso.date().optional(),
    childChangesSchool: z.boolean().optional(),
  }),
  unseals: true,
  requires: [noSchoolReported, consentGiven, childIsNamed, isASchool, notThisSchool, childChangesSchool],
  does: (record, { schoolId, reason, what, contact, until }, { now }) => {
    const personal = personalOf(record);
    const { familyName, givenName = '' } = personal.child;
    const { ageBand, sex, excluded } = record;
    return {
      change: { toldSchoolId: schoolId, knownAtSchoolId: schoolId, schoolToldAt: now.toISOString() },
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
      effects: [{ kind: 'school-knows', payload: { schoolId } }],
    };
  },
});

/** Another support of the child told a school; or a school asked for one, and so has a part in the chain. */
export const recordSchool = moveOf<Support>()({
  input: z.object({ schoolId: z.uuid().optional() }),
  does: (_record, { schoolId }) => ({
    change: schoolId === undefined ? { withoutSchool: false } : { knownAtSchoolId: schoolId },
  }),
});
