import type { Browser, Page } from 'playwright-core';
import { findingsOf } from './findings.js';
import { desktop, languages, localeOf, phone, speak } from './languages.js';
import { pictureOf, placeOf } from './places.js';

export interface Terms {
  readonly browser: Browser;
  readonly url: string;
  readonly password: string;
  /** Where pictures go. */
  readonly folder: string;
  readonly say: (line: string) => void;
  /** Looks at places whose address holds this alone. */
  readonly only?: string;
}

export interface Looked {
  readonly account: string;
  readonly place: string;
  /** Names of the pictures, without their ending. */
  readonly pictures: readonly string[];
  readonly findings: readonly string[];
}

const sizes = { desktop, phone };

export async function signIn(
  page: Page,
  { url, password }: Pick<Terms, 'url' | 'password'>,
  account: string,
): Promise<void> {
  await page.goto(`${url}/portal/`);
  await page.locator('input[type=text]').fill(account);
  await page.locator('input[type=password]').fill(password);
  await page.keyboard.press('Enter');
  // The page that is left has a heading as well.
  await page.waitForURL(/\/portal\//);
  await page.locator('main h1').waitFor();
}

/** Pages of the portal hold a line open for what is new: no network is ever quiet. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('main h1').first().waitFor();
  await page.waitForTimeout(600);
}

const linksOf = (page: Page): Promise<string[]> =>
  page
    .locator('a[href^="/portal/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '').filter((href) => href !== ''));

/** In three languages and two sizes: what a machine sees, and pictures for whoever wants to see the rest. */
async function look(page: Page, terms: Terms, account: string, place: string): Promise<Looked> {
  const findings: string[] = [];
  const pictures: string[] = [];
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport);
    for (const language of languages) {
      await speak(page, language);
      await page.waitForTimeout(200);
      // Charts below what is seen are drawn when somebody scrolls there, or prints.
      await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
      findings.push(...(await findingsOf(page)).map((finding) => `${size} ${language}: ${finding}`));
      // A page that somebody is led to refuses nothing.
      if (await page.locator('main [data-failed]').first().isVisible())
        findings.push(`${size} ${language}: says that something failed`);
      const name = `${pictureOf(account, place)}-${size}-${language}`;
      await page.screenshot({ path: `${terms.folder}/${name}.png`, fullPage: true });
      pictures.push(name);
    }
  }
  await page.setViewportSize(desktop);
  return { account, place, pictures, findings };
}

/** Follows every link of an account's pages to one page of each kind that was not looked at before, and looks at it. */
export async function walkAs(account: string, terms: Terms, seen: Set<string>): Promise<Looked[]> {
  const { browser, url, only = '' } = terms;
  const context = await browser.newContext({ locale: localeOf.en, viewport: desktop, timezoneId: 'Asia/Almaty' });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const done: Looked[] = [];
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(`error of the page: ${message}`));
  try {
    await signIn(page, terms, account);
    const waiting = [page.url()];
    const met = new Set([placeOf(page.url())]);
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const place = placeOf(next);
      try {
        await open(page, next);
      } catch (error) {
        // The rest of the portal is looked at all the same.
        done.push({ account, place, pictures: [], findings: [`does not open: ${String(error).split('\n')[0] ?? ''}`] });
        continue;
      }
      for (const link of await linksOf(page)) {
        if (met.has(placeOf(link))) continue;
        met.add(placeOf(link));
        waiting.push(`${url}${link}`);
      }
      if (seen.has(place) || !place.includes(only)) continue;
      seen.add(place);
      const looked = await look(page, terms, account, place);
      done.push({ ...looked, findings: [...looked.findings, ...complaints.splice(0)] });
      terms.say(
        `${account} ${place}${looked.findings.length === 0 ? '' : `: ${String(looked.findings.length)} found`}`,
      );
    }
  } finally {
    await context.close();
  }
  return done;
}
