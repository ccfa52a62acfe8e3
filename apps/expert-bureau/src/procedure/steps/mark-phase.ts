import { phase } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { citesLines, citesNotTooMuch, markIsMine } from '../chat.rules.js';
import type { Examination } from '../examination.js';
import type { WithChats } from '../chat-items.js';

/** What the desk does with each version of a mark: append-only, its reason sealed. */
export const keepMark = 'keep-mark';
export const keepWithdrawal = 'keep-withdrawal';

const cited = z.object({ chatId: z.uuid(), line: z.number().int().nonnegative() });
const reason = z.string().trim().min(1).max(1_000);

/** The expert recognises a phase (manual, section 9) in certain lines, for a reason; or changes a mark of theirs. It goes to the police with the conclusion. */
export const markPhase = moveOf<Examination>()({
  input: z.object({ markId: z.uuid().optional(), phase, lines: z.array(cited).max(500), reason }),
  requires: [citesLines, citesNotTooMuch, markIsMine],
  does: (_record, { markId, ...mark }, { newId, supplied }) => ({
    // Who agreed with the whole agreed with what stood there before.
    change: { agreed: [] },
    effects: [
      {
        kind: keepMark,
        payload: {
          ...mark,
          markId: markId ?? newId(),
          version: ((supplied as WithChats).mark?.version ?? 0) + 1,
          withdrawn: false,
        },
      },
    ],
  }),
});

/** A mark no longer stands, and does not go into the conclusion; it stays readable, with the reason. */
export const withdrawPhaseMark = moveOf<Examination>()({
  input: z.object({ markId: z.uuid(), reason }),
  requires: [markIsMine],
  does: (_record, withdrawal) => ({
    change: { agreed: [] },
    effects: [{ kind: keepWithdrawal, payload: withdrawal }],
  }),
});
