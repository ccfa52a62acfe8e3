import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';
import { repositoryRoot } from '#libs/embedded';
import { startStack, type Stack, type StackOptions } from '../../tools/up/src/index.js';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const axe = readFileSync(createRequire(join(repositoryRoot, 'package.json')).resolve('axe-core/axe.min.js'), 'utf8');
const accessibility = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const names = { kk: 'Қазақша', ru: 'Русский', en: 'English' } as const;
type Language = keyof typeof names;

/** Sizes of a phone and of a desktop. */
export const phone = { width: 390, height: 844 };
export const desktop = { width: 1280, height: 900 };

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

  static async start(options: Pick<StackOptions, 'env' | 'envOf' | 'host'> = {}): Promise<Portal> {
    const executablePath = process.env['QORGAN_CHROMIUM'] ?? '/usr/bin/chromium';
    // First what fails at once where it is not there: nothing else has to be ended then.
    const browser = await chromium.launch({ executablePath, args: flags });
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
    more: Pick<BrowserContextOptions, 'colorScheme' | 'javaScriptEnabled'> = {},
  ): Promise<Page> {
    const locale = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-GB' }[language];
    const page = await (await this.browser.newContext({ locale, viewport, ...more })).newPage();
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    page.setDefaultTimeout(20_000);
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

export async function speak(page: Page, language: Language): Promise<void> {
  // On a phone languages are behind a button, whose name is in the language of before.
  const menu = page.locator('.menu-of-head');
  await menu.waitFor({ state: 'attached' });
  if ((await menu.isVisible()) && (await menu.getAttribute('aria-expanded')) === 'false') await menu.click();
  await page.getByRole('button', { name: names[language], exact: true }).click();
  await page.locator(`html[lang=${language}]`).waitFor();
}

/** Nothing wrong that a machine can see: by axe, and no month or place of a text left without a word. */
export async function looksSound(page: Page): Promise<void> {
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (tags) =>
      (
        globalThis as unknown as {
          axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        }
      ).axe.run({ runOnly: tags, resultTypes: ['violations'] }),
    accessibility,
  );
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  const text = await page.locator('body').innerText();
  expect(text).not.toMatch(/\bM\d\d\b|\{\w+\}|\b(?:field|value)\.\w/);
  await nothingHangsOver(page);
}

/** What ends right of the screen, and where. */
const overTheEdge = `[...document.body.querySelectorAll('*')]
  .map((element) => [element, element.getBoundingClientRect()])
  .filter(([, { right, width }]) => width > 0 && right > document.documentElement.clientWidth + 0.5)
  .map(([element, { right }]) => element.tagName + '.' + element.className + ' to ' + right)
  .slice(0, 8)`;

/** Nothing hangs over the edge of a narrow screen, once a page that was just made narrow or given other words stands still. */
async function nothingHangsOver(page: Page): Promise<void> {
  const over = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
  for (let looks = 0; looks < 20 && (await page.evaluate(over)) !== 0; looks += 1) await page.waitForTimeout(100);
  const width = await page.evaluate(over);
  expect([width, width === 0 ? [] : await page.evaluate(overTheEdge)]).toEqual([0, []]);
}

/** The same in all three languages; ends in English. While a dialog is open its page cannot be told to speak otherwise. */
export async function isSound(page: Page): Promise<void> {
  if ((await page.locator('dialog[open]').count()) > 0) return looksSound(page);
  for (const language of ['kk', 'ru', 'en'] as const) {
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
  for (const language of ['kk', 'ru', 'en'] as const) {
    await speak(page, language);
    await page.screenshot({ path: `${folder}/${name}-${language}.png`, fullPage: true });
  }
}
