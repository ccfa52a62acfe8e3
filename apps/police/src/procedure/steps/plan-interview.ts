import { interviewRepeatApproved, interviewRepeatReason } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import type { Writing } from '../case-items.js';
import { instant, line, words } from '../inputs.js';
import { advisers, participantRoles, type Interview, type Participant } from '../interview-items.js';
import {
  participantsAreNamed,
  repeatIsApproved,
  representativeIsChecked,
  timeAndRoomAreSet,
  unusedApproval,
  wasInterviewed,
} from '../interview-plan.rules.js';
import { noneIsUnderWay } from '../interview.rules.js';
import { othersAreNoSuspects, representativeIsNoSuspect } from '../representative.rules.js';
import { actionFact, handlersOf } from '../investigation.facts.js';
import type { Investigation } from '../investigation.js';
import { personalOf, written } from '../investigation.parts.js';
import type { Named } from '../same-person.js';

/** Somebody who takes part. The name is kept sealed. */
export const participant = z.object({
  role: z.enum(participantRoles),
  name: line,
  iin: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  /** Account id, where they have one. */
  subject: z.uuid().optional(),
});

const input = z.object({
  advice: z.enum(['now', 'later', 'not-at-all']),
  adviceText: words,
  /** What the psychologist who advises works for; the name, where it matters, stands in the advice. */
  advisedBy: z.enum(advisers).default('other'),
  advisedAt: instant.optional(),
  plannedFor: instant.optional(),
  room: z.enum(['special', 'suitable']).optional(),
  participants: z.array(participant).max(12).default([]),
  /** The representative of the referral, or another one. */
  representative: z.enum(['first', 'other']).default('first'),
  representativeChecked: z.boolean().default(false),
  repeatReason: words.optional(),
});
type Plan = z.output<typeof input>;

const begun = {
  presence: [],
  breaks: [],
  gaps: [],
  asked: { open: 0, directive: 0, option: 0, leading: 0 },
  hinted: 0,
} as const;

function planned(plan: Plan, id: string, participants: readonly Participant[], by: string, now: Date): Interview {
  const { advice, advisedBy, plannedFor, room, representative } = plan;
  const advisedAt = plan.advisedAt === undefined ? now.toISOString() : new Date(plan.advisedAt).toISOString();
  const known = { ...begun, id, advice, advisedBy, advisedAt, representative };
  if (advice === 'not-at-all') return { ...known, status: 'advised-against', participants: [] };
  return {
    ...known,
    status: 'planned',
    participants,
    ...(plannedFor === undefined ? {} : { plannedFor: new Date(plannedFor).toISOString() }),
    ...(room === undefined ? {} : { room }),
    ...(plan.representativeChecked ? { representativeCheck: { by, at: now.toISOString() } } : {}),
  };
}

/** The approval on which the plan rests: one that is free, or that of the plan whose place it takes. */
const approvalFor = (investigation: Investigation): string | undefined =>
  investigation.interviews.find(({ status }) => status === 'planned')?.approval ?? unusedApproval(investigation);

/** The psychologist advises whether the child is interviewed now, later or not at all (CPC 214); a new plan takes the place of an earlier one. */
export const planInterview = moveOf<Investigation>()({
  input,
  unseals: true,
  requires: [
    noneIsUnderWay,
    timeAndRoomAreSet,
    participantsAreNamed,
    repeatIsApproved,
    representativeIsChecked,
    representativeIsNoSuspect,
    othersAreNoSuspects,
  ],
  does: (investigation, plan, { now, newId, actor }) => {
    const id = newId();
    const at = now.toISOString();
    const people = plan.participants.map((each) => ({ ...each, id: newId() }));
    const listed = people.map(({ id: each, role, subject }) => ({
      id: each,
      role,
      ...(subject === undefined ? {} : { subject }),
    }));
    const approval = plan.repeatReason === undefined ? undefined : approvalFor(investigation);
    const interview = {
      ...planned(plan, id, listed, actor.subject, now),
      ...(approval === undefined ? {} : { approval }),
    };
    const writings: Writing[] = [{ kind: 'interview', about: id, at, text: plan.adviceText }];
    if (plan.repeatReason !== undefined) writings.push({ kind: 'reason', about: id, at, text: plan.repeatReason });
    const isAgainst = plan.advice === 'not-at-all';
    return {
      change: {
        interviews: [
          ...investigation.interviews.map((each) =>
            each.status === 'planned' ? { ...each, status: 'superseded' as const } : each,
          ),
          interview,
        ],
      },
      sealed: withNames({ ...investigation, sealed: written(investigation, ...writings) }, id, people),
      facts: [actionFact(investigation, 5, isAgainst ? 'interview-advised-against' : 'interview-planned', 'cpc-214')],
    };
  },
});

/** The personal part with the names of who takes part in an interview, beside those that it has. */
export function withNames(
  investigation: Investigation,
  interviewId: string,
  people: readonly (Named & { readonly id: string })[],
): NonNullable<Investigation['sealed']> {
  const personal = personalOf(investigation);
  const names = people.map(({ id, name, iin }) => [id, iin === undefined ? { name } : { name, iin }] as const);
  const known = personal.interviewNames ?? {};
  return {
    ...personal,
    interviewNames: { ...known, [interviewId]: { ...known[interviewId], ...Object.fromEntries(names) } },
  };
}

/** The head of unit lets the child be interviewed once more; the supervising prosecutor sees it. */
export const approveRepeatInterview = moveOf<Investigation>()({
  input: z.object({ reasonCode: interviewRepeatReason, reason: words }),
  unseals: true,
  requires: [wasInterviewed],
  does: (investigation, { reasonCode, reason }, { now, actor, newId }) => {
    const id = newId();
    const at = now.toISOString();
    const { region, interviews, repeatApprovals } = investigation;
    const ordinal = interviews.filter(({ startedAt }) => startedAt !== undefined).length + 1;
    return {
      change: { repeatApprovals: [...repeatApprovals, { id, by: actor.subject, at, reasonCode }] },
      sealed: written(investigation, { kind: 'reason', about: id, at, text: reason }),
      facts: [interviewRepeatApproved.of({ open: { region, approvalId: id, ordinal, reasonCode } })],
      notices: handlersOf(investigation, 'repeat-interview-approved'),
    };
  },
});
