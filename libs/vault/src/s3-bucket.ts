import type * as Sdk from '@aws-sdk/client-s3';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import type { OpenBucket } from './open-bucket.js';
import { refuseUnlessWriteOnce } from './s3-canary.js';
import { S3Draft } from './s3-draft.js';
import { storageProblem } from './storage-problems.js';
import { isItemId, type Draft, type SealedPart, type Storage } from './storage.js';

/** A bucket with versions and Object Lock, and for how long an item cannot be removed from it by anybody. */
export interface S3Place {
  readonly bucket: string;
  readonly region: string;
  /** Address of a server that is not Amazon's. */
  readonly endpoint?: string | undefined;
  readonly retentionDays: number;
  /** Without them the SDK looks where it always does: environment, profile, the machine's role. */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined;
}

const keyOf = (itemId: string): string => `sealed/${itemId.slice(0, 2)}/${itemId}`;

/**
 * Keeps sealed items in a bucket of S3, or of a server that speaks its language. An item is the **oldest** version of
 * its key: whoever may write to the bucket can put a newer version or a delete marker above it, which nobody reads, and
 * cannot remove it before its retention (Object Lock, mode COMPLIANCE) has ended.
 */
export class S3Bucket implements Storage {
  private constructor(private readonly open: OpenBucket) {}

  /** @throws when the bucket lets a locked canary be removed or changed: then it is no place for evidence */
  static async at(place: S3Place): Promise<S3Bucket> {
    const bucket = await S3Bucket.forReading(place);
    await refuseUnlessWriteOnce(bucket.open);
    return bucket;
  }

  /** For whoever only compares what is there: nothing is written into the bucket, not even a canary. */
  static async forReading({ bucket, region, endpoint, credentials, retentionDays }: S3Place): Promise<S3Bucket> {
    // Loaded only where it was chosen: the SDK is large.
    const { S3 } = await import('@aws-sdk/client-s3');
    const s3 = new S3({
      region,
      ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
      ...(credentials === undefined ? {} : { credentials }),
    });
    return new S3Bucket({ s3, bucket, retentionDays });
  }

  async begin(itemId: string): Promise<Draft> {
    return new S3Draft(this.open, keyOf(itemId));
  }

  async adopt(itemId: string, path: string): Promise<Draft> {
    const draft = new S3Draft(this.open, keyOf(itemId));
    try {
      for await (const bytes of createReadStream(path, { highWaterMark: 1024 * 1024 }))
        await draft.append([bytes as Buffer]);
      return draft;
    } catch (error) {
      await draft.discardUnlessSealed();
      throw storageProblem(error);
    }
  }

  async read(itemId: string, part?: SealedPart): Promise<Readable | undefined> {
    const version = await this.original(itemId);
    if (version === undefined) return undefined;
    const { start, end } = part ?? { start: 0, end: version.size };
    const { Body } = await this.open.s3.getObject({
      ...version.named,
      ...(part === undefined ? {} : { Range: `bytes=${String(start)}-${String(Math.min(end, version.size) - 1)}` }),
    });
    return Body as Readable;
  }

  async stat(itemId: string): Promise<{ size: number; writable: boolean } | undefined> {
    const version = await this.original(itemId);
    if (version === undefined) return undefined;
    const { ObjectLockMode, ObjectLockRetainUntilDate } = await this.open.s3.headObject(version.named);
    const isLocked = ObjectLockMode === 'COMPLIANCE' && (ObjectLockRetainUntilDate?.getTime() ?? 0) > Date.now();
    return { size: version.size, writable: !isLocked };
  }

  async *itemIds(): AsyncGenerator<string> {
    for await (const { Key = '' } of this.versions('sealed/')) {
      const name = Key.split('/').at(-1) ?? '';
      if (isItemId(name)) yield name;
    }
  }

  private async original(itemId: string): Promise<Original | undefined> {
    if (!isItemId(itemId)) throw new Error('not the id of an item');
    let oldest: Original | undefined;
    // Newest first (ListObjectVersions): the last one is the first that was put.
    for await (const { Key, VersionId, Size } of this.versions(keyOf(itemId)))
      if (Key !== undefined && VersionId !== undefined)
        oldest = { named: { Bucket: this.open.bucket, Key, VersionId }, size: Size ?? 0 };
    return oldest;
  }

  private async *versions(prefix: string): AsyncGenerator<Sdk.ObjectVersion> {
    const { s3, bucket } = this.open;
    let after: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } | undefined = {};
    while (after !== undefined) {
      const page: Sdk.ListObjectVersionsCommandOutput = await s3.listObjectVersions({
        Bucket: bucket,
        Prefix: prefix,
        ...after,
      });
      yield* page.Versions ?? [];
      after =
        page.IsTruncated === true
          ? { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker }
          : undefined;
    }
  }
}

interface Original {
  readonly named: { readonly Bucket: string; readonly Key: string; readonly VersionId: string };
  readonly size: number;
}
