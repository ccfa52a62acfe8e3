import { renderSVG } from 'uqr';
import { html, Html, page } from '#libs/pages';
import { fill, type Locale, type Texts } from '#libs/problems';
import { inGroups, keyUri } from '../records/one-time-password.js';
import { asShown } from '../records/recovery-codes.js';
import { passkeyForm, passkeyScript } from './passkey.form.js';
import { texts as ofPasskeys } from './passkey.texts.js';
import { texts } from './second-factor.texts.js';
import type { Has } from './second-factors.js';
import { stylesheetPath, summary } from './sign-in.pages.js';

export type CodeProblem =
  { readonly kind: 'wrong' | 'missing' | 'busy' | 'passkey' } | { readonly kind: 'wait'; readonly seconds: number };

interface Place {
  readonly address: string;
  readonly locale: Locale;
  readonly problem?: CodeProblem | undefined;
  /** Whether passkeys can be made and used here. */
  readonly passkeys?: boolean;
}

const says = (problem: CodeProblem): Texts =>
  problem.kind === 'wait' ? fill(texts.wait, { minutes: Math.ceil(problem.seconds / 60) }) : sayings[problem.kind];
const sayings = { ...texts, passkey: ofPasskeys.refused };

function frame(title: Texts, { address, locale, problem, passkeys = false }: Place, main: Html): string {
  return page({
    locale,
    title: problem === undefined ? title[locale] : `${texts.error[locale]}: ${title[locale]}`,
    stylesheet: stylesheetPath,
    ...(passkeys ? { head: passkeyScript } : {}),
    inLanguage: (other) => `${address}?lang=${other}`,
    main: html`
      <h1>${title[locale]}</h1>
      ${problem !== undefined && summary(locale, texts.failed, [{ field: 'code', says: says(problem) }])} ${main}
    `,
  });
}

/** A six-digit code and a recovery code go into the same field: who has lost the phone looks for no other page. */
function form({ address, locale, problem }: Place, label: Texts, onlyDigits = false): Html {
  const keyboard = onlyDigits ? html`inputmode="numeric"` : html`autocapitalize="none" spellcheck="false"`;
  const invalid = problem !== undefined && html`aria-invalid="true"`;
  return html`<form method="post" action="${address}?lang=${locale}" novalidate>
    <label for="code">${label[locale]}</label>
    <input
      id="code"
      name="code"
      type="text"
      autocomplete="one-time-code"
      ${keyboard}
      required
      ${invalid}
      ${problem === undefined && html`autofocus`}
    />
    <button type="submit">${texts.confirm[locale]}</button>
  </form>`;
}

export function codePage(place: Place, has: Has): string {
  const { address, locale } = place;
  const byPasskey = () => passkeyForm({ address: `${address}/passkey`, locale, says: ofPasskeys.use, does: 'use' });
  return frame(
    texts.title,
    place,
    html`
      <p>${(has.app ? texts.codeHint : ofPasskeys.onlyPasskey)[locale]}</p>
      ${form(place, has.app ? texts.code : texts.recoveryCode)} ${place.passkeys && has.passkey && byPasskey()}
      <p class="muted">${texts.lost[locale]}</p>
    `,
  );
}

export function enrolPage(place: Place, login: string, secret: string): string {
  const { address, locale, passkeys = false } = place;
  const more = html`<p>${ofPasskeys.instead[locale]}</p>`;
  return frame(
    texts.setUp,
    place,
    html`
      <p>${texts.why[locale]}</p>
      <ol>
        <li>${texts.stepApp[locale]}</li>
        <li>
          ${texts.stepScan[locale]}
          <div class="qr" role="img" aria-label="${texts.picture[locale]}">
            ${new Html(renderSVG(keyUri(secret, login), { ecc: 'M', border: 2 }))}
          </div>
          ${texts.byHand[locale]} <code class="key">${inGroups(secret)}</code>
        </li>
        <li>${texts.stepCode[locale]}</li>
      </ol>
      ${form(place, texts.code, true)}
      ${passkeys && passkeyForm({ address: `${address}/passkey`, locale, says: ofPasskeys.add, does: 'new', more })}
    `,
  );
}

export function recoveryCodesPage(place: Place, codes: readonly string[]): string {
  const { address, locale } = place;
  return frame(
    texts.codesTitle,
    place,
    html`
      <p>${texts.codesWhy[locale]}</p>
      <ul class="codes">
        ${codes.map((code) => html`<li><code>${asShown(code)}</code></li>`)}
      </ul>
      <form method="post" action="${address}/done?lang=${locale}">
        <button type="submit">${texts.saved[locale]}</button>
      </form>
    `,
  );
}
