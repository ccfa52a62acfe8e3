import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { callbackPath } from '../../apps/identity/src/outside-sign-in.settings.js';
import { repository } from './planted-tree.js';

interface Compose {
  readonly services: Readonly<
    Record<
      'keycloak' | 'identity',
      {
        readonly environment: Readonly<Record<string, string>>;
        readonly command?: readonly string[];
        readonly configs: readonly object[];
        readonly profiles?: readonly string[];
      }
    >
  >;
  readonly configs: Readonly<Record<string, { readonly file: string }>>;
}

interface Realm {
  readonly realm: string;
  readonly clients: readonly { readonly redirectUris: readonly string[]; readonly secret: string }[];
  readonly requiredActions: readonly object[];
}

const read = (path: string): string => readFileSync(join(repository, path), 'utf8');
const compose = parse(read('docker-compose.yml'), { merge: true }) as Compose;

describe('the realm for Keycloak', () => {
  const text = read('deploy/keycloak/qorgan-realm.json');
  const realm = JSON.parse(text) as Realm;
  const { keycloak, identity } = compose.services;

  test('knows identity as a client that proves itself, by the code flow with PKCE and nothing else', () => {
    expect(realm.clients).toEqual([
      expect.objectContaining({
        clientId: /:-(\w+)\}/.exec(identity.environment['OUTSIDE_SIGN_IN_CLIENT_ID'] ?? '')?.[1],
        ...{ publicClient: false, standardFlowEnabled: true, implicitFlowEnabled: false },
        ...{ directAccessGrantsEnabled: false, serviceAccountsEnabled: false, webOrigins: [] },
        attributes: expect.objectContaining({ 'pkce.code.challenge.method': 'S256' }),
      }),
    ]);
  });

  test('sends browsers back to exactly the address that the code serves', () => {
    expect(realm.clients.flatMap(({ redirectUris }) => redirectUris)).toEqual([`\${QORGAN_URL}${callbackPath}`]);
    expect(keycloak.environment['QORGAN_URL']).toMatch(/^\$\{PUBLIC_URL/);
  });

  test('holds nobody and no secret: that one comes from the file from which identity reads it', () => {
    expect(text).not.toMatch(/"(users|credentials|identityProviders|components)"/);
    expect(realm.clients.map(({ secret }) => secret)).toEqual(['${QORGAN_CLIENT_SECRET}']);
    const given = identity.environment['OUTSIDE_SIGN_IN_CLIENT_SECRET_FILE'] ?? '';
    expect(keycloak.command?.join('')).toContain(`QORGAN_CLIENT_SECRET="$$(cat ${given})"`);
  });

  test('slows down guessing and asks everybody for a second factor', () => {
    expect(realm).toMatchObject({ bruteForceProtected: true, failureFactor: 5, registrationAllowed: false });
    expect(realm.requiredActions).toContainEqual(
      expect.objectContaining({ alias: 'CONFIGURE_TOTP', enabled: true, defaultAction: true }),
    );
  });

  test('is found where Keycloak looks, under the name that it asks for', () => {
    expect(keycloak.configs).toEqual([
      { source: 'keycloak-realm', target: `/opt/keycloak/data/import/${realm.realm}-realm.json` },
    ]);
    expect(compose.configs['keycloak-realm']?.file).toBe(`./deploy/keycloak/${realm.realm}-realm.json`);
    expect(keycloak.profiles).toEqual(['keycloak']);
  });
});
