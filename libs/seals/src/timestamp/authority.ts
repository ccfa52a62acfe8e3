import { createHash, randomBytes } from 'node:crypto';
import { fromBER, Integer, OctetString, Sequence } from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, PKIStatus, TimeStampReq, TimeStampResp } from 'pkijs';
import { TimestampRefused, verifyTimestamp, type TimestampTerms } from './verify-token.js';

/** A time-stamp authority (RFC 3161 over HTTP) and what it is believed by. */
export interface TimestampAuthority extends Pick<TimestampTerms, 'trusted' | 'policy'> {
  readonly url: string;
}

export interface Timestamp {
  /** The token, a DER ContentInfo. */
  readonly token: Buffer;
  readonly at: Date;
}

/** No authority's answer is longer. */
const longest = 65_536;

/**
 * Asks an authority to state that it saw these bytes; only their SHA-256 goes there. The answer is verified before it is believed.
 *
 * @throws TimestampRefused, or whatever says that the authority was not reached
 */
export async function requestTimestamp(
  authority: TimestampAuthority,
  data: Uint8Array,
  signal: AbortSignal,
): Promise<Timestamp> {
  const nonce = randomBytes(16);
  // A positive INTEGER of full length: DER would shorten a leading zero, and read a leading one bit as a minus.
  nonce[0] = ((nonce[0] ?? 0) & 0x7f) | 0x40;
  const response = await fetch(authority.url, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
    body: requestFor(data, nonce, authority.policy),
    redirect: 'error',
    signal,
  });
  if (!response.ok) throw new Error(`the time-stamp authority answers ${String(response.status)}`);
  const token = tokenIn(await bodyOf(response));
  return { token, at: await verifyTimestamp(token, data, { ...authority, nonce: nonce.toString('hex') }) };
}

function requestFor(data: Uint8Array, nonce: Uint8Array, policy: string | undefined): ArrayBuffer {
  const digest = createHash('sha256').update(data).digest();
  return new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: '2.16.840.1.101.3.4.2.1' }),
      hashedMessage: new OctetString({ valueHex: Uint8Array.from(digest).buffer }),
    }),
    ...(policy === undefined ? {} : { reqPolicy: policy }),
    nonce: new Integer({ valueHex: Uint8Array.from(nonce).buffer }),
    certReq: true,
  })
    .toSchema()
    .toBER();
}

async function bodyOf(response: Response): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += piece.length;
    if (size > longest) throw new TimestampRefused('not-readable');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** The token's own bytes: encoded anew they might be others than were signed. */
function tokenIn(answer: Buffer): Buffer {
  let response: TimeStampResp;
  try {
    response = TimeStampResp.fromBER(answer);
  } catch (cause) {
    throw new TimestampRefused('not-readable', { cause });
  }
  const { status } = response.status;
  if (status !== PKIStatus.granted && status !== PKIStatus.grantedWithMods)
    throw new TimestampRefused('refused-by-authority');
  const { result } = fromBER(answer);
  const token = result instanceof Sequence ? result.valueBlock.value[1] : undefined;
  if (token === undefined) throw new TimestampRefused('not-readable');
  return Buffer.from(token.valueBeforeDecodeView);
}
