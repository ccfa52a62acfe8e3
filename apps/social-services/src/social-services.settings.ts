import { agencySettings } from '#libs/service';
import { readSettings, refusePlainBus } from '#libs/settings';

/** The social services have no settings of their own beside those of every agency. */
export const readSocialServicesSettings = (environment: NodeJS.ProcessEnv = process.env) =>
  refusePlainBus(readSettings(agencySettings, environment));
