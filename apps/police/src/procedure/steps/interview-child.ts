import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import {
  interviewIsLawful,
  interviewIsPlanned,
  repeatIsApproved,
  representativeIsNoSuspect,
  timeIsSet,
  unusedApproval,
  wasInterviewed,
} from '../interview.rules.js';
import { instant, words } from '../inputs.js';
import { actionFact, handlersOf } from '../investigation.facts.js';
import type { Writing } from '../case-items.js';
import type { Interview } from '../interview-items.js';
import type { Investigation } from '../investigation.js';
import { changed, written } from '../investigation.parts.js';

/** The psychologist advises whether the child is interviewed now, later or not at all (CPC 214). */
export const planInterview = moveOf<Investigation>()({
  input: z.object({
    advice: z.enum(['now', 'later', 'not-at-all']),
    adviceText: words,
    plannedFor: instant.optional(),
    representative: z.enum(['first', 'other']).default('first'),
    repeatReason: words.optional(),
  }),
  unseals: true,
  requires: [timeIsSet, repeatIsApproved, representativeIsNoSuspect],
  does: (investigation, { advice, adviceText, plannedFor, representative, repeatReason }, { now, newId }) => {
    const id = newId();
    const at = now.toISOString();
    const approval = unusedApproval(investigation);
    const plan: Interview =
      advice === 'not-at-all'
        ? { id, advice, representative, status: 'advised-against' }
        : {
            id,
            advice,
            representative,
            status: 'planned',
            ...(plannedFor === undefined ? {} : { plannedFor: new Date(plannedFor).toISOString() }),
            ...(repeatReason === undefined || approval === undefined ? {} : { approval }),
          };
    const writings: Writing[] = [{ kind: 'interview', about: id, at, text: adviceText }];
    if (repeatReason !== undefined) writings.push({ kind: 'reason', about: id, at, text: repeatReason });
    return {
      change: { interviews: [...investigation.interviews, plan] },
      sealed: written(investigation, ...writings),
      facts: [
        actionFact(
          investigation,
          5,
          advice === 'not-at-all' ? 'interview-advised-against' : 'interview-planned',
          'cpc-214',
        ),
      ],
    };
  },
});

/** The one interview, lawfully held. One that had to be stopped is recorded as such; a repeat then needs approval. */
export const holdInterview = moveOf<Investigation>()({
  input: z.object({
    interviewId: z.uuid(),
    heldAt: instant.optional(),
    psychologistPresent: z.boolean(),
    representativePresent: z.boolean(),
    onVideo: z.boolean(),
    room: z.enum(['special', 'suitable', 'other']),
    /** False where it had to be stopped: the child could not speak. */
    finished: z.boolean().default(true),
    account: words,
  }),
  unseals: true,
  requires: [interviewIsPlanned, ...interviewIsLawful],
  does: (investigation, { interviewId, heldAt, finished, account }, { now }) => {
    const at = (heldAt === undefined ? now : new Date(heldAt)).toISOString();
    return {
      change: {
        interviews: changed(investigation.interviews, interviewId, {
          status: finished ? 'held' : 'stopped',
          heldAt: at,
        }),
      },
      sealed: written(investigation, { kind: 'interview', about: interviewId, at, text: account }),
      facts: [actionFact(investigation, 5, finished ? 'child-interviewed' : 'interview-stopped', 'child-interview')],
    };
  },
});

/** The head of unit lets the child be interviewed once more. */
export const approveRepeatInterview = moveOf<Investigation>()({
  input: z.object({ reason: words }),
  unseals: true,
  requires: [wasInterviewed],
  does: (investigation, { reason }, { now, actor, newId }) => {
    const id = newId();
    const at = now.toISOString();
    return {
      change: { repeatApprovals: [...investigation.repeatApprovals, { id, by: actor.subject, at }] },
      sealed: written(investigation, { kind: 'reason', about: id, at, text: reason }),
      facts: [actionFact(investigation, 5, 'repeat-interview-approved', 'child-interview')],
      notices: handlersOf(investigation, 'repeat-interview-approved'),
    };
  },
});
