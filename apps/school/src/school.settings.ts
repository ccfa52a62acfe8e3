import { agencySettings } from '#libs/service';
import { readSettings, refusePlainBus } from '#libs/settings';

/** The school service has no settings of its own beside those of every agency. */
export const readSchoolSettings = (environment: NodeJS.ProcessEnv = process.env) =>
  refusePlainBus(readSettings(agencySettings, environment));
