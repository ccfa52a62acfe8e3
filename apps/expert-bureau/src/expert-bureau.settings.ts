import { agencySettings, type AgencySettings } from '#libs/service';
import { readSettings } from '#libs/settings';

/** The bureau has no settings of its own beside those of every agency; it knows its experts from ACCOUNTS_FILE. */
export const readExpertBureauSettings = (environment: NodeJS.ProcessEnv = process.env): AgencySettings =>
  readSettings(agencySettings, environment);
