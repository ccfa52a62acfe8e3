import { interviewEnded, interviewStopReason } from '#libs/contracts';
import { moveOf, type Outcome } from '#libs/lifecycle';
import { z } from 'zod';
import { instant, words } from '../inputs.js';
import { breakReasons, type Interview } from '../interview-items.js';
import {
  adviceToWaitIsHeeded,
  breakIsInTurn,
  comesOrGoesInTurn,
  fileIsVideo,
  interviewBeginsLawfully,
  interviewIsPlanned,
  interviewIsUnderWay,
  timeFits,
  videoIsAwaited,
} from '../interview.rules.js';
import {
  othersAreStillNoSuspects,
  representativeIsStillNoSuspect,
  whoComesIsNoSuspect,
} from '../representative.rules.js';
import { actionFact } from '../investigation.facts.js';
import type { Investigation } from '../investigation.js';
import { changed, known, written } from '../investigation.parts.js';
import { absencesOf, isOneSitting, mustBePresent, presenceGaps } from '../presence.js';
import { participant, withNames } from './plan-interview.js';
import { acquired } from './record-evidence.js';

const interviewId = z.uuid();
const at = instant.optional();
const timeOf = (stated: string | undefined, now: Date): string =>
  (stated === undefined ? now : new Date(stated)).toISOString();

/** What has no end yet ends now. */
const closed = <T extends { readonly to?: string }>(spans: readonly T[], to: string): T[] =>
  spans.map((span) => (span.to === undefined ? { ...span, to } : span));

/** The interview begins: recording runs, psychologist and representative are in the room. */
export const startInterview = moveOf<Investigation>()({
  input: z.object({
    interviewId,
    room: z.enum(['special', 'suitable', 'other']),
    /** Ids of the participants who are in the room. */
    present: z.array(z.uuid()).max(12),
    recording: z.boolean(),
  }),
  unseals: true,
  requires: [
    interviewIsPlanned,
    adviceToWaitIsHeeded,
    representativeIsStillNoSuspect,
    othersAreStillNoSuspects,
    ...interviewBeginsLawfully,
  ],
  does: (investigation, { interviewId: id, room, present }, { now }) => {
    const startedAt = now.toISOString();
    const there = known(investigation.interviews, id).participants.filter((each) => present.includes(each.id));
    return {
      change: {
        interviews: changed(investigation.interviews, id, {
          status: 'under-way',
          startedAt,
          ...(room === 'other' ? {} : { room }),
          presence: there.map((each) => ({ participantId: each.id, role: each.role, from: startedAt })),
        }),
      },
      facts: [actionFact(investigation, 5, 'interview-begun', 'child-interview')],
    };
  },
});

/** Somebody comes into the room or leaves it. */
export const notePresence = moveOf<Investigation>()({
  input: z.object({
    interviewId,
    what: z.enum(['came', 'left']),
    participantId: z.uuid().optional(),
    /** Somebody whom the plan did not name. */
    newcomer: participant.optional(),
    at,
  }),
  unseals: true,
  requires: [interviewIsUnderWay, comesOrGoesInTurn, ...whoComesIsNoSuspect, timeFits],
  does: (
    investigation,
    { interviewId: id, what, participantId, newcomer, at: stated },
    { now, newId },
  ): Outcome<Investigation> => {
    const { participants, presence } = known(investigation.interviews, id);
    const time = timeOf(stated, now);
    if (what === 'left') {
      const left = presence.map((each) =>
        each.participantId === participantId && each.to === undefined ? { ...each, to: time } : each,
      );
      return { change: { interviews: changed(investigation.interviews, id, { presence: left }) } };
    }
    const who = participants.find((each) => each.id === participantId) ?? {
      id: newId(),
      role: newcomer?.role ?? 'observer',
      ...(newcomer?.subject === undefined ? {} : { subject: newcomer.subject }),
    };
    const came = { participantId: who.id, role: who.role, from: time };
    const all = participants.includes(who) ? participants : [...participants, who];
    return {
      change: {
        interviews: changed(investigation.interviews, id, { participants: all, presence: [...presence, came] }),
      },
      ...(newcomer === undefined ? {} : { sealed: withNames(investigation, id, [{ ...newcomer, id: who.id }]) }),
    };
  },
});

/** A break begins or ends: nobody is questioned in it. */
export const noteBreak = moveOf<Investigation>()({
  input: z.object({
    interviewId,
    what: z.enum(['begins', 'ends']),
    reasonCode: z.enum(breakReasons).default('other'),
    at,
  }),
  requires: [interviewIsUnderWay, breakIsInTurn, timeFits],
  does: ({ interviews }, { interviewId: id, what, reasonCode, at: stated }, { now }) => {
    const { breaks } = known(interviews, id);
    const time = timeOf(stated, now);
    return {
      change: {
        interviews: changed(interviews, id, {
          breaks: what === 'begins' ? [...breaks, { reasonCode, from: time }] : closed(breaks, time),
        }),
      },
    };
  },
});

function ended(
  interview: Interview,
  roles: Parameters<typeof presenceGaps>[1],
  endedAt: string,
): Partial<Interview> & Pick<Interview, 'gaps'> {
  return {
    endedAt,
    presence: closed(interview.presence, endedAt),
    breaks: closed(interview.breaks, endedAt),
    gaps: presenceGaps(interview, roles, endedAt),
    oneSitting: isOneSitting(interview.startedAt ?? endedAt, endedAt),
  };
}

/** The interview is finished, or stopped with a reason; a repeat then needs approval. The video is due at once. */
export const endInterview = moveOf<Investigation>()({
  input: z.object({
    interviewId,
    at,
    /** None where it was finished. */
    stopReason: interviewStopReason.optional(),
    account: words,
  }),
  unseals: true,
  requires: [interviewIsUnderWay, timeFits],
  does: (investigation, { interviewId: id, at: stated, stopReason, account }, { now }) => {
    const { interviews, region, child } = investigation;
    const interview = known(interviews, id);
    const endedAt = timeOf(stated, now);
    const end = ended(interview, mustBePresent(child.ageBand), endedAt);
    const result = stopReason === undefined ? 'held' : 'stopped';
    const why = stopReason === undefined ? {} : { stopReason };
    const ordinal = interviews.filter(({ startedAt }) => startedAt !== undefined).length;
    return {
      change: { interviews: changed(interviews, id, { ...end, ...why, status: result }) },
      sealed: written(investigation, { kind: 'interview', about: id, at: endedAt, text: account }),
      clocks: { start: [{ rule: 'interview-video' }] },
      facts: [
        actionFact(investigation, 5, result === 'held' ? 'child-interviewed' : 'interview-stopped', 'child-interview'),
        interviewEnded.of({
          open: {
            ...{ region, interviewId: id, ordinal, result, endedAt, ...why },
            startedAt: interview.startedAt ?? endedAt,
            oneSitting: end.oneSitting === true,
            absences: absencesOf(end.gaps),
            questions: interview.asked,
          },
        }),
      ],
    };
  },
});

/** Participants of an interview as a protocol of the register calls them; an observer was in another room. */
const inProtocol = {
  investigator: 'officer',
  psychologist: 'psychologist',
  representative: 'representative',
  interpreter: 'translator',
  observer: undefined,
} as const;

/** The recording lies in the vault with its hash: it is an item of evidence with its protocol, and the interview names it. */
export const attachInterviewVideo = moveOf<Investigation>()({
  input: z.object({ interviewId, fileId: z.uuid() }),
  requires: [videoIsAwaited, fileIsVideo],
  does: (investigation, { interviewId: id, fileId }, at): Outcome<Investigation> => {
    const { interviews, unregisteredFiles } = investigation;
    const { endedAt, presence } = known(interviews, id);
    const there = new Set(presence.flatMap(({ role }) => inProtocol[role] ?? []));
    const act = {
      ...{ how: 'copied' as const, fromWhom: `interview ${id}`, specialistPresent: false, filmed: false },
      participants: [...there].map((as) => ({ as })),
      acquiredAt: endedAt,
    };
    const { change, facts = [] } = acquired(investigation, act, [{ fileId, kind: 'video', reliedOn: true }], at);
    const video = { videoFileId: fileId, videoAttachedAt: at.now.toISOString() };
    const sha256 = unregisteredFiles.find((file) => file.fileId === fileId)?.sha256;
    return {
      change: {
        ...change,
        interviews: changed(interviews, id, { ...video, ...(sha256 === undefined ? {} : { videoSha256: sha256 }) }),
        evidence: (change?.evidence ?? []).map((item) => (item.fileId === fileId ? { ...item, about: id } : item)),
      },
      clocks: { meet: ['interview-video'] },
      facts: [...facts, actionFact(investigation, 5, 'interview-video-fixed', 'cpc-221')],
    };
  },
});
