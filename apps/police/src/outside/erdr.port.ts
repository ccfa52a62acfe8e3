import type { RegionCode } from '#libs/contracts';

/** One application for registration. The same id may be sent several times and is registered once. */
export interface ErdrApplication {
  readonly applicationId: string;
  readonly region: RegionCode;
  /** The referral's number: what the register files it under until it has its own. Names nobody. */
  readonly reference: string;
}

export type ErdrAnswer =
  | { readonly kind: 'registered'; readonly number: string; readonly registeredAt: string }
  | { readonly kind: 'refused'; readonly reasonCode: string }
  /** Taken in, not decided yet: ask again after so many seconds. */
  | { readonly kind: 'later'; readonly seconds: number };

/** The unified register of pre-trial investigations: not ours, and not always there. */
export interface Erdr {
  /** @throws when it cannot be reached; it is asked again then */
  register(application: ErdrApplication, signal: AbortSignal): Promise<ErdrAnswer>;
}
