import { fill, Problem } from '#libs/problems';
import { importRefusals, importSays } from '../procedure/import.texts.js';
import type { Wrong } from '../procedure/table.js';
import type { WrongAnswer } from './import.answers.js';

/** What is wrong in a file, in words. */
export const toldWrong = (wrong: readonly Wrong[]): WrongAnswer[] =>
  wrong.map(({ line, column, code, allowed }) => ({
    ...{ line, column, code, allowed: [...allowed] },
    says: importSays[code] ?? { kk: code, ru: code, en: code },
  }));

/** Nothing is written: what these lines are about is another than the preview showed. */
export const changedSince = (lines: readonly number[]): Problem =>
  new Problem('rule-unmet', {
    rule: 'import-changed',
    says: fill(importRefusals.changed, { lines: lines.join(', ') }),
    errors: lines.map((line) => ({ pointer: `/lines/${String(line)}`, code: 'changed' })),
  });

/** @throws Problem `rule-unmet` (`import-wrong`) where anything is wrong */
export function refuseWrongNow(wrong: readonly Wrong[]): void {
  if (wrong.length === 0) return;
  throw new Problem('rule-unmet', {
    rule: 'import-wrong',
    says: importRefusals.wrong,
    errors: wrong.map(({ line, code }) => ({ pointer: `/lines/${String(line)}`, code })),
  });
}
