import { errors, type NatsConnection } from '@nats-io/transport-node';
import { createHash, createSecretKey } from 'node:crypto';
import type { AgencyId, FileManifest } from '#libs/contracts';
import { Problem } from '#libs/problems';
import { frameFormat, FramesBroken, openFrames } from '../frames.js';
import type { Expectation } from '../sealing.js';
import type { RecordItem, Vault } from '../vault.js';
import { ObjectIncomplete, readObject, unlessAborted } from './bucket.js';
import { exchangeAnswer, exchangeSubject, type ExchangeAnswer, type ExchangeRequest } from './requests.js';

/** What came of one try to fetch a file. Codes are for alarms and for people who run the system. */
export type Fetched =
  | { readonly kind: 'arrived' }
  /** The bytes are not those that the manifest names. */
  | { readonly kind: 'wrong'; readonly object: string; readonly code: string }
  /** The object lost a part in the broker. */
  | { readonly kind: 'incomplete'; readonly object: string }
  | { readonly kind: 'preparing' }
  | { readonly kind: 'trouble'; readonly code: string }
  | { readonly kind: 'refused'; readonly code: string };

export interface FetchOrder {
  readonly receiver: AgencyId;
  readonly sender: AgencyId;
  readonly manifest: FileManifest;
  /** The object that proved wrong before. */
  readonly not: string | null;
  readonly signal: AbortSignal;
  /** Records the file in the vault; what it throws is the caller's. */
  readonly record: RecordItem<void>;
}

/** The answer of the sender's office; no office, no answer in time and nonsense are all "later". */
export async function ask(
  connection: NatsConnection,
  { sender, receiver, signal }: Pick<FetchOrder, 'sender' | 'receiver' | 'signal'>,
  request: ExchangeRequest,
): Promise<ExchangeAnswer> {
  try {
    const asked = connection.request(exchangeSubject(sender, receiver), JSON.stringify(request), { timeout: 6_000 });
    const reply = await unlessAborted(asked, signal);
    return exchangeAnswer.parse(reply.json());
  } catch (error) {
    signal.throwIfAborted();
    return { status: 'later', code: error instanceof errors.TimeoutError ? 'office-silent' : 'office-unreachable' };
  }
}

/** Asks for a file, reads it from the sender's bucket and seals it in our vault under our key. */
export async function fetchFile(connection: NatsConnection, vault: Vault, order: FetchOrder): Promise<Fetched> {
  const { manifest, not } = order;
  if (manifest.frameFormat !== frameFormat) return { kind: 'refused', code: 'format-unknown' };
  if (contentKeyOf(manifest).length !== 32) return { kind: 'refused', code: 'key-unusable' };
  const { transferId, itemId } = manifest;
  const answer = await ask(connection, order, { want: 'file', transferId, itemId, ...(not === null ? {} : { not }) });
  switch (answer.status) {
    case 'ready':
      return receive(connection, vault, order, answer);
    case 'preparing':
      return { kind: 'preparing' };
    case 'refused':
      return { kind: 'refused', code: answer.code };
    case 'later':
      return { kind: 'trouble', code: answer.code };
    case 'noted':
      return { kind: 'trouble', code: 'office-confused' };
  }
}

async function receive(
  connection: NatsConnection,
  vault: Vault,
  { sender, manifest, signal, record }: FetchOrder,
  found: { readonly object: string; readonly chunks: number },
): Promise<Fetched> {
  const { object } = found;
  const progress = { recording: false };
  try {
    const key = createSecretKey(contentKeyOf(manifest));
    const sealed = hashed(readObject(connection, sender, found, signal), manifest.cipherSha256);
    await vault.keep(openFrames(sealed, key, manifest.itemId), expectationOf(manifest), (item, seal) => {
      progress.recording = true;
      return record(item, seal);
    });
    return { kind: 'arrived' };
  } catch (error) {
    if (signal.aborted || progress.recording) throw error;
    if (error instanceof ObjectIncomplete) return { kind: 'incomplete', object };
    if (error instanceof FramesBroken) return { kind: 'wrong', object, code: 'cipher-altered' };
    if (error instanceof Problem && error.code === 'hash-mismatch')
      return { kind: 'wrong', object, code: error.details.rule ?? error.code };
    return {
      kind: 'trouble',
      code: error instanceof Problem ? (error.details.rule ?? error.code) : 'bucket-unreachable',
    };
  }
}

const contentKeyOf = ({ contentKey }: FileManifest): Buffer => Buffer.from(contentKey, 'base64url');

const expectationOf = ({ size, sha256, md5, mediaType }: FileManifest): Expectation => ({
  declaredSize: size,
  declaredSha256: sha256,
  declaredMd5: md5,
  declaredType: mediaType,
});

/** Lets sealed bytes through and refuses their end when they are not the ones announced. */
async function* hashed(sealed: AsyncIterable<Uint8Array>, sha256: string): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const bytes of sealed) {
    hash.update(bytes);
    yield bytes;
  }
  if (hash.digest('hex') !== sha256) throw new Problem('hash-mismatch', { rule: 'cipher-differs' });
}
