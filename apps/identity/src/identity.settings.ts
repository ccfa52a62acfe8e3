import {
  databaseSettings,
  httpSettings,
  isLoopback,
  messagingSettings,
  observabilitySettings,
  plainBusFindings,
  readSettings,
} from '#libs/settings';
import { stepUpSettings } from '#libs/service';
import { z } from 'zod';
import { messageFindings, messageSettings } from './message.settings.js';
import { outsideSignInFindings, outsideSignInSettings } from './outside-sign-in.settings.js';

/** Secrets that stand in published files: good enough for a demonstration, refused everywhere else. */
const publishedSecrets = /demonstration|change-?me|example|secret|password/i;

const schema = z.object({
  ...httpSettings,
  ...databaseSettings,
  ...observabilitySettings,
  /** This service's private keys (JWKS): `identity:sign:n` (ES256), `identity:cookie:n`, `identity:data:n` and `identity:index:n` (oct). */
  KEYS_FILE: z.string(),
  /** The address by which browsers know this provider: the gateway's public address and `/oidc`. */
  ISSUER_URL: z
    .url()
    .refine((url) => new URL(url).pathname === '/oidc', 'must be the public address followed by /oidc'),
  /** What the gateway proves itself with. */
  GATEWAY_CLIENT_SECRET: z.string().min(32, 'must have at least 32 characters'),
  /** Reverse proxies whose `x-forwarded-for` is believed: names or networks as in Fastify's trustProxy. */
  TRUSTED_PROXIES: z.string().default('loopback'),
  /** Makes the demonstration accounts and accepts published secrets. Never true in production. */
  DEMONSTRATION: z.enum(['true', 'false']).default('false'),
  /** The demonstration accounts (JSON). */
  ACCOUNTS_FILE: z.string().optional(),
  /** The one password of all demonstration accounts. */
  DEMONSTRATION_PASSWORD: z.string().min(8).optional(),
  /** Whether everybody must have a second factor, or whoever wants to or is asked to. Without it: required, but in a demonstration. */
  SECOND_FACTOR: z.enum(['required', 'optional']).optional(),
  /** For so many hours a password that an administrator gave is good; whoever signs in with it chooses another one. */
  ONE_TIME_PASSWORD_HOURS: z.coerce.number().int().min(1).max(720).default(72),
  /** The public keys of all services (JWKS): by them the gateway's word on who asks is believed. */
  DIRECTORY_FILE: z.string(),
  /** Units of the agencies (JSON), with which an installation begins: those that are not kept here yet are taken over at each start. */
  UNITS_FILE: z.string().optional(),
  /** The bus, on which agencies are told who works there, and the file with the nkey seed for it; without them they learn nothing of later changes. */
  NATS_URL: messagingSettings.NATS_URL.optional(),
  NATS_NKEY_FILE: messagingSettings.NATS_NKEY_FILE.optional(),
  NATS_CA_FILE: messagingSettings.NATS_CA_FILE,
  ...stepUpSettings,
  ...messageSettings,
  ...outsideSignInSettings,
  /** Wrong passwords for one login before it has to wait. */
  THROTTLE_ACCOUNT_FAILURES: z.coerce.number().int().min(2).default(5),
  /** Wrong passwords from one address before it has to wait; a school sits behind one address. */
  THROTTLE_ADDRESS_FAILURES: z.coerce.number().int().min(2).default(60),
  /** Seconds after which wrong passwords are forgotten, and the longest wait. */
  THROTTLE_WINDOW_SECONDS: z.coerce.number().int().min(1).default(900),
});

type Given = z.output<typeof schema>;
export type IdentitySettings = Readonly<Given & { SECOND_FACTOR: 'required' | 'optional' }>;

/**
 * The settings of the identity service.
 *
 * @throws SettingsRefused when something is missing, wrong, or a published secret is used outside a demonstration
 */
export function identitySettings(environment: NodeJS.ProcessEnv = process.env): IdentitySettings {
  const strict = schema
    .refine((settings) => settings.DEMONSTRATION === 'true' || !publishedSecrets.test(settings.GATEWAY_CLIENT_SECRET), {
      path: ['GATEWAY_CLIENT_SECRET'],
      message: 'is a published secret; only a demonstration may use it',
    })
    .refine(
      (settings) =>
        settings.DEMONSTRATION === 'true' || (settings.ACCOUNTS_FILE ?? settings.DEMONSTRATION_PASSWORD) === undefined,
      {
        path: ['DEMONSTRATION'],
        message: 'demonstration accounts are given, but this is not a demonstration',
      },
    )
    .refine(
      (settings) =>
        settings.DEMONSTRATION === 'true' || isHttps(settings.ISSUER_URL) || isLoopback(settings.ISSUER_URL),
      {
        path: ['ISSUER_URL'],
        message: 'must be https, except on this machine',
      },
    )
    .superRefine((settings, context) => {
      const findings = [
        ...messageFindings(settings),
        ...plainBusFindings(settings),
        ...outsideSignInFindings(settings, publishedSecrets),
      ];
      for (const [name, message] of findings) context.addIssue({ code: 'custom', path: [name], message });
    });
  const settings = readSettings(strict, environment);
  const usual = settings.DEMONSTRATION === 'true' ? 'optional' : 'required';
  return { ...settings, SECOND_FACTOR: settings.SECOND_FACTOR ?? usual };
}

const isHttps = (url: string): boolean => new URL(url).protocol === 'https:';

export const IDENTITY_SETTINGS = Symbol('the settings of the identity service');
