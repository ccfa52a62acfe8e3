import type { Locale, ProblemBody, Texts } from '#libs/problems';
import { html, type Html } from './html.js';
import { page } from './page.js';

const requestIdLabel: Texts = { kk: 'Сұрау нөмірі', ru: 'Номер запроса', en: 'Request id' };

/** What a person is told where a program gets a problem (RFC 9457). `ways` lead on from there. */
export const problemPage = (locale: Locale, stylesheet: string, problem: ProblemBody, ways: Html): string =>
  page({
    locale,
    title: problem.title,
    stylesheet,
    main: html`
      <h1>${problem.title}</h1>
      <p>${problem.detail}</p>
      <p class="muted">${requestIdLabel[locale]}: ${problem.requestId}</p>
      ${ways}
    `,
  });
