import { agencySettings } from '#libs/service';
import { readSettings, refusePlainBus, SettingsRefused } from '#libs/settings';
import { z } from 'zod';

const platformLiaisonSettings = agencySettings.extend({
  /** Whether a simulator answers in place of the platforms; else officers record answers by hand. On in demonstrations alone. */
  PLATFORM_SIMULATOR: z.enum(['on', 'off']).optional(),
  /** How many times faster the platforms' days pass: 1 is real time; demonstrations let a day last a tenth of a second. */
  PLATFORM_TIME_SCALE: z.coerce.number().positive().optional(),
  /** The simulator says the same for the same seed. */
  PLATFORM_SEED: z.coerce.number().int().default(1),
  /** How often an order to take material down is tried by machine before an officer is to send it by hand; each pause is twice the one before it. */
  TAKEDOWN_TRIES: z.coerce.number().int().min(1).max(20).optional(),
  /** Where the QR codes of letters lead: the page of the portal that asks the register. */
  VERIFICATION_URL: z.url().default('https://qorgan.invalid/verify'),
  /** Corrections to the shipped profiles of platforms, as a JSON list of whole profiles. */
  PLATFORM_PROFILES_FILE: z.string().optional(),
});

export interface PlatformLiaisonSettings extends z.output<typeof platformLiaisonSettings> {
  readonly PLATFORM_SIMULATOR: 'on' | 'off';
  readonly PLATFORM_TIME_SCALE: number;
  readonly TAKEDOWN_TRIES: number;
}

/** @throws SettingsRefused */
export function readPlatformLiaisonSettings(environment: NodeJS.ProcessEnv = process.env): PlatformLiaisonSettings {
  const read = refusePlainBus(readSettings(platformLiaisonSettings, environment));
  const demonstration = read.DEMONSTRATION === 'true';
  const { PLATFORM_SIMULATOR = demonstration ? 'on' : 'off', PLATFORM_TIME_SCALE = demonstration ? 864_000 : 1 } = read;
  // Ten tries take a quarter of an hour, of the three in which an order is to go out; who looks at a demonstration does not wait so long.
  const { TAKEDOWN_TRIES = demonstration ? 4 : 10 } = read;
  if (!demonstration && (PLATFORM_SIMULATOR === 'on' || PLATFORM_TIME_SCALE !== 1)) {
    throw new SettingsRefused(['PLATFORM_SIMULATOR, PLATFORM_TIME_SCALE: only a demonstration has invented platforms']);
  }
  return { ...read, PLATFORM_SIMULATOR, PLATFORM_TIME_SCALE, TAKEDOWN_TRIES };
}
