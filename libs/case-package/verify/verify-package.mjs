#!/usr/bin/env node
/**
 * Checks an exported case offline: `node verify/verify-package.mjs [--key FINGERPRINT] [--directory JWKS] [--roots PEM] [--lang kk|ru|en]` in the
 * unpacked folder, with Node.js 20 or newer and nothing else. It shares no code with the system that made the package. `--directory` names the
 * agencies' public keys and `--roots` the certificates of time-stamp authorities, got elsewhere. Without `--key` it says so: then it is not known
 * who signed. Each finding is a line; the last line is JSON: {ok, keyCompared, files, exhibits, entries, findings: [{code, what, says}]}.
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const findings = [];
const find = (code, what) => findings.push({ code, what, says: says[code][lang] });
const json = (path) => JSON.parse(readFileSync(resolve(root, path), 'utf8'));
/** The value after a name on the command line. */
const option = (name) => {
  const at = process.argv.indexOf(name);
  return at > 0 ? process.argv[at + 1] : undefined;
};

/** What each finding means, for people. */
const says = {
  'manifest-signature': {
    en: 'the list of files was changed, or signed by somebody else',
    ru: 'перечень файлов изменён или подписан кем-то другим',
    kk: 'файлдар тізімі өзгертілген немесе оған басқа біреу қол қойған',
  },
  'unknown-key': {
    en: 'signed with this key, not with the one that was expected',
    ru: 'подписано этим ключом, а не тем, который ожидался',
    kk: 'күтілген кілтпен емес, осы кілтпен қол қойылған',
  },
  'path-outside': {
    en: 'the list names a place outside the package',
    ru: 'перечень называет место вне пакета',
    kk: 'тізімде пакеттен тыс орын аталған',
  },
  missing: { en: 'this file is missing', ru: 'этого файла нет', kk: 'бұл файл жоқ' },
  unreadable: {
    en: 'this file cannot be read: it was damaged or changed',
    ru: 'этот файл не читается: он повреждён или изменён',
    kk: 'бұл файл оқылмайды: ол бүлінген немесе өзгертілген',
  },
  'size-differs': {
    en: 'this file was changed: its size is another one',
    ru: 'этот файл изменён: у него другой размер',
    kk: 'бұл файл өзгертілген: көлемі басқа',
  },
  'hash-differs': {
    en: 'this file was changed: its SHA-256 is another one',
    ru: 'этот файл изменён: у него другая хэш-сумма SHA-256',
    kk: 'бұл файл өзгертілген: SHA-256 хэш-сомасы басқа',
  },
  'not-in-the-manifest': {
    en: 'this file was added: it was not exported',
    ru: 'этот файл добавлен: его не выгружали',
    kk: 'бұл файл қосылған: ол экспортталмаған',
  },
  'exhibit-differs': {
    en: 'this exhibit is not what was acquired',
    ru: 'этот объект не тот, который был получен',
    kk: 'бұл айғақ бастапқыда алынған объект емес',
  },
  'custody-hash': {
    en: 'the custody tells of other bytes than those that were acquired',
    ru: 'цепочка хранения говорит о других данных, а не о полученных',
    kk: 'сақтау тізбегінде алынғаннан өзге деректер көрсетілген',
  },
  'custody-order': {
    en: 'the custody is out of order',
    ru: 'порядок цепочки хранения нарушен',
    kk: 'сақтау тізбегінің реті бұзылған',
  },
  'journal-proof': {
    en: 'this journal entry is not proven by its sealed root',
    ru: 'эта запись журнала не подтверждается запечатанным корнем',
    kk: 'журналдың бұл жазбасы мөрленген түбірмен расталмайды',
  },
};
const lang = ['kk', 'ru', 'en'].find((each) => each === option('--lang')) ?? 'en';
const keyNotCompared = {
  en: 'the key was not compared (--key): it is not known who signed',
  ru: 'ключ не сравнивался (--key): неизвестно, кто подписал',
  kk: 'кілт салыстырылған жоқ (--key): кім қол қойғаны белгісіз',
};

/** What a damaged file stops is a finding with the file's name, and the rest is checked all the same. */
async function checking(path, check, otherwise) {
  if (!existsSync(join(root, path))) {
    if (!findings.some(({ what }) => what === path)) find('missing', path);
    return otherwise;
  }
  try {
    return await check();
  } catch {
    find('unreadable', path);
    return otherwise;
  }
}

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
  if (!verify(null, bytes, publicKey, Buffer.from(signature, 'base64url'))) find('manifest-signature', 'manifest.json');
  const fingerprint = thumbprint(key);
  const expected = option('--key');
  if (expected !== undefined && expected !== fingerprint) find('unknown-key', fingerprint);
  if (expected === undefined) console.log(keyNotCompared[lang]);
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
    if (path !== undefined && byPath.get(path)?.sha256 !== sha256) find('exhibit-differs', number);
    let before = '';
    for (const step of custody) {
      if (step.sha256 !== sha256) find('custody-hash', `${number}, ${step.action}, ${step.at}`);
      if (step.at < before) find('custody-order', `${number}, ${step.action}, ${step.at}`);
      before = step.at;
    }
  }
  return exhibits.length;
}

async function checkProofs() {
  if (!existsSync(join(root, 'journal', 'proofs.json'))) return 0;
  const { verifyProof } = await import(new URL('./verify-proof.mjs', import.meta.url).href);
  const { proofs } = json('journal/proofs.json');
  const given = option('--directory');
  const directory = given === undefined ? json('journal/directory.jwks.json') : JSON.parse(readFileSync(given, 'utf8'));
  const roots = option('--roots') === undefined ? undefined : readFileSync(option('--roots'), 'utf8');
  for (const proof of proofs) {
    const verdict = verifyProof(proof, { directory, roots });
    if (!verdict.ok) find('journal-proof', `${proof.entry?.id ?? 'an entry'}: ${verdict.findings.join(', ')}`);
  }
  return proofs.length;
}

const manifest = await checking('manifest.json', () => json('manifest.json'), { files: [] });
const files = Array.isArray(manifest.files) ? manifest.files : [];
await checking('manifest.signature.json', checkSignature);
if (files.length > 0) await checkFiles({ files });
const exhibits = await checking('evidence.json', () => checkExhibits({ files }), 0);
const proofs = 'journal/proofs.json';
const entries = existsSync(join(root, proofs)) ? await checking(proofs, checkProofs, 0) : 0;
for (const { code, what, says: meaning } of findings) console.log(`${code}: ${what}: ${meaning}`);
const verdict = { ok: findings.length === 0, keyCompared: option('--key') !== undefined, files: files.length };
console.log(JSON.stringify({ ...verdict, exhibits, entries, findings }));
process.exitCode = findings.length === 0 ? 0 : 1;
