import type { phase } from '#libs/contracts';
import type { z } from 'zod';

export type PhaseCode = z.infer<typeof phase>;

/** A line of a conversation that was read from a material, counted from 0. */
export interface CitedLine {
  readonly chatId: string;
  readonly line: number;
}

/** What the desk fetches for a step about conversations: those that the input names, and the standing mark that it changes. */
export interface WithChats {
  readonly chats: readonly { readonly id: string; readonly lines: number }[];
  readonly mark?: { readonly version: number; readonly by: string; readonly lines: number } | undefined;
  /** Lines that the standing marks of this examination cite together. */
  readonly citedInAll: number;
}

/** Whether the material is read as a conversation, or is being read. */
export interface WithReading {
  readonly readAlready: boolean;
}
