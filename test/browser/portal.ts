import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';
import { startStack, type Stack, type StackOptions } from '../../tools/up/src/index.js';
import { chromiumOptions } from '../look/src/chromium.js';
import { findingsOf } from '../look/src/findings.js';
import { desktop, languages, localeOf, phone, speak, type Language } from '../look/src/languages.js';

export { desktop, phone, speak };

const flags = [...chromiumOptions.args, '--no-first-run', '--disable-component-update', '--disable-sync'];
/** Nobody here pulls a plug: a disk that is busy with other tests makes no page late. */
const unsafe = { fsync: 'off', full_page_writes: 'off' };

/** The whole system with a real Chromium before it. */
export class Portal {
  readonly complaints: string[] = [];

  private constructor(
    readonly stack: Stack,
    private readonly browser: Browser,
    private readonly dataDir: string,
  ) {}

  static async start(options: Pick<StackOptions, 'env' | 'envOf' | 'host' | 'ports'> = {}): Promise<Portal> {
    // First what fails at once where it is not there: nothing else has to be ended then.
    const browser = await chromium.launch({ ...chromiumOptions, args: flags });
    const dataDir = mkdtempSync(join(tmpdir(), 'qorgan-browser-'));
    try {
      return new Portal(await startStack({ dataDir, postgresSettings: unsafe, ...options }), browser, dataDir);
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.stack.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** A page of its own session, in a language; what its console complains of is kept. */
  async page(
    viewport: { width: number; height: number },
    language: Language = 'en',
    more: Pick<BrowserContextOptions, 'colorScheme' | 'javaScriptEnabled' | 'timezoneId'> = {},
  ): Promise<Page> {
    const context = await this.browser.newContext({ locale: localeOf[language], viewport, ...more });
    const page = await context.newPage();
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    // Two systems and two browsers share a machine's cores.
    page.setDefaultTimeout(60_000);
    return page;
  }

  /** Opens an address of the portal and signs a demonstration account in on the way. */
  async signIn(page: Page, account: string, path = '/portal/'): Promise<void> {
    await page.goto(`${this.stack.url}${path}`);
    await this.enter(page, account);
    await page.locator('main').waitFor();
  }

  /** Fills in the sign-in page that is shown. */
  async enter(page: Page, account: string): Promise<void> {
    await page.locator('input[type=text]').fill(account);
    await page
      .locator('input[type=password]')
      .fill(readFileSync(this.stack.installation.demonstrationPasswordFile(), 'utf8').trim());
    await page.keyboard.press('Enter');
  }
}

/** Nothing wrong that a machine can see: by axe, in its texts, and within the screen. */
export async function looksSound(page: Page): Promise<void> {
  expect(await findingsOf(page)).toEqual([]);
}

/** The same in all three languages; ends in English. While a dialog is open its page cannot be told to speak otherwise. */
export async function isSound(page: Page): Promise<void> {
  if ((await page.locator('dialog[open]').count()) > 0) return looksSound(page);
  for (const language of languages) {
    await speak(page, language);
    await looksSound(page);
  }
}

/** Opens something behind a button with what it is needed for. */
export async function forPurpose(page: Page, button: string, purpose: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await givePurpose(page, button, purpose);
}

/** The same where it is asked for already. */
export async function givePurpose(page: Page, button: string, purpose: string): Promise<void> {
  await page.getByLabel('What do you need it for?').fill(purpose);
  await page.getByRole('button', { name: button }).last().click();
}

/** Opens a step's form, fills it and sends it. */
export async function takeStep(
  page: Page,
  step: string,
  fill: (form: Locator) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const form = page.getByRole('dialog');
  await page.getByRole('button', { name: step, exact: true }).first().click();
  await fill(form);
  await form.getByRole('button', { name: step, exact: true }).click();
  await form.waitFor({ state: 'detached' });
}

/** Where a person of the tests looks, if somebody wants to see what they saw: QORGAN_SCREENSHOTS=/folder. A picture in each language. */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['QORGAN_SCREENSHOTS'];
  if (folder === undefined) return;
  for (const language of languages) {
    await speak(page, language);
    await page.screenshot({ path: `${folder}/${name}-${language}.png`, fullPage: true });
  }
}
