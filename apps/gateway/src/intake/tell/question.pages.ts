import { regions } from '#libs/contracts';
import { html, type Html } from '#libs/pages';
import { fill } from '#libs/problems';
import { choices, type Field } from '../../procedure/tell/answers.js';
import { order, questions, type Question } from '../../procedure/tell/course.js';
import { limits } from '../../procedure/tell/limits.js';
import { choiceTexts } from './choice.texts.js';
import { fileField } from './files.part.js';
import { formOf, frame, hidden, notice, speaker, type Visit } from './frame.js';
import { questionTexts, regionHint } from './question.texts.js';
import { texts } from './tell.texts.js';
import type { Said } from './voice.js';

interface QuestionPage {
  readonly visit: Visit;
  readonly question: Question;
  /** Where a message goes if no region is chosen. */
  readonly region: keyof typeof regions;
  readonly problem?: Said | undefined;
  /** The link is missing, as the page says: the next press goes on. */
  readonly isReminded?: boolean;
}

/** The number in a text, so that a touch calls it. */
const called = (text: string): Html[] =>
  text.split('102').map((part, index) => html`${index > 0 && html`<a href="tel:102">102</a>`}${part}`);

type ChoiceField = Exclude<keyof typeof choices, 'region'>;

/** One question on a page: choose or write, or skip it. */
export function questionPage(asked: QuestionPage): string {
  const { visit, question, problem, isReminded = false } = asked;
  const said = speaker(visit);
  // What was brought is carried along even from the page on which it is.
  const takesFiles = question === 'files';
  const own: readonly Field[] = takesFiles ? [] : questions[question];
  const place = fill(texts.step, { step: order.indexOf(question) + 1, total: order.length });
  const isUnsafe = visit.answers.safeNow === 'no' && question !== 'safe';
  const content = html`
    <p class="muted">${said(place)}</p>
    ${isUnsafe && notice(html`${called(said(texts.unsafe))}`, 'problem', false)}
    ${problem && notice(said(problem), 'problem')} ${isReminded && notice(said(texts.noLinkYet), 'note', true)}
    ${hidden('reminded', isReminded ? 'yes' : '')} ${fieldsOf(asked)}
    <div class="buttons">
      <button name="go" value="next">${said(isReminded ? texts.goOnWithout : texts.next)}</button>
      ${!isReminded && html`<button class="second" name="go" value="skip">${said(texts.skip)}</button>`}
      <button class="second" name="go" value="back">${said(texts.back)}</button>
    </div>
  `;
  return frame(visit, questionTexts[question].title, formOf(visit, question, content, { own, takesFiles }));
}

function fieldsOf({ visit, question, region, isReminded = false }: QuestionPage): Html {
  const said = speaker(visit);
  const { answers } = visit;
  const { title, hint } = questionTexts[question];
  const hinted = question === 'region' ? regionHint(region) : hint;
  const lead = hinted && html`<p id="hint" class="hint">${said(hinted)}</p>`;
  const heading = html`<h1>${said(title)}</h1>`;
  const labelled = (field: Field): Html => html`<h1><label for="${field}">${said(title)}</label></h1>`;
  switch (question) {
    case 'words':
      return html`${labelled('words')} ${lead} ${area('words', answers.words, limits.words, 10)}`;
    case 'where':
      return html`${labelled('where')}
      ${answers.kind === 'bullying' && !isReminded && notice(said(texts.whyLink), 'note')} ${lead}
      ${area('where', answers.where, limits.lines * (limits.line + 1), 5)}`;
    case 'files':
      return fileField(visit, html`<h1><label for="file">${said(title)}</label></h1>`, {
        hint: hint && html`${said(hint)}`,
        isAsked: true,
      });
    case 'name':
      return html`${labelled('childName')} ${lead} ${line('childName', answers.childName)}`;
    case 'region':
      return html`${labelled('region')} ${lead}
        <select id="region" name="region" aria-describedby="hint">
          <option value="">${said(texts.notChosen)}</option>
          ${choices.region.map(
            (code) =>
              html`<option value="${code}" ${code === answers.region && html`selected`}>
                ${said(regions[code])}
              </option>`,
          )}
        </select>`;
    case 'contact':
      return html`${heading} ${lead} ${chooseIn(visit, 'way', html`${said(texts.way)}`)}
        <label for="contact">${said(texts.contact)}</label>
        ${line('contact', answers.contact)}
        <label for="when">${said(texts.when)}</label>
        <p id="hint-when" class="hint">${said(texts.whenHint)}</p>
        ${line('when', answers.when, 'hint-when')}`;
    default:
      return chooseIn(visit, questions[question][0], heading, lead);
  }
}

function chooseIn(visit: Visit, field: ChoiceField, legend: Html, lead?: Html): Html {
  const said = speaker(visit);
  const type = field === 'platforms' ? 'checkbox' : 'radio';
  const labels: Readonly<Record<string, Said>> = choiceTexts[field];
  const given: readonly string[] = [visit.answers[field]].flat();
  return html`<fieldset ${lead && html`aria-describedby="hint"`}>
    <legend>${legend}</legend>
    ${lead}
    ${Object.entries(labels).map(
      ([value, label]) =>
        html`<label class="choice">
          <input type="${type}" name="${field}" value="${value}" ${given.includes(value) && html`checked`} />
          <span>${said(label)}</span>
        </label>`,
    )}
  </fieldset>`;
}

/** The line break before the value is taken away by the browser; without it, it would take one that somebody typed. */
export const area = (field: string, value: string, limit: number, rows: number): Html =>
  html`<textarea id="${field}" name="${field}" rows="${rows}" maxlength="${limit}" aria-describedby="hint">
${value}</textarea>`;

const line = (field: Field, value: string, describedBy = 'hint'): Html =>
  html`<input
    id="${field}"
    name="${field}"
    value="${value}"
    maxlength="${limits.short}"
    spellcheck="false"
    aria-describedby="${describedBy}"
  />`;
