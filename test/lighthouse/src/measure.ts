import lighthouse, { desktopConfig, type Result } from 'lighthouse';
import { chromium, type BrowserContext } from 'playwright-core';
import { freePort } from '#libs/embedded';
import { temporaryFolder } from '#libs/testing';
import { chromiumOptions } from '../../look/src/chromium.js';
import { signIn } from '../../look/src/walk.js';
import { excessOf, isFair, together, type Budget, type Figures } from './budget.js';
import type { Opened } from './pages.js';

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
  /** Whether the machine was fast enough in one of the loads at least to say how fast the page is. */
  readonly isFair: boolean;
}

/**
 * Loads a page, each time with nothing of it in the browser's store, until a load keeps the budget or `most` did not. Of speed the best load counts: what else the machine does takes
 * points of it away and never adds any. Everything else has to hold in each load.
 *
 * @throws Error if Lighthouse could not load the page once
 */
export async function measure(opened: Opened, system: System, budget: Budget, most: number): Promise<Measured> {
  return withBrowser(async (context, port) => {
    const address = await addressOf(opened, system, context);
    let fault = 'nothing was said';
    const load = async (): Promise<Figures | undefined> => {
      const run = await lighthouse(
        address,
        { port, logLevel: 'error', onlyCategories: ['performance', 'accessibility', 'best-practices'] },
        opened.size === 'desktop' ? desktopConfig : undefined,
      );
      // A machine that does much else may lose what Lighthouse listens to: that load says nothing of the page.
      if (run?.lhr.runtimeError === undefined) return run && figuresOf(run.lhr);
      fault = run.lhr.runtimeError.code;
      return undefined;
    };
    const found: Figures[] = [];
    let loads = 0;
    for (; loads < most && (found.length === 0 || excessOf(together(found), budget).length > 0); loads += 1) {
      const figures = await load();
      if (figures !== undefined) found.push(figures);
    }
    if (found.length === 0) throw new Error(`Lighthouse could not load ${opened.path}: ${fault}`);
    return { path: new URL(address).pathname, figures: together(found), loads, isFair: found.some(isFair) };
  });
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
    benchmarkIndex: Math.round(environment.benchmarkIndex),
    cls: Number(figure('cumulative-layout-shift').toFixed(3)),
    failed: weighed.filter(({ id }) => (audits[id]?.score ?? 1) < 0.9).map(({ id }) => id),
  };
}
