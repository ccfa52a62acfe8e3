import { html, page, pagePolicy, type Html } from '#libs/pages';
import { languageNames, locales, type Locale } from '#libs/problems';
import type { Answers, Field } from '../../procedure/tell/answers.js';
import { stylesheetPath } from '../front.pages.js';
import { texts } from './tell.texts.js';
import { say, voiceOf, type Said } from './voice.js';

export const tellAssets = { style: '/assets/tell.css', script: '/assets/tell.js', solver: '/assets/tell-solver.js' };

/** As every page of ours, and one script of this place with its worker. */
export const tellPolicy = `${pagePolicy}; script-src 'self'; worker-src 'self'`;

/** What goes along from page to page in the body of the forms: nothing of it is in an address, a cookie or a database of the gateway. */
export interface Visit {
  readonly locale: Locale;
  readonly answers: Answers;
  /** The solution of a challenge, once the script found it. */
  readonly proof: string;
  /** What the script shall solve. */
  readonly challenge?: string | undefined;
  /** The key of the sending; there is one from the page on which the answers are checked. */
  readonly key: string;
  /** Under what files are held for it, once there was one. */
  readonly parcel: string;
  /** Came from the answers to change one. */
  readonly isChange: boolean;
}

export const speaker =
  ({ locale, answers }: Visit) =>
  (said: Said): string =>
    say(said, locale, voiceOf(answers.from));

/** Neutral, harmless and quick to load; whoever looks over a shoulder sees an encyclopedia. */
const elsewhere = (locale: Locale): string => `https://${locale}.wikipedia.org/`;

/** Whom to call, in reach on every page. */
export const numbers = (visit: Visit): Html => {
  const said = speaker(visit);
  return html`<p>${said(texts.urgent)}</p>
    <ul class="numbers">
      <li><a href="tel:102">102</a> ${said(texts.police)}</li>
      <li><a href="tel:111">111</a> ${said(texts.line)}</li>
    </ul>`;
};

/** A whole page around `main`, which has a form `answers`. */
export function frame(visit: Visit, title: Said, main: Html, footer: Html | false = numbers(visit)): string {
  const { locale } = visit;
  const said = speaker(visit);
  return page({
    locale,
    title: said(title),
    tab: said(texts.tab),
    stylesheet: stylesheetPath,
    head: html`<link rel="stylesheet" href="${tellAssets.style}" />
      <script src="${tellAssets.script}" defer></script>`,
    atHand: html`<a class="leave" id="leave" href="${elsewhere(locale)}" rel="noreferrer">${said(texts.leave)}</a>
      ${languages(locale, said(texts.language))}`,
    main,
    footer,
  });
}

/** The first button of a form is the one that Enter presses: it must go on, and not change the language. */
const languages = (locale: Locale, label: string): Html =>
  html`<nav class="languages" aria-label="${label}">
    <button class="first" form="answers" name="go" value="next" tabindex="-1" aria-hidden="true"></button>
    <ul>
      ${locales.map(
        (other) =>
          html`<li>
            <button
              form="answers"
              name="go"
              value="lang-${other}"
              lang="${other}"
              ${other === locale && html`aria-current="true"`}
            >
              ${languageNames[other]}
            </button>
          </li>`,
      )}
    </ul>
  </nav>`;

export const hidden = (name: string, value: string): Html | false =>
  value !== '' && html`<input type="hidden" name="${name}" value="${value}" />`;

/** The form of a page, with all that goes along but the fields that the page itself asks for. */
export function formOf(
  visit: Visit,
  at: string,
  content: Html,
  {
    own = [],
    more,
    takesFiles = false,
  }: { readonly own?: readonly Field[]; readonly more?: Html; readonly takesFiles?: boolean } = {},
): Html {
  const { locale, answers, proof, challenge, key, parcel, isChange } = visit;
  const carried = (Object.keys(answers) as Field[]).filter((field) => !own.includes(field));
  const wait = challenge !== undefined && html`data-challenge="${challenge}" data-solver="${tellAssets.solver}"`;
  return html`<form
    id="answers"
    method="post"
    action="/tell"
    autocomplete="off"
    ${takesFiles && html`enctype="multipart/form-data"`}
    ${wait}
  >
    ${hidden('lang', locale)} ${hidden('at', at)} ${hidden('key', key)} ${hidden('parcel', parcel)}
    ${hidden('change', isChange ? 'yes' : '')}
    <input type="hidden" name="proof" value="${proof}" />
    ${carried.flatMap((field) => [answers[field]].flat().map((value) => hidden(field, value)))} ${more} ${content}
  </form>`;
}

/** A box that nobody overlooks; what is said in answer to a press is read out at once. */
export const notice = (text: string | Html, kind: 'problem' | 'note', isAnswer = kind === 'problem'): Html =>
  html`<div class="${kind}" ${isAnswer && html`role="alert"`}><p>${text}</p></div>`;
