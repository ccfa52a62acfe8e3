import { extensionRequested, narrative, termExtended } from '#libs/contracts';
import { moveOf, type Outcome } from '#libs/lifecycle';
import { z } from 'zod';
import { expertsToTell, type Examination, type ExaminationConfidential } from '../examination.js';
import type { SuppliedToExtend } from '../expert.js';
import { noneIsAsked, termIsLonger, termRuns } from '../term.rules.js';

/** The expert needs longer and says why; the investigator decides. The term runs on meanwhile. */
export const requestExtension = moveOf<Examination>()({
  input: z.object({
    /** The whole term from its beginning, in calendar days. */
    termDays: z.number().int().min(1).max(365),
    reason: narrative.min(1),
  }),
  unseals: true,
  requires: [termIsLonger, noneIsAsked, termRuns],
  does: (record, { termDays, reason }, { now }) => {
    const known = record.sealed as ExaminationConfidential;
    const at = now.toISOString();
    return {
      change: { extension: { status: 'asked', termDays, at } },
      sealed: { ...known, requests: [...known.requests, { at, what: reason }] },
      facts: [extensionRequested.of({ open: { examinationId: record.id, termDays }, sealed: { police: { reason } } })],
    };
  },
});

const decided = z.object({ termDays: z.number().int(), reason: z.string() });
const said = (record: Examination, reason: string, at: string): ExaminationConfidential => {
  const known = record.sealed as ExaminationConfidential;
  return { ...known, supplied: [...known.supplied, { at, note: reason }] };
};

/**
 * The investigator granted it: the deadline moves and says why. Where the old term has run out meanwhile its breach stands, and what was
 * granted runs from now.
 */
export const extendTerm = moveOf<Examination>()({
  input: decided,
  unseals: true,
  does: (record, { termDays, reason }, { now, supplied }): Outcome<Examination> => {
    const { runs, makesLonger, dueAt } = supplied as SuppliedToExtend;
    const at = now.toISOString();
    const outcome = {
      change: { termDays, dueAt, extension: { status: 'granted' as const, termDays, at } },
      sealed: said(record, reason, at),
      notices: expertsToTell(record, 'examination-extended'),
    };
    if (record.status === 'arrived') return outcome;
    const clocks: Outcome<Examination>['clocks'] = !runs
      ? { start: [{ rule: 'examination', given: { calendarDays: Math.max(1, termDays - record.termDays) } }] }
      : makesLonger
        ? { extend: [{ rule: 'examination', calendarDays: termDays, reason: 'extension-granted' }] }
        : {};
    return { ...outcome, clocks, facts: [termExtended.of({ open: { examinationId: record.id, termDays, dueAt } })] };
  },
});

export const refuseExtension = moveOf<Examination>()({
  input: decided,
  unseals: true,
  does: (record, { reason }, { now }) => {
    const at = now.toISOString();
    return {
      change: { extension: { status: 'refused', termDays: record.termDays, at } },
      sealed: said(record, reason, at),
      notices: expertsToTell(record, 'examination-extension-refused'),
    };
  },
});
