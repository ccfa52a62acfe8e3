import type { Page } from 'playwright-core';
import { isSound, shoot } from './portal.js';

/** Nothing wrong that a machine can see, in all languages; and pictures for whoever wants to look. */
export async function looked(page: Page, name: string): Promise<void> {
  await isSound(page);
  await shoot(page, name);
}

/** Opens a tab of a record's page. */
export const openTab = (page: Page, tab: string): Promise<void> =>
  page.locator('main').getByRole('link', { name: tab, exact: true }).click();
