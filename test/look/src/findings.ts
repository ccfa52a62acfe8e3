import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { repositoryRoot } from '#libs/embedded';

const axe = readFileSync(createRequire(join(repositoryRoot, 'package.json')).resolve('axe-core/axe.min.js'), 'utf8');
const accessibility = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** A month without its name, a place of a text without its word, a text without its sentence. */
const leftOver = /\bM\d\d\b|\{\w+\}|\b(?:field|value)\.\w+/;

interface AxeRun {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** What axe says, each with the first place. */
async function barriers(page: Page): Promise<string[]> {
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(axe);
  // What it found nothing wrong with stays there: it is hundreds of kilobytes.
  return page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as { axe: AxeRun };
    const { violations } = await axe.run({ runOnly: tags, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  }, accessibility);
}

const overBy = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
const whatIsOver = `[...document.body.querySelectorAll('*')]
  .map((element) => [element, element.getBoundingClientRect()])
  .filter(([, { right, width }]) => width > 0 && right > document.documentElement.clientWidth + 0.5)
  .map(([element, { right }]) => element.tagName + ' ' + element.className + ' ends at ' + Math.round(right))
  .slice(0, 8)`;

/** What hangs over the edge of the screen, once a page that was just made narrow or given other words stands still. */
async function overTheEdge(page: Page): Promise<string[]> {
  for (let looks = 0; looks < 20; looks += 1) {
    if ((await page.evaluate(overBy)) === 0) return [];
    await page.waitForTimeout(100);
  }
  const names = await page.evaluate<string[]>(whatIsOver);
  return [`wider than the screen by ${String(await page.evaluate(overBy))}: ${names.join('; ')}`];
}

/** What is wrong with a page as far as a machine can see. */
export async function findingsOf(page: Page): Promise<string[]> {
  const text = await page.locator('body').innerText();
  const left = leftOver.exec(text);
  return [
    ...(await barriers(page)),
    ...(left === null ? [] : [`left in the text: ${left[0]}`]),
    ...(await overTheEdge(page)),
  ];
}
