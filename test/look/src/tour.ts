import type { Page } from 'playwright-core';
import { desktop, localeOf, phone, type Language } from './languages.js';
import { open, signIn, type Terms } from './walk.js';

/** One picture of the README's tour: whose page, and what is followed from there. */
interface Stop {
  readonly picture: string;
  /** Whoever of these has something to show there; nobody where the page is the public's. */
  readonly accounts: readonly string[];
  readonly path: string;
  readonly language: Language;
  readonly narrow?: boolean;
  /** Addresses of the links that are followed, one after the other, by how they begin; `text` where that does not tell them apart. */
  readonly follow?: readonly { readonly href: string; readonly text?: RegExp }[];
  /** How the address of a link begins without which there is nothing to be seen. */
  readonly shows?: string;
}

const many = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, place) => `${name}-${String(place + 1)}`);

const stops: readonly Stop[] = [
  { picture: 'tell', accounts: [], path: '/tell', language: 'kk', narrow: true },
  {
    ...{ picture: 'referral-noticed', accounts: many('psychologist', 7), path: '/portal/referrals?show=drafts' },
    ...{ language: 'en', narrow: true },
    follow: [
      { href: '/portal/referrals/', text: /^Go on with the draft/ },
      { href: '/portal/referrals/', text: /What was noticed/ },
    ],
  },
  {
    ...{ picture: 'referral-sent', accounts: many('psychologist', 7), path: '/portal/referrals?show=sent' },
    ...{ language: 'en', narrow: true, follow: [{ href: '/portal/referrals/', text: /^S-/ }] },
  },
  {
    ...{ picture: 'tips', accounts: many('duty', 4), path: '/portal/police/tips', language: 'en' },
    follow: [{ href: '/portal/police/tips/', text: /^T-/ }],
  },
  {
    ...{ picture: 'case', accounts: many('investigator', 8), path: '/portal/police/cases', language: 'ru' },
    follow: [{ href: '/portal/police/cases/', text: /^\d\d-KZ/ }],
  },
  { picture: 'requests', accounts: ['liaison-1'], path: '/portal/liaison/requests', language: 'en' },
  {
    ...{ picture: 'examinations', accounts: many('expert-psychological', 4), path: '/portal/bureau/mine' },
    ...{ language: 'en', follow: [{ href: '/portal/bureau/examinations/' }] },
  },
  {
    ...{ picture: 'caseload-phone', accounts: many('social-worker', 6), path: '/portal/social/caseload' },
    ...{ language: 'kk', narrow: true, shows: '/portal/social/caseload/' },
  },
  { picture: 'map', accounts: ['prosecutor-1'], path: '/portal/oversight/map', language: 'kk' },
  { picture: 'operation', accounts: ['police-administrator'], path: '/portal/admin/operation', language: 'ru' },
];

const height = 760;

/** Takes the pictures of the README's tour. @returns the pictures for which nobody had anything to show */
export async function takeTour(terms: Terms): Promise<string[]> {
  const missing: string[] = [];
  for (const stop of stops) {
    let taken = false;
    for (const account of stop.accounts.length === 0 ? [undefined] : stop.accounts)
      if (!taken) taken = await pictureAt(terms, stop, account);
    terms.say(`${stop.picture}: ${taken ? 'taken' : 'nobody has anything to show'}`);
    if (!taken) missing.push(stop.picture);
  }
  return missing;
}

async function pictureAt(terms: Terms, stop: Stop, account: string | undefined): Promise<boolean> {
  const { width } = stop.narrow === true ? phone : { width: desktop.width - 160 };
  const context = await terms.browser.newContext({
    ...{ locale: localeOf[stop.language], viewport: { width, height }, timezoneId: 'Asia/Almaty' },
  });
  try {
    await context.addInitScript(`localStorage.setItem('qorgan-language', '${stop.language}')`);
    const page = await context.newPage();
    if (account !== undefined) await signIn(page, terms, account);
    await open(page, `${terms.url}${stop.path}`);
    for (const step of stop.follow ?? []) if (!(await follow(page, step))) return false;
    if (stop.shows !== undefined && (await linkOf(page, { href: stop.shows })) === null) return false;
    await page.screenshot({ path: `${terms.folder}/${stop.picture}.png` });
    return true;
  } finally {
    await context.close();
  }
}

/** The first such link of a page, once it is there. */
const linkOf = (page: Page, { href, text }: { href: string; text?: RegExp }): Promise<string | null> => {
  const links = page.locator(`main a[href^="${href}"]`);
  const link = (text === undefined ? links : links.filter({ hasText: text })).first();
  return link.getAttribute('href', { timeout: 3_000 }).catch(() => null);
};

/** Goes where the first such link of the page leads. */
async function follow(page: Page, step: { href: string; text?: RegExp }): Promise<boolean> {
  const address = await linkOf(page, step);
  if (address === null) return false;
  await open(page, new URL(address, page.url()).href);
  return true;
}
