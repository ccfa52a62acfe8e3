import type { Page } from 'playwright-core';

export const languages = ['kk', 'ru', 'en'] as const;
export type Language = (typeof languages)[number];

const names = { kk: 'Қазақша', ru: 'Русский', en: 'English' } as const;
export const localeOf = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-GB' } as const;

/** Sizes of a phone and of a desktop. */
export const phone = { width: 390, height: 844 };
export const desktop = { width: 1280, height: 900 };

/** Has a page speak a language, as a person would: on a phone the portal's languages are behind a button. */
export async function speak(page: Page, language: Language): Promise<void> {
  // Its name is in the language of before. Pages of the public have none.
  const menu = page.locator('.menu-of-head');
  const spoken = page.getByRole('button', { name: names[language], exact: true });
  await menu.or(spoken).first().waitFor({ state: 'attached' });
  if ((await menu.isVisible()) && (await menu.getAttribute('aria-expanded')) === 'false') await menu.click();
  await spoken.click();
  // What the pointer would lie on looks otherwise.
  await page.mouse.move(0, 0);
  await page.locator(`html[lang=${language}]`).waitFor();
}
