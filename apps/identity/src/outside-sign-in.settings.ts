import { isLoopback } from '#libs/settings';
import { z } from 'zod';

/** An empty file says the same as none: the compose set-up has one for each secret. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.union([z.literal('').transform(() => undefined), schema]).optional();

const name = optional(z.string().trim().min(1).max(60));

/** Signing in by a provider outside (a ministry's Keycloak), for whoever connected their account there. Off unless a provider is named. */
export const outsideSignInSettings = {
  /** The provider's own name for itself, exactly as it says it: `https://sso.example.gov.kz/realms/staff`. */
  OUTSIDE_SIGN_IN_ISSUER: optional(z.url({ protocol: /^https?$/ })),
  /** Where this service reaches the provider, if not at the address that browsers use: its origin alone. */
  OUTSIDE_SIGN_IN_INSIDE_URL: optional(
    z
      .url({ protocol: /^https?$/ })
      .refine((url) => new URL(url).origin === url.replace(/\/$/, ''), 'must be an origin: no path, no user, no query')
      .transform((url) => new URL(url).origin),
  ),
  /** This installation as the provider knows it. */
  OUTSIDE_SIGN_IN_CLIENT_ID: optional(z.string().min(1).max(200)),
  OUTSIDE_SIGN_IN_CLIENT_SECRET: optional(z.string().min(32, 'must have at least 32 characters')),
  /** What people call the provider, in each language: it stands on the page for signing in. */
  OUTSIDE_SIGN_IN_NAME_KK: name,
  OUTSIDE_SIGN_IN_NAME_RU: name,
  OUTSIDE_SIGN_IN_NAME_EN: name,
  /** Values of `acr`, with blanks between, by which the provider says that it asked for a second factor. Without them it is asked for here. */
  OUTSIDE_SIGN_IN_ACR: z
    .string()
    .transform((text) => text.split(' ').filter((value) => value !== ''))
    .default([]),
  /** Seconds that each call of the provider may take: somebody waits for the page. */
  OUTSIDE_SIGN_IN_SECONDS: z.coerce.number().min(0.1).max(30).default(5),
};

type OutsideSignInSettings = z.output<z.ZodObject<typeof outsideSignInSettings>> & {
  readonly DEMONSTRATION: 'true' | 'false';
};

const needed = [
  'OUTSIDE_SIGN_IN_CLIENT_ID',
  'OUTSIDE_SIGN_IN_CLIENT_SECRET',
  'OUTSIDE_SIGN_IN_NAME_KK',
  'OUTSIDE_SIGN_IN_NAME_RU',
  'OUTSIDE_SIGN_IN_NAME_EN',
] as const;

/** What is missing beside what is given, and what is refused outside a demonstration. */
export function outsideSignInFindings(settings: OutsideSignInSettings, published: RegExp): [string, string][] {
  const { OUTSIDE_SIGN_IN_ISSUER: issuer, OUTSIDE_SIGN_IN_CLIENT_SECRET: secret = '' } = settings;
  if (issuer === undefined) return [];
  const missing = needed.filter((each) => settings[each] === undefined);
  const findings = missing.map((each): [string, string] => [each, 'is needed where a provider outside is named']);
  if (settings.DEMONSTRATION === 'true') return findings;
  if (!issuer.startsWith('https:') && !isLoopback(issuer))
    findings.push(['OUTSIDE_SIGN_IN_ISSUER', 'must be https, except on this machine']);
  // One that browsers reach on this machine alone may stand beside this service in a container.
  const inside = settings.OUTSIDE_SIGN_IN_INSIDE_URL ?? issuer;
  if (!inside.startsWith('https:') && !isLoopback(inside) && !isLoopback(issuer))
    findings.push(['OUTSIDE_SIGN_IN_INSIDE_URL', 'must be https, except on this machine']);
  if (published.test(secret))
    findings.push(['OUTSIDE_SIGN_IN_CLIENT_SECRET', 'is a published secret; only a demonstration may use it']);
  return findings;
}

/** The provider outside as the settings describe it. */
export interface OutsideTerms {
  readonly issuer: string;
  readonly insideUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the provider sends browsers back to: registered there, exactly. */
  readonly callback: string;
  readonly acr: readonly string[];
  readonly seconds: number;
  readonly name: { readonly kk: string; readonly ru: string; readonly en: string };
}

/** Where browsers come back to, below the public address. */
export const callbackPath = '/oidc/outside/callback';

/** @returns undefined where nobody signs in by a provider outside */
export function outsideTerms(
  settings: z.output<z.ZodObject<typeof outsideSignInSettings>> & { readonly ISSUER_URL: string },
): OutsideTerms | undefined {
  const { OUTSIDE_SIGN_IN_ISSUER: issuer } = settings;
  if (issuer === undefined) return undefined;
  return {
    issuer,
    insideUrl: settings.OUTSIDE_SIGN_IN_INSIDE_URL ?? new URL(issuer).origin,
    clientId: settings.OUTSIDE_SIGN_IN_CLIENT_ID ?? '',
    clientSecret: settings.OUTSIDE_SIGN_IN_CLIENT_SECRET ?? '',
    callback: new URL(callbackPath, settings.ISSUER_URL).href,
    acr: settings.OUTSIDE_SIGN_IN_ACR,
    seconds: settings.OUTSIDE_SIGN_IN_SECONDS,
    name: {
      kk: settings.OUTSIDE_SIGN_IN_NAME_KK ?? '',
      ru: settings.OUTSIDE_SIGN_IN_NAME_RU ?? '',
      en: settings.OUTSIDE_SIGN_IN_NAME_EN ?? '',
    },
  };
}
