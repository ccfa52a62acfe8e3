import { html, page, type Html } from '#libs/pages';
import { fill, type Locale, type Texts } from '#libs/problems';
import { moment } from './moment.js';
import { texts as ofMine } from './my-sign-in.texts.js';
import { noticeTexts, texts } from './outside-sign-in.texts.js';
import type { OutsideOfMine } from './outside-sign-in.js';
import { stylesheetPath } from './sign-in.pages.js';

export type OutsideNotice = keyof typeof noticeTexts;

interface Notice {
  readonly locale: Locale;
  readonly notice: OutsideNotice;
  readonly name: Texts;
  /** Where the person goes on: the other way to sign in, or what they were looking after. */
  readonly next: { readonly address: string; readonly to: 'byPassword' | 'toMine' };
  readonly minutes?: number;
}

/** Says why nobody is signed in, or nothing connected, and how to go on. */
export function outsideNoticePage({ locale, notice, name, next, minutes = 0 }: Notice): string {
  const [title, says] = noticeTexts[notice].map((each) => fill(each, { name: name[locale], minutes })[locale]);
  return page({
    locale,
    title: title ?? '',
    stylesheet: stylesheetPath,
    main: html`
      <h1>${title}</h1>
      <p>${says}</p>
      <p><a class="button" href="${next.address}?lang=${locale}">${texts[next.to][locale]}</a></p>
    `,
  });
}

/** Goes on by itself, without script. */
export function onwardPage(locale: Locale, address: string): string {
  return page({
    locale,
    title: texts.onward[locale],
    stylesheet: stylesheetPath,
    head: html`<meta http-equiv="refresh" content="0; url=${address}" />`,
    main: html`
      <h1>${texts.onward[locale]}</h1>
      <p><a class="button" href="${address}">${texts.goOn[locale]}</a></p>
    `,
  });
}

/** A part of "My sign-in": the account at the provider outside. The way there is a link, since browsers let forms lead to this place alone. */
export function outsidePart(address: string, locale: Locale, { name, link }: OutsideOfMine): Html {
  const heading = html`<h2 id="outside">${fill(texts.heading, { name: name[locale] })[locale]}</h2>`;
  if (link === undefined)
    return html`${heading}
      <p>${fill(texts.isNot, { name: name[locale] })[locale]}</p>
      <p><a class="button plain" href="${address}/outside?lang=${locale}">${texts.connect[locale]}</a></p>`;
  const used = link.lastUsedAt === null ? ofMine.never[locale] : moment(link.lastUsedAt, locale);
  return html`${heading}
    <p>
      ${fill(texts.is, { at: moment(link.linkedAt, locale) })[locale]}<br />
      <span class="muted">${ofMine.lastUsed[locale]}: ${used}</span>
    </p>
    <form method="post" action="${address}/outside/remove?lang=${locale}">
      <button type="submit" class="plain">${texts.remove[locale]}</button>
    </form>`;
}
