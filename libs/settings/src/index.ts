export { readSettings, SettingsRefused } from './read-settings.js';
export {
  httpSettings,
  databaseSettings,
  messagingSettings,
  keySettings,
  observabilitySettings,
  vaultSettings,
} from './common-settings.js';
