import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { accounts, demonstrationPassword } from '../../chain/src/people/accounts.js';
import { chromiumOptions } from './chromium.js';
import { writeSheets } from './sheets.js';
import { takeTour } from './tour.js';
import { walkAs, type Looked } from './walk.js';

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const usage = `npm run look -- --url URL [--data DIR] [--out FOLDER] [--accounts a,b] [--only PART]

  Follows every link of the portal as one demonstration account of each role, in a running system, and looks at one page of each
  kind in Kazakh, Russian and English, on a desktop and on a phone: axe, texts left over, what hangs over the edge. Pictures, a sheet of
  each place and index.html go into the folder. The last line is one JSON object; the exit status is 1 if something was found.

  --url       a running system with its demonstration, as \`npm start\` makes it
  --data      folder of that system, for its demonstration password (default .data)
  --out       where pictures go (default .cache/look)
  --accounts  whose pages; one of each role by default
  --only      places whose address holds this alone
  --tour      takes the pictures of the README's tour instead; they belong into docs/screenshots`;

/** The first account of each role, and of each agency's administrators, whose pages differ. */
function oneOfEach(): string[] {
  const found = new Map<string, string>();
  for (const { login, assignments } of accounts()) {
    const key = assignments.map(({ agency, role, kinds = [] }) => [agency, role, ...kinds].join(' ')).join(', ');
    if (!found.has(key)) found.set(key, login);
  }
  return [...found.values()];
}

/** `npm run look`: every page of the portal in all languages. */
export async function main(args: readonly string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      url: text,
      data: text,
      out: text,
      accounts: text,
      only: text,
      tour: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true || values.url === undefined) {
    say(usage);
    if (values.help !== true) process.exitCode = 1;
    return;
  }
  const folder = resolve(process.env['INIT_CWD'] ?? '', values.out ?? '.cache/look');
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch(chromiumOptions);
  const looked: Looked[] = [];
  const terms = {
    ...{ browser, folder, say, url: new URL(values.url).origin, password: demonstrationPassword(values.data) },
    ...(values.only === undefined ? {} : { only: values.only }),
  };
  try {
    if (values.tour === true) {
      const missing = await takeTour(terms);
      if (missing.length > 0) process.exitCode = 1;
      return;
    }
    const seen = new Set<string>();
    for (const account of values.accounts?.split(',') ?? oneOfEach())
      looked.push(...(await walkAs(account, terms, seen)));
    await writeSheets(browser, folder, looked);
  } finally {
    await browser.close();
  }
  for (const { account, place, findings } of looked)
    for (const finding of findings) say(`${account} ${place} ${finding}`);
  const findings = looked.reduce((sum, each) => sum + each.findings.length, 0);
  process.stdout.write(`${JSON.stringify({ places: looked.length, pictures: looked.length * 6, findings })}\n`);
  if (findings > 0) process.exitCode = 1;
}
