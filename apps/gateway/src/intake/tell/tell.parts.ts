import type { ProblemFilter } from '#libs/http';
import type { Logger } from '#libs/observability';
import type { GatewaySettings } from '../../gateway.settings.js';
import type { Admission } from '../admission.js';
import type { Parcels } from './parcels.js';
import type { PoliceTips } from './police-tips.js';
import type { Proofs } from './proofs.js';
import type { Said } from './voice.js';

/** What the public page works with. */
export interface TellParts {
  readonly settings: GatewaySettings;
  readonly admission: Admission;
  readonly proofs: Proofs;
  readonly parcels: Parcels;
  readonly tips: PoliceTips;
  readonly problems: ProblemFilter;
  readonly logger: Logger;
}

/** Why a file was not taken; the page says so with all that was typed. */
export interface Refusal {
  readonly problem: Said;
  readonly status: number;
  readonly retryAfter?: number;
}
