import type { Page } from 'playwright-core';

export const languages = ['kk', 'ru', 'en'] as const;
export type Language = (typeof languages)[number];

const names = { kk: 'Қазақша', ru: 'Русский', en: 'English' } as const;
export const localeOf = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-GB' } as const;

/** Sizes of a phone and of a desktop. */
export const phone = { width: 390, height: 844 };
export const desktop = { width: 1280, height: 900 };

/** Has the portal speak a language, as a person would: on a phone languages are behind a button. */
export async function speak(page: Page, language: Language): Promise<void> {
  // Its name is in the language of before.
  const menu = page.locator('.menu-of-head');
  await menu.waitFor({ state: 'attached' });
  if ((await menu.isVisible()) && (await menu.getAttribute('aria-expanded')) === 'false') await menu.click();
  await page.getByRole('button', { name: names[language], exact: true }).click();
  await page.locator(`html[lang=${language}]`).waitFor();
}
