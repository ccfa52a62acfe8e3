import { createHash, createPrivateKey, generateKeyPairSync, randomBytes, sign, X509Certificate } from 'node:crypto';
import { isIPv4 } from 'node:net';
import { BitString, Integer, OctetString, Utf8String } from 'asn1js';
import {
  AlgorithmIdentifier,
  AltName,
  AttributeTypeAndValue,
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  ExtKeyUsage,
  Extension,
  GeneralName,
  PublicKeyInfo,
  RelativeDistinguishedNames,
  Time,
  TimeType,
} from 'pkijs';

/** A certificate with its private key, both PEM. */
export interface Certified {
  readonly certificate: string;
  readonly key: string;
}

/** From when until when somebody vouches. */
export interface Term {
  readonly from: Date;
  readonly until: Date;
}

const oid = {
  commonName: '2.5.4.3',
  keyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  alternativeName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  authorityKeyIdentifier: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
  serverAuthentication: '1.3.6.1.5.5.7.3.1',
  clientAuthentication: '1.3.6.1.5.5.7.3.2',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const;

const bytesOf = (buffer: Uint8Array): ArrayBuffer => Uint8Array.from(buffer).buffer;

/** Bits of the key usage (RFC 5280, 4.2.1.3). */
const usages = {
  signsCertificates: { valueHex: bytesOf(Uint8Array.of(0b0000_0110)), unusedBits: 1 },
  signs: { valueHex: bytesOf(Uint8Array.of(0b1000_0000)), unusedBits: 7 },
} as const;

/** A new key pair, encoded at once (see keys.ts: what Node 20 does to a generated key that is exported later). */
const newPair = (): { publicKey: Buffer; privateKey: Buffer } =>
  generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  });

/** Of several, as stand in a file while one authority follows another, the first. */
const derOf = (text: string): Buffer => Buffer.from(/-----BEGIN [^-]+-----([^-]+)/.exec(text)?.[1] ?? '', 'base64');

function pem(label: 'CERTIFICATE' | 'PRIVATE KEY', der: Uint8Array): string {
  const lines = Buffer.from(der)
    .toString('base64')
    .replaceAll(/.{64}(?=.)/g, '$&\n');
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`;
}

const extension = (extnID: string, critical: boolean, value: { toBER(): ArrayBuffer }): Extension =>
  new Extension({ extnID, critical, extnValue: value.toBER() });

/** UTCTime ends with 2049 (RFC 5280, 4.1.2.5). */
const timeOf = (value: Date): Time =>
  new Time({ type: value.getUTCFullYear() < 2050 ? TimeType.UTCTime : TimeType.GeneralizedTime, value });

const named = (name: string): RelativeDistinguishedNames =>
  new RelativeDistinguishedNames({
    typesAndValues: [new AttributeTypeAndValue({ type: oid.commonName, value: new Utf8String({ value: name }) })],
  });

const keyUsage = (of: keyof typeof usages): Extension => extension(oid.keyUsage, true, new BitString(usages[of]));

const keyIdentifierOf = (certificate: Certificate): OctetString =>
  new OctetString({
    valueHex: bytesOf(
      createHash('sha1').update(certificate.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView).digest(),
    ),
  });

function begun(subject: string, publicKey: Buffer, { from, until }: Term): Certificate {
  const serial = randomBytes(16);
  // Positive, and of full length.
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  return new Certificate({
    ...{ version: 2, serialNumber: new Integer({ valueHex: bytesOf(serial) }) },
    ...{ subject: named(subject), notBefore: timeOf(from), notAfter: timeOf(until) },
    subjectPublicKeyInfo: PublicKeyInfo.fromBER(bytesOf(publicKey)),
  });
}

function signed(certificate: Certificate, privateKey: Uint8Array): string {
  certificate.signature = new AlgorithmIdentifier({ algorithmId: oid.ecdsaWithSha256 });
  certificate.signatureAlgorithm = certificate.signature;
  const key = createPrivateKey({ key: Buffer.from(privateKey), type: 'pkcs8', format: 'der' });
  const signature = sign('sha256', new Uint8Array(certificate.encodeTBS().toBER()), key);
  certificate.signatureValue = new BitString({ valueHex: bytesOf(signature) });
  return pem('CERTIFICATE', new Uint8Array(certificate.toSchema(true).toBER()));
}

/** A certificate authority of our own, whose word nobody takes but those who are given its certificate. */
export function newAuthority(name: string, term: Term): Certified {
  const { publicKey, privateKey } = newPair();
  const made = begun(`${name} ${randomBytes(4).toString('hex')}`, publicKey, term);
  made.issuer = made.subject;
  made.extensions = [
    extension(oid.basicConstraints, true, new BasicConstraints({ cA: true, pathLenConstraint: 0 }).toSchema()),
    keyUsage('signsCertificates'),
    extension(oid.keyIdentifier, false, keyIdentifierOf(made)),
  ];
  return { certificate: signed(made, privateKey), key: pem('PRIVATE KEY', privateKey) };
}

const alternativeName = (name: string): GeneralName =>
  isIPv4(name)
    ? new GeneralName({
        type: 7,
        value: new OctetString({ valueHex: bytesOf(Uint8Array.from(name.split('.'), Number)) }),
      })
    : new GeneralName({ type: 2, value: name });

/** A certificate for a server of these names, which proves itself with it to clients, and to other servers as their client. */
export function newCertificate(authority: Certified, names: readonly [string, ...string[]], term: Term): Certified {
  const { publicKey, privateKey } = newPair();
  const by = Certificate.fromBER(bytesOf(derOf(authority.certificate)));
  const made = begun(names[0], publicKey, term);
  made.issuer = by.subject;
  const uses = new ExtKeyUsage({ keyPurposes: [oid.serverAuthentication, oid.clientAuthentication] });
  made.extensions = [
    extension(oid.basicConstraints, true, new BasicConstraints({ cA: false }).toSchema()),
    keyUsage('signs'),
    extension(oid.extendedKeyUsage, false, uses.toSchema()),
    extension(oid.alternativeName, false, new AltName({ altNames: names.map(alternativeName) }).toSchema()),
    extension(
      oid.authorityKeyIdentifier,
      false,
      new AuthorityKeyIdentifier({ keyIdentifier: keyIdentifierOf(by) }).toSchema(),
    ),
  ];
  return { certificate: signed(made, derOf(authority.key)), key: pem('PRIVATE KEY', privateKey) };
}

/** Until when a certificate is good, PEM. */
export const endOf = (certificate: string): Date => new Date(new X509Certificate(certificate).validTo);

/** Whether an authority gave a certificate, both PEM. */
export const isBy = (certificate: string, authority: string): boolean =>
  new X509Certificate(certificate).verify(new X509Certificate(authority).publicKey);

/** Whether a certificate is for all these names. */
export function isFor(certificate: string, names: readonly string[]): boolean {
  const made = new X509Certificate(certificate);
  return names.every((name) => (isIPv4(name) ? made.checkIP(name) : made.checkHost(name)) !== undefined);
}
