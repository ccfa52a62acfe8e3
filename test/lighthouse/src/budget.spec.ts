import { budgetOf, excessOf, isFair, isQuiet, together, withoutSpeed, type Figures } from './budget.js';

const good: Figures = {
  performance: 100,
  accessibility: 100,
  bestPractices: 100,
  lcpMs: 400,
  cls: 0,
  blockedMs: 0,
  benchmarkIndex: 1_500,
  failed: [],
};

describe('the budget of a page', () => {
  it.each([
    ['desktop', false, true],
    ['desktop', true, true],
    ['phone', true, true],
    ['phone', false, false],
  ] as const)('on a %s, public %s: asks for speed %s', (size, isPublic, asks) => {
    const slow = { ...good, performance: 94, lcpMs: 2_501 };
    expect(excessOf(slow, budgetOf(size, isPublic))).toEqual(
      asks ? ['performance 94, at least 95', 'lcpMs 2501, at most 2500'] : [],
    );
    expect(excessOf({ ...slow, performance: 95, lcpMs: 2_500, cls: 0.05 }, budgetOf(size, isPublic))).toEqual([]);
  });

  it.each(['desktop', 'phone'] as const)('asks a %s for everything else too, and says what was wrong', (size) => {
    const bad = { ...good, accessibility: 99, bestPractices: 96, cls: 0.06, failed: ['errors-in-console'] };
    expect(excessOf(bad, budgetOf(size, false))).toEqual([
      'accessibility 99, at least 100',
      'bestPractices 96, at least 100',
      'cls 0.06, at most 0.05',
      'because of errors-in-console',
    ]);
  });

  it('does not judge speed on a machine of which Lighthouse itself says that it is too slow, and all else there too', () => {
    expect([999, 1_000, 1_001].map((benchmarkIndex) => isFair({ benchmarkIndex }))).toEqual([false, false, true]);
    const bad = { ...good, performance: 50, lcpMs: 9_000, cls: 0.06, accessibility: 99, failed: ['label'] };
    expect(excessOf(bad, withoutSpeed(budgetOf('desktop', true)))).toEqual([
      'accessibility 99, at least 100',
      'cls 0.06, at most 0.05',
      'because of label',
    ]);
  });

  it('does not judge speed where a page of known work blocked', () => {
    expect([0, 60, 61].map((blockedMs) => isQuiet({ blockedMs }))).toEqual([true, true, false]);
  });

  it('counts the best load of speed and the worst of all else, whichever came first', () => {
    const slow = { ...good, performance: 80, lcpMs: 3_000, blockedMs: 400, benchmarkIndex: 700 };
    const moving = { ...good, cls: 0.06, accessibility: 98, bestPractices: 96, failed: ['label'] };
    const both = { ...moving, performance: 100, lcpMs: 400 };
    for (const loads of [
      [good, slow, moving],
      [moving, slow, good],
    ])
      expect(together(loads)).toEqual(both);
    expect(together([slow])).toEqual(slow);
  });
});
