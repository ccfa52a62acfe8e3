/** What the tests of this service start from: a running identity service, and a browser at its sign-in page. */
import { createHash, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '#libs/embedded';
import type { RunningService } from '#libs/http';
import { CookieJar, fetchWith, filledIn, follow, freshDatabase, temporaryFolder, testKeys } from '#libs/testing';
import { identitySettings } from '../src/identity.settings.js';
import { startIdentity } from '../src/start.js';

export const password = 'a long demonstration password';
export const clientSecret = randomBytes(32).toString('hex');

export const people = ['aigerim', 'bolat', 'dana', 'erlan', 'zhanna'].map((login, index) => ({
  id: `00000000-0000-5000-8000-00000000000${String(index)}`,
  login,
  name: `Demo ${login}`,
  locale: 'kk',
  assignments: [
    { agency: 'school', role: 'psychologist', units: ['0ea552e1-74a1-57ae-89b3-4177edcb51b8'], region: 'KZ-75' },
  ],
}));

const unitName = { kk: 'Demo', ru: 'Demo', en: 'Demo' };
export const school = '0ea552e1-74a1-57ae-89b3-4177edcb51b8';
export const policeUnit = '269849cb-2223-59e4-beb4-d97bafcf6f20';
const units = [
  { id: school, agency: 'school', kind: 'school', region: 'KZ-75', name: unitName },
  { id: policeUnit, agency: 'police', kind: 'police-unit', region: 'KZ-75', name: unitName },
];

export async function runningIdentity(more: Readonly<Record<string, string>> = {}, host = '127.0.0.1') {
  const folder = temporaryFolder('identity');
  const accountsFile = join(folder.path, 'accounts.json');
  writeFileSync(accountsFile, JSON.stringify(people));
  const unitsFile = join(folder.path, 'units.json');
  writeFileSync(unitsFile, JSON.stringify(units));
  const database = await freshDatabase('identity');
  const keys = testKeys(['identity', 'gateway', 'school']);
  const port = await freePort();
  // In these tests the service is its own public address; in the house the gateway stands before it.
  const url = `http://${host}:${String(port)}`;
  const environment = {
    PORT: String(port),
    DATABASE_URL: database.serviceUrl,
    MIGRATION_DATABASE_URL: database.migratorUrl,
    KEYS_FILE: keys.keysFile('identity'),
    DIRECTORY_FILE: keys.directoryFile,
    UNITS_FILE: unitsFile,
    LOG_LEVEL: 'silent',
    ISSUER_URL: `${url}/oidc`,
    GATEWAY_CLIENT_SECRET: clientSecret,
    DEMONSTRATION: 'true',
    ACCOUNTS_FILE: accountsFile,
    DEMONSTRATION_PASSWORD: password,
    ...more,
  };
  const admin = new pg.Pool({ connectionString: database.adminUrl, max: 1 });
  let stopped = false;
  let service: RunningService = await startIdentity(identitySettings(environment));
  return {
    url,
    admin,
    gatewayKeysFile: keys.keysFile('gateway'),
    keys,
    environment,
    database: () => service.parts.database,
    restart: async (changed: Readonly<Record<string, string | undefined>> = {}) => {
      if (!stopped) await service.stop();
      stopped = true;
      service = await startIdentity(identitySettings({ ...environment, ...changed }));
      stopped = false;
    },
    stop: async () => {
      if (!stopped) await service.stop();
      await admin.end();
      keys.remove();
      folder.remove();
      await database.drop();
    },
  };
}

export interface Begun {
  readonly jar: CookieJar;
  readonly verifier: string;
  readonly nonce: string;
  readonly state: string;
  readonly action: URL;
  readonly page: string;
  readonly headers: Headers;
}

/** An authorization request as the gateway makes it; parameters can be changed or, with undefined, left out. */
export function authorizationAddress(
  url: string,
  verifier: string,
  changed: Readonly<Record<string, string | undefined>> = {},
): URL {
  const address = new URL('/oidc/auth', url);
  const parameters: Record<string, string | undefined> = {
    client_id: 'gateway',
    response_type: 'code',
    scope: 'openid',
    redirect_uri: `${url}/auth/callback`,
    state: 'the-state',
    nonce: 'the-nonce',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    claims: '{"id_token":{"sid":null}}',
    ...changed,
  };
  for (const [name, value] of Object.entries(parameters))
    if (value !== undefined) address.searchParams.set(name, value);
  return address;
}

/** Opens the sign-in page in a browser. */
export async function begin(
  url: string,
  jar = new CookieJar(),
  changed: Readonly<Record<string, string | undefined>> = {},
): Promise<Begun> {
  const verifier = randomBytes(32).toString('base64url');
  const { url: at, response } = await follow(jar, authorizationAddress(url, verifier, changed));
  const page = await response.text();
  const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1];
  if (action === undefined) throw new Error(`no sign-in page: ${String(response.status)} ${at.href}`);
  return {
    jar,
    verifier,
    nonce: 'the-nonce',
    state: 'the-state',
    action: new URL(action, at),
    page,
    headers: response.headers,
  };
}

/** Fills in the form. @returns the answer and, when it worked, the code */
export async function enter(
  begun: Begun,
  login: string,
  secret = password,
): Promise<{ response: Response; page: string; code: string | null; back: URL }> {
  const { url, response } = await follow(begun.jar, begun.action, filledIn(login, secret, begun.action.origin));
  return { response, page: await response.text(), code: url.searchParams.get('code'), back: url };
}

/** Redeems a code as the gateway does. */
export function redeem(url: string, code: string, verifier: string, secret = clientSecret): Promise<Response> {
  return fetch(`${url}/oidc/token`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `Basic ${Buffer.from(`gateway:${secret}`).toString('base64')}`,
    },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: `${url}/auth/callback`,
      code_verifier: verifier,
    }),
  });
}

/** The whole way of one person. @returns the claims of the ID token */
export async function claimsOf(
  url: string,
  login: string,
  jar = new CookieJar(),
  secret = password,
): Promise<Record<string, unknown>> {
  const begun = await begin(url, jar);
  const { code } = await enter(begun, login, secret);
  const response = await redeem(url, code ?? '', begun.verifier);
  const { id_token: token } = (await response.json()) as { id_token: string };
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;
}

export { CookieJar, fetchWith, follow };
