import { remarkAnswered, type AgencyId } from '#libs/contracts';
import { lifecycleOf, moveOf, type By, type Lifecycle, type Notice } from '#libs/lifecycle';
import { z } from 'zod';
import type { Remark } from './remark.js';

/** Agencies that hear remarks: all but the one that makes them. */
export type RemarkedAgency = Exclude<AgencyId, 'oversight'>;

/** Who answers for the agency: who heads the unit, and those who work on the child's case, in case the head must not be told. */
export const answering = {
  school: { 'head-of-school': 'unit', psychologist: ['assigned', 'deputy'] },
  police: { 'head-of-unit': 'unit', investigator: ['assigned', 'deputy'] },
  'platform-liaison': { 'liaison-officer': 'unit' },
  'expert-bureau': { coordinator: 'unit' },
  'social-services': { coordinator: 'unit', 'social-worker': ['assigned', 'deputy'] },
} as const satisfies Record<RemarkedAgency, By>;

const arriving = z.object({
  text: z.string(),
  dueAt: z.iso.datetime(),
  /** Days until `dueAt`, counted in Almaty: the length of the clock. */
  daysLeft: z.number().int().nonnegative(),
  excluded: z.array(z.uuid()),
  /** Who works on the child's case by now and may answer. */
  people: z.array(z.object({ subject: z.string(), as: z.enum(['owner', 'assignee', 'added']) })),
});

/** Everybody who may answer learns that a remark waits, and that it was settled; those who must not be told learn nothing. */
function noticesFor(
  agency: RemarkedAgency,
  { unitId, people }: Remark,
  code: 'remark-arrived' | 'remark-accepted' = 'remark-arrived',
): Notice[] {
  const heads = Object.entries(answering[agency]).filter(([, relation]) => relation === 'unit');
  return [
    ...heads.map(([role]): Notice => ({ code, to: { role, unitId } })),
    ...people.filter(({ subject }) => subject !== 'system').map(({ subject }): Notice => ({ code, to: { subject } })),
  ];
}

const clockOf = (calendarDays: number) => ({ start: [{ rule: 'remark-answer' as const, given: { calendarDays } }] });

const arrive = (agency: RemarkedAgency) =>
  moveOf<Remark>()({
    input: arriving,
    does: (remark, { dueAt, daysLeft }) => ({
      change: { dueAt },
      clocks: clockOf(daysLeft),
      notices: noticesFor(agency, remark),
    }),
  });

const arriveAgain = (agency: RemarkedAgency) =>
  moveOf<Remark>()({
    input: arriving,
    unseals: true,
    does: (remark, { text, dueAt, daysLeft, excluded, people: now }) => {
      const people = [
        ...remark.people,
        ...now.filter(({ subject }) => !remark.people.some((each) => each.subject === subject)),
      ];
      return {
        change: { dueAt, times: remark.times + 1, excluded: [...new Set([...remark.excluded, ...excluded])], people },
        sealed: { turns: [...(remark.sealed?.turns ?? []), { text }] },
        clocks: clockOf(daysLeft),
        notices: noticesFor(agency, { ...remark, people }),
      };
    },
  });

const arriveAccepted = (agency: RemarkedAgency) =>
  moveOf<Remark>()({
    input: z.object({}),
    does: (remark) => ({ notices: noticesFor(agency, remark, 'remark-accepted') }),
  });

const answer = (agency: RemarkedAgency) =>
  moveOf<Remark>()({
    input: z.object({ answer: z.string().trim().min(1).max(20_000) }),
    unseals: true,
    does: (remark, input) => {
      const turns = remark.sealed?.turns ?? [];
      const last = turns.at(-1);
      return {
        sealed: { turns: [...turns.slice(0, -1), ...(last === undefined ? [] : [{ ...last, answer: input.answer }])] },
        facts: [
          remarkAnswered[agency].of({ open: { remarkId: remark.id }, sealed: { oversight: { answer: input.answer } } }),
        ],
      };
    },
  });

/** How an agency deals with a remark: it arrives, it is answered, it comes again where the prosecutor insists, and is accepted at last. */
export const remarkLifecycleOf = (agency: RemarkedAgency): Lifecycle<Remark> =>
  // prettier-ignore
  lifecycleOf<Remark>()({
    initial: 'to-answer',
    states: {
      'to-answer': { says: { en: 'waits for our answer', ru: 'ждёт нашего ответа', kk: 'біздің жауабымызды күтуде' } },
      answered: { says: { en: 'answered', ru: 'дан ответ', kk: 'жауап берілді' }, final: true },
      accepted: { says: { en: 'answer accepted', ru: 'ответ принят', kk: 'жауап қабылданды' }, final: true },
    },
    steps: {
      arrive:      { says: { en: 'The prosecutor made a remark', ru: 'Прокурор внёс замечание', kk: 'Прокурор ескерту жасады' }, from: [], to: 'to-answer', by: { system: 'agency' }, basis: 'prosecutor-remark', does: arrive(agency) },
      arriveAgain: { says: { en: 'The prosecutor insists', ru: 'Прокурор настаивает', kk: 'Прокурор талабынан қайтпайды' }, from: ['to-answer', 'answered'], to: 'to-answer', by: { system: 'agency' }, basis: 'prosecutor-remark', clocks: 'cancel', does: arriveAgain(agency) },
      answer:      { says: { en: 'Answer', ru: 'Ответить', kk: 'Жауап беру' }, from: ['to-answer'], to: 'answered', by: answering[agency], basis: 'prosecutor-remark', emits: [remarkAnswered[agency]], meets: ['remark-answer'], does: answer(agency) },
      arriveAccepted: { says: { en: 'The prosecutor accepted the answer', ru: 'Прокурор принял ответ', kk: 'Прокурор жауапты қабылдады' }, from: ['answered'], to: 'accepted', by: { system: 'agency' }, basis: 'prosecutor-remark', does: arriveAccepted(agency) },
    },
  });
