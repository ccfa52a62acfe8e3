import { SettingsRefused } from './read-settings.js';

interface OfTheBus {
  readonly NATS_URL?: string | undefined;
  readonly NATS_CA_FILE?: string | undefined;
  readonly DEMONSTRATION: string;
}

/** What is wrong with settings by which the bus would be spoken with in clear, by setting. */
export const plainBusFindings = ({ NATS_URL, NATS_CA_FILE, DEMONSTRATION }: OfTheBus): [string, string][] =>
  DEMONSTRATION === 'true' || NATS_URL === undefined || NATS_CA_FILE !== undefined
    ? []
    : [['NATS_CA_FILE', 'is needed: only a demonstration may speak with the bus in clear']];

/** @throws SettingsRefused where the bus would be spoken with in clear, and this is no demonstration */
export function refusePlainBus<S extends OfTheBus>(settings: S): S {
  const findings = plainBusFindings(settings);
  if (findings.length > 0) throw new SettingsRefused(findings.map(([name, says]) => `${name}: ${says}`));
  return settings;
}
