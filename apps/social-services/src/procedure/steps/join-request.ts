import {
  child,
  exclusion,
  moreUrgent,
  representative,
  supportAccepted,
  supportReopened,
  urgency,
  type Fact,
} from '#libs/contracts';
import { moveOf, type ClockStart, type Notice, type NoticeCode } from '#libs/lifecycle';
import { z } from 'zod';
import { openPart, personalOf, type Support, type SupportPersonal } from '../support.js';
import { birthdayTimer, firstClock } from './arrive.js';
import { toldToSchool } from './exclude.js';
import { representativeIsExcluded } from './representative.js';

const wasDeclined = ({ status }: Support): boolean => status === 'declined';

/**
 * Whoever asked is answered as after a first request, or they would wait for ever: what was declined is taken up again, which everybody learns who was
 * told that it was declined; support that the centre has is theirs as well. What nobody has accepted yet is answered when somebody does.
 */
function answerTo(record: Support, from: 'school' | 'police'): Fact[] {
  if (wasDeclined(record)) return [supportReopened.of({ open: openPart(record) })];
  return record.status === 'arrived' ? [] : [supportAccepted.of({ to: [from, 'oversight'], open: openPart(record) })];
}

/** A cry for help that comes again has a term of its own until the child is seen, unless one is running: that one ends sooner. */
function clocksFor(record: Support): ClockStart[] {
  if (wasDeclined(record)) return [{ rule: firstClock(record) }];
  return record.kind === 'urgent' ? [{ rule: 'urgent-support', unless: 'running' }] : [];
}

/** Who leads the centre learns it, and whoever is with the child already. */
function noticesOf(record: Support): Notice[] {
  const again: NoticeCode = wasDeclined(record) ? 'support-asked-again' : 'support-request-joined';
  const code = record.kind === 'urgent' ? 'support-asked-again-urgent' : again;
  const workers = record.people.filter((person) => person.as === 'assignee');
  return [
    { code, to: { role: 'coordinator', unitId: record.unitId } },
    ...workers.map(({ subject }): Notice => ({ code, to: { subject } })),
  ];
}

/**
 * A second request for the same kind of support joins what is open: one child, one record. What was declined is open as well, and arrives anew: a family
 * may refuse, and the child be in need all the same.
 */
export const joinRequest = moveOf<Support>()({
  input: z.object({
    at: z.iso.datetime(),
    from: z.enum(['school', 'police']),
    child,
    representative: representative.optional(),
    needs: z.string(),
    exclusions: z.array(exclusion),
    excludedSubjects: z.array(z.uuid()),
    urgency: urgency.optional(),
  }),
  unseals: true,
  does: (record, request, { now }) => {
    const before = personalOf(record);
    const sealed: SupportPersonal = {
      ...before,
      child: { ...before.child, ...request.child, identified: before.child.identified || request.child.identified },
      representative: request.representative ?? before.representative,
      exclusions: [...before.exclusions, ...request.exclusions],
      needs: [...before.needs, { at: request.at, from: request.from, text: request.needs }],
    };
    return {
      change: {
        urgency: moreUrgent(record.urgency, request.urgency ?? record.urgency),
        requestedBy: [...record.requestedBy, request.from],
        ...(request.from === 'school' ? { withoutSchool: false } : { withoutPolice: false }),
        excluded: [...new Set([...record.excluded, ...request.excludedSubjects])],
        representativeExcluded: representativeIsExcluded(sealed),
      },
      sealed,
      facts: [...toldToSchool(record, request.excludedSubjects), ...answerTo(record, request.from)],
      to: wasDeclined(record) ? 'arrived' : 'same',
      clocks: { start: clocksFor(record) },
      notices: noticesOf(record),
      effects: [{ kind: 'hide-notices', payload: {} }],
      ...(before.child.bornOn === undefined ? birthdayTimer(request.child.bornOn, now) : {}),
    };
  },
});
