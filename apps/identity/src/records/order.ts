import { Problem } from '#libs/problems';
import type { Administrator } from '../procedure/administration.js';
import type { ChangedBy } from './account-change.js';

/** Who asks for a change, and how. */
export interface Order extends Administrator {
  readonly key: string;
  readonly requestId: string | null;
  /** The version on which the person worked; whatever it is, where they did not say. */
  readonly expectedVersion: number | undefined;
}

export const changedBy = ({ subject, agency, requestId }: Order): ChangedBy => ({ actor: subject, agency, requestId });

/** @throws Problem `changed-meanwhile` where somebody worked on another version */
export function refuseOtherVersion(current: number, expected: number | undefined): void {
  if (expected !== undefined && expected !== current)
    throw new Problem('changed-meanwhile', { values: { current, expected } });
}
