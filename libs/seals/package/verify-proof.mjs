/**
 * Verifies that an entry stood in an agency's log when the log was sealed: offline, with Node.js alone.
 *
 *   node verify-proof.mjs proof.json directory.jwks.json [timestamp-roots.pem]
 *
 * The proof says: this entry has this hash; with the hashes beside its way it makes this root (RFC 6962); the agency signed the root
 * with its key (Ed25519); a time-stamp authority saw the signature at this time (RFC 3161). Whom to believe is not in the proof: the
 * agencies' public keys and the authority's root certificate have to come from elsewhere.
 */
import { createHash, createPublicKey, verify, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/**
 * @typedef {object} Believed
 * @property {{ keys: object[] }} directory public keys of the agencies (JWKS, RFC 7517), with key ids `<agency>:sign:<generation>`
 * @property {string} [roots] root certificates of time-stamp authorities, PEM; without them a timestamp is not looked at
 *
 * @typedef {object} Verdict
 * @property {boolean} ok nothing is wrong
 * @property {string[]} findings what is wrong, as codes: `shape`, `entry`, `inclusion`, `signature`, `timestamp-<reason>`
 * @property {string | null} sealedAt when the agency says it sealed the log
 * @property {string | null} timestampedAt when the authority saw the seal; null where there is no timestamp or no root to believe it by
 */

/**
 * @param {any} proof as `proofOf` of libs/seals gives it
 * @param {Believed} believed
 * @returns {Verdict}
 */
export function verifyProof(proof, { directory, roots }) {
  const findings = [];
  const verdict = { ok: false, findings, sealedAt: null, timestampedAt: null };
  try {
    if (!hasShape(proof)) return { ...verdict, findings: ['shape'] };
    const { entry, leaf, index, path, seal, timestamp } = proof;
    const { signature, ...statement } = seal;
    if (entry != null && sha256('\0', canonical(entry)).toString('hex') !== leaf) findings.push('entry');
    if (rootFrom(leaf, index, seal.size, path) !== seal.root) findings.push('inclusion');
    if (!isSigned(canonical(statement), signature, seal.agency, directory)) findings.push('signature');
    verdict.sealedAt = seal.at;
    if (timestamp != null && roots !== undefined) {
      try {
        const at = timestampedAt(Buffer.from(timestamp.token, 'base64'), Buffer.from(canonical(seal)), roots);
        verdict.timestampedAt = at.toISOString();
      } catch (error) {
        findings.push(error instanceof Refused ? `timestamp-${error.message}` : 'timestamp-not-readable');
      }
    }
    return { ...verdict, ok: findings.length === 0 };
  } catch {
    return { ...verdict, findings: [...findings, 'shape'] };
  }
}

const isHash = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

function hasShape(proof) {
  const { format, leaf, index, path, seal } = proof ?? {};
  return (
    format === 'qorgan-proof/1' &&
    isHash(leaf) &&
    Number.isSafeInteger(index) &&
    Array.isArray(path) &&
    path.every(isHash) &&
    seal?.format === 'qorgan-seal/1' &&
    Number.isSafeInteger(seal.size) &&
    isHash(seal.root) &&
    typeof seal.agency === 'string' &&
    typeof seal.signature === 'string'
  );
}

/** RFC 8785: names in the order of their UTF-16 code units, numbers and strings as ECMAScript writes them. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.keys(value).filter((name) => value[name] !== undefined);
  return `{${members
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`)
    .join(',')}}`;
}

function sha256(...parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** The root that a leaf makes with the hashes beside its way (RFC 9162, 2.1.3.2); undefined where the path has another length. */
function rootFrom(leaf, index, size, path) {
  if (index < 0 || index >= size) return undefined;
  const node = (left, right) => sha256('\x01', left, right);
  const half = (n) => Math.floor(n / 2);
  let [place, last, hash] = [index, size - 1, Buffer.from(leaf, 'hex')];
  for (const each of path) {
    const sibling = Buffer.from(each, 'hex');
    if (last === 0) return undefined;
    if (place % 2 === 1 || place === last) {
      hash = node(sibling, hash);
      while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)];
    } else hash = node(hash, sibling);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 ? hash.toString('hex') : undefined;
}

/** Ed25519 by one of the agency's own signing keys; the signature reads `<kid>.<base64url>`. */
function isSigned(bytes, signature, agency, directory) {
  const dot = signature.lastIndexOf('.');
  const kid = signature.slice(0, dot);
  const key = directory.keys.find((each) => each.kid === kid);
  if (key === undefined || !kid.startsWith(`${agency}:sign:`)) return false;
  const value = Buffer.from(signature.slice(dot + 1), 'base64url');
  return verify(null, Buffer.from(bytes), createPublicKey({ key, format: 'jwk' }), value);
}

/* ---- RFC 3161 time-stamp tokens: CMS (RFC 5652) in DER ---- */

class Refused extends Error {}

const oids = {
  signedData: '1.2.840.113549.1.7.2',
  tstInfo: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timeStamping: '1.3.6.1.5.5.7.3.8',
  rsaPss: '1.2.840.113549.1.1.10',
};
const hashNames = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** One DER value: its tag, its content, all of its bytes, and what it is made of. */
function readDer(bytes, at = 0) {
  const tag = bytes[at];
  let [length, begin] = [bytes[at + 1], at + 2];
  if (tag === undefined || length === undefined || length === 0x80) throw new Refused('not-readable');
  if (length > 0x80) {
    const count = length - 0x80;
    if (count > 4) throw new Refused('not-readable');
    length = bytes.subarray(begin, begin + count).reduce((sum, byte) => sum * 256 + byte, 0);
    begin += count;
  }
  const end = begin + length;
  if (end > bytes.length) throw new Refused('not-readable');
  const content = bytes.subarray(begin, end);
  return {
    tag,
    content,
    bytes: bytes.subarray(at, end),
    end,
    get parts() {
      const parts = [];
      for (let next = 0; next < content.length;) {
        const part = readDer(content, next);
        parts.push(part);
        next = part.end;
      }
      return parts;
    },
  };
}

function oidOf({ content }) {
  const numbers = [];
  let number = 0;
  for (const byte of content) {
    number = number * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      numbers.push(number);
      number = 0;
    }
  }
  const [first, ...others] = numbers;
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - 40 * root, ...others].join('.');
}

/** GeneralizedTime in UTC, with or without fractions of a second. */
function timeOf({ content }) {
  const found = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d+)?Z$/.exec(content.toString('latin1'));
  if (found === null) throw new Refused('not-readable');
  const [, year, month, day, hour, minute, second, fraction = ''] = found;
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${fraction.slice(0, 4)}Z`);
}

/** When an authority that the roots vouch for saw these bytes. @throws Refused with the reason */
function timestampedAt(token, data, roots) {
  const content = readDer(token);
  const [type, wrapped] = content.parts;
  if (oidOf(type) !== oids.signedData) throw new Refused('not-readable');
  const [, , encapsulated, ...rest] = wrapped.parts[0].parts;
  const [contentType, holder] = encapsulated.parts;
  if (oidOf(contentType) !== oids.tstInfo) throw new Refused('not-readable');
  const info = holder.parts[0].content;
  const [, , imprint, , time] = readDer(info).parts;
  const [algorithm, digest] = imprint.parts;
  if (hashNames[oidOf(algorithm.parts[0])] !== 'sha256' || !digest.content.equals(sha256(data)))
    throw new Refused('other-data');
  const sets = rest.filter(({ tag }) => tag === 0x31);
  const signers = sets.at(-1)?.parts ?? [];
  if (signers.length !== 1) throw new Refused('not-readable');
  const enclosed = (rest.find(({ tag }) => tag === 0xa0)?.parts ?? []).map(({ bytes }) => new X509Certificate(bytes));
  const signer = verifySigner(signers[0], info, enclosed);
  const at = timeOf(time);
  if (!isForTimestampsAlone(signer)) throw new Refused('not-for-timestamps');
  if (!isVouchedFor(signer, enclosed, certificatesIn(roots), at)) throw new Refused('not-trusted');
  return at;
}

/** Verifies the one signature; answers the certificate that the signature itself names (RFC 5816). */
function verifySigner({ parts }, info, certificates) {
  const signed = parts.findIndex(({ tag }) => tag === 0xa0);
  if (signed < 0) throw new Refused('not-readable');
  const [digestAlgorithm, attributes, signatureAlgorithm, signature] = parts.slice(signed - 1, signed + 3);
  const hash = hashNames[oidOf(digestAlgorithm.parts[0])];
  const values = new Map(attributes.parts.map(({ parts: [name, set] }) => [oidOf(name), set.parts[0]]));
  if (hash === undefined || oidOf(values.get(oids.contentType)) !== oids.tstInfo) throw new Refused('not-readable');
  if (!values.get(oids.messageDigest).content.equals(createHash(hash).update(info).digest()))
    throw new Refused('signature');
  const named = nameOfCertificate(values);
  const certificate = certificates.find(({ raw }) => createHash(named.hash).update(raw).digest().equals(named.value));
  if (certificate === undefined) throw new Refused('other-certificate');
  // What is signed is the SET of attributes, not the tagged field in which it travels.
  const bytes = Buffer.concat([Buffer.of(0x31), attributes.bytes.subarray(1)]);
  const isPss = oidOf(signatureAlgorithm.parts[0]) === oids.rsaPss;
  // 6: RSA_PKCS1_PSS_PADDING, -2: the salt is as long as it is found to be.
  const key = isPss ? { key: certificate.publicKey, padding: 6, saltLength: -2 } : certificate.publicKey;
  if (!verify(hash, bytes, key, signature.content)) throw new Refused('signature');
  return certificate;
}

function nameOfCertificate(values) {
  const newer = values.get(oids.signingCertificateV2);
  const older = values.get(oids.signingCertificate);
  const id = (newer ?? older)?.parts[0].parts[0];
  if (id === undefined) throw new Refused('other-certificate');
  const [first, second] = id.parts;
  if (newer === undefined) return { hash: 'sha1', value: first.content };
  if (first.tag === 0x04) return { hash: 'sha256', value: first.content };
  const hash = hashNames[oidOf(first.parts[0])];
  if (hash === undefined) throw new Refused('other-certificate');
  return { hash, value: second.content };
}

/** RFC 3161, 2.3: the extended key usage is there, critical, and names nothing but time stamping. */
function isForTimestampsAlone(certificate) {
  if (certificate.keyUsage?.length !== 1 || certificate.keyUsage[0] !== oids.timeStamping) return false;
  const tbs = readDer(certificate.raw).parts[0];
  const extensions = tbs.parts.find(({ tag }) => tag === 0xa3)?.parts[0].parts ?? [];
  const usage = extensions.find(({ parts: [name] }) => oidOf(name) === '2.5.29.37');
  return usage?.parts[1].tag === 0x01 && usage.parts[1].content[0] === 0xff;
}

const certificatesIn = (pem) =>
  (pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).map(
    (each) => new X509Certificate(each),
  );

/** Whether a way of issuers leads from a certificate to a root, all of them valid at that time. */
function isVouchedFor(certificate, enclosed, roots, at, steps = 8) {
  const valid = new Date(certificate.validFrom) <= at && at <= new Date(certificate.validTo);
  if (!valid || steps === 0) return false;
  if (roots.some(({ raw }) => raw.equals(certificate.raw))) return true;
  return [...roots, ...enclosed].some(
    (issuer) =>
      issuer.ca &&
      !issuer.raw.equals(certificate.raw) &&
      certificate.checkIssued(issuer) &&
      certificate.verify(issuer.publicKey) &&
      isVouchedFor(issuer, enclosed, roots, at, steps - 1),
  );
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [proof, directory, roots] = process.argv.slice(2);
  if (proof === undefined || directory === undefined) {
    console.error('node verify-proof.mjs proof.json directory.jwks.json [timestamp-roots.pem]');
    process.exitCode = 2;
  } else {
    const read = (file) => readFileSync(file, 'utf8');
    const believed = { directory: JSON.parse(read(directory)), roots: roots === undefined ? undefined : read(roots) };
    const verdict = verifyProof(JSON.parse(read(proof)), believed);
    console.log(JSON.stringify(verdict));
    process.exitCode = verdict.ok ? 0 : 1;
  }
}
