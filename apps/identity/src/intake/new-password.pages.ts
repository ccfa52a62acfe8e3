import { html, page } from '#libs/pages';
import { fill, type Locale, type Texts } from '#libs/problems';
import { longestPassword, shortestPassword } from '../procedure/credentials.js';
import { newPasswordTexts as texts } from './new-password.texts.js';
import { signInAddress, stylesheetPath, summary } from './sign-in.pages.js';
import { texts as signInTexts } from './sign-in.texts.js';

export const newPasswordAddress = (uid: string): string => `${signInAddress(uid)}/new-password`;

export type PasswordProblem = 'short' | 'long' | 'differs' | 'same';

const counts: Partial<Record<PasswordProblem, number>> = { short: shortestPassword, long: longestPassword };

/** The form that asks for a password of the person's own, twice. Nothing that was typed is sent back. */
export function newPasswordPage(address: string, locale: Locale, login: string, problem?: PasswordProblem): string {
  const wrong: Texts | undefined = problem && fill(texts[problem], { count: counts[problem] ?? 0 });
  const at = problem === 'differs' ? 'again' : 'password';
  const field = (name: 'password' | 'again') => html`
    <label for="${name}">${texts[name][locale]}</label>
    ${wrong && at === name && html`<span class="field-error" id="${name}-error">${wrong[locale]}</span>`}
    <input
      id="${name}"
      name="${name}"
      type="password"
      autocomplete="new-password"
      required
      ${wrong && at === name && html`aria-invalid="true" aria-describedby="${name}-error"`}
    />
  `;
  return page({
    locale,
    title: wrong === undefined ? texts.title[locale] : `${signInTexts.error[locale]}: ${texts.title[locale]}`,
    stylesheet: stylesheetPath,
    inLanguage: (other) => `${address}?lang=${other}`,
    main: html`
      <h1>${texts.title[locale]}</h1>
      ${wrong && summary(locale, texts.failed, [{ field: at, says: wrong }])}
      <p>${texts.why[locale]}</p>
      <p class="muted">${fill(texts.rule, { count: shortestPassword })[locale]}</p>
      <form method="post" action="${address}?lang=${locale}" novalidate>
        <input type="hidden" name="login" autocomplete="username" value="${login}" />
        ${field('password')} ${field('again')}
        <button type="submit">${texts.save[locale]}</button>
      </form>
    `,
  });
}
