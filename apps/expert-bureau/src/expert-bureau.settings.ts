import { agencySettings, type AgencySettings } from '#libs/service';
import { readSettings, refusePlainBus } from '#libs/settings';

/** The bureau has no settings of its own beside those of every agency. */
export const readExpertBureauSettings = (environment: NodeJS.ProcessEnv = process.env): AgencySettings =>
  refusePlainBus(readSettings(agencySettings, environment));
