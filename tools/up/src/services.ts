import { agencies, type AgencyId } from '#libs/contracts';
import { join } from 'node:path';
import { repositoryRoot, type DatabaseUrls, type RunningTimestampAuthority } from '#libs/embedded';
import type { Installation } from './installation.js';

/** Names of this machine by which browsers may know the system. */
export const hostNames = ['127.0.0.1', 'localhost'] as const;
export type HostName = (typeof hostNames)[number];

/** Every service of the house. Alphabetical order plays no part here: all start at once. */
export const appNames = [...agencies, 'identity', 'gateway'] as const;
export type AppName = (typeof appNames)[number];

/** The program of a service (tools/bundle.mjs), or its main module as it was compiled, which loads all others one by one. */
export const programOf = (app: AppName, asModules = false): string =>
  asModules
    ? join(repositoryRoot, 'dist', 'apps', app, 'src', 'main.js')
    : join(repositoryRoot, 'dist', 'services', `${app}.js`);

/** What the environment of a service is made from. */
export interface Surroundings {
  readonly installation: Installation;
  /** The address by which people reach the gateway. */
  readonly publicUrl: string;
  readonly ports: Readonly<Record<AppName, number>>;
  readonly databases: ReadonlyMap<AppName, DatabaseUrls>;
  readonly natsUrl: string;
  /** The certificate of the authority by which the broker is known. */
  readonly natsCaFile: string;
  readonly seedFile: (user: string) => string;
  readonly seed: boolean;
  /** Where the demonstration's own mail server takes mail. */
  readonly mailUrl: string;
  /** What stands for Telegram, and the bot's token there. */
  readonly telegram: { readonly url: string; readonly token: string };
  /** Undefined where there is no openssl to run one. */
  readonly timestamps: Pick<RunningTimestampAuthority, 'url' | 'rootFile'> | undefined;
}

type Environment = Record<string, string>;

const isAgency = (app: AppName): app is AgencyId => (agencies as readonly string[]).includes(app);
const localUrl = (port: number): string => `http://127.0.0.1:${String(port)}`;

/** Seconds from seal to seal: short, so that a demonstration has some to look at. */
const sealSeconds = 10;

/** Whoever finds something out about items after they were sealed. */
const checksItems: readonly AgencyId[] = ['school', 'police', 'platform-liaison', 'expert-bureau'];

/** Whose people read what files tell of themselves; the school's need not. */
const readsMetadata: readonly AgencyId[] = ['police', 'platform-liaison', 'expert-bureau'];

/** A setting that a person may give from outside, for services that know it. */
function given(name: string): Environment {
  const value = process.env[name];
  return value === undefined ? {} : { [name]: value };
}

function agencyEnvironment(
  app: AgencyId,
  { installation, natsUrl, natsCaFile, publicUrl, seed, seedFile, timestamps }: Surroundings,
): Environment {
  return {
    NATS_URL: natsUrl,
    NATS_NKEY_FILE: seedFile(app),
    NATS_CA_FILE: natsCaFile,
    VAULT_DIR: installation.path('vault', app),
    ...(checksItems.includes(app) ? given('CLAMD_ADDRESS') : {}),
    ...(readsMetadata.includes(app) ? given('EXIFTOOL') : {}),
    ...(app === 'police' || app === 'platform-liaison' ? { VERIFICATION_URL: `${publicUrl}/verify` } : {}),
    ...(seed ? { ACCOUNTS_FILE: installation.accountsFile } : {}),
    SEAL_SECONDS: String(sealSeconds),
    ...(timestamps === undefined ? {} : { TSA_URL: timestamps.url, TSA_TRUSTED_FILE: timestamps.rootFile }),
  };
}

function identityEnvironment({
  installation,
  publicUrl,
  seed,
  natsUrl,
  natsCaFile,
  seedFile,
  mailUrl,
  telegram,
}: Surroundings): Environment {
  return {
    NATS_URL: natsUrl,
    NATS_NKEY_FILE: seedFile('identity'),
    NATS_CA_FILE: natsCaFile,
    SMTP_URL: mailUrl,
    MAIL_FROM: 'Qorgan <no-reply@qorgan.example>',
    TELEGRAM_TOKEN: telegram.token,
    TELEGRAM_API_URL: telegram.url,
    TELEGRAM_LINK_URL: telegram.url,
    ISSUER_URL: `${publicUrl}/oidc`,
    GATEWAY_CLIENT_SECRET_FILE: installation.secretFile('gateway-client-secret'),
    ...(seed
      ? {
          ACCOUNTS_FILE: installation.accountsFile,
          DEMONSTRATION_PASSWORD_FILE: installation.demonstrationPasswordFile(),
        }
      : {}),
  };
}

function gatewayEnvironment({ installation, publicUrl, ports, seed }: Surroundings): Environment {
  const upstream = agencies.map(
    (agency) => [`UPSTREAM_${agency.toUpperCase().replaceAll('-', '_')}`, localUrl(ports[agency])] as const,
  );
  return {
    PUBLIC_URL: publicUrl,
    IDENTITY_URL: localUrl(ports.identity),
    ISSUER_URL: `${publicUrl}/oidc`,
    GATEWAY_CLIENT_SECRET_FILE: installation.secretFile('gateway-client-secret'),
    ...(seed ? { ACCOUNTS_FILE: installation.accountsFile } : {}),
    ...Object.fromEntries(upstream),
  };
}

/** Settings that a person may give to all services from outside. */
const passedOn = [
  'PATH',
  'HOME',
  'LANG',
  'TMPDIR',
  'LOG_LEVEL',
  'OTLP_URL',
  'NODE_OPTIONS',
  'STEP_UP',
  'STEP_UP_SECONDS',
];

/** The whole environment of a service: nothing else of ours reaches it. */
export function environmentOf(
  app: AppName,
  surroundings: Surroundings,
  more: Readonly<Record<string, string>> = {},
): Environment {
  const { installation, databases, ports } = surroundings;
  const outer = passedOn.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const urls = databases.get(app);
  return {
    ...Object.fromEntries(outer),
    NODE_ENV: 'production',
    // Each thread otherwise gets memory of its own from glibc, and keeps it: 10 to 20 MB for each service.
    MALLOC_ARENA_MAX: '2',
    EXIT_WITH_PARENT: '1',
    DEMONSTRATION: 'true',
    HOST: '127.0.0.1',
    PORT: String(ports[app]),
    ...(urls === undefined ? {} : { DATABASE_URL: urls.service, MIGRATION_DATABASE_URL: urls.migrator }),
    KEYS_FILE: installation.keys.keysFile(app),
    DIRECTORY_FILE: installation.keys.directoryFile,
    UNITS_FILE: installation.unitsFile,
    ...(isAgency(app) ? agencyEnvironment(app, surroundings) : {}),
    ...(app === 'identity' ? identityEnvironment(surroundings) : {}),
    ...(app === 'gateway' ? gatewayEnvironment(surroundings) : {}),
    ...more,
  };
}
