import {
  account,
  ageBandOf,
  ageOn,
  child,
  exclusion,
  moreUrgent,
  representative,
  urgency,
  type Child,
} from '#libs/contracts';
import { moveOf, type Outcome } from '#libs/lifecycle';
import { z } from 'zod';
import { registrarOf, withAccounts } from '../accounts.js';
import { nowUrgent } from '../danger.js';
import { transfers, words } from '../inputs.js';
import { handlersOf } from '../investigation.facts.js';
import type { Writing } from '../case-items.js';
import type { AwaitedFile } from '../evidence-items.js';
import type { Investigation, InvestigationPersonal } from '../investigation.js';
import { changed, written } from '../investigation.parts.js';
import { withAttributes } from '../known-attributes.js';
import { withMarks } from './link.js';
import { ageTimers } from './review-age.js';
import { excluding } from './name-exclusion.js';

const awaited = (investigation: Investigation, ids: readonly string[], about?: string): readonly AwaitedFile[] => [
  ...investigation.awaitedFiles,
  ...ids.map((transferId): AwaitedFile => ({
    transferId,
    source: 'school',
    ...(about === undefined ? {} : { about }),
  })),
];

/** By what the file tells the school's words from those of officers. */
const ofTheSchool: Writing['data'] = [{ name: 'from', value: 'school' }];

/** What may be known of the child without opening the personal part; of the age only where a birth date is given. */
const knownOf = ({ identified, sex, bornOn }: Child, now: Date) => ({
  identified,
  sex,
  ...(bornOn === undefined ? {} : { ageBand: ageBandOf(ageOn(bornOn, now)) }),
});

/** The school added something. Who must not be told is only ever added to. */
export const amend = moveOf<Investigation>()({
  input: z.object({
    note: z.string().optional(),
    child: child.optional(),
    representative: representative.optional(),
    accounts: z.array(account).default([]),
    exclusions: z.array(exclusion).default([]),
    excludedSubjects: z.array(z.uuid()).default([]),
    urgency: urgency.optional(),
    urgencyReasons: z.array(z.string()).optional(),
    transfers,
  }),
  unseals: true,
  does: (investigation, input, at) => {
    const { now } = at;
    const { change, timers } = withMarks(investigation, at);
    const subjects = input.excludedSubjects.filter((subject) => !investigation.excluded.includes(subject));
    const excluded = excluding(investigation, { subjects, exclusions: input.exclusions });
    const added: Pick<Writing, 'kind' | 'at' | 'data'> = { kind: 'note', at: now.toISOString(), data: ofTheSchool };
    const note = input.note === undefined ? [] : [{ ...added, text: input.note }];
    const personal = written(investigation, ...note);
    const { attributes, values } = withAttributes(
      investigation,
      personal.attributes,
      { accounts: input.accounts, source: 'referral' },
      at,
    );
    const danger = nowUrgent({ ...investigation, ...excluded.change }, input.urgency, input.urgencyReasons);
    return {
      change: {
        ...change,
        ...danger.change,
        attributes,
        ...excluded.change,
        awaitedFiles: awaited(investigation, input.transfers),
        accounts: withAccounts(investigation.accounts, [...personal.accounts, ...input.accounts], registrarOf(at)),
        ...(input.child === undefined ? {} : { child: { ...investigation.child, ...knownOf(input.child, now) } }),
      },
      sealed: { ...withAdded(personal, input), attributes: values },
      facts: excluded.facts,
      notices: [
        ...(danger.notices.length > 0
          ? danger.notices
          : handlersOf({ ...investigation, ...excluded.change }, 'referral-amended')),
        ...excluded.notices,
      ],
      ...(danger.clocks && { clocks: danger.clocks }),
      effects: excluded.effects,
      timers: [...timers, ...excluded.timers, ...ageTimers([input.child?.bornOn], now)],
    };
  },
});

const withAdded = (
  personal: InvestigationPersonal,
  added: Pick<InvestigationPersonal, 'accounts' | 'exclusions'> & {
    readonly child?: Child | undefined;
    readonly representative?: InvestigationPersonal['representative'] | undefined;
  },
): InvestigationPersonal => ({
  ...personal,
  ...(added.child === undefined ? {} : { child: { ...personal.child, ...added.child } }),
  ...(added.representative === undefined ? {} : { representative: added.representative }),
  accounts: [...personal.accounts, ...added.accounts],
  exclusions: [...personal.exclusions, ...added.exclusions],
});

/** The last open question that is answered lets the referral go on. */
export const answered = moveOf<Investigation>()({
  input: z.object({ questionId: z.uuid(), answer: words, transfers }),
  unseals: true,
  does: (investigation, { questionId, answer, transfers: files }, { now }): Outcome<Investigation> => {
    const at = now.toISOString();
    const questions = changed(investigation.questions, questionId, { answeredAt: at });
    const allAnswered = questions.every(({ answeredAt }) => answeredAt !== undefined);
    return {
      to: allAnswered && investigation.status === 'question-open' ? 'received' : 'same',
      change: { questions, awaitedFiles: awaited(investigation, files, questionId) },
      sealed: written(investigation, { kind: 'answer', about: questionId, at, text: answer }),
      ...(allAnswered ? { clocks: { meet: ['answer-question'] } } : {}),
      notices: handlersOf(investigation, 'question-answered'),
    };
  },
});

/** A returned referral comes back completed; it may have become more urgent meanwhile. */
export const resubmitted = moveOf<Investigation>()({
  input: z.object({ note: z.string(), urgency, transfers }),
  unseals: true,
  does: (investigation, input, { now }) => {
    const nowImmediate = input.urgency === 'immediate' && investigation.urgency !== 'immediate';
    return {
      change: {
        urgency: moreUrgent(investigation.urgency, input.urgency),
        awaitedFiles: awaited(investigation, input.transfers),
      },
      sealed: written(investigation, { kind: 'note', at: now.toISOString(), text: input.note, data: ofTheSchool }),
      notices: handlersOf(investigation, nowImmediate ? 'referral-arrived-immediate' : 'referral-resubmitted'),
      ...(nowImmediate ? { clocks: { start: [{ rule: 'immediate-response' }] } } : {}),
    };
  },
});

/** The school asked social services for urgent support; the police know of it. */
export const supportAskedBySchool = moveOf<Investigation>()({
  input: z.object({}),
  does: ({ support }, _input, { now }) => ({
    change: {
      support: [...support, { kind: 'urgent', status: 'requested', askedBy: 'school', changedAt: now.toISOString() }],
    },
  }),
});
