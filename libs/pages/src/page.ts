import { readFileSync } from 'node:fs';
import { languageNames, locales, type Locale, type Texts } from '#libs/problems';
import { html, type Html } from './html.js';

/** Looks of every page, one small file; the pages carry no style and no script of their own. */
export const stylesheet = readFileSync(new URL('./pages.css', import.meta.url), 'utf8');

/** What the pages may load: their stylesheet and images from the same place, nothing else; forms go to the same place. */
export const pagePolicy =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const productName: Texts = { kk: 'Қорған', ru: 'Қорған', en: 'Qorgan' };
const languageLabel: Texts = { kk: 'Тіл', ru: 'Язык', en: 'Language' };
const skipLabel: Texts = { kk: 'Негізгі мазмұнға өту', ru: 'К основному содержанию', en: 'Skip to main content' };

export interface Page {
  readonly locale: Locale;
  readonly title: string;
  /** Address of the stylesheet. */
  readonly stylesheet: string;
  /** Address of this page in another language; none for a page that answers a form. */
  readonly inLanguage?: (locale: Locale) => string;
  readonly main: Html;
  /** All that the tab says, where it must not tell whoever looks over a shoulder what the page is about. */
  readonly tab?: string;
  /** What else the head loads. */
  readonly head?: Html;
  /** What stays in reach on the whole page, beside the product's name. */
  readonly atHand?: Html;
  readonly footer?: Html | false;
}

/** A whole document. */
export function page({ locale, title, stylesheet: address, inLanguage, main, ...more }: Page): string {
  const product = productName[locale];
  const languages =
    inLanguage &&
    html`<nav class="languages" aria-label="${languageLabel[locale]}">
      <ul>
        ${locales.map(
          (other) =>
            html`<li>
              <a
                href="${inLanguage(other)}"
                lang="${other}"
                hreflang="${other}"
                ${other === locale && html`aria-current="true"`}
                >${languageNames[other]}</a
              >
            </li>`,
        )}
      </ul>
    </nav>`;
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <title>${more.tab ?? `${title} · ${product}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href="${address}" />
        ${more.head}
      </head>
      <body>
        <a class="skip" href="#main">${skipLabel[locale]}</a>
        <header>
          <p class="product">${product}</p>
          ${more.atHand} ${languages}
        </header>
        <main id="main">${main}</main>
        ${more.footer && html`<footer>${more.footer}</footer>`}
      </body>
    </html>`.markup.replace(/\n\s+/g, '\n');
}
