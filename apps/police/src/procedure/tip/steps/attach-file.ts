import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { vaultFile } from '../../inputs.js';
import type { TipFile } from '../tip-files.js';
import { personalOf, type Tip } from '../tip.js';
import { waitingAgain } from './add-words.js';

/** Makes the files of a tip evidence of the case that it became, or to which it was added. */
export const giveFiles = 'give-files';

export const givingFiles = (investigationId: string, files: readonly TipFile[]) =>
  files.map((file) => ({ kind: giveFiles, payload: { investigationId, file } }));

/**
 * A file that came with the message is in the vault. It goes where the words went: to the officer, or to the case that has the matter by now. One that is
 * sealed only after the message was dismissed makes it wait again, so that nothing stays unseen.
 */
export const attachFile = moveOf<Tip>()({
  input: z.object({ ...vaultFile, name: z.string().max(255).optional() }),
  unseals: true,
  does: (tip, { name, ...vaulted }, { now }) => {
    const personal = personalOf(tip);
    const file = { ...vaulted, at: now.toISOString() };
    const { fileId } = file;
    const named = {
      ...{ to: 'same', change: { files: [...tip.files, file] } },
      ...(name === undefined
        ? {}
        : { sealed: { ...personal, fileNames: [...(personal.fileNames ?? []), { fileId, name }] } }),
    };
    if (tip.investigationId !== undefined) return { ...named, effects: givingFiles(tip.investigationId, [file]) };
    return tip.status === 'dismissed' ? { ...named, ...waitingAgain(tip) } : named;
  },
});
