/**
 * Fetches one package of another Debian suite without root and without touching the machine's own apt: a private folder
 * with own lists and cache; the mirror, the keys and the proxy settings are the machine's.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './run.mjs';

const keyrings = ['/usr/share/keyrings/debian-archive-keyring.pgp', '/usr/share/keyrings/debian-archive-keyring.gpg'];
const releases = /^(bullseye|bookworm|trixie|forky|sid|stable|oldstable|testing|unstable)$/;

/** The stanzas of a deb822 `.sources` file (sources.list(5)) as {uri, suites, signedBy}. */
function fromStanzas(text) {
  return text.split(/\n\s*\n/).flatMap((stanza) => {
    const lines = stanza.split('\n').filter((line) => !line.startsWith('#'));
    const field = (name) => {
      const at = lines.findIndex((line) => line.toLowerCase().startsWith(`${name}:`));
      if (at < 0) return [];
      const more = lines.slice(at + 1).findIndex((line) => !/^\s/.test(line));
      const value = [lines[at].slice(name.length + 1), ...lines.slice(at + 1, more < 0 ? undefined : at + 1 + more)];
      return value.join(' ').trim().split(/\s+/).filter(Boolean);
    };
    if (
      field('enabled')[0]?.toLowerCase() === 'no' ||
      !field('types').includes('deb') ||
      !field('components').includes('main')
    )
      return [];
    return field('uris').map((uri) => ({ uri, suites: field('suites'), signedBy: field('signed-by')[0] }));
  });
}

/** The same from one-line `.list` files. */
function fromLines(text) {
  return text.split('\n').flatMap((line) => {
    const match = /^\s*deb\s+(?:\[([^\]]*)\]\s+)?(\S+)\s+(\S+)\s+(.*)$/.exec(line);
    if (match === null || !match[4].split(/\s+/).includes('main')) return [];
    return [{ uri: match[2], suites: [match[3]], signedBy: /signed-by=(\S+)/i.exec(match[1] ?? '')?.[1] }];
  });
}

/** The Debian mirror that this machine uses, and the keyring that vouches for it. */
async function configuredMirror() {
  const parts = '/etc/apt/sources.list.d';
  const names = existsSync(parts) ? (await readdir(parts)).sort().map((name) => join(parts, name)) : [];
  const sources = [];
  for (const path of ['/etc/apt/sources.list', ...names]) {
    if (!existsSync(path)) continue;
    const text = await readFile(path, 'utf8');
    if (path.endsWith('.sources')) sources.push(...fromStanzas(text));
    else if (path.endsWith('.list')) sources.push(...fromLines(text));
  }
  const found = sources.find(
    ({ uri, suites }) => suites.some((suite) => releases.test(suite)) && !/security/.test(uri),
  );
  const keyring = [found?.signedBy, ...keyrings].find((path) => path?.startsWith('/') && existsSync(path));
  return { uri: found?.uri, keyring };
}

/** Downloads `name` from `suite` into `folder`, checks it and unpacks it; answers where it was unpacked. */
export async function unpackDebianPackage(name, suite, folder) {
  const { uri, keyring } = await configuredMirror();
  if (uri === undefined) throw new Error('this machine names no Debian mirror in its package sources');
  if (keyring === undefined)
    throw new Error('the keyring of the Debian archive is not installed (package debian-archive-keyring)');
  const at = (...path) => join(folder, ...path);
  for (const part of ['state/lists/partial', 'cache/archives/partial', 'etc', 'unpacked'])
    await mkdir(at(part), { recursive: true });
  await writeFile(at('etc/sources.list'), `deb [signed-by=${keyring}] ${uri} ${suite} main\n`);
  await writeFile(at('state/status'), '');
  const settings = {
    'Dir::State': at('state'),
    'Dir::State::Lists': at('state/lists'),
    'Dir::State::status': at('state/status'),
    'Dir::Cache': at('cache'),
    'Dir::Etc::SourceList': at('etc/sources.list'),
    'Dir::Etc::SourceParts': '/dev/null',
    'Acquire::Languages': 'none',
    'Acquire::AllowInsecureRepositories': 'false',
    'APT::Get::AllowUnauthenticated': 'false',
    // root's downloads would be done as the user _apt, who cannot write into a private folder
    'APT::Sandbox::User': 'root',
  };
  const options = Object.entries(settings).flatMap(([key, value]) => ['-o', `${key}=${value}`]);
  // The machine's own hooks behind an update may fail without root: whether the package is known tells more.
  const update = await run('apt-get', [...options, 'update']).then(
    () => undefined,
    (error) => error,
  );
  const record = await run('apt-cache', [...options, 'show', '--no-all-versions', name]).catch((error) => {
    throw update ?? error;
  });
  await run('apt-get', [...options, 'download', name], { cwd: folder });
  const file = (await readdir(folder)).find((entry) => entry.startsWith(`${name}_`) && entry.endsWith('.deb'));
  const expected = /^SHA256: ([0-9a-f]{64})$/m.exec(record)?.[1];
  const actual = createHash('sha256')
    .update(await readFile(at(file)))
    .digest('hex');
  if (expected === undefined || actual !== expected)
    throw new Error(`${file} does not have the SHA-256 of the signed list`);
  await run('dpkg', ['-x', at(file), at('unpacked')]);
  return at('unpacked');
}
