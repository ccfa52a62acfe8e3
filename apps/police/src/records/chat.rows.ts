import type { RefusalCode } from '#libs/chats';
import type { PhaseCode, CitedLine, SettledOrder } from '../procedure/chat-items.js';

/** A reading as anybody who works on the case sees it: nothing of what was read. */
export interface ReadingRow {
  readonly id: string;
  readonly evidenceId: string;
  readonly fileId: string;
  readonly state: 'reading' | 'read' | 'refused';
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly endedAt: Date | null;
  readonly refusedFor: RefusalCode | null;
  readonly format: string | null;
  readonly parser: string | null;
  readonly parserVersion: string | null;
  readonly lines: number | null;
  readonly unreadable: number | null;
}

/** What a person settled about open dates; the last one holds. */
export interface SettledRow {
  readonly chatId: string;
  readonly settled: SettledOrder;
  readonly by: string;
  readonly at: Date;
  readonly reason: string;
}

/** One version of a mark. */
export interface MarkRow {
  readonly id: string;
  readonly markId: string;
  readonly version: number;
  readonly phase: PhaseCode | null;
  readonly cites: readonly CitedLine[];
  readonly withdrawn: boolean;
  readonly by: string;
  readonly role: string;
  readonly at: Date;
  readonly reason: string;
}
