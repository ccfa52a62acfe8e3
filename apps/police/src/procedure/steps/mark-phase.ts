import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { phaseCodes } from '../chat-items.js';
import { citesLines, markStands } from '../chat.rules.js';
import { words } from '../inputs.js';
import type { Investigation } from '../investigation.js';
import { suppliedTo, type WithChats } from '../supplied.js';

export const keepMark = 'keep-mark';
export const keepWithdrawal = 'keep-withdrawal';

const cited = z.object({ chatId: z.uuid(), line: z.number().int().nonnegative() });

/** A phase is recognised in certain lines, for a reason; or an earlier mark is changed by a new version. */
export const markPhase = moveOf<Investigation>()({
  input: z.object({
    markId: z.uuid().optional(),
    phase: z.enum(phaseCodes),
    lines: z.array(cited).max(500),
    reason: words,
  }),
  requires: [citesLines, markStands],
  does: (_investigation, { markId, ...mark }, at) => {
    const version = (suppliedTo<WithChats>(at).mark?.version ?? 0) + 1;
    return {
      effects: [
        { kind: keepMark, payload: { ...mark, markId: markId ?? at.newId(), version, role: roleOf(at.actor.roles) } },
      ],
    };
  },
});

/** A mark no longer stands; it stays readable, with the reason. */
export const withdrawPhaseMark = moveOf<Investigation>()({
  input: z.object({ markId: z.uuid(), reason: words }),
  requires: [markStands],
  does: (_investigation, withdrawal) => ({ effects: [{ kind: keepWithdrawal, payload: withdrawal }] }),
});

const roleOf = (roles: readonly string[]): string => roles[0] ?? 'unknown';
