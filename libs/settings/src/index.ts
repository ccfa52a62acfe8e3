export { readSettings, SettingsRefused } from './read-settings.js';
export {
  httpSettings,
  databaseSettings,
  messagingSettings,
  keySettings,
  observabilitySettings,
} from './common-settings.js';
