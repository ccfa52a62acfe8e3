import { may, system, take, whatNext, type Actor, type At } from '#libs/lifecycle';
import type { DataRequest } from './data-request.js';
import { dataRequestLifecycle } from './data-request.lifecycle.js';
import type { Route } from './platform-profile.js';

const officerId = '11111111-1111-4111-8111-111111111111';
const unitId = '22222222-2222-4222-8222-222222222222';
const itemId = '33333333-3333-4333-8333-333333333333';
const officer: Actor = {
  subject: officerId,
  agency: 'platform-liaison',
  roles: ['liaison-officer'],
  units: [unitId],
  region: 'KZ-71',
  locale: 'kk',
};
const agency = system('platform-liaison', 'KZ-75');
const sentAt = new Date('2026-03-02T06:00:00Z');
const daysLater = (days: number): Date => new Date(sentAt.getTime() + days * 86_400_000);
const at = (actor: Actor, now = sentAt): At => ({ now, actor, newId: () => itemId, supplied: { files: [] } });

const portal: Route = {
  channel: 'portal',
  legalBasis: 'manual-digital-evidence',
  serves: ['preservation', 'disclosure'],
  gives: ['subscriber'],
  usualDays: 30,
  remindAfterDays: [10, 20],
};
const assistance: Route = {
  ...portal,
  channel: 'legal-assistance',
  legalBasis: 'cpc-501-508',
  usualDays: 180,
  remindAfterDays: [60],
};

const request = (given: Partial<DataRequest> = {}): DataRequest => ({
  id: itemId,
  chainId: itemId,
  status: 'arrived',
  version: 1,
  unitId,
  region: 'KZ-75',
  people: [],
  excluded: [],
  urgency: 'standard',
  marks: [],
  openedAt: sentAt,
  changedAt: sentAt,
  kind: 'disclosure',
  platform: 'telegram',
  orderedUnder: 'cpc-248',
  accountCount: 1,
  routes: [portal, assistance],
  secondsInADay: 86_400,
  reminders: [],
  files: [],
  answers: [],
  unreadableAt: [],
  lateEvents: [],
  sealed: { caseReference: '26-000-001', investigator: 'Demo', accounts: [], period: {}, asked: 'subscriber' },
  ...given,
});
const sent = (given: Partial<DataRequest> = {}): DataRequest =>
  request({ status: 'sent', route: portal, sentAt: sentAt.toISOString(), ...given });

const taken = (step: string, record: DataRequest, input: unknown, circumstances = at(officer)) =>
  take(dataRequestLifecycle, step, record, input, circumstances);
const refusal = (work: () => unknown): string | undefined => {
  try {
    work();
    return undefined;
  } catch (error) {
    const { code, details } = error as { code: string; details: { rule?: string } };
    return code === 'rule-unmet' ? details.rule : code;
  }
};
const answer = { whole: true, note: 'see the file', data: [], files: [] };

/** Written by hand, beside the table: which way of a request is lawful and where it leads. */
const lawful: [from: string, step: string, input: unknown, to: string][] = [
  ['arrived', 'send', {}, 'sent'],
  ['arrived', 'takeOver', {}, 'arrived'],
  ['arrived', 'returnToInvestigator', { reasonCode: 'basis-missing', reason: 'no order' }, 'returned'],
  ['arrived', 'withdraw', { reasonCode: 'case-ended' }, 'withdrawn'],
  ['sent', 'recordAcknowledgement', {}, 'acknowledged'],
  ['sent', 'recordAnswer', answer, 'answered'],
  ['sent', 'recordAnswer', { ...answer, whole: false }, 'partly-answered'],
  ['sent', 'returnToInvestigator', { reasonCode: 'account-unclear', reason: 'which account' }, 'returned'],
  ['acknowledged', 'recordAnswer', answer, 'answered'],
  ['acknowledged', 'recordRefusal', { reasonCode: 'encrypted', reason: 'end-to-end' }, 'refused'],
  ['acknowledged', 'remind', {}, 'acknowledged'],
  ['acknowledged', 'documentSilence', { early: 'known-never-to-answer' }, 'silent'],
  ['partly-answered', 'recordAnswer', answer, 'answered'],
  ['partly-answered', 'recordRefusal', { reasonCode: 'deleted', reason: 'the rest is gone' }, 'refused'],
  ['partly-answered', 'documentSilence', { early: 'channel-closed' }, 'silent'],
  ['partly-answered', 'withdraw', { reasonCode: 'no-longer-needed' }, 'withdrawn'],
  ['silent', 'recordAnswer', answer, 'answered'],
  ['answered', 'noteLateEvent', { type: 'x' }, 'answered'],
];

const unlawful: [from: string, steps: string[]][] = [
  [
    'arrived',
    [
      'recordAcknowledgement',
      'recordAnswer',
      'recordRefusal',
      'remind',
      'documentSilence',
      'attachFile',
      'noteLateEvent',
    ],
  ],
  ['sent', ['send', 'noteLateEvent']],
  ['acknowledged', ['send', 'recordAcknowledgement']],
  ['partly-answered', ['send', 'recordAcknowledgement', 'returnToInvestigator']],
  [
    'answered',
    [
      'send',
      'recordAnswer',
      'recordRefusal',
      'remind',
      'documentSilence',
      'returnToInvestigator',
      'withdraw',
      'takeOver',
    ],
  ],
  ['refused', ['send', 'recordAnswer', 'remind', 'documentSilence', 'withdraw']],
  ['silent', ['send', 'recordRefusal', 'remind', 'documentSilence', 'returnToInvestigator', 'withdraw']],
  ['returned', ['send', 'recordAnswer', 'withdraw']],
  ['withdrawn', ['send', 'recordAnswer', 'remind', 'withdraw']],
];

describe('the ways of a data request', () => {
  test.each(lawful)('from %s, %s leads where the procedure says', (from, step, input, to) => {
    expect(taken(step, sent({ status: from }), input).status).toBe(to);
  });

  test.each(unlawful)('from %s everything else is refused aloud', (from, steps) => {
    for (const step of steps)
      expect([step, refusal(() => taken(step, sent({ status: from }), answer))]).toEqual([step, 'wrong-state']);
  });
});

describe('given an order that arrived', () => {
  test('when it asks for preservation, then the clock of preservation runs, else that of a data request', () => {
    expect(taken('arrive', request({ kind: 'preservation' }), {}, at(agency)).outcome.clocks?.start).toEqual([
      { rule: 'preservation-request' },
    ]);
    expect(taken('arrive', request(), {}, at(agency)).outcome.clocks?.start).toEqual([{ rule: 'data-request' }]);
  });

  test('when it is sent, then by the usual route, with the time that this route usually takes', () => {
    const { outcome } = taken('send', request(), {});
    expect(outcome.facts?.[0]?.open).toMatchObject({ channel: 'portal', expectedBy: '2026-04-01T06:00:00.000Z' });
    expect(outcome.clocks?.start).toEqual([{ rule: 'platform-answer', given: { calendarDays: 30 } }]);
    expect(outcome.timers).toEqual([
      { kind: 'step', after: 864_000, payload: { step: 'remind', input: { scheduled: 0 } } },
    ]);
    expect(outcome.change?.people).toEqual([{ subject: officerId, as: 'assignee' }]);
  });

  test('when the officer chooses legal assistance, then half a year is usual', () => {
    expect(taken('send', request(), { channel: 'legal-assistance' }).outcome.clocks?.start?.[0]?.given).toEqual({
      calendarDays: 180,
    });
  });

  test('when the channel is not the platform’s, then it is refused; when there is none, that is shown before', () => {
    expect(refusal(() => taken('send', request(), { channel: 'letter' }))).toBe('channel-not-theirs');
    const { blocked } = whatNext(dataRequestLifecycle, request({ routes: [] }), at(officer));
    expect(blocked).toContainEqual(expect.objectContaining({ step: 'send', code: 'no-route' }));
  });
});

describe('given a request that was sent', () => {
  test('when an answer names a file that was never attached, then it does not reach the police', () => {
    expect(refusal(() => taken('recordAnswer', sent(), { ...answer, files: [itemId] }))).toBe('file-not-here');
  });

  test('when the answer says nothing, then it is none', () => {
    expect(refusal(() => taken('recordAnswer', sent(), { ...answer, note: ' ' }))).toBe('answer-empty');
  });

  test('when it is answered in part, then the clock runs on and the answer is kept sealed', () => {
    const { outcome } = taken('recordAnswer', sent(), { ...answer, whole: false });
    expect(outcome.clocks).toEqual({ meet: [] });
    expect(outcome.sealed?.answers).toEqual([{ at: sentAt.toISOString(), note: 'see the file', data: [] }]);
    expect(JSON.stringify(outcome.change)).not.toContain('see the file');
    expect(outcome.facts?.[0]).toMatchObject({
      open: { whole: false, fileCount: 0 },
      sealed: { police: { note: 'see the file' } },
    });
  });

  test('when the schedule reminds, then the next reminder is laid out, and after the last the officer is told', () => {
    const first = taken('remind', sent(), { scheduled: 0 }, at(agency)).outcome;
    expect(first.timers).toEqual([
      { kind: 'step', after: 864_000, payload: { step: 'remind', input: { scheduled: 1 } } },
    ]);
    const last = taken('remind', sent(), { scheduled: 1 }, at(agency)).outcome;
    expect(last.timers).toEqual([]);
    expect(last.notices).toEqual([{ code: 'platform-keeps-silent', to: { role: 'liaison-officer', unitId } }]);
  });

  test('when an officer reminds, then the schedule is left alone, whatever the officer claims', () => {
    expect(taken('remind', sent(), { scheduled: 0 }).outcome.timers).toBeUndefined();
  });

  test('when silence is documented, then only after the reminders and the usual time, or with a reason', () => {
    const reminded = sent({ reminders: [daysLater(10).toISOString(), daysLater(20).toISOString()] });
    expect(refusal(() => taken('documentSilence', sent(), {}, at(officer, daysLater(31))))).toBe('silence-not-shown');
    expect(refusal(() => taken('documentSilence', reminded, {}, at(officer, daysLater(29))))).toBe('silence-not-shown');
    expect(taken('documentSilence', reminded, {}, at(officer, daysLater(30))).outcome.facts?.[0]?.open).toMatchObject({
      reminders: 2,
      silentSince: sentAt.toISOString(),
    });
    expect(taken('documentSilence', sent(), { early: 'case-cannot-wait' }).status).toBe('silent');
  });
});

describe('who may', () => {
  const { steps } = dataRequestLifecycle;
  test('officers of the unit act, of another unit not, and an excluded officer nowhere', () => {
    expect(may(steps.send.by, request(), officer)).toBe(true);
    expect(may(steps.send.by, request(), { ...officer, units: [] })).toBe(false);
    expect(may(steps.send.by, request({ excluded: [officerId] }), officer)).toBe(false);
  });

  test('nobody withdraws, attaches or notes by hand what other agencies or machines said', () => {
    for (const step of [
      steps.arrive,
      steps.withdraw,
      steps.attachFile,
      steps.noteLateEvent,
      steps.noteUnreadableAnswer,
    ]) {
      expect(may(step.by, request(), officer)).toBe(false);
    }
  });
});
