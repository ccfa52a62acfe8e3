import { html, Html, page, problemPage } from '#libs/pages';
import { fill, type Locale, type ProblemBody, type Texts } from '#libs/problems';
import { texts as ofOutside } from './outside-sign-in.texts.js';
import { passkeyForm, passkeyScript } from './passkey.form.js';
import { texts as ofPasskeys } from './passkey.texts.js';
import { texts } from './sign-in.texts.js';

/** Where the gateway mounts this service; every address on the pages begins with it. */
export const mountPath = '/oidc';
export const stylesheetPath = `${mountPath}/assets/pages.css`;

export const signInAddress = (uid: string): string => `${mountPath}/sign-in/${uid}`;
export const secondFactorAddress = (uid: string): string => `${signInAddress(uid)}/second-factor`;

export const outsideAddress = (uid: string): string => `${signInAddress(uid)}/outside`;

export const mySignInAddress = (uid: string): string => `${signInAddress(uid)}/mine`;

export type SignInProblem =
  | { readonly kind: 'wrong' | 'busy' | 'passkey' }
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'missing'; readonly login: boolean; readonly password: boolean };

interface Finding {
  readonly field: 'login' | 'password';
  readonly says: Texts;
}

interface SignInPlace {
  readonly address: string;
  readonly locale: Locale;
  /** Whether this place can have passkeys. */
  readonly passkeys: boolean;
  /** What the provider outside is called by which people may sign in here, and where the way to it begins. */
  readonly outside?: { readonly name: Texts; readonly address: string } | undefined;
}

/** The form that asks for login and password. The password is never sent back. */
export function signInPage(
  { address, locale, passkeys, outside }: SignInPlace,
  login = '',
  problem?: SignInProblem,
): string {
  const findings = problem === undefined ? [] : findingsOf(problem);
  const invalid = (name: Finding['field']): Texts | undefined =>
    problem?.kind === 'missing' ? findings.find(({ field }) => field === name)?.says : undefined;
  return page({
    locale,
    title: problem === undefined ? texts.signIn[locale] : `${texts.error[locale]}: ${texts.signIn[locale]}`,
    stylesheet: stylesheetPath,
    inLanguage: (other) => `${address}?lang=${other}`,
    ...(passkeys ? { head: passkeyScript } : {}),
    main: html`
      <h1>${texts.signIn[locale]}</h1>
      ${findings.length > 0 && summary(locale, texts.failed, findings)}
      <form method="post" action="${address}?lang=${locale}" novalidate>
        ${field('login', locale, invalid('login'), html`value="${login}" ${problem === undefined && html`autofocus`}`)}
        ${field('password', locale, invalid('password'))}
        <button type="submit">${texts.enter[locale]}</button>
      </form>
      ${passkeys && passkeyForm({ address: `${address}/passkey`, locale, says: ofPasskeys.signIn, does: 'use' })}
      ${outside && html`<p><a class="button plain" href="${outside.address}?lang=${locale}">${fill(ofOutside.signIn, { name: outside.name[locale] })[locale]}</a></p>`}
      <p class="muted">${texts.forgotten[locale]}</p>
    `,
  });
}

const inputs = {
  login: html`type="text" autocomplete="username" autocapitalize="none" spellcheck="false"`,
  password: html`type="password" autocomplete="current-password"`,
};

function field(name: Finding['field'], locale: Locale, invalid: Texts | undefined, more?: Html): Html {
  const error = invalid && html`<span class="field-error" id="${name}-error">${invalid[locale]}</span>`;
  const described = invalid && html`aria-invalid="true" aria-describedby="${name}-error"`;
  return html`
    <label for="${name}">${texts[name][locale]}</label>
    ${error}
    <input id="${name}" name="${name}" ${inputs[name]} required ${described} ${more} />
  `;
}

/** A page that says one thing and offers one way on. */
export function noticePage(locale: Locale, notice: 'expired' | 'refused' | 'notNow' | 'signedOut'): string {
  const [link, label] =
    notice === 'signedOut' ? (['/', texts.toFront] as const) : (['/auth/sign-in', texts.startAgain] as const);
  return page({
    locale,
    title: texts[notice][locale],
    stylesheet: stylesheetPath,
    main: html`
      <h1>${texts[notice][locale]}</h1>
      ${notice !== 'signedOut' && html`<p>${texts[notice === 'notNow' ? 'inAMinute' : 'again'][locale]}</p>`}
      <p><a class="button" href="${link}">${label[locale]}</a></p>
    `,
  });
}

/** What went wrong, where it is none of what a form says itself. */
export const faultPage = (locale: Locale, problem: ProblemBody): string =>
  problemPage(
    locale,
    stylesheetPath,
    problem,
    html`<p><a class="button" href="/auth/sign-in">${texts.startAgain[locale]}</a></p>`,
  );

/** Asks before signing out when nothing proves that the person asked for it. `form` is the provider's own, with its secret. */
export function signOutPage(locale: Locale, form: string): string {
  return page({
    locale,
    title: texts.signOut[locale],
    stylesheet: stylesheetPath,
    main: html`
      <h1>${texts.signOut[locale]}</h1>
      ${new Html(form)}
      <button type="submit" form="op.logoutForm" name="logout" value="yes">${texts.leave[locale]}</button>
    `,
  });
}

function findingsOf(problem: SignInProblem): Finding[] {
  switch (problem.kind) {
    case 'missing':
      return [
        ...(problem.login ? [{ field: 'login', says: texts.loginMissing } as const] : []),
        ...(problem.password ? [{ field: 'password', says: texts.passwordMissing } as const] : []),
      ];
    case 'wait':
      return [{ field: 'login', says: fill(texts.wait, { minutes: Math.ceil(problem.seconds / 60) }) }];
    case 'passkey':
      return [{ field: 'login', says: ofPasskeys.refused }];
    default:
      return [{ field: 'login', says: texts[problem.kind] }];
  }
}

/** First on the page and focused, so that a screen reader says it at once; each line leads to its field. */
export function summary(
  locale: Locale,
  title: Texts,
  findings: readonly { readonly field: string; readonly says: Texts }[],
): Html {
  return html`<div class="problem" role="alert" tabindex="-1" autofocus>
    <h2>${title[locale]}</h2>
    <ul>
      ${findings.map(({ field, says }) => html`<li><a href="#${field}">${says[locale]}</a></li>`)}
    </ul>
  </div>`;
}
