import { agencySettings, type AgencySettings } from '#libs/service';
import { readSettings } from '#libs/settings';

/** The settings of the oversight service. @throws SettingsRefused */
export const oversightSettings = (environment: NodeJS.ProcessEnv = process.env): AgencySettings =>
  readSettings(agencySettings, environment);
