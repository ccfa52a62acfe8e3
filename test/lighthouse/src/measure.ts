import lighthouse, { desktopConfig, type Result } from 'lighthouse';
import { chromium, type BrowserContext } from 'playwright-core';
import { freePort } from '#libs/embedded';
import { temporaryFolder } from '#libs/testing';
import { chromiumOptions } from '../../look/src/chromium.js';
import { signIn } from '../../look/src/walk.js';
import { excessOf, isFair, isQuiet, together, withoutSpeed, type Budget, type Figures } from './budget.js';
import type { Opened } from './pages.js';
import { withReference } from './reference.js';

export interface System {
  readonly url: string;
  /** Of its demonstration accounts. */
  readonly password: string;
}

/** A Chromium of its own in which whoever opens the page has signed in, and the port by which Lighthouse reaches it. */
async function withBrowser<T>(work: (context: BrowserContext, port: number) => Promise<T>): Promise<T> {
  const profile = temporaryFolder('lighthouse');
  const port = await freePort();
  try {
    const context = await chromium.launchPersistentContext(profile.path, {
      ...chromiumOptions,
      args: [...chromiumOptions.args, `--remote-debugging-port=${String(port)}`],
    });
    try {
      return await work(context, port);
    } finally {
      await context.close();
    }
  } finally {
    profile.remove();
  }
}

/** Where the first page of an account is: signing in leads there. */
async function addressOf({ path, account }: Opened, system: System, context: BrowserContext): Promise<string> {
  if (account === undefined) return `${system.url}${path}`;
  const page = context.pages()[0] ?? (await context.newPage());
  await signIn(page, system, account);
  const { href } = new URL(page.url());
  // It would go on asking for what is new beside the page that is measured.
  await page.goto('about:blank');
  return href;
}

/** What was found of a page in all of its loads. */
export interface Measured {
  /** Without its host. */
  readonly path: string;
  readonly figures: Figures;
  readonly loads: number;
  /** Whether the machine was fast enough in one of the loads at least, and quiet enough, to say how fast the page is. */
  readonly isFair: boolean;
  /** For how many milliseconds the page of known work blocked at best; of a page that keeps its budget it is not asked. */
  readonly referenceMs?: number;
}

/** How a page is loaded: by a Chromium that listens to this port, as on this size. */
interface Way {
  readonly port: number;
  readonly size: Opened['size'];
}

/** One load of a page; the name of the fault where Lighthouse could not: a machine that does much else may lose what it listens to, which says nothing of the page. */
async function load(address: string, { port, size }: Way): Promise<Figures | string> {
  const run = await lighthouse(
    address,
    { port, logLevel: 'error', onlyCategories: ['performance', 'accessibility', 'best-practices'] },
    size === 'desktop' ? desktopConfig : undefined,
  );
  if (run === undefined) return 'nothing was said';
  return run.lhr.runtimeError?.code ?? figuresOf(run.lhr);
}

/**
 * Loads a page, each time with nothing of it in the browser's store, until a load keeps the budget or `most` did not. Of speed the best load counts: what else the machine does takes
 * points of it away and never adds any. Everything else has to hold in each load. Where speed is among what is missing, the page of known work is loaded as often, by the same rule: whether the
 * machine was quiet enough to tell.
 *
 * @throws Error if Lighthouse could not load the page once
 */
export async function measure(opened: Opened, system: System, budget: Budget, most: number): Promise<Measured> {
  return withBrowser(async (context, port) => {
    const address = await addressOf(opened, system, context);
    const way = { port, size: opened.size };
    const { found, loads, fault } = await loadUntil(address, way, most, (all) => excessOf(all, budget).length === 0);
    if (found.length === 0) throw new Error(`Lighthouse could not load ${opened.path}: ${fault}`);
    const figures = together(found);
    const measured = { path: new URL(address).pathname, figures, loads };
    const fast = found.some(isFair);
    const missesSpeed = excessOf(figures, budget).length > excessOf(figures, withoutSpeed(budget)).length;
    if (!missesSpeed || !fast) return { ...measured, isFair: fast };
    const known = await withReference((page) => loadUntil(page, { port, size: 'desktop' }, most, isQuiet));
    if (known.found.length === 0) throw new Error(`Lighthouse could not load the page of known work: ${known.fault}`);
    const { blockedMs: referenceMs } = together(known.found);
    return { ...measured, isFair: isQuiet({ blockedMs: referenceMs }), referenceMs };
  });
}

/** Loads a page until what its loads say together is enough, or `most` times. */
async function loadUntil(
  address: string,
  way: Way,
  most: number,
  isEnough: (all: Figures) => boolean,
): Promise<{ readonly found: readonly Figures[]; readonly loads: number; readonly fault: string }> {
  const found: Figures[] = [];
  let fault = '';
  let loads = 0;
  for (; loads < most && (found.length === 0 || !isEnough(together(found))); loads += 1) {
    const figures = await load(address, way);
    if (typeof figures === 'string') fault = figures;
    else found.push(figures);
  }
  return { found, loads, fault };
}

function figuresOf({ categories, audits, environment }: Result): Figures {
  const score = (name: string): number => Math.round((categories[name]?.score ?? 0) * 100);
  const figure = (name: string): number => audits[name]?.numericValue ?? Infinity;
  const weighed = Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    lcpMs: Math.round(figure('largest-contentful-paint')),
    blockedMs: Math.round(figure('total-blocking-time')),
    benchmarkIndex: Math.round(environment.benchmarkIndex),
    cls: Number(figure('cumulative-layout-shift').toFixed(3)),
    failed: weighed.filter(({ id }) => (audits[id]?.score ?? 1) < 0.9).map(({ id }) => id),
  };
}
