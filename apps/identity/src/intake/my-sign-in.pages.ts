import { html, page, type Html } from '#libs/pages';
import { fill, type Locale, type Texts } from '#libs/problems';
import type { ChannelKind } from '../procedure/messages.js';
import type { Passkey } from '../records/passkey.store.js';
import type { NotedChange } from '../records/sign-in-changes.js';
import type { NotedSignIn } from '../records/sign-ins.js';
import { moment } from './moment.js';
import { changeTexts, messagesBy, refusedTexts, texts, wayTexts } from './my-sign-in.texts.js';
import { outsidePart } from './outside-sign-in.pages.js';
import type { OutsideOfMine } from './outside-sign-in.js';
import { passkeyForm, passkeyScript } from './passkey.form.js';
import { texts as ofPasskeys } from './passkey.texts.js';
import { stylesheetPath, summary } from './sign-in.pages.js';

export interface MySignIn {
  readonly address: string;
  readonly locale: Locale;
  readonly login: string;
  readonly appSince: Date | undefined;
  readonly passkeys: readonly Passkey[];
  readonly passkeysPossible: boolean;
  readonly codesLeft: number;
  readonly changes: readonly NotedChange[];
  readonly signIns: readonly NotedSignIn[];
  /** By what this place sends messages; by nothing where there is none. */
  readonly messages: readonly ChannelKind[];
  /** The provider outside by which people may sign in too; undefined where there is none. */
  readonly outside: OutsideOfMine | undefined;
  readonly problem?: 'passkey' | 'last-one' | undefined;
}

/** With what a person signs in, and how they change it. */
export function mySignInPage(mine: MySignIn): string {
  const { address, locale, login, problem, changes } = mine;
  const says = problem === 'passkey' ? ofPasskeys.refused : texts.lastOne;
  return page({
    locale,
    title: texts.title[locale],
    stylesheet: stylesheetPath,
    ...(mine.passkeysPossible ? { head: passkeyScript } : {}),
    inLanguage: (other) => `${address}?lang=${other}`,
    main: html`
      <h1>${texts.title[locale]}</h1>
      ${problem !== undefined && summary(locale, texts.failed, [{ field: 'passkeys', says }])}
      <p>${fill(texts.lead, { login })[locale]}</p>
      ${passkeyPart(mine)} ${appPart(mine)} ${codesPart(mine)}
      ${mine.outside && outsidePart(address, locale, mine.outside)} ${mine.messages.length > 0 && messagesPart(mine)}
      ${changes.length > 0 && html`<h2>${texts.changes[locale]}</h2>`}
      ${changes.length > 0 && html`<p class="muted">${texts.changesWhy[locale]}</p>`}
      <ul>
        ${changes.map((each) => html`<li>${moment(each.at, locale)}: ${changeTexts[each.change][locale]}${!each.byPerson && ` (${texts.byOperator[locale]})`}</li>`)}
      </ul>
      ${mine.signIns.length > 0 && signInsPart(mine)} ${button(mine, 'done', texts.done, html`class="main"`)}
    `,
  });
}

/** A form of one button. */
function button({ address, locale }: MySignIn, path: string, says: Texts, kind: Html, more?: Html): Html {
  return html`<form method="post" action="${address}/${path}?lang=${locale}">
    ${more}
    <button type="submit" ${kind}>${says[locale]}</button>
  </form>`;
}
const plain = html`class="plain"`;

function passkeyPart(mine: MySignIn): Html {
  const { address, locale, passkeys, passkeysPossible } = mine;
  const more = html`<label for="name">${texts.name[locale]}</label>
    <input
      id="name"
      name="name"
      type="text"
      maxlength="60"
      autocomplete="off"
      placeholder="${texts.nameHint[locale]}"
    />`;
  const add = passkeyForm({ address: `${address}/passkey`, locale, says: ofPasskeys.add, does: 'new', more });
  return html`<h2 id="passkeys">${texts.passkeys[locale]}</h2>
    <p>${texts.passkeysWhy[locale]}</p>
    ${
      passkeys.length === 0
        ? html`<p>${texts.none[locale]}</p>`
        : html`<ul class="passkeys">
            ${passkeys.map((each) => passkeyItem(mine, each))}
          </ul>`
    }
    ${passkeysPossible ? html`${add}<noscript><p class="muted">${texts.noScript[locale]}</p></noscript>` : html`<p class="muted">${texts.impossible[locale]}</p>`}`;
}

function passkeyItem(mine: MySignIn, { id, name, createdAt, lastUsedAt }: Passkey): Html {
  const { locale } = mine;
  const used = lastUsedAt === null ? texts.never[locale] : moment(lastUsedAt, locale);
  const which = html`<input type="hidden" name="id" value="${id}" />`;
  return html`<li>
    <strong>${name}</strong><br />
    <span class="muted"
      >${texts.added[locale]}: ${moment(createdAt, locale)}<br />${texts.lastUsed[locale]}: ${used}</span
    >
    ${button(mine, 'passkey/remove', fill(texts.removeOne, { name }), plain, which)}
  </li>`;
}

function appPart(mine: MySignIn): Html {
  const { locale, appSince } = mine;
  if (appSince === undefined)
    return html`<h2>${texts.app[locale]}</h2>
      <p>${texts.appIsNot[locale]}</p>
      ${button(mine, 'app/begin', texts.setUp, plain)}`;
  return html`<h2>${texts.app[locale]}</h2>
    <p>${fill(texts.appIs, { at: moment(appSince, locale) })[locale]}</p>
    <div class="beside">
      ${button(mine, 'app/begin', texts.setUpAnew, plain)} ${button(mine, 'app/remove', texts.removeApp, plain)}
    </div>`;
}

/** Who signed in as this person, and who could not: whoever it was not themselves notices here. */
const signInsPart = ({ locale, signIns }: MySignIn): Html =>
  html`<h2>${texts.signIns[locale]}</h2>
    <p class="muted">${texts.signInsWhy[locale]}</p>
    <ul>
      ${signIns.map((each) => html`<li>${moment(each.at, locale)}: ${saidOf(each, locale)}</li>`)}
    </ul>`;

const saidOf = ({ result, ways }: NotedSignIn, locale: Locale): string =>
  result === 'signed-in'
    ? fill(texts.signedIn, { ways: ways.map((way) => wayTexts[way][locale]).join(' + ') })[locale]
    : refusedTexts[result][locale];

const messagesPart = ({ address, locale, messages: [kind, other] }: MySignIn): Html =>
  html`<h2>${texts.messages[locale]}</h2>
    <p>${messagesBy[other === undefined ? (kind ?? 'mail') : 'both'][locale]}</p>
    <p><a href="${address}/messages?lang=${locale}">${texts.messagesSet[locale]}</a></p>`;

function codesPart(mine: MySignIn): Html {
  const { locale, codesLeft, appSince, passkeys } = mine;
  const hasAny = appSince !== undefined || passkeys.length > 0;
  return html`<h2>${texts.codes[locale]}</h2>
    ${
      hasAny
        ? html`<p>${fill(texts.codesLeft, { count: codesLeft })[locale]} ${texts.newCodesWhy[locale]}</p>
            ${button(mine, 'codes', texts.newCodes, plain)}`
        : html`<p>${texts.codesNone[locale]}</p>`
    }`;
}
