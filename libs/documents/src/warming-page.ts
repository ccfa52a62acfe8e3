import type { TypesettingJob } from './typesetting.thread.js';

const inEach = (text: string): { kk: string; ru: string; en: string } => ({ kk: text, ru: text, en: text });
const at = '2026-01-01T00:00:00.000Z';

/** A page that is set for nobody: every face, a table, a code and the export to PDF/A, as documents have them. */
export const warmingPage: Omit<TypesettingJob, 'id'> = {
  template: 'shared/v1/warm.typ',
  input: {
    language: 'kk',
    number: 'P-0000-000000',
    hash: '0'.repeat(64),
    'issued-at': at,
    clock: { [at]: '2026-01-01T05:00' },
    qr: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path d="M0 0h1v1z"/></svg>',
    data: {
      issuer: { unit: inEach('Қорған'), place: inEach('Астана') },
      officer: { name: 'Қорған', position: 'investigator' },
    },
  },
  issuedAt: 0,
};
