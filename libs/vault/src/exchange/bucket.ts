import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { Objm, type ObjectInfo, type ObjectStore } from '@nats-io/obj';
import type { NatsConnection } from '@nats-io/transport-node';
import { Readable } from 'node:stream';
import type { AgencyId } from '#libs/contracts';

export const bucketOf = (sender: AgencyId): string => `exchange-${sender}`;
const chunkBytes = 256 * 1024;
/** For one message put or read. */
const messageMs = 5_000;
/** For a question to JetStream: shorter than the time for which a receiver waits for the office that asks it. */
const questionMs = 2_500;

/** An object as it lies in a bucket. `object` changes whenever the same name is put again. */
export interface PutObject {
  readonly object: string;
  readonly chunks: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/** A message of the object is gone: the store lost it, or the object was replaced while it was read. */
export class ObjectIncomplete extends Error {
  constructor() {
    super('the object is not complete');
    this.name = 'ObjectIncomplete';
  }
}

/** A sender's own bucket in JetStream's object store. It is made by the bootstrap, not here. */
export class ExchangeBucket {
  private opened: Promise<ObjectStore> | undefined;

  constructor(
    private readonly connection: NatsConnection,
    private readonly sender: AgencyId,
  ) {}

  /** @throws when the bucket or the broker is not there */
  async find(name: string): Promise<PutObject | undefined> {
    const found = await (await this.store()).info(name);
    return found === null || found.deleted ? undefined : putObject(found);
  }

  /** Puts a stream; an older object of the name is replaced once the new one is whole. */
  async put(name: string, bytes: Readable): Promise<PutObject> {
    const options = { max_chunk_size: chunkBytes };
    try {
      const put = await (await this.store()).put({ name, options }, Readable.toWeb(bytes), { timeout: messageMs });
      return putObject(put);
    } finally {
      bytes.destroy();
    }
  }

  async remove(name: string): Promise<void> {
    await (await this.store()).delete(name);
  }

  private store(): Promise<ObjectStore> {
    this.opened ??= new Objm(jetstream(this.connection, { checkAPI: false, timeout: questionMs })).open(
      bucketOf(this.sender),
      false,
    );
    return this.opened;
  }
}

/**
 * Reads an object from another agency's bucket, message by message. Each is asked for when the one before was taken:
 * memory stays flat, and one permission is enough, to get messages of that bucket; no consumer is made. (The object
 * store's own `get` pushes the whole object into memory when the reader is slower than the broker.)
 *
 * @throws ObjectIncomplete
 */
export async function* readObject(
  connection: NatsConnection,
  sender: AgencyId,
  { object, chunks }: Pick<PutObject, 'object' | 'chunks'>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const manager = await jetstreamManager(connection, { checkAPI: false, timeout: messageMs });
  const subject = `$O.${bucketOf(sender)}.C.${object}`;
  let before = 0;
  for (let read = 0; read < chunks; read += 1) {
    const next = { seq: before + 1, next_by_subj: subject };
    const message = await unlessAborted(manager.streams.getMessage(`OBJ_${bucketOf(sender)}`, next), signal);
    if (message === null) throw new ObjectIncomplete();
    before = message.seq;
    yield message.data;
  }
}

/** Waits for the broker only as long as nobody asks us to stop. */
export async function unlessAborted<T>(asked: Promise<T>, signal: AbortSignal): Promise<T> {
  asked.catch(() => undefined);
  signal.throwIfAborted();
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => {
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', stop);
  });
  return Promise.race([asked, aborted]).finally(() => {
    signal.removeEventListener('abort', stop);
  });
}

function putObject({ nuid, chunks, digest }: ObjectInfo): PutObject {
  const sha256 = Buffer.from(digest.replace(/^SHA-256=/, ''), 'base64url').toString('hex');
  return { object: nuid, chunks, sha256 };
}
