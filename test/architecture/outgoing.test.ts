import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './planted-tree.js';

/**
 * Whoever opens a connection to somewhere, and who says where to. Captured links, addresses of accounts and resources to be taken down are words
 * here: nobody follows them. A new line needs a reason why its address is no user's.
 */
const connects: Readonly<Record<string, string>> = {
  'apps/gateway/src/intake/changes/agency-changes.ts': 'settings UPSTREAM_…',
  'apps/gateway/src/intake/health-of-all.ts': 'settings IDENTITY_URL, UPSTREAM_…',
  'apps/gateway/src/intake/openid.client.ts': 'setting ISSUER_URL, IDENTITY_URL',
  'apps/gateway/src/intake/tell/police-tips.ts': 'setting UPSTREAM_POLICE',
  'apps/gateway/src/intake/upstream.ts': 'settings UPSTREAM_…',
  'apps/gateway/src/intake/verify.controller.ts': 'settings UPSTREAM_…',
  'apps/gateway/src/records/account-watch.ts': 'setting IDENTITY_URL',
  'apps/identity/src/outside/bot-api.ts': 'setting TELEGRAM_API_URL',
  'apps/identity/src/outside/outside-provider.ts': 'settings OUTSIDE_SIGN_IN_ISSUER, OUTSIDE_SIGN_IN_INSIDE_URL',
  'apps/identity/src/outside/smtp.ts': 'setting SMTP_URL',
  'libs/messaging/src/bus-certificate.ts': 'setting NATS_URL',
  'libs/messaging/src/connection.ts': 'setting NATS_URL',
  'libs/seals/src/timestamp/authority.ts': 'setting TSA_URL',
  'libs/vault/src/checks/clamd.ts': 'setting CLAMD_ADDRESS',
  'libs/vault/src/s3-bucket.ts': 'settings VAULT_S3_…',
};

/** A call of fetch that is not somebody's method, or the import of what opens connections. */
const opening = [
  /(?<![.\w])(?<!async )fetch\(/,
  /^import (?:\w+|\* as \w+|\{[^}]*\b(?:connect|createConnection|Socket|request|get|lookup|createSocket)\b[^}]*\}) from 'node:(?:net|tls|https?|http2|dgram|dns)(?:\/promises)?'/m,
  /^import \{[^}]*\bconnect\b[^}]*\} from '@nats-io\/transport-node'/m,
  /^import (?!type)[^;]* from '(?:undici|nodemailer|openid-client|@fastify\/reply-from|@aws-sdk\/client-s3)'|await import\('@aws-sdk\/client-s3'\)/m,
];

/** Files of services that open connections, of a tree of texts by path. */
const connecting = (tree: ReadonlyMap<string, string>): string[] =>
  [...tree].filter(([, text]) => opening.some((way) => way.test(text))).map(([path]) => path);

function services(): ReadonlyMap<string, string> {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z', 'apps', 'libs'], {
    cwd: repository,
    encoding: 'utf8',
  });
  const paths = listed
    .split('\0')
    .filter((path) => /^(apps\/(?!portal\/)|libs\/(?!testing\/|stage\/|embedded\/))[^/]+\/src\/.*\.ts$/.test(path))
    .filter((path) => !path.endsWith('.spec.ts') && !path.includes('/browser/'));
  return new Map(paths.map((path) => [path, readFileSync(join(repository, path), 'utf8')]));
}

describe('connections that services open', () => {
  test('are known, each with the setting that says where to', () => {
    const tree = services();
    expect(tree.size).toBeGreaterThan(300);
    expect(connecting(tree).sort()).toEqual(Object.keys(connects).sort());
  });

  test.each([
    ['fetch', `const page = await fetch(link);`],
    ['a socket', `import { connect } from 'node:net';`],
    ['another client', `import { request } from 'undici';`],
  ])('by %s would be found', (_how, text) => {
    expect(connecting(new Map([['apps/police/src/intake/links.ts', text]]))).toHaveLength(1);
  });

  test('are not seen where somebody only speaks of them', () => {
    const text = `import type { Server } from 'node:http';\n  async fetch(request: Request) { return this.exports.fetch(request); }`;
    expect(connecting(new Map([['a.ts', text]]))).toEqual([]);
  });
});
