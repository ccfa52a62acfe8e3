import {
  createPrivateKey,
  generateKeyPairSync,
  randomBytes,
  type ED25519KeyPairOptions,
  type JsonWebKey,
} from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { agencies, directoryKeyUse } from '#libs/contracts';

type Key = JsonWebKey & { readonly kid: string; readonly use: string; readonly alg: string; readonly useFrom?: string };

/**
 * A new private key goes through its own encoding before it is written as a JWK: in Node 20 a generated key shares a lock with the job that
 * made it, and a garbage collection in the middle of `export({ format: 'jwk' })` takes that lock a second time, and stands still for ever.
 */
const encoded: ED25519KeyPairOptions<'der', 'der'> = {
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'der' },
};
const pair = (make: () => { privateKey: Buffer }, kid: string, use: string, alg: string): Key => ({
  ...createPrivateKey({ key: make().privateKey, type: 'pkcs8', format: 'der' }).export({ format: 'jwk' }),
  kid,
  use,
  alg,
});

const signingKey = (owner: string, use = 'sign'): Key =>
  pair(() => generateKeyPairSync('ed25519', encoded), `${owner}:${use}:1`, 'sig', 'EdDSA');
const sealingKey = (owner: string): Key =>
  pair(
    () => generateKeyPairSync('ec', { namedCurve: 'P-256', ...encoded }),
    `${owner}:seal:1`,
    'enc',
    'ECDH-ES+A256KW',
  );
const oidcKey = (owner: string): Key =>
  pair(() => generateKeyPairSync('ec', { namedCurve: 'P-256', ...encoded }), `${owner}:sign:1`, 'sig', 'ES256');
const secret = (kid: string, use: string, alg: string): Key => ({
  kty: 'oct',
  k: randomBytes(32).toString('base64url'),
  kid,
  use,
  alg,
});

/** The private keys of a service (RFC 7517), of the kinds that its work needs. */
function makeKeys(service: string): Key[] {
  if (service === 'gateway') return [signingKey(service), secret('gateway:cookie:1', 'sig', 'HS256')];
  const own = [secret(`${service}:data:1`, 'enc', 'A256GCM'), secret(`${service}:index:1`, 'sig', 'HS256')];
  if (service === 'identity')
    return [
      oidcKey(service),
      signingKey(service, directoryKeyUse),
      sealingKey(service),
      secret('identity:cookie:1', 'sig', 'HS256'),
      ...own,
    ];
  // Wraps the keys of records (ADR 0042).
  return [signingKey(service), sealingKey(service), secret(`${service}:wrap:1`, 'enc', 'A256GCM'), ...own];
}

/** The half of a key that all may know; undefined for a secret. */
function publicHalf(key: Key): Key | undefined {
  if (key.kty === 'oct') return undefined;
  const { d: _private, ...shown } = key;
  return shown;
}

function writeAtOnce(path: string, content: string, mode: number): void {
  const draft = `${path}.${String(process.pid)}`;
  writeFileSync(draft, content, { mode });
  renameSync(draft, path);
}

export interface KeyFiles {
  /** The private JWKS of one service, readable for this account alone. */
  keysFile(service: string): string;
  /** The public keys of all services. */
  readonly directoryFile: string;
}

const services: readonly string[] = [...agencies, 'identity', 'gateway'];

const useOf = ({ kid }: Key): string => kid.split(':')[1] ?? '';

/** The keys that a service has, and those of a use for which it has none yet: a new version may need more than the one before. */
function completed(file: string, service: string): readonly Key[] {
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { keys: Key[] }).keys : [];
  const uses = new Set(before.map(useOf));
  const missing = makeKeys(service).filter((key) => !uses.has(useOf(key)));
  if (missing.length > 0)
    writeAtOnce(file, `${JSON.stringify({ keys: [...before, ...missing] }, undefined, 2)}\n`, 0o600);
  return [...before, ...missing];
}

/** What is exchanged from time to time. An index is no such thing: with another one nothing would be found again. */
const exchanged = ['sign', 'seal', 'data', 'wrap', 'cookie', directoryKeyUse];

/**
 * Adds a generation of keys to those of every agency, identity and gateway, and to the directory. Nobody uses it before `useFrom`: until then every service has to
 * have read its files once more. Earlier generations stay: what they sealed and signed is opened and verified by them.
 *
 * @returns ids of the keys that were added
 */
export function addKeyGeneration(folder: string, useFrom: Date): string[] {
  const added: string[] = [];
  for (const service of services) {
    const file = keysFileIn(folder, service);
    const { keys } = JSON.parse(readFileSync(file, 'utf8')) as { keys: Key[] };
    const later = makeKeys(service)
      .filter((key) => exchanged.includes(useOf(key)))
      .map((key) => {
        const generations = keys
          .filter((each) => useOf(each) === useOf(key))
          .map(({ kid }) => Number(kid.split(':')[2]));
        const kid = `${service}:${useOf(key)}:${String(Math.max(0, ...generations) + 1)}`;
        return { ...key, kid, useFrom: useFrom.toISOString() };
      });
    added.push(...later.map(({ kid }) => kid));
    writeAtOnce(file, `${JSON.stringify({ keys: [...keys, ...later] }, undefined, 2)}\n`, 0o600);
  }
  makeKeyFiles(folder);
  return added;
}

const keysFileIn = (folder: string, service: string): string => join(folder, `${service}.jwks.json`);

/** Makes the keys that services in `folder` lack, and the directory of all public halves. */
export function makeKeyFiles(folder: string, of: readonly string[] = services): KeyFiles {
  const keysFile = (service: string): string => keysFileIn(folder, service);
  const directoryFile = join(folder, 'directory.jwks.json');
  const known = of.flatMap((service) => completed(keysFile(service), service));
  const directory = known.map(publicHalf).filter((key) => key !== undefined);
  writeAtOnce(directoryFile, `${JSON.stringify({ keys: directory }, undefined, 2)}\n`, 0o644);
  return { keysFile, directoryFile };
}
