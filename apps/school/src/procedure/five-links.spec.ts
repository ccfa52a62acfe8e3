import { linksOf } from './five-links.js';
import type { Referral } from './referral.js';

const at = (n: number): string => new Date(Date.UTC(2026, 0, n)).toISOString();
const referral = (
  way: readonly string[],
  support: readonly (readonly [code: string, kind?: string])[] = [],
  more: object = {},
): Referral =>
  ({
    status: way.at(-1),
    questions: [],
    milestones: way.map((code, n) => ({ code, at: at(n + 1) })),
    supportMilestones: support.map(([code, kind = 'rehabilitation'], n) => ({ code, kind, at: at(n + 11) })),
    ...more,
  }) as unknown as Referral;
const states = (of: Referral): string =>
  linksOf(of)
    .map(({ state }) => state)
    .join(' ');

describe('the five links of a referral', () => {
  it.each([
    ['a draft', referral([]), 'now later later later later'],
    ['sent', referral(['sent']), 'done later later later later'],
    ['received by the police', referral(['sent', 'received']), 'done now later later later'],
    ['returned to the school', referral(['sent', 'received', 'returned']), 'now now later later later'],
    ['investigated', referral(['sent', 'received', 'checking', 'case-opened']), 'done now untold untold later'],
    ['refused', referral(['sent', 'received', 'refused']), 'done ended later later later'],
    ['in court', referral(['sent', 'case-opened', 'in-court']), 'done done untold untold later'],
    ['closed at school while it goes on', referral(['sent', 'case-opened', 'closed']), 'done now untold untold later'],
    [
      'supported',
      referral(
        ['sent', 'case-opened'],
        [
          ['requested', 'urgent'],
          ['accepted', 'urgent'],
        ],
      ),
      'done now untold untold now',
    ],
    ['rehabilitated', referral(['sent', 'concluded'], [['accepted'], ['closed']]), 'done done later later done'],
    ['support declined', referral(['sent'], [['accepted'], ['declined']]), 'done later later later ended'],
    [
      'one support ended, another goes on',
      referral(['sent'], [['accepted'], ['accepted', 'urgent'], ['closed', 'urgent']]),
      'done later later later now',
    ],
  ])('%s', (_name, of, expected) => {
    expect(states(of)).toBe(expected);
  });

  it('wait for the school while a question is open, and say since when', () => {
    const asked = referral(['sent', 'received', 'question'], [], { questions: [{ answeredAt: null }] });
    expect(linksOf(asked).slice(0, 2)).toEqual([
      { link: 1, state: 'now', by: { of: 'way', code: 'question' }, since: at(3) },
      { link: 2, state: 'now', by: { of: 'way', code: 'received' }, since: at(2) },
    ]);
  });
});
