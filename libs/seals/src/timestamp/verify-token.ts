import { createHash, X509Certificate } from 'node:crypto';
import { OctetString, Sequence, type ObjectIdentifier } from 'asn1js';
import {
  Certificate,
  ContentInfo,
  ExtKeyUsage,
  id_ContentType_SignedData,
  id_eContentType_TSTInfo,
  SignedData,
  TSTInfo,
} from 'pkijs';

/** Why a timestamp is not believed. */
export type TimestampFault =
  | 'not-readable'
  | 'other-data'
  | 'other-nonce'
  | 'other-policy'
  | 'not-for-timestamps'
  | 'other-certificate'
  | 'not-trusted'
  | 'refused-by-authority';

export class TimestampRefused extends Error {
  override readonly name = 'TimestampRefused';
  constructor(
    readonly reason: TimestampFault,
    options?: ErrorOptions,
  ) {
    super(`the timestamp is refused: ${reason}`, options);
  }
}

/** What a timestamp must agree with. */
export interface TimestampTerms {
  /** Certificates of authorities that are believed, the roots. */
  readonly trusted: readonly Certificate[];
  /** Object identifier of the authority's policy; any where it is not given. */
  readonly policy?: string | undefined;
  /** The nonce that was sent, hexadecimal; not looked at later. */
  readonly nonce?: string | undefined;
}

const oid = {
  sha256: '2.16.840.1.101.3.4.2.1',
  extKeyUsage: '2.5.29.37',
  timeStamping: '1.3.6.1.5.5.7.3.8',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const;

/** Reads certificates in PEM. @throws when one is not readable */
export const certificatesOf = (pem: string): Certificate[] =>
  (pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).map((each) =>
    Certificate.fromBER(new X509Certificate(each).raw),
  );

/**
 * Verifies a time-stamp token (RFC 3161) over these bytes: imprint, nonce and policy, the one signature over it, that the signer's
 * certificate is for timestamps alone and is the one that the token names (RFC 5816), and its way to a trusted root at that time.
 *
 * @returns the time that the authority states
 * @throws TimestampRefused
 */
export async function verifyTimestamp(token: Uint8Array, data: Uint8Array, terms: TimestampTerms): Promise<Date> {
  const { signed, info } = readToken(token);
  const imprint = Buffer.from(info.messageImprint.hashedMessage.valueBlock.valueHexView);
  const digest = createHash('sha256').update(data).digest();
  if (info.messageImprint.hashAlgorithm.algorithmId !== oid.sha256 || !imprint.equals(digest))
    throw new TimestampRefused('other-data');
  if (terms.nonce !== undefined && nonceOf(info) !== terms.nonce) throw new TimestampRefused('other-nonce');
  if (terms.policy !== undefined && info.policy !== terms.policy) throw new TimestampRefused('other-policy');
  const signer = await verifySignature(signed, data, terms.trusted);
  if (!isForTimestampsAlone(signer)) throw new TimestampRefused('not-for-timestamps');
  if (!namesItsCertificate(signed, signer)) throw new TimestampRefused('other-certificate');
  return info.genTime;
}

function readToken(token: Uint8Array): { signed: SignedData; info: TSTInfo } {
  try {
    const content = ContentInfo.fromBER(token);
    if (content.contentType !== id_ContentType_SignedData) throw new TimestampRefused('not-readable');
    const signed = new SignedData({ schema: content.content });
    const { eContentType, eContent } = signed.encapContentInfo;
    if (eContentType !== id_eContentType_TSTInfo || eContent === undefined || signed.signerInfos.length !== 1)
      throw new TimestampRefused('not-readable');
    return { signed, info: TSTInfo.fromBER(eContent.getValue()) };
  } catch (error) {
    throw error instanceof TimestampRefused ? error : new TimestampRefused('not-readable', { cause: error });
  }
}

const nonceOf = ({ nonce }: TSTInfo): string | undefined =>
  nonce === undefined ? undefined : Buffer.from(nonce.valueBlock.valueHexView).toString('hex');

async function verifySignature(signed: SignedData, data: Uint8Array, trusted: readonly Certificate[]) {
  let cause: unknown;
  try {
    const verified = await signed.verify({
      signer: 0,
      data: Uint8Array.from(data).buffer,
      trustedCerts: [...trusted],
      checkChain: true,
      extendedMode: true,
    });
    if (verified.signatureVerified === true && verified.signerCertificate != null) return verified.signerCertificate;
  } catch (error) {
    cause = error;
  }
  throw new TimestampRefused('not-trusted', { cause });
}

/** RFC 3161, 2.3: the extended key usage is critical and names time stamping, and nothing else. */
function isForTimestampsAlone({ extensions }: Certificate): boolean {
  const usage = extensions?.find(({ extnID }) => extnID === oid.extKeyUsage);
  if (usage?.critical !== true || !(usage.parsedValue instanceof ExtKeyUsage)) return false;
  const { keyPurposes } = usage.parsedValue;
  return keyPurposes.length === 1 && keyPurposes[0] === oid.timeStamping;
}

/** RFC 5816: a signed attribute holds the hash of the signer's certificate, so that no other can take its place. */
function namesItsCertificate({ signerInfos }: SignedData, signer: Certificate): boolean {
  const attributes = signerInfos[0]?.signedAttrs?.attributes ?? [];
  const der = Buffer.from(signer.toSchema().toBER());
  for (const { type, values } of attributes) {
    if (type !== oid.signingCertificate && type !== oid.signingCertificateV2) continue;
    const [first] = sequenceOf(sequenceOf(values[0])[0]);
    const parts = sequenceOf(first);
    const hash = parts.find((part) => part instanceof OctetString);
    const named = sequenceOf(parts[0])[0] as ObjectIdentifier | undefined;
    const algorithm =
      type === oid.signingCertificate
        ? 'sha1'
        : named === undefined
          ? 'sha256'
          : hashNames[named.valueBlock.toString()];
    if (hash === undefined || algorithm === undefined) return false;
    return createHash(algorithm).update(der).digest().equals(Buffer.from(hash.valueBlock.valueHexView));
  }
  return false;
}

const hashNames: Readonly<Record<string, string>> = {
  [oid.sha256]: 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

const sequenceOf = (block: unknown): readonly unknown[] => (block instanceof Sequence ? block.valueBlock.value : []);
