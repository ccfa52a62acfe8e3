import type { AgeBand, Platform, RegionCode, tipDismissal, tipKind } from '#libs/contracts';
import type { RecordCore } from '#libs/lifecycle';
import type { z } from 'zod';
import type { ExpertWords, TipApplication } from './application.js';
import type { tellers } from './inputs.js';
import type { TipFile } from './tip-files.js';

/**
 * What somebody without an account told the police. It stands apart from cases: until an officer has looked at it nothing that it names can be
 * found, and it carries no marks.
 */
export interface Tip extends RecordCore {
  readonly region: RegionCode;
  /** `T-2026-000123`, for officers; whoever told it has a code that is written nowhere. */
  readonly number: string;
  readonly from: (typeof tellers)[number];
  readonly kind: z.infer<typeof tipKind>;
  readonly ageBand: AgeBand;
  readonly safeNow: 'yes' | 'no' | 'unknown';
  readonly platforms: readonly Platform[];
  /** Names a link or an account: without one nothing can be taken down (Law on Mass Media, art. 18-4). */
  readonly namesResource: boolean;
  readonly reachable: boolean;
  /** The page's proof of work came along; without scripts there is none. */
  readonly proved: boolean;
  /** How often something was added to it. */
  readonly additions: number;
  readonly files: readonly TipFile[];
  readonly reroutedAt?: string;
  readonly dismissedFor?: z.infer<typeof tipDismissal>;
  /** The case that it became, or to which it was added. */
  readonly investigationId?: string;
  /** The application about cyberbullying that it was passed on as. */
  readonly application?: TipApplication;
  readonly sealed?: TipPersonal;
}

export interface TipPersonal {
  readonly words: readonly { readonly at: string; readonly text: string }[];
  /** Links and accounts as they were typed. */
  readonly where: readonly string[];
  readonly childName?: string | undefined;
  readonly contact?: Contact | undefined;
  /** What its files are called, by whoever sent them. */
  readonly fileNames?: readonly { readonly fileId: string; readonly name: string }[];
  /** In which language to answer. */
  readonly locale: 'kk' | 'ru' | 'en';
  /** What officers wrote in deciding. */
  readonly reasons: readonly { readonly at: string; readonly text: string }[];
  readonly experts?: ExpertWords;
}

/** A way of reaching the teller that they themselves call safe. */
export interface Contact {
  readonly way: 'phone' | 'email' | 'messenger' | 'other';
  readonly value: string;
  readonly when?: string | undefined;
}

export function personalOf({ sealed }: Tip): TipPersonal {
  if (sealed === undefined) throw new Error('the personal part was not opened for this step');
  return sealed;
}
