import { dueFor, standsSince, whyNotConfirm, whyNotWithdraw, type Access, type Reviewer } from './access-review.js';

const now = new Date('2026-11-27T09:00:00Z');
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
const me = 'c0000000-0000-4000-8000-000000000001';
const other = 'c0000000-0000-4000-8000-000000000002';
const person = 'c0000000-0000-4000-8000-000000000003';

const officer: Access = {
  id: person,
  assignments: [{ agency: 'police', role: 'duty-officer', units: [], region: 'KZ-75' }],
  disabledAt: null,
  decidedAt: daysAgo(400),
  confirmations: [],
  lastSignInAt: daysAgo(1),
  notedSince: daysAgo(400),
};
const administrator: Access = {
  ...officer,
  assignments: [{ agency: 'police', role: 'administrator', units: [], region: 'KZ-75' }],
};
const by: Reviewer = { subject: me, agency: 'police', administers: true };
const auditor: Reviewer = { ...by, administers: false };
const confirmedBy = (who: string | null, days: number) => ({ by: who, at: daysAgo(days) });

describe('access is due for review', () => {
  it.each([
    ['given 179 days ago', { decidedAt: daysAgo(179) }, []],
    ['given 180 days ago', { decidedAt: daysAgo(180) }, ['not-confirmed']],
    ['given long ago and confirmed 179 days ago', { confirmations: [confirmedBy(me, 179)] }, []],
    ['confirmed 180 days ago', { confirmations: [confirmedBy(me, 180)] }, ['not-confirmed']],
    ['confirmed and not used for 89 days', { confirmations: [confirmedBy(me, 89)], lastSignInAt: daysAgo(300) }, []],
    [
      'confirmed and not used for 90 days since',
      { confirmations: [confirmedBy(me, 90)], lastSignInAt: daysAgo(300) },
      ['not-signed-in'],
    ],
    ['never used, as far as is known', { lastSignInAt: null }, ['not-confirmed', 'not-signed-in']],
    [
      'never used since that is noted, which is not long',
      { decidedAt: daysAgo(400), confirmations: [confirmedBy(me, 100)], lastSignInAt: null, notedSince: daysAgo(30) },
      [],
    ],
    ['of a closed account', { disabledAt: daysAgo(1), lastSignInAt: null }, []],
  ])('%s', (_what, facts, due) => {
    expect(dueFor('police', { ...officer, ...facts }, now)).toEqual(due);
  });
});

describe('an administrator’s access', () => {
  it('stands confirmed since the second of two people has: the one who looked longer ago counts', () => {
    const once = { ...administrator, confirmations: [confirmedBy(other, 3)] };
    expect(standsSince('police', once)).toEqual(daysAgo(400));
    expect(dueFor('police', once, now)).toEqual(['not-confirmed']);
    const twice = { ...administrator, confirmations: [confirmedBy(me, 2), confirmedBy(other, 179)] };
    expect(standsSince('police', twice)).toEqual(daysAgo(179));
    expect(dueFor('police', twice, now)).toEqual([]);
    const longAgo = { ...administrator, confirmations: [confirmedBy(me, 2), confirmedBy(other, 180)] };
    expect(dueFor('police', longAgo, now)).toEqual(['not-confirmed']);
  });

  it('is that of whoever administers this agency and no other', () => {
    const elsewhere = { ...administrator, confirmations: [confirmedBy(other, 3)] };
    expect(standsSince('school', elsewhere)).toEqual(daysAgo(3));
  });

  it('is not confirmed twice by the same person in place of another', () => {
    expect(whyNotConfirm(by, administrator, now)).toBeUndefined();
    const mine = { ...administrator, confirmations: [confirmedBy(me, 3)] };
    expect(whyNotConfirm(by, mine, now)).toBe('second-person-needed');
    expect(whyNotConfirm({ ...by, subject: other }, mine, now)).toBeUndefined();
    // After the term it begins anew, with either of them.
    expect(whyNotConfirm(by, { ...administrator, confirmations: [confirmedBy(me, 180)] }, now)).toBeUndefined();
  });

  it('is confirmed by auditors too; nobody else’s is', () => {
    expect(whyNotConfirm(auditor, administrator, now)).toBeUndefined();
    expect(whyNotConfirm(auditor, officer, now)).toBe('auditor-confirms-administrators');
  });
});

test('nobody reviews their own access, and there is none where the account is closed', () => {
  const own = { ...officer, id: me };
  const closed = { ...officer, disabledAt: daysAgo(1) };
  expect([whyNotConfirm(by, own, now), whyNotWithdraw(by, own)]).toEqual(['own-access', 'own-access']);
  expect([whyNotConfirm(by, closed, now), whyNotWithdraw(by, closed)]).toEqual(['access-closed', 'access-closed']);
  expect([whyNotConfirm(by, officer, now), whyNotWithdraw(by, officer)]).toEqual([undefined, undefined]);
});
