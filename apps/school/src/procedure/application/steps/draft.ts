import { moveOf, type Rule } from '#libs/lifecycle';
import { z } from 'zod';
import { excludedBy } from '../../referral.js';
import { filesAreAttached } from '../../referral.rules.js';
import { notTheFiler, schoolIsMine } from '../application.rules.js';
import { personalOf, type Application } from '../application.js';
import { applicationContent } from '../content.js';
import { applicationSummaryOf } from '../summary.js';

/** The desk has prepared the record; from here on it is saved all the while. */
export const startDraft = moveOf<Application>()({
  input: z.strictObject({ schoolId: z.uuid(), content: applicationContent.optional() }),
  requires: [schoolIsMine, notTheFiler],
  does: () => ({}),
});

/** Sections that are given replace those that were saved; nothing has to be complete. */
export const saveDraft = moveOf<Application>()({
  input: z.strictObject({ content: applicationContent }),
  unseals: true,
  requires: [notTheFiler],
  does: (record, { content }, { now }) => {
    const whole = { ...personalOf(record).content, ...content };
    return {
      change: { summary: applicationSummaryOf(whole, now), excluded: excludedBy(whole.exclusions ?? []) },
      sealed: { content: whole },
    };
  },
});

/** A screenshot lies in the vault, with its hash, and belongs to this application from now on. */
export const attachFile = moveOf<Application>()({
  input: z.object({ itemId: z.uuid(), sha256: z.string(), size: z.number().int(), mediaType: z.string() }),
  does: (record, file, { now }) => ({
    change: { files: [...record.files, { ...file, attachedAt: now.toISOString(), sent: false }] },
  }),
});

const isAttached: Rule<Application, { itemId: string }> = {
  code: filesAreAttached.code,
  says: filesAreAttached.says,
  looksAtInput: true,
  holds: ({ files }, { itemId }) => files.some((file) => file.itemId === itemId),
};

export const detachFile = moveOf<Application>()({
  input: z.strictObject({ itemId: z.uuid() }),
  requires: [isAttached],
  does: ({ files }, { itemId }) => ({ change: { files: files.filter((file) => file.itemId !== itemId) } }),
});

/** What was typed is forgotten; that there was a draft is not. */
export const discardDraft = moveOf<Application>()({
  input: z.strictObject({}),
  does: (_record, _input, { now }) => ({
    change: { summary: applicationSummaryOf({}, now), files: [] },
    sealed: { content: {} },
  }),
});
