import type { AgencyId, RemarkTopic } from '#libs/contracts';
import type { RecordCore } from '#libs/lifecycle';

/** A remark of the supervising prosecutor to one agency about one chain. */
export interface Remark extends RecordCore {
  readonly agency: Exclude<AgencyId, 'oversight'>;
  readonly topic: RemarkTopic;
  /** Number of the chain by which it is spoken of; unknown of remarks of before. */
  readonly number?: string | null;
  /** Until when the answer is due (ISO 8601). */
  readonly dueAt: string;
  /** How often it was made: more than once where the prosecutor insisted. */
  readonly times: number;
  /** Events that brought answers; one that is told again is known by it. */
  readonly answers: readonly string[];
  readonly sealed?: RemarkExchange;
}

/** What was said, in turns; free text, so it is kept sealed. */
export interface RemarkExchange {
  readonly turns: readonly { readonly text: string; readonly answer?: string }[];
}

/** What the desk finds out before a remark is made. */
export interface RemarkSupply {
  /** Who must not be told, as the chain says. */
  readonly excluded: readonly string[];
  readonly number: string | null;
  readonly dueAt: Date;
  /** Days until then, counted in Almaty: the length of the clock. */
  readonly daysLeft: number;
}
