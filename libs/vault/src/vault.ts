import { createHash, createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import { mkdir, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { decodeProtectedHeader } from 'jose';
import type { KeyRing } from '#libs/keys';
import { Problem } from '#libs/problems';
import type { ByteRange } from './byte-range.js';
import { isErased } from './items.store.js';
import { frameFormat, FramesBroken, framesHolding, openFrames, openPart } from './frames.js';
import { LocalFolder } from './local-folder.js';
import { mediaTypeOf } from './media-type.js';
import { S3Bucket, type S3Place } from './s3-bucket.js';
import { readBack, refuseDifference, seal, type Expectation, type SealedItem, type Written } from './sealing.js';
import { isItemId, type Draft, type Storage } from './storage.js';
import { HeldDraft } from './uploads/held-draft.js';
import { ResumableDraft } from './uploads/resumable-draft.js';
import { storageAltered, storageProblem, tooLarge } from './storage-problems.js';
import { verifyItem, type ItemFindings } from './verify-item.js';

/** What the vault needs of an agency's keys: to wrap something for its own use, bound to the place where it stands. */
export type WrappingKeys = Pick<KeyRing, 'sealAtRest' | 'openAtRest'>;

/** Records an item in a transaction; `seal` makes its bytes final. */
export type RecordItem<T> = (item: SealedItem, seal: () => Promise<void>) => Promise<T>;

/** An item cannot be read: its bytes are missing or its key does not open. A fault of ours, never of the caller. */
export class ItemUnreadable extends Error {
  constructor(
    readonly itemId: string,
    readonly why: 'missing' | 'key-unusable' | 'derivative-altered',
  ) {
    super(`item ${itemId} cannot be read: ${why}`);
    this.name = 'ItemUnreadable';
  }
}

export interface VaultPlace {
  readonly dir: string;
  /** Sealed items go here instead of the folder. */
  readonly s3?: S3Place | undefined;
  readonly keys: WrappingKeys;
}

/**
 * Keeps the bytes of evidence: encrypted, hashed, read back, then never changed again. There is no way to remove
 * or replace an item.
 */
export class Vault {
  private constructor(
    private readonly storage: Storage,
    private readonly keys: WrappingKeys,
    /** Folder for what is being received in pieces. */
    private readonly uploads: string,
  ) {}

  /**
   * Opens the vault in a folder, where what a killed process left half written is removed first, or in a bucket, which must
   * first prove that it keeps what is locked in it.
   *
   * @throws NotWriteOnce
   */
  static async at(place: VaultPlace): Promise<Vault> {
    const { dir, s3, keys } = place;
    const uploads = join(dir, 'uploads');
    await mkdir(uploads, { recursive: true, mode: 0o700 });
    return new Vault(s3 === undefined ? await LocalFolder.at(dir) : await S3Bucket.at(s3), keys, uploads);
  }

  /** Opens a bucket to compare what it holds with its records; nothing is written into it. */
  static async inBucket(s3: S3Place, keys: WrappingKeys): Promise<Pick<Vault, 'verify' | 'itemIds'>> {
    return new Vault(await S3Bucket.forReading(s3), keys, '');
  }

  /**
   * Encrypts a stream of any length in bounded memory, reads it back, and keeps it together with its record:
   * `record` runs the transaction that records the item and calls `seal` as its last act before the commit. If it
   * fails, or ends without having sealed, nothing is kept. (A commit that fails after `seal` leaves bytes that no record
   * names and nobody can open: their key is gone.)
   *
   * @throws Problem `hash-mismatch`, `payload-too-large`, or `unavailable` when the storage refuses
   */
  async keep<T>(source: AsyncIterable<Uint8Array>, expected: Expectation, record: RecordItem<T>): Promise<T> {
    if ((expected.declaredSize ?? 0) > (expected.limit ?? Infinity)) throw tooLarge(expected.limit ?? 0);
    const { itemId, secret, wrappedKey } = await this.newKey();
    const draft = await this.storage.begin(itemId);
    try {
      const written = await seal(source, draft, itemId, createSecretKey(secret), expected);
      await this.prove(draft, itemId, wrappedKey, written.sha256);
      return await record(this.itemOf({ itemId, wrappedKey, ...written }, expected), () => draft.seal());
    } finally {
      await draft.discardUnlessSealed();
    }
  }

  /** The id of an item to come, and the key that seals it alone. */
  async newKey(): Promise<{ itemId: string; secret: Buffer; wrappedKey: string }> {
    const itemId = randomUUID();
    const secret = randomBytes(32);
    return { itemId, secret, wrappedKey: await this.keys.sealAtRest(placeOf(itemId), secret.toString('base64url')) };
  }

  /** Opens what was received so far of an item that comes in pieces; it must be closed. @throws ItemUnreadable */
  async receive({
    itemId,
    wrappedKey,
    size,
  }: Pick<SealedItem, 'itemId' | 'wrappedKey' | 'size'>): Promise<ResumableDraft> {
    return ResumableDraft.open(this.uploadOf(itemId), {
      itemId,
      size,
      secret: await this.contentKey(itemId, wrappedKey),
    });
  }

  /**
   * Seals a stream of unknown length into the folder for uploads, where it lies as what was received: `keepReceived` makes an item of it once there is a
   * record for it, `forget` removes it where none comes. What breaks off leaves nothing.
   *
   * @throws Problem `payload-too-large`, `hash-mismatch`, or `unavailable` when the storage refuses
   */
  async hold(
    { itemId, secret, wrappedKey }: { readonly itemId: string; readonly secret: Buffer; readonly wrappedKey: string },
    source: AsyncIterable<Uint8Array>,
    expected: Expectation,
  ): Promise<SealedItem> {
    const draft = await HeldDraft.begin(this.uploadOf(itemId));
    try {
      const written = await seal(source, draft, itemId, createSecretKey(secret), expected);
      await draft.close();
      return this.itemOf({ itemId, wrappedKey, ...written }, expected);
    } catch (error) {
      await draft.discard();
      throw error;
    }
  }

  /** Bytes that the folder for uploads can still take. */
  async room(): Promise<number> {
    const { bavail, bsize } = await statfs(this.uploads);
    return bavail * bsize;
  }

  /** Forgets what was received of an item. */
  async forget(itemId: string): Promise<void> {
    await ResumableDraft.remove(this.uploadOf(itemId));
  }

  /**
   * Keeps what was received in pieces, as `keep` keeps a stream. It is read from the storage once, and what is read must be
   * what was declared: the hashes of a process that was killed meanwhile are not needed, and nothing else is compared. After a commit that failed, or a process that was
   * killed, behind `seal` the same again records what lies there sealed.
   *
   * @throws Problem `hash-mismatch`, or `unavailable` when the storage refuses or gives back other bytes
   */
  async keepReceived<T>(
    { itemId, wrappedKey }: Pick<SealedItem, 'itemId' | 'wrappedKey'>,
    expected: Expectation & { readonly declaredSize: number; readonly declaredSha256: string },
    record: RecordItem<T>,
  ): Promise<T> {
    const draft = await this.storage.adopt(itemId, this.uploadOf(itemId));
    try {
      const key = createSecretKey(await this.contentKey(itemId, wrappedKey));
      const { head, ...written } = await readBack(await draft.readBack(), itemId, key);
      refuseDifference(written, expected);
      const kept = await record(this.itemOf({ itemId, wrappedKey, head, ...written }, expected), () => draft.seal());
      return kept;
    } finally {
      await draft.discardUnlessSealed();
    }
  }

  private uploadOf(itemId: string): string {
    if (!isItemId(itemId)) throw new Error('not the id of an item');
    return join(this.uploads, itemId);
  }

  private itemOf(
    { head, ...item }: Written & Pick<SealedItem, 'itemId' | 'wrappedKey'>,
    { declaredType }: Expectation,
  ): SealedItem {
    const keyId = decodeProtectedHeader(item.wrappedKey).kid ?? '';
    return { ...item, keyId, frameFormat, mediaType: mediaTypeOf(head, declaredType) };
  }

  /** Seals a stream at once, as `keep` does, for a caller without a record to keep it with. */
  async store(source: AsyncIterable<Uint8Array>, expected: Expectation = {}): Promise<SealedItem> {
    return this.keep(source, expected, async (item, seal) => {
      await seal();
      return item;
    });
  }

  /**
   * The plain bytes, or a part of them; of a part only the frames that hold it are read. An altered item ends the stream
   * with `FramesBroken`.
   *
   * @throws ItemUnreadable
   */
  async open(item: Pick<SealedItem, 'itemId' | 'wrappedKey' | 'size'>, range?: ByteRange): Promise<Readable> {
    const { itemId, wrappedKey, size } = item;
    const key = createSecretKey(await this.contentKey(itemId, wrappedKey));
    if (range === undefined)
      return Readable.from(openFrames(await this.openCipher(itemId), key, itemId), { objectMode: false });
    const sealed = await this.storage.read(itemId, framesHolding(range.from, range.to));
    if (sealed === undefined) throw new ItemUnreadable(itemId, 'missing');
    return Readable.from(openPart(sealed, key, itemId, { ...range, size }), { objectMode: false });
  }

  /** The sealed bytes as they lie in the storage. @throws ItemUnreadable */
  async openCipher(itemId: string): Promise<Readable> {
    const sealed = await this.storage.read(itemId);
    if (sealed === undefined) throw new ItemUnreadable(itemId, 'missing');
    return sealed;
  }

  /**
   * The item's own key, for handing the item over. It leaves the agency only inside a sealed part.
   *
   * @throws ItemUnreadable, or Problem `erased`
   */
  async contentKey(itemId: string, wrappedKey: string): Promise<Buffer> {
    if (isErased({ wrappedKey })) throw new Problem('erased');
    const secret = await this.keys.openAtRest(placeOf(itemId), wrappedKey).catch(() => undefined);
    if (typeof secret !== 'string') throw new ItemUnreadable(itemId, 'key-unusable');
    return Buffer.from(secret, 'base64url');
  }

  /** Seals the name of an item's file: a file's name can name a child. */
  sealName(itemId: string, name: string): Promise<string> {
    return this.keys.sealAtRest(nameOf(itemId), name);
  }

  async openName(itemId: string, nameSealed: string): Promise<string> {
    return (await this.keys.openAtRest(nameOf(itemId), nameSealed)) as string;
  }

  /** Seals what was extracted of an item: it can name places and people. */
  sealMetadata(itemId: string, text: string): Promise<string> {
    return this.keys.sealAtRest(metadataOf(itemId), text);
  }

  async openMetadata(itemId: string, sealed: string): Promise<string> {
    return (await this.keys.openAtRest(metadataOf(itemId), sealed)) as string;
  }

  /** Compares an item, byte for byte, with what its record says; names every part that was altered. */
  async verify(
    record: Pick<SealedItem, 'itemId' | 'size' | 'sha256' | 'md5' | 'cipherSha256' | 'wrappedKey'>,
  ): Promise<ItemFindings> {
    const file = await this.storage.stat(record.itemId);
    const sealed = await this.storage.read(record.itemId);
    if (file === undefined || sealed === undefined)
      return { itemId: record.itemId, ok: false, findings: [{ code: 'missing' }] };
    const secret = await this.contentKey(record.itemId, record.wrappedKey).catch(() => undefined);
    return verifyItem({
      record,
      sealed,
      fileSize: file.size,
      writable: file.writable,
      key: secret && createSecretKey(secret),
      erased: isErased(record),
    });
  }

  /** Every item in the storage, whether a record names it or not. */
  itemIds(): AsyncGenerator<string> {
    return this.storage.itemIds();
  }

  /** Reads the draft from the storage as a reader would later: with the wrapped key. */
  private async prove(draft: Draft, itemId: string, wrappedKey: string, sha256: string): Promise<void> {
    const key = createSecretKey(await this.contentKey(itemId, wrappedKey));
    const hash = createHash('sha256');
    try {
      for await (const plain of openFrames(await draft.readBack(), key, itemId)) hash.update(plain);
    } catch (error) {
      throw error instanceof FramesBroken ? storageAltered() : storageProblem(error);
    }
    if (hash.digest('hex') !== sha256) throw storageAltered();
  }
}

const placeOf = (itemId: string): string => `vault-item ${itemId}`;
const metadataOf = (itemId: string): string => `vault-item-metadata ${itemId}`;
const nameOf = (itemId: string): string => `vault-item-name ${itemId}`;
