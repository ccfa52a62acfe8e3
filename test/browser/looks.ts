import type { Page } from 'playwright-core';
import { desktop, isSound, phone, shoot } from './portal.js';

/** A picture of one dot, invented. */
export const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Nothing wrong that a machine can see, in all languages; and pictures for whoever wants to look. */
export async function looked(page: Page, name: string): Promise<void> {
  await isSound(page);
  await shoot(page, name);
}

/** The same on a phone and on a desktop; ends on the desktop. */
export async function lookedInBothSizes(page: Page, name: string): Promise<void> {
  for (const [size, viewport] of Object.entries({ phone, desktop })) {
    await page.setViewportSize(viewport);
    await looked(page, `${name}-${size}`);
  }
}

/** Opens a tab of a record's page. */
export const openTab = (page: Page, tab: string): Promise<void> =>
  page.locator('main').getByRole('link', { name: tab, exact: true }).click();
