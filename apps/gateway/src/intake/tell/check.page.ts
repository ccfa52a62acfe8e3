import { regions } from '#libs/contracts';
import { html, type Html } from '#libs/pages';
import { lacksLink, linesOf } from '../../procedure/tell/answers.js';
import { heldIn } from '../../procedure/tell/held-files.js';
import { order, questions, type Question } from '../../procedure/tell/course.js';
import { fileTexts } from './file.texts.js';
import { choiceTexts } from './choice.texts.js';
import { formOf, frame, notice, speaker, type Visit } from './frame.js';
import { questionTexts, withoutRegion } from './question.texts.js';
import { texts } from './tell.texts.js';
import type { Said } from './voice.js';

interface CheckPage {
  readonly visit: Visit;
  readonly region: keyof typeof regions;
  readonly problem?: Said | undefined;
}

/** All answers once more before they are sent, each with a way to change it. */
export function checkPage({ visit, region, problem }: CheckPage): string {
  const said = speaker(visit);
  const rows = order.map((question) => {
    const name = said(questionTexts[question].short);
    return html`<div>
      <dt>${name}</dt>
      <dd>${answerTo(question, visit, region)}</dd>
      <dd>
        <button class="link" name="go" value="change-${question}">
          ${said(texts.change)}<span class="unseen">: ${name}</span>
        </button>
      </dd>
    </div>`;
  });
  const content = html`<h1>${said(texts.check)}</h1>
    ${problem && notice(said(problem), 'problem')}
    ${
      lacksLink(visit.answers) &&
      html`<div class="note">
        <h2>${said(texts.lacksLink)}</h2>
        <p>${said(texts.noLinkYet)}</p>
        <button class="second" name="go" value="change-where">${said(questionTexts.where.title)}</button>
      </div>`
    }
    <dl>${rows}</dl>
    <p id="wait" role="status" data-text="${said(texts.sending)}"></p>
    <div class="buttons">
      <button id="send" name="go" value="send">${said(texts.send)}</button>
      <button class="second" name="go" value="back">${said(texts.back)}</button>
    </div>`;
  return frame(visit, texts.check, formOf(visit, 'check', content));
}

function answerTo(question: Question, visit: Visit, region: keyof typeof regions): string | Html {
  const { answers } = visit;
  const said = speaker(visit);
  const none = html`<span class="muted">${said(texts.noAnswer)}</span>`;
  switch (question) {
    case 'words':
      return typed(answers.words) ?? none;
    case 'where':
      return typed(linesOf(answers.where).join('\n')) ?? none;
    case 'files': {
      const names = heldIn(answers.files).map(({ name }) => (name === '' ? said(fileTexts.nameless) : name));
      return typed(names.join('\n')) ?? none;
    }
    case 'name':
      return typed(answers.childName) ?? none;
    case 'region':
      return answers.region === ''
        ? html`${none} <span class="muted">${said(withoutRegion(region))}</span>`
        : said(regions[answers.region]);
    case 'contact':
      return answers.contact.trim() === ''
        ? none
        : (typed([chosen(visit, 'way'), answers.contact, answers.when].filter((part) => part !== '').join('\n')) ??
            none);
    default: {
      const names = chosen(visit, questions[question][0]);
      return names === '' ? none : names;
    }
  }
}

/** What was chosen in a field, in words. */
function chosen(visit: Visit, field: keyof typeof choiceTexts): string {
  const labels: Readonly<Record<string, Said>> = choiceTexts[field];
  const given = [visit.answers[field]].flat().flatMap((choice) => labels[choice] ?? []);
  return given.map((label) => speaker(visit)(label)).join(', ');
}

const typed = (text: string): Html | undefined =>
  text.trim() === '' ? undefined : html`<span class="typed">${text.trim()}</span>`;
