export { isLoopback } from './is-loopback.js';
export { readSettings, SettingsRefused } from './read-settings.js';
export {
  httpSettings,
  databaseSettings,
  messagingSettings,
  keySettings,
  observabilitySettings,
  vaultSettings,
} from './common-settings.js';
