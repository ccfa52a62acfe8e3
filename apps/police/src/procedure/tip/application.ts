import type { BullyingKind, Platform } from '#libs/contracts';

export const takedownStates = ['ordered', 'sent', 'removed', 'refused', 'missed', 'ended'] as const;
export type TakedownState = (typeof takedownStates)[number];

/** What became of the application about cyberbullying that a message was passed on as. Times are ISO strings. */
export interface TipApplication {
  readonly filedAt: string;
  readonly extendedTo?: number;
  readonly decidedAt?: string;
  readonly confirmed?: boolean;
  readonly kinds: readonly BullyingKind[];
  readonly answeredAt?: string;
  readonly takedowns: readonly {
    readonly takedownId: string;
    readonly platform: Platform;
    readonly state: TakedownState;
    readonly at: string;
  }[];
}

/** What the expert group wrote; whoever has the code reads the answer. */
export interface ExpertWords {
  readonly extension?: string | undefined;
  readonly reasons?: string | undefined;
  readonly answer?: string | undefined;
}

/** How far the material is, in a word for whoever wrote. */
export function removalOf({ takedowns }: TipApplication): 'none' | 'ordered' | 'removed' | 'not-removed' {
  if (takedowns.length === 0) return 'none';
  if (takedowns.every(({ state }) => state === 'removed')) return 'removed';
  return takedowns.every(({ state }) => state === 'removed' || state === 'ended') ? 'not-removed' : 'ordered';
}
