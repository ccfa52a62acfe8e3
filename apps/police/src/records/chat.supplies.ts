import type { Desk, Effect, Transaction } from '#libs/casework';
import type { KeyRing } from '#libs/keys';
import type { CitedLine, PhaseCode, SettledOrder } from '../procedure/chat-items.js';
import type { Investigation } from '../procedure/investigation.js';
import { keepMark, keepWithdrawal } from '../procedure/steps/mark-phase.js';
import { keepExpertMarks } from '../procedure/steps/hear-experts.js';
import { beginReading, keepDateOrder } from '../procedure/steps/read-chat.js';
import type { WithChats, WithReading } from '../procedure/supplied.js';
import { keepMarksOf, type MarkedConclusion } from './expert-marks.js';
import { findChats, isRead, keepMarkVersion, keepSettledOrder, standingMark } from './chats.store.js';

/** What the steps about conversations need to know before they decide. */
export const chatSupplies: NonNullable<Desk<Investigation>['supplies']> = {
  readChat: async (tx, { id }, { evidenceId }: { evidenceId: string }): Promise<WithReading> => ({
    readAlready: await isRead(tx.manager, id, evidenceId),
  }),
  settleDateOrder: (tx, record, { chatId }: { chatId: string }) => chatsIn(tx, record, [chatId]),
  markPhase: (tx, record, { lines, markId }: { lines: CitedLine[]; markId?: string }) =>
    chatsIn(tx, record, [...new Set(lines.map(({ chatId }) => chatId))], markId),
  withdrawPhaseMark: (tx, record, { markId }: { markId: string }) => chatsIn(tx, record, [], markId),
};

async function chatsIn(
  tx: Transaction,
  { id }: Investigation,
  ids: readonly string[],
  markId?: string,
): Promise<WithChats> {
  const chats = ids.length === 0 ? [] : await findChats(tx.manager, id, ids);
  return { chats, mark: markId === undefined ? undefined : await standingMark(tx.manager, id, markId) };
}

/** What those steps hand over to be kept, in their transaction. */
export function chatEffects(keys: KeyRing): Readonly<Record<string, Effect<Investigation>>> {
  return {
    [beginReading]: async (tx, { id }, payload) => {
      const { readingId, evidenceId, fileId } = payload as Record<'readingId' | 'evidenceId' | 'fileId', string>;
      await tx.manager.query(
        'INSERT INTO chat_readings (id, investigation_id, evidence_id, file_id, asked_by, asked_at) VALUES ($1, $2, $3, $4, $5, $6)',
        [readingId, id, evidenceId, fileId, tx.actor.subject, tx.now],
      );
    },
    [keepDateOrder]: async (tx, _record, payload) => {
      const settled = payload as unknown as { chatId: string; order: SettledOrder; reason: string };
      await keepSettledOrder(tx.manager, keys, { ...settled, by: tx.actor.subject, at: tx.now });
    },
    [keepExpertMarks]: (tx, { id }, payload) => keepMarksOf(tx, keys, id, payload as unknown as MarkedConclusion),
    [keepMark]: async (tx, { id }, payload) => {
      const mark = payload as unknown as {
        markId: string;
        version: number;
        phase: PhaseCode;
        lines: CitedLine[];
        reason: string;
        role: string;
      };
      await keepMarkVersion(tx.manager, keys, id, { ...mark, withdrawn: false, by: tx.actor.subject, at: tx.now });
    },
    [keepWithdrawal]: async (tx, { id }, payload) => {
      const { markId, reason } = payload as Record<'markId' | 'reason', string>;
      const mark = await standingMark(tx.manager, id, markId);
      if (mark === undefined) return;
      await keepMarkVersion(tx.manager, keys, id, {
        markId,
        version: mark.version + 1,
        phase: mark.phase,
        lines: mark.cites,
        withdrawn: true,
        reason,
        by: tx.actor.subject,
        role: tx.actor.roles[0] ?? 'unknown',
        at: tx.now,
      });
    },
  };
}
