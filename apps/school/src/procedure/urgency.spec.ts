import { summaryOf } from './summary.js';
import { reasonsIn, urgencyOf, urgencyTable } from './urgency.js';
import type { Content } from './content.js';

const now = new Date('2026-11-18T09:00:00Z');
const decided = (content: Content) => urgencyOf(summaryOf(content, now));

describe('urgency explains itself', () => {
  it.each<[string, Content, string, string[]]>([
    ['nothing alarming', { safeNow: 'yes', child: { ageYears: 14 } }, 'standard', ['no-sign-of-danger']],
    ['nobody knows whether the child is safe', { safeNow: 'unknown' }, 'urgent', ['safety-unknown']],
    ['not safe', { safeNow: 'no' }, 'immediate', ['child-not-safe']],
    [
      'a meeting tonight and she does not want to live',
      { safeNow: 'no', signs: { meetingSoon: true, mayHarmSelf: true } },
      'immediate',
      ['child-not-safe', 'may-harm-self', 'meeting-soon'],
    ],
    ['a small child', { safeNow: 'yes', child: { bornOn: '2016-01-01' } }, 'urgent', ['young-child']],
    [
      'the stepfather may be the suspect',
      { safeNow: 'yes', exclusions: [{ kind: 'relative', relation: 'stepfather', reason: 'may-be-suspect' }] },
      'urgent',
      ['suspect-is-near'],
    ],
    ['blackmail', { safeNow: 'yes', forms: ['sexual-blackmail'] }, 'urgent', ['blackmail']],
    [
      'raised by hand with a reason',
      { safeNow: 'yes', raised: { to: 'immediate', reason: 'Invented reason' } },
      'immediate',
      ['raised-to-immediate'],
    ],
    [
      'raised by hand without a reason',
      { safeNow: 'yes', raised: { to: 'immediate', reason: ' ' } },
      'standard',
      ['no-sign-of-danger'],
    ],
    [
      'raised to less than it is',
      { safeNow: 'no', raised: { to: 'urgent', reason: 'Invented reason' } },
      'immediate',
      ['child-not-safe'],
    ],
  ])('%s', (_name, content, urgency, reasons) => {
    expect(decided(content)).toEqual({ urgency, reasons });
  });

  it('has a sentence in three languages for each row', () => {
    expect(new Set(urgencyTable.map(({ code }) => code)).size).toBe(urgencyTable.length);
    for (const { says } of urgencyTable)
      expect([says.kk, says.ru, says.en].every((text) => text.length > 5)).toBe(true);
    expect(reasonsIn(['young-child'])).toEqual([
      { code: 'young-child', says: expect.objectContaining({ en: 'The child is under 11' }) },
    ]);
  });
});
