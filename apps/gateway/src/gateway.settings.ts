import { agencies, regionCodes, type AgencyId } from '#libs/contracts';
import { databaseSettings, httpSettings, isLoopback, observabilitySettings, readSettings } from '#libs/settings';
import { z } from 'zod';

export const GATEWAY_SETTINGS = Symbol('the settings of the gateway');

/** Secrets that stand in published files: good enough for a demonstration, refused everywhere else. */
const publishedSecrets = /demonstration|change-?me|example|secret|password/i;

const count = (least: number, usual: number) => z.coerce.number().int().min(least).default(usual);

/** `UPSTREAM_EXPERT_BUREAU` and so on: where each agency's service answers; an agency without one is not offered. */
const upstreams = Object.fromEntries(agencies.map((agency) => [upstreamSetting(agency), z.url().optional()]));

const schema = z.object({
  ...httpSettings,
  ...databaseSettings,
  ...observabilitySettings,
  ...upstreams,
  /** This service's private keys (JWKS): `gateway:sign:n` (Ed25519) and `gateway:cookie:n` (oct). */
  KEYS_FILE: z.string(),
  /** The address by which browsers know the system. */
  PUBLIC_URL: z.url().transform((url) => new URL(url).origin),
  /** The OpenID provider's name, if it is not the public address and `/oidc`. */
  ISSUER_URL: z.url().optional(),
  /** Where the identity service answers inside. */
  IDENTITY_URL: z.url().transform((url) => new URL(url).origin),
  /** What the gateway proves itself to the identity service with. */
  GATEWAY_CLIENT_SECRET: z.string().min(32, 'must have at least 32 characters'),
  /** Reverse proxies whose `x-forwarded-for` is believed: names or networks as in Fastify's trustProxy. */
  TRUSTED_PROXIES: z.string().optional(),
  /** Shows the demonstration logins on the front page and accepts published secrets. Never true in production. */
  DEMONSTRATION: z.enum(['true', 'false']).default('false'),
  /** The demonstration accounts (JSON), for the front page. */
  ACCOUNTS_FILE: z.string().optional(),

  /** A session ends after so many seconds without a request, and after so many in all. */
  SESSION_IDLE_SECONDS: count(1, 900),
  SESSION_ABSOLUTE_SECONDS: count(1, 28_800),
  /** For how many seconds a replica trusts what it read of a session; for so long an ended one may still be served by another replica. */
  SESSION_CACHE_SECONDS: count(0, 5).pipe(z.number().max(30)),
  /** A session's last request is written at most every so many seconds; idle time is counted short by at most this. */
  SESSION_TOUCH_SECONDS: count(0, 30),
  /** The accounts behind open sessions are compared with identity's every so many seconds. */
  ACCOUNT_CHECK_SECONDS: count(1, 15).pipe(z.number().max(45)),
  /** When identity could not be asked for so many seconds, nobody is served: an account may have been disabled. */
  ACCOUNT_CHECK_GRACE_SECONDS: count(1, 300),

  /** Requests a second, and at once: of one session, of one address, and of one address to the sign-in pages. */
  RATE_SESSION_PER_SECOND: count(1, 100),
  RATE_SESSION_BURST: count(1, 500),
  RATE_ADDRESS_PER_SECOND: count(1, 1500),
  RATE_ADDRESS_BURST: count(1, 6000),
  RATE_SIGN_IN_PER_SECOND: count(1, 100),
  RATE_SIGN_IN_BURST: count(1, 1000),
  /** Of one address to the public page on which documents are verified: nobody tries numbers there. */
  RATE_VERIFY_PER_SECOND: count(1, 1),
  RATE_VERIFY_BURST: count(1, 20),
  /** Of one address to the public page: a class may write from one school's address, a page for each question. */
  RATE_TELL_PER_SECOND: count(1, 1),
  RATE_TELL_BURST: count(1, 120),
  /** Messages of one address that come without a proof of work, as they do from a browser without scripts. */
  RATE_TELL_UNPROVED_PER_HOUR: count(1, 4),
  RATE_TELL_UNPROVED_BURST: count(1, 4),
  /** Megabytes of files that one address brings to the public page. */
  RATE_TELL_FILES_MB_PER_HOUR: count(1, 100),
  RATE_TELL_FILES_MB_BURST: count(1, 200),
  /** To whose police a message from the public goes when its writer chose no region; they pass it on. */
  TELL_REGION: z.enum(regionCodes).default('KZ-75'),

  /** Bytes of a request's body at most: a file of 50 MB and what goes with it. */
  UPLOAD_LIMIT_BYTES: count(1, 55_000_000),
  /** How long an agency's service may take to begin its answer, or be silent within it. */
  UPSTREAM_TIME_LIMIT_MS: count(1, 30_000),
});

export type GatewaySettings = Readonly<z.output<typeof schema>>;

function upstreamSetting(agency: AgencyId): string {
  return `UPSTREAM_${agency.toUpperCase().replaceAll('-', '_')}`;
}

/** Where an agency's service answers; undefined when this gateway does not serve it. */
export function upstreamOf(settings: GatewaySettings, agency: AgencyId): string | undefined {
  return (settings as Readonly<Record<string, unknown>>)[upstreamSetting(agency)] as string | undefined;
}

/** The name of the OpenID provider, which is also the address by which browsers reach it. */
export const issuerOf = (settings: GatewaySettings): string => settings.ISSUER_URL ?? `${settings.PUBLIC_URL}/oidc`;

/** Whether browsers come by https; only on this machine they need not. */
export const isSecure = (settings: GatewaySettings): boolean => settings.PUBLIC_URL.startsWith('https:');

/**
 * The settings of the gateway.
 *
 * @throws SettingsRefused when something is missing, wrong, or a published secret is used outside a demonstration
 */
export function gatewaySettings(environment: NodeJS.ProcessEnv = process.env): GatewaySettings {
  const strict = schema
    .refine((settings) => settings.DEMONSTRATION === 'true' || !publishedSecrets.test(settings.GATEWAY_CLIENT_SECRET), {
      path: ['GATEWAY_CLIENT_SECRET'],
      message: 'is a published secret; only a demonstration may use it',
    })
    .refine((settings) => settings.PUBLIC_URL.startsWith('https:') || isLoopback(settings.PUBLIC_URL), {
      path: ['PUBLIC_URL'],
      message: 'must be https, except on this machine',
    });
  return readSettings(strict, environment);
}
