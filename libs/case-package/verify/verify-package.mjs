#!/usr/bin/env node
/**
 * Checks an exported case offline: `node verify/verify-package.mjs [--key FINGERPRINT] [--directory JWKS] [--roots PEM]` in the unpacked folder,
 * with Node.js 20 or newer and nothing else. It shares no code with the system that made the package. `--directory` names the agencies' public
 * keys and `--roots` the certificates of time-stamp authorities, got elsewhere. The last line is JSON: {ok, files, exhibits, entries, findings}.
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const findings = [];
const find = (code, what) => findings.push({ code, what });
const json = (path) => JSON.parse(readFileSync(resolve(root, path), 'utf8'));
/** The value after a name on the command line. */
const option = (name) => {
  const at = process.argv.indexOf(name);
  return at > 0 ? process.argv[at + 1] : undefined;
};

async function sha256Of(path) {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}

/** RFC 7638: what the agency publishes to recognise its key by. */
const thumbprint = ({ crv, kty, x }) =>
  createHash('sha256').update(JSON.stringify({ crv, kty, x })).digest('base64url');

function* below(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* below(path);
    else yield relative(root, path).split('\\').join('/');
  }
}

/** The manifest is what its signature says, by the key that lies beside it. */
function checkSignature() {
  const { kid, key, signature } = json('manifest.signature.json');
  const bytes = readFileSync(join(root, 'manifest.json'));
  const publicKey = createPublicKey({ key, format: 'jwk' });
  if (!verify(null, bytes, publicKey, Buffer.from(signature, 'base64url')))
    find('manifest-signature', 'the manifest was changed or signed by somebody else');
  const fingerprint = thumbprint(key);
  const expected = option('--key');
  if (expected !== undefined && expected !== fingerprint)
    find('unknown-key', `signed with the key ${fingerprint}, not with the one that was expected`);
  console.log(`signed by ${kid}, fingerprint ${fingerprint}`);
}

/** Every file is there with its size and hash, and none that the manifest does not name. */
async function checkFiles({ files }) {
  for (const { path, size, sha256 } of files) {
    const place = join(root, path);
    if (relative(root, place).startsWith('..')) find('path-outside', path);
    else if (!existsSync(place)) find('missing', path);
    else if (statSync(place).size !== size) find('size-differs', path);
    else if ((await sha256Of(place)) !== sha256) find('hash-differs', path);
  }
  const named = new Set(['manifest.json', 'manifest.signature.json', ...files.map(({ path }) => path)]);
  for (const path of below(root)) if (!named.has(path)) find('not-in-the-manifest', path);
}

/** Each exhibit's file has the hash of its acquisition, and so has every step of its custody. */
function checkExhibits({ files }) {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const exhibits = json('evidence.json').exhibits;
  for (const { number, sha256, path, custody } of exhibits) {
    if (path !== undefined && byPath.get(path)?.sha256 !== sha256)
      find('exhibit-differs', `exhibit ${number} is not what was acquired`);
    let before = '';
    for (const step of custody) {
      if (step.sha256 !== sha256) find('custody-hash', `exhibit ${number}: ${step.action} at ${step.at}`);
      if (step.at < before) find('custody-order', `exhibit ${number}: ${step.action} at ${step.at}`);
      before = step.at;
    }
  }
  return exhibits.length;
}

async function checkProofs() {
  if (!existsSync(join(root, 'journal', 'proofs.json'))) return 0;
  const { verifyProof } = await import(new URL('./verify-proof.mjs', import.meta.url).href);
  const { proofs } = json('journal/proofs.json');
  const directory = json(option('--directory') ?? 'journal/directory.jwks.json');
  const roots = option('--roots') === undefined ? undefined : readFileSync(option('--roots'), 'utf8');
  for (const proof of proofs) {
    const verdict = verifyProof(proof, { directory, roots });
    if (!verdict.ok) find('journal-proof', `${proof.entry?.id ?? 'an entry'}: ${verdict.findings.join(', ')}`);
  }
  return proofs.length;
}

const manifest = json('manifest.json');
checkSignature();
await checkFiles(manifest);
const exhibits = checkExhibits(manifest);
const entries = await checkProofs();
for (const { code, what } of findings) console.log(`${code}: ${what}`);
console.log(JSON.stringify({ ok: findings.length === 0, files: manifest.files.length, exhibits, entries, findings }));
process.exitCode = findings.length === 0 ? 0 : 1;
