import { html, type Html } from '#libs/pages';
import type { Locale } from '#libs/problems';
import { limits } from '../../procedure/tell/limits.js';
import { fileTexts } from './file.texts.js';
import { fileField } from './files.part.js';
import { formOf, frame, hidden, notice, numbers, speaker, type Visit } from './frame.js';
import { outcomeTexts as says, removalTexts, standingTexts } from './outcome.texts.js';
import type { Standing, Taken } from './police-tips.js';
import { area } from './question.pages.js';
import { questionTexts } from './question.texts.js';
import { texts } from './tell.texts.js';
import type { Said } from './voice.js';

const languageOf: Readonly<Record<Locale, string>> = { kk: 'kk', ru: 'ru', en: 'en-GB' };
const moment = (instant: string, locale: Locale): string =>
  new Intl.DateTimeFormat(languageOf[locale], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Asia/Almaty',
  }).format(new Date(instant));

/** The first page: what happens with a message, and where to type a code. What is wrong with a code stands first. */
export function startPage(
  visit: Visit,
  { code = '', problem }: { code?: string; problem?: Said | undefined } = {},
): string {
  const said = speaker(visit);
  const steps = [says.happens1, says.happens2, says.happens3, says.happens4];
  const begin = html`<button name="go" value="next">${said(says.begin)}</button>`;
  const more = html`${hidden('code', code)} ${hidden('wrong', problem === says.noSuchCode ? 'code' : '')}`;
  const main = html`<h1>${said(says.start)}</h1>
    ${problem && html`${notice(said(problem), 'problem')} ${codeForm(visit, code)}`}
    <p>${said(says.lead)}</p>
    <p class="comfort"><strong>${said(says.notToBlame)}</strong> ${said(says.notToBlameEither)}</p>
    <div class="urgent">${numbers(visit)}</div>
    <h2>${said(says.happens)}</h2>
    <ol>
      ${steps.map((step) => html`<li>${said(step)}</li>`)}
    </ol>
    ${formOf(visit, 'start', begin, { more })} ${problem === undefined && codeForm(visit, code)}
    <h2>${said(says.leaving)}</h2>
    <p>${said(says.leavingHow)} <span data-script hidden>${said(says.leavingShift)}</span> ${said(says.history)}</p>`;
  return frame(visit, says.start, main, false);
}

function codeForm(visit: Visit, code: string): Html {
  const said = speaker(visit);
  return html`<h2>${said(says.haveCode)}</h2>
    <form method="post" action="/tell" autocomplete="off">
      ${hidden('lang', visit.locale)} ${hidden('at', 'start')}
      <label for="code">${said(says.code)}</label>
      <input id="code" name="code" value="${code}" maxlength="40" spellcheck="false" autocapitalize="characters" />
      <button class="second" name="go" value="follow">${said(says.follow)}</button>
    </form>`;
}

/** The message arrived: its code, which is kept by its writer alone. */
export function donePage(
  visit: Visit,
  { code, triageBy }: Pick<Taken, 'code' | 'triageBy'>,
  /** What did not come along: the link, or some of the files. */
  lacks: ReadonlySet<string>,
): string {
  const said = speaker(visit);
  const more = html`${hidden('code', code)} ${hidden('triageBy', triageBy ?? '')}
  ${[...lacks].map((each) => hidden('lacks', each))}`;
  const content = html`<h1>${said(says.arrived)}</h1>
    <p class="comfort">${said(says.thanks)}</p>
    <h2>${said(says.yourCode)}</h2>
    <p class="code" translate="no">${code}</p>
    <p>${said(says.codeHint)}</p>
    ${triageBy != null && html`<p>${said(says.readBy)} ${moment(triageBy, visit.locale)}</p>`}
    ${
      lacks.has('link') &&
      html`<div class="note">
        <h2>${said(texts.lacksLink)}</h2>
        <p>${said(says.linkLater)}</p>
      </div>`
    }
    ${lacks.has('files') && notice(said(fileTexts.lost), 'note')}
    <div class="buttons"><button name="go" value="saved">${said(says.saved)}</button></div>`;
  return frame(visit, says.arrived, formOf(visit, 'done', content, { more }));
}

/** What helps until somebody answers. */
export function whatNowPage(visit: Visit): string {
  const said = speaker(visit);
  const advice = [says.keep, says.silence, says.trust];
  const content = html`<h1>${said(says.whatNow)}</h1>
    <ul>
      ${advice.map((line) => html`<li>${said(line)}</li>`)}
    </ul>
    <p><a class="onward" href="/tell?lang=${visit.locale}">${said(says.firstPage)}</a></p>`;
  return frame(visit, says.whatNow, formOf(visit, 'after', content));
}

export interface Followed {
  readonly code: string;
  readonly standing: Standing;
  /** What is about to be added, if it was not yet. */
  readonly words: string;
  readonly isAdded?: boolean;
  /** Files were to come with it and did not. */
  readonly lacksFiles?: boolean;
  readonly problem?: Said | undefined;
}

/** How far the message of a code is. */
export function statusPage(
  visit: Visit,
  { code, standing, words, isAdded = false, lacksFiles = false, problem }: Followed,
): string {
  const said = speaker(visit);
  const { title, text } = standingTexts[standing.state];
  const term = (name: Said, instant: string): Html =>
    html`<div>
      <dt>${said(name)}</dt>
      <dd>${moment(instant, visit.locale)}</dd>
    </div>`;
  const content = html`<h1>${said(title)}</h1>
    ${isAdded && html`<p class="comfort" role="status">${said(says.added)}</p>`}
    ${lacksFiles && notice(said(fileTexts.lost), 'note')}
    <p>${said(text)}</p>
    ${standing.experts != null && expertsSaid(visit, standing.experts)}
    <dl>${term(says.received, standing.receivedAt)} ${term(says.changed, standing.changedAt)}</dl>
    ${problem && notice(said(problem), 'problem')}
    ${
      standing.mayAdd &&
      html`<h2><label for="more">${said(says.add)}</label></h2>
        <p id="hint" class="hint">${said(says.addHint)}</p>
        ${area('more', words, limits.words, 5)}
        ${fileField(visit, html`<h2><label for="file">${said(questionTexts.files.short)}</label></h2>`)}
        <div class="buttons"><button name="go" value="more">${said(says.addSend)}</button></div>`
    }
    <p><a class="onward" href="/tell?lang=${visit.locale}">${said(says.firstPage)}</a></p>`;
  const more = html`${hidden('code', code)} ${hidden('standing', JSON.stringify(standing))}`;
  return frame(visit, title, formOf(visit, 'status', content, { more, takesFiles: standing.mayAdd }));
}

/** What became of the page that is complained of, and the answer, which is in the language in which it was asked for. */
function expertsSaid(visit: Visit, { removal, answer, language }: NonNullable<Standing['experts']>): Html {
  const said = speaker(visit);
  return html`${removal !== 'none' && html`<p class="comfort">${said(removalTexts[removal])}</p>`}
  ${
    answer !== null &&
    html`<h2>${said(says.answer)}</h2>
      <blockquote lang="${language ?? visit.locale}">
        ${answer.split('\n').map((line) => html`<p>${line}</p>`)}
      </blockquote>`
  }`;
}

/** For what has no page to go back to. */
export function wrongPage(visit: Visit, title: string): string {
  const said = speaker(visit);
  const content = html`<h1>${title}</h1>
    <p>${said(says.goBack)}</p>
    <p><a class="onward" href="/tell?lang=${visit.locale}">${said(says.firstPage)}</a></p>`;
  return frame(visit, says.wentWrong, formOf(visit, 'start', content));
}
