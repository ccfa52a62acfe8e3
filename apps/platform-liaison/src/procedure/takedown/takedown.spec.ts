import { parseInput } from '#libs/casework';
import { rowOf, system, take, type Outcome } from '#libs/lifecycle';
import { Problem } from '#libs/problems';
import { takedownLifecycle } from './takedown.lifecycle.js';
import type { Takedown } from './takedown.js';

const uuid = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const sentAt = new Date('2026-11-20T04:00:00.000Z');
const hoursLater = (n: number): Date => new Date(sentAt.getTime() + n * 3_600_000);

const arrived: Takedown = {
  ...{ id: uuid(1), chainId: uuid(2), status: 'arrived', version: 1, unitId: uuid(3), region: 'KZ-75' },
  ...{ urgency: 'standard', people: [], excluded: [], marks: [], openedAt: sentAt, changedAt: sentAt },
  ...{ applicationId: uuid(4), filedBy: 'school', number: 'B-2026-000001', platform: 'instagram', kinds: ['hate'] },
  ...{ resourceCount: 1, byMachine: true, sentAt: [], files: [] },
  sealed: { resources: [], notes: [] },
};

/** Takes a step at that time, with the terms as the desk reads them off the register. */
function taking(record: Takedown, step: string, now: Date, input: object = {}) {
  const row = rowOf(takedownLifecycle, step);
  const received = (input as { receivedAt?: string }).receivedAt;
  const from = received === undefined ? now : new Date(received);
  const supplied = {
    receiptDueAt: new Date(now.getTime() + 24 * 3_600_000),
    dueAt: new Date(from.getTime() + 24 * 3_600_000),
  };
  const at = { now, actor: system('platform-liaison', 'KZ-75'), newId: () => uuid(9), supplied };
  const { outcome, status } = take<Takedown>(takedownLifecycle, step, record, parseInput(row.does.input, input), at);
  return { outcome, row, after: { ...record, ...outcome.change, status } as Takedown };
}

function trying(...args: Parameters<typeof taking>): string {
  try {
    return taking(...args).after.status;
  } catch (error) {
    if (error instanceof Problem) return error.code === 'rule-unmet' ? (error.details.rule ?? '') : error.code;
    throw error;
  }
}

/** The step that the agency takes by itself when the timer of an outcome fires. */
const timerOf = ({ timers = [] }: Outcome<Takedown>): { after: number; step: string; input: object } => {
  const [timer] = timers;
  if (timer === undefined) throw new Error('no timer');
  return { after: timer.after, ...(timer.payload as { step: string; input: object }) };
};

const sending = taking(arrived, 'send', sentAt);
const sent = sending.after;
const silence = timerOf(sending.outcome);
const silent = taking(sent, silence.step, hoursLater(24), silence.input);
const end = { reasonCode: 'owner-refuses', note: 'Invented.' };

describe('an owner who confirms nothing', () => {
  it('has the term for the receipt, in which the order is neither repeated nor ended', () => {
    expect(silence).toMatchObject({ after: 24 * 3_600, step: 'noteMissed' });
    for (const [step, input] of [['send'], ['submit'], ['endWithoutRemoval', end]] as const)
      expect(trying(sent, step, hoursLater(24), input)).toBe('receipt-term-runs');
  });

  it('leaves a way out when it is over, also before the agency has noted that', () => {
    expect(trying(sent, 'send', hoursLater(25))).toBe('sent');
    expect(trying(sent, 'submit', hoursLater(25))).toBe('sending');
    expect(trying(sent, 'endWithoutRemoval', hoursLater(25), end)).toBe('not-removed');
    // Sent by a version that did not keep until when.
    const { receiptDueAt: _due, ...before } = sent;
    expect(trying(before, 'send', sentAt)).toBe('sent');
  });

  it('is noted as having missed it, told to the unit and the applicant, and what follows has a clock', () => {
    expect(silent.after).toMatchObject({ status: 'overdue', missed: 'receipt' });
    // The owner's 24 hours have not begun, so that nothing is late yet.
    expect(silent.after.missedAt).toBeUndefined();
    expect(silent.outcome).toMatchObject({
      clocks: { start: [{ rule: 'takedown-follow-up' }] },
      facts: [{ contract: { type: 'chain.platform-liaison.takedown.missed.v1' } }],
      notices: [{ code: 'takedown-unconfirmed' }],
    });
    for (const step of ['send', 'submit', 'endWithoutRemoval'])
      expect(trying(silent.after, step, hoursLater(25), step === 'endWithoutRemoval' ? end : {})).not.toMatch(/-runs$/);
  });

  it('may confirm late: its hours run from the receipt, and are missed in their turn', () => {
    const received = taking(silent.after, 'recordReceipt', hoursLater(30), {
      receivedAt: hoursLater(29).toISOString(),
    });
    expect(received.after.status).toBe('received');
    const { step, input, after } = timerOf(received.outcome);
    expect(after).toBe(23 * 3_600);
    const missed = taking(received.after, step, hoursLater(53), input);
    expect(missed.after).toMatchObject({
      status: 'overdue',
      missed: 'removal',
      missedAt: hoursLater(53).toISOString(),
    });
    expect(missed.outcome.notices).toMatchObject([{ code: 'takedown-overdue' }]);
    expect(trying(missed.after, 'recordReceipt', hoursLater(54))).toBe('receipt-known-already');
  });

  it('is not said to have missed what was answered or repeated meanwhile', () => {
    const received = taking(sent, 'recordReceipt', hoursLater(1));
    const stays = taking(received.after, silence.step, hoursLater(24), silence.input);
    expect([stays.after.status, stays.outcome]).toEqual(['received', { to: 'same', keepsVersion: true }]);
    // Repeated after a refusal, while the timers of the first sending still wait.
    const refused = taking(received.after, 'recordRefusal', hoursLater(2), {
      reasonCode: 'no-violation-seen',
      reason: 'x',
    });
    const again = taking(refused.after, 'send', hoursLater(3)).after;
    for (const { step, input } of [silence, timerOf(received.outcome)])
      expect(trying(again, step, hoursLater(25), input)).toBe('sent');
  });
});

describe('an order that was refused or missed', () => {
  const clocksOf = (step: string) => {
    const {
      meets = [],
      starts = [],
      clocks,
    } = rowOf(takedownLifecycle, step) as {
      meets?: readonly string[];
      starts?: readonly string[];
      clocks?: string;
    };
    return { meets, starts, clocks };
  };

  it('does not lie forgotten: a clock runs until it is repeated, answered or ended', () => {
    expect(clocksOf('recordRefusal')).toMatchObject({ clocks: 'cancel', starts: ['takedown-follow-up'] });
    for (const step of ['send', 'submit', 'recordReceipt', 'recordRemoval'])
      expect(clocksOf(step).meets).toContain('takedown-follow-up');
    expect(clocksOf('endWithoutRemoval').clocks).toBe('cancel');
  });
});
