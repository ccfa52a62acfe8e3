import { materialsRequested, narrative } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import type { Examination, ExaminationConfidential } from '../examination.js';

/** The expert needs more; the term stands still until it comes. */
export const requestMaterials = moveOf<Examination>()({
  input: z.object({ what: narrative.min(1) }),
  unseals: true,
  does: (record, { what }, { now }) => {
    const known = record.sealed as ExaminationConfidential;
    const at = now.toISOString();
    return {
      change: { requestedAt: [...record.requestedAt, at] },
      sealed: { ...known, requests: [...known.requests, { at, what }] },
      facts: [materialsRequested.of({ open: { examinationId: record.id }, sealed: { police: { what } } })],
    };
  },
});
