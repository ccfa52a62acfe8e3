import { agencySettings } from '#libs/service';
import { readSettings, refusePlainBus } from '#libs/settings';
import { z } from 'zod';

export const policeSettings = agencySettings.extend({
  /** Where the QR codes of documents lead: the page of the portal that asks the register. */
  VERIFICATION_URL: z.url().default('https://qorgan.invalid/verify'),
  /** Most bytes of files that the public may bring with messages within a day, all together: 4 GB. */
  TIP_FILES_A_DAY_BYTES: z.coerce.number().int().min(0).default(4_000_000_000),
  /** Longest time that ERDR may take to answer, in milliseconds; then it is asked again. */
  ERDR_LIMIT_MS: z.coerce.number().int().min(100).max(120_000).default(10_000),
  /** Simulator of ERDR, used in demonstrations only: how slow it is. */
  ERDR_DELAY_MS: z.coerce.number().int().min(0).default(0),
  /** Simulator: the portion of applications that it refuses, 0 to 1. */
  ERDR_REFUSAL_RATE: z.coerce.number().min(0).max(1).default(0),
  /** Simulator: the portion of applications that it answers only when asked again. */
  ERDR_LATER_RATE: z.coerce.number().min(0).max(1).default(0),
  /** Simulator: the same seed refuses and delays the same applications. */
  ERDR_SEED: z.string().default('qorgan'),
});
export type PoliceSettings = z.output<typeof policeSettings>;

export const readPoliceSettings = (environment: NodeJS.ProcessEnv = process.env): PoliceSettings =>
  refusePlainBus(readSettings(policeSettings, environment));
