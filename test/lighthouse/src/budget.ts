/** What Lighthouse says of one load of a page. Scores from 0 to 100. */
export interface Figures {
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  /** Largest contentful paint in milliseconds. */
  readonly lcpMs: number;
  /** Cumulative layout shift, which has no unit. */
  readonly cls: number;
  /** For how long tasks kept the page from answering (total blocking time), in milliseconds. */
  readonly blockedMs: number;
  /** How fast the machine was just then, by Lighthouse's own small program. */
  readonly benchmarkIndex: number;
  /** The checks that took points away. */
  readonly failed: readonly string[];
}

/** What a page has to keep; `performance` is left out where the design asks for none. */
export interface Budget {
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly performance?: number;
  readonly lcpMs?: number;
  readonly cls: number;
}

const always = { accessibility: 100, bestPractices: 100, cls: 0.05 };

/** The design's budget of pages: speed is asked for on desktops, and on phones of what the public opens. */
export const budgetOf = (size: 'desktop' | 'phone', isPublic: boolean): Budget =>
  size === 'desktop' || isPublic ? { ...always, performance: 95, lcpMs: 2_500 } : always;

/** Lighthouse says of machines that are no faster than this that it cannot tell how fast a page is. */
const tooSlow = 1_000;
export const isFair = ({ benchmarkIndex }: Pick<Figures, 'benchmarkIndex'>): boolean => benchmarkIndex > tooSlow;

/** The page of known work blocks for nothing on a quiet machine, for this long on one that takes half as long again for everything. */
const busyMs = 60;
export const isQuiet = ({ blockedMs }: Pick<Figures, 'blockedMs'>): boolean => blockedMs <= busyMs;

/** A budget without what depends on the machine. */
export const withoutSpeed = ({ accessibility, bestPractices, cls }: Budget): Budget => ({
  ...{ accessibility, bestPractices, cls },
});

/** What of a budget is not kept, in words; nothing if all is. */
export function excessOf(figures: Figures, budget: Budget): string[] {
  const below = (name: 'performance' | 'accessibility' | 'bestPractices'): string[] => {
    const least = budget[name] ?? 0;
    return figures[name] < least ? [`${name} ${String(figures[name])}, at least ${String(least)}`] : [];
  };
  const above = (name: 'lcpMs' | 'cls'): string[] => {
    const most = budget[name] ?? Infinity;
    return figures[name] > most ? [`${name} ${String(figures[name])}, at most ${String(most)}`] : [];
  };
  return [
    ...below('performance'),
    ...below('accessibility'),
    ...below('bestPractices'),
    ...above('lcpMs'),
    ...above('cls'),
    ...(figures.accessibility < budget.accessibility || figures.bestPractices < budget.bestPractices
      ? [`because of ${figures.failed.join(', ')}`]
      : []),
  ];
}

/** What loads of a page say together: of speed the best, since the machine only ever takes away from it; of everything else the worst. */
export const together = (loads: readonly Figures[]): Figures => ({
  performance: Math.max(...loads.map((each) => each.performance)),
  accessibility: Math.min(...loads.map((each) => each.accessibility)),
  bestPractices: Math.min(...loads.map((each) => each.bestPractices)),
  lcpMs: Math.min(...loads.map((each) => each.lcpMs)),
  cls: Math.max(...loads.map((each) => each.cls)),
  blockedMs: Math.min(...loads.map((each) => each.blockedMs)),
  benchmarkIndex: Math.max(...loads.map((each) => each.benchmarkIndex)),
  failed: [...new Set(loads.flatMap((each) => each.failed))],
});
