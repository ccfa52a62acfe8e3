import fc from 'fast-check';
import type { Presence } from './interview-items.js';
import { absencesOf, isOneSitting, mustBePresent, presenceGaps } from './presence.js';

const at = (minute: number): string => new Date(Date.parse('2026-11-20T04:00:00Z') + minute * 60_000).toISOString();
const there = (role: Presence['role'], from: number, to?: number): Presence => ({
  participantId: `${role} ${String(from)}`,
  role,
  from: at(from),
  ...(to === undefined ? {} : { to: at(to) }),
});
const both = ['psychologist', 'representative'] as const;
const gaps = (presence: Presence[], breaks: [number, number?][] = []) =>
  presenceGaps(
    {
      startedAt: at(0),
      presence,
      breaks: breaks.map(([from, to]) => ({
        reasonCode: 'planned',
        from: at(from),
        ...(to === undefined ? {} : { to: at(to) }),
      })),
    },
    both,
    at(60),
  );

describe('who must be there throughout', () => {
  it('is the psychologist and the representative, for as long as the child is questioned', () => {
    expect(gaps([there('psychologist', 0), there('representative', 0)])).toEqual([]);
    expect(gaps([there('psychologist', 0, 40), there('representative', 0)])).toEqual([
      { role: 'psychologist', from: at(40), to: at(60) },
    ]);
    expect(gaps([there('psychologist', 0)])).toEqual([{ role: 'representative', from: at(0), to: at(60) }]);
  });

  it('is not asked for in a break', () => {
    const left = [there('psychologist', 0, 20), there('psychologist', 30), there('representative', 0)];
    expect(gaps(left, [[20, 30]])).toEqual([]);
    expect(gaps(left, [[22, 28]])).toEqual([
      { role: 'psychologist', from: at(20), to: at(22) },
      { role: 'psychologist', from: at(28), to: at(30) },
    ]);
  });

  it('may be two who relieve one another', () => {
    expect(gaps([there('psychologist', 0, 31), there('psychologist', 30), there('representative', 0)])).toEqual([]);
  });

  it('is nobody else: an observer and an interpreter stand for no psychologist', () => {
    expect(gaps([there('observer', 0), there('interpreter', 0), there('representative', 0)])).toHaveLength(1);
  });

  it('is no representative for somebody who is of age', () => {
    expect(mustBePresent('18-and-over')).toEqual(['psychologist']);
    expect(mustBePresent('unknown')).toEqual(both);
  });

  it('is missing exactly in the minutes in which nobody of that role is there and no break is on', () => {
    const span = fc
      .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(fc.array(span, { maxLength: 5 }), fc.array(span, { maxLength: 3 }), (present, pauses) => {
        const found = gaps(
          [there('representative', 0), ...present.map(([from, to]) => there('psychologist', from, to))],
          pauses.map(([from, to]) => [from, to]),
        );
        const inside = (minute: number, [from, to]: readonly [number, number]) => from <= minute && minute < to;
        for (let minute = 0; minute < 60; minute += 1) {
          const middle = minute + 0.5;
          const missing = ![...present, ...pauses].some((each) => inside(middle, each));
          const named = found.some(({ from, to }) => at(middle) >= from && at(middle) < to);
          expect(named).toBe(missing);
        }
      }),
    );
  });

  it('is counted in seconds for each of them', () => {
    expect(absencesOf(gaps([there('psychologist', 0, 59), there('representative', 0, 58)]))).toEqual([
      { role: 'psychologist', seconds: 60 },
      { role: 'representative', seconds: 120 },
    ]);
  });
});

it('is one sitting within a day of Kazakhstan, not of Greenwich', () => {
  expect(isOneSitting('2026-11-20T17:00:00Z', '2026-11-20T18:59:00Z')).toBe(true);
  expect(isOneSitting('2026-11-20T18:00:00Z', '2026-11-20T19:01:00Z')).toBe(false);
});
