import {
  databaseSettings,
  httpSettings,
  keySettings,
  messagingSettings,
  observabilitySettings,
  vaultSettings,
} from '#libs/settings';
import { z } from 'zod';

/** What every agency service needs to be told. */
export const agencySettings = z.object({
  ...httpSettings,
  ...databaseSettings,
  ...messagingSettings,
  ...keySettings,
  ...observabilitySettings,
  ...vaultSettings,
  /** The directory of units (schools, police units, bureaux …) as JSON; read at start. */
  UNITS_FILE: z.string().optional(),
  /** The directory of accounts as JSON, from which an agency knows who works in its units; read at start. */
  ACCOUNTS_FILE: z.string().optional(),
  /** Set only by the embedded set-up: invented people, simulators instead of the outside world. */
  DEMONSTRATION: z.enum(['true', 'false']).default('false'),
});
export type AgencySettings = z.output<typeof agencySettings>;
