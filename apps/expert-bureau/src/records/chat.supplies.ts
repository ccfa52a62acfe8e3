import type { Desk, Effect, Transaction } from '#libs/casework';
import type { KeyRing } from '#libs/keys';
import type { CitedLine, PhaseCode, WithChats, WithReading } from '../procedure/chat-items.js';
import type { Examination } from '../procedure/examination.js';
import { keepMark, keepWithdrawal } from '../procedure/steps/mark-phase.js';
import { beginReading } from '../procedure/steps/read-chat.js';
import { findChats, isRead } from './chats.store.js';
import { keepMarkVersion, standingMarks } from './phase-marks.js';

/** What the steps about conversations need to know before they decide. */
export const chatSupplies: NonNullable<Desk<Examination>['supplies']> = {
  readChat: async (tx, { id, materials }, { material }: { material: number }): Promise<WithReading> => {
    const fileId = materials[material]?.itemId;
    return { readAlready: fileId !== undefined && (await isRead(tx.manager, id, fileId)) };
  },
  markPhase: (tx, record, { lines, markId }: { lines: CitedLine[]; markId?: string }) =>
    chatsIn(tx, record, lines, markId),
  withdrawPhaseMark: (tx, record, { markId }: { markId: string }) => chatsIn(tx, record, [], markId),
};

async function chatsIn(
  { manager }: Transaction,
  { id, experts }: Examination,
  lines: readonly CitedLine[],
  markId?: string,
): Promise<WithChats> {
  const chats = await findChats(manager, id, [...new Set(lines.map(({ chatId }) => chatId))]);
  const standing = (await standingMarks(manager, id)).filter(({ by }) => experts.some(({ subject }) => subject === by));
  const mark = standing.find((each) => each.markId === markId);
  return {
    chats,
    mark: mark === undefined ? undefined : { version: mark.version, by: mark.by, lines: mark.cites.length },
    citedInAll: standing.reduce((sum, { cites }) => sum + cites.length, 0),
  };
}

interface Marked {
  readonly markId: string;
  readonly version: number;
  readonly phase: PhaseCode;
  readonly lines: readonly CitedLine[];
  readonly reason: string;
}

/** What those steps hand over to be kept, in their transaction. */
export function chatEffects(keys: KeyRing): Readonly<Record<string, Effect<Examination>>> {
  return {
    [beginReading]: async (tx, { id }, payload) => {
      const { readingId, fileId } = payload as Record<'readingId' | 'fileId', string>;
      await tx.manager.query(
        'INSERT INTO chat_readings (id, record_id, file_id, asked_by, asked_at) VALUES ($1, $2, $3, $4, $5)',
        [readingId, id, fileId, tx.actor.subject, tx.now],
      );
    },
    [keepMark]: async (tx, { id }, payload) => {
      const { lines: cites, ...mark } = payload as unknown as Marked;
      const entry = { ...mark, cites, withdrawn: false, by: tx.actor.subject, at: tx.now };
      await keepMarkVersion(tx.manager, keys, id, entry);
    },
    [keepWithdrawal]: async (tx, { id }, payload) => {
      const { markId, reason } = payload as Record<'markId' | 'reason', string>;
      const mark = (await standingMarks(tx.manager, id)).find((each) => each.markId === markId);
      if (mark === undefined) return;
      const entry = { ...mark, version: mark.version + 1, withdrawn: true, reason, by: tx.actor.subject, at: tx.now };
      await keepMarkVersion(tx.manager, keys, id, entry);
    },
  };
}
