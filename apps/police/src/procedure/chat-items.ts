/** A conversation that was read from an item of evidence, as steps need to know it. What was said in it stands apart, sealed. */
export interface ReadChat {
  readonly id: string;
  readonly lines: number;
  /** As the file itself settles it. */
  readonly dateOrder: 'given' | 'day-first' | 'month-first' | 'ambiguous' | 'contradictory';
}

export const settledOrders = ['day-first', 'month-first'] as const;
export type SettledOrder = (typeof settledOrders)[number];

/** A line of a conversation, counted from 0. */
export interface CitedLine {
  readonly chatId: string;
  readonly line: number;
}

/** A phase that an investigator or an expert recognises. A changed mark is a new version; a withdrawn one stays. */
export interface PhaseMark {
  readonly markId: string;
  readonly version: number;
  readonly phase: PhaseCode;
  readonly lines: readonly CitedLine[];
}

/** Phases of the manual (section 9). */
export const phaseCodes = ['contact', 'trust', 'collecting-personal-data', 'isolation', 'sexual-demand'] as const;
export type PhaseCode = (typeof phaseCodes)[number];
