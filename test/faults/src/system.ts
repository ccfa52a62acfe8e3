import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repositoryRoot } from '#libs/embedded';
import type { AppName, StackOptions } from '../../../tools/up/src/index.js';
import { services } from './history.js';
import type { Options } from './options.js';

/** The file that holds by how much a service's clock is wrong. */
export const clockIn =
  (folder: string) =>
  (service: string): string =>
    join(folder, `clock-of-${service}`);

/** The system on which blows fall. */
export const stackOptions = (options: Options, folder: string): StackOptions => ({
  replicas: { police: options.replicas },
  cluster: options.brokers === 3,
  env: preloaded(options),
  // Where it is switched off a protection has to be a module of its own.
  asModules: options.without.length > 0,
  envOf: envOf(clockIn(folder)),
  postgresSettings: {
    // The log is moved to a small disk.
    ...{ max_wal_size: '256MB', min_wal_size: '64MB' },
    ...(options.without.includes('durability') ? { synchronous_commit: 'off', wal_writer_delay: '10s' } : {}),
  },
});

/** A module that is loaded before a service's own code. */
function preloaded({ without }: Options): Record<string, string> {
  const module = pathToFileURL(join(repositoryRoot, 'dist', 'test', 'faults', 'src', 'preload.js')).href;
  return { NODE_OPTIONS: `--import ${module}`, QORGAN_FAULTS_WITHOUT: without.join(',') };
}

/** ERDR is out of temper: it refuses some applications and answers others later. */
function envOf(clockOf: (service: string) => string): Partial<Record<AppName, Record<string, string>>> {
  const temper = { ERDR_REFUSAL_RATE: '0.15', ERDR_LATER_RATE: '0.2' };
  return Object.fromEntries(
    services.map((service) => [
      service,
      { QORGAN_FAULTS_CLOCK: clockOf(service), ...(service === 'police' ? temper : {}) },
    ]),
  );
}
