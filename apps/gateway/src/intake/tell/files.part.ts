import { html, type Html } from '#libs/pages';
import type { Locale } from '#libs/problems';
import { heldIn, roomFor } from '../../procedure/tell/held-files.js';
import { fileTexts } from './file.texts.js';
import { speaker, type Visit } from './frame.js';

const tagOf: Readonly<Record<Locale, string>> = { kk: 'kk', ru: 'ru', en: 'en-GB' };

function sizeIn(locale: Locale, bytes: number): string {
  const isSmall = bytes < 100_000;
  return new Intl.NumberFormat(tagOf[locale], {
    style: 'unit',
    unit: isSmall ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: isSmall ? 0 : 1,
  }).format(Math.max(bytes, 1_000) / (isSmall ? 1_000 : 1_000_000));
}

/** What was brought, each with its size, and how to take it back. */
export function heldFiles(visit: Visit): Html | false {
  const said = speaker(visit);
  const files = heldIn(visit.answers.files);
  return (
    files.length > 0 &&
    html`<h2>${said(fileTexts.added)}</h2>
      <ul class="files">
        ${files.map(
          ({ name, size }, place) =>
            html`<li>
              <span
                ><span class="typed">${name === '' ? said(fileTexts.nameless) : name}</span>
                ${sizeIn(visit.locale, size)}</span
              >
              <button class="link" name="go" value="drop-${place}">
                ${said(fileTexts.remove)}<span class="unseen">: ${name === '' ? said(fileTexts.nameless) : name}</span>
              </button>
            </li>`,
        )}
      </ul>`
  );
}

/**
 * Where files are chosen. Whatever button is pressed brings them; where it is a question, one of its own adds them and stays. The page is sent with them; a script only says that they are on their way.
 */
export function fileField(
  visit: Visit,
  label: Html,
  { hint, isAsked = false }: { readonly hint?: Html | undefined; readonly isAsked?: boolean } = {},
): Html {
  const said = speaker(visit);
  const hasRoom = roomFor(heldIn(visit.answers.files)) > 0;
  return html`${label}
    <p id="hint-files" class="hint">${hint} ${said(fileTexts.bounds)}</p>
    ${
      hasRoom &&
      html`<input type="file" id="file" name="file" multiple aria-describedby="hint-files" />
        ${isAsked && html`<div class="buttons"><button class="second" name="go" value="attach">${said(fileTexts.add)}</button></div>`}`
    }
    <p id="wait" role="status" data-text="${said(fileTexts.bringing)}"></p>
    ${heldFiles(visit)}`;
}
