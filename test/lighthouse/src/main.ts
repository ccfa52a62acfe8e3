import { parseArgs } from 'node:util';
import { demonstrationPassword } from '../../chain/src/people/accounts.js';
import { main as demonstrate } from '../../chain/src/demonstrate.js';
import { whole } from '../../chain/src/options.js';
import { withOwnStack } from '../../chain/src/with-own-stack.js';
import { budgetOf, excessOf, withoutSpeed } from './budget.js';
import { measure, type Measured, type System } from './measure.js';
import { pages } from './pages.js';

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const usage = `npm run lighthouse [-- --url URL [--data DIR]] [--only TEXT] [--loads N]

  Has Lighthouse load what the public opens and the pages on which a role's day begins, in a running system or in one of its own, and holds it to the budget of
  pages. The last line is one JSON object; the exit status is 1 if a page does not keep it.

  --url    a running system with its demonstration, as \`npm start\` makes it; without it, a system is started, and ended again
  --data   folder of that system, for its demonstration password (default .data)
  --only   pages whose address, account or size is this alone
  --loads  how often a page is loaded that does not keep the budget (default 5): of speed the best load counts`;

/** Chains of a system of its own: each role has something in its lists. */
const chains = 12;

/** `npm run lighthouse`: whether the pages keep their budget. */
export async function main(args: readonly string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { url: text, data: text, only: text, loads: text, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help === true) {
    say(usage);
    return;
  }
  const { only, url, data } = values;
  const loads = whole('loads', values.loads, 5);
  const look = (system: System): Promise<number> => lookAt(system, only, loads);
  const over =
    url === undefined
      ? await withOwnStack(
          'lighthouse',
          () => ({ say }),
          async (stack) => {
            await demonstrate(['--url', stack.url, '--data', stack.dataDir, '--count', String(chains)]);
            return look({ url: stack.url, password: demonstrationPassword(stack.dataDir) });
          },
        )
      : await look({ url: new URL(url).origin, password: demonstrationPassword(data) });
  if (over > 0) process.exitCode = 1;
}

const why = ({ referenceMs }: Measured, benchmarkIndex: number): string =>
  referenceMs === undefined
    ? `this machine is too slow for it (${String(benchmarkIndex)})`
    : `this machine does too much else, a page of known work blocked for ${String(referenceMs)} ms`;

/** Measures each page, one at a time, and answers how many do not keep their budget. */
async function lookAt(system: System, only: string | undefined, loads: number): Promise<number> {
  const chosen = pages.filter((page) => only === undefined || Object.values(page).includes(only));
  if (chosen.length === 0) throw new Error(`no page has the address, account or size ${String(only)}`);
  const measured = [];
  for (const page of chosen) {
    const budget = budgetOf(page.size, page.account === undefined);
    const found = await measure(page, system, budget, loads);
    const excess = excessOf(found.figures, found.isFair ? budget : withoutSpeed(budget));
    const { performance, accessibility, bestPractices, lcpMs, cls, benchmarkIndex } = found.figures;
    const figures = `${[performance, accessibility, bestPractices].join(' ')}, LCP ${String(lcpMs)} ms, CLS ${String(cls)}`;
    const again = found.loads > 1 ? `, ${String(found.loads)} loads` : '';
    say(`${[found.path, page.account ?? '', page.size].filter(Boolean).join(' ')}: ${figures}${again}`);
    if (!found.isFair) say(`  speed is not judged: ${why(found, benchmarkIndex)}`);
    for (const each of excess) say(`  over the budget: ${each}`);
    measured.push({ ...page, ...found, excess });
  }
  const over = measured.filter(({ excess }) => excess.length > 0).length;
  process.stdout.write(`${JSON.stringify({ pages: measured.length, over, measured })}\n`);
  return over;
}
