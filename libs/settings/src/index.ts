export { isLoopback } from './is-loopback.js';
export { plainBusFindings, refusePlainBus } from './plain-bus.js';
export { readSettings, SettingsRefused } from './read-settings.js';
export {
  httpSettings,
  databaseSettings,
  messagingSettings,
  keySettings,
  observabilitySettings,
  vaultSettings,
} from './common-settings.js';
