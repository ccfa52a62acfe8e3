import type { RemarkTopic } from '#libs/contracts';
import type { RecordCore } from '#libs/lifecycle';

/** The prosecutor's remark at the agency that must answer it. Its id is the same at oversight. */
export interface Remark extends RecordCore {
  readonly topic: RemarkTopic;
  /** Until when the answer is due, as the prosecutor said (ISO 8601). */
  readonly dueAt: string;
  /** How often it was made: more than once where the prosecutor insisted. */
  readonly times: number;
  readonly sealed?: RemarkExchange;
}

/** What was said, in turns; free text, so it is kept sealed. */
export interface RemarkExchange {
  readonly turns: readonly { readonly text: string; readonly answer?: string }[];
}
