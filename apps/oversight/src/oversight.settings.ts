import { agencySettings, type AgencySettings } from '#libs/service';
import { readSettings, refusePlainBus } from '#libs/settings';

/** The settings of the oversight service. @throws SettingsRefused */
export const oversightSettings = (environment: NodeJS.ProcessEnv = process.env): AgencySettings =>
  refusePlainBus(readSettings(agencySettings, environment));
