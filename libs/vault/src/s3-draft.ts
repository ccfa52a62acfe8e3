import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { OpenBucket } from './open-bucket.js';
import { storageAltered, storageProblem } from './storage-problems.js';
import type { Draft } from './storage.js';

/** S3 takes at most 10 000 parts of at least 5 MB: so an item may have 160 GB, and 16 MB of it are in memory. */
const partBytes = 16 * 1024 * 1024;
const day = 24 * 3600 * 1000;

interface Part {
  readonly PartNumber: number;
  readonly ETag: string | undefined;
}

/**
 * An item while it is put into a bucket. Until it is sealed it is an object without a lock, that goes when it is given
 * up; sealing sets the lock on exactly the version that was read back.
 */
export class S3Draft implements Draft {
  private waiting: Buffer[] = [];
  private waitingBytes = 0;
  private uploadId: string | undefined;
  private readonly parts: Part[] = [];
  private version: string | undefined;
  private sealed = false;

  constructor(
    private readonly open: OpenBucket,
    private readonly key: string,
  ) {}

  async append(parts: readonly Buffer[]): Promise<void> {
    for (const part of parts) {
      this.waiting.push(part);
      this.waitingBytes += part.length;
    }
    if (this.waitingBytes >= partBytes) await this.refusing(() => this.putPart());
  }

  async readBack(): Promise<Readable> {
    return this.refusing(async () => {
      const { s3 } = this.open;
      const { VersionId } = this.uploadId === undefined ? await this.putWhole() : await this.complete(this.uploadId);
      // Without a version the lock could be set on what somebody else put in its place.
      if (VersionId === undefined) throw storageAltered();
      this.version = VersionId;
      const { Body } = await s3.getObject({ ...this.named, VersionId });
      return Body as Readable;
    });
  }

  async seal(): Promise<void> {
    if (this.sealed) return;
    await this.refusing(async () => {
      const { s3, retentionDays } = this.open;
      const RetainUntilDate = new Date(Date.now() + retentionDays * day);
      await s3.putObjectRetention({
        ...this.named,
        VersionId: this.version,
        Retention: { Mode: 'COMPLIANCE', RetainUntilDate },
      });
    });
    this.sealed = true;
  }

  async discardUnlessSealed(): Promise<void> {
    const { s3 } = this.open;
    if (this.sealed) return;
    // What stays because this fails has no lock, no record and no key: the bucket's own rules remove it.
    if (this.version !== undefined)
      await s3.deleteObject({ ...this.named, VersionId: this.version }).catch(() => undefined);
    else if (this.uploadId !== undefined)
      await s3.abortMultipartUpload({ ...this.named, UploadId: this.uploadId }).catch(() => undefined);
  }

  private get named(): { Bucket: string; Key: string } {
    return { Bucket: this.open.bucket, Key: this.key };
  }

  private putWhole(): Promise<{ VersionId?: string | undefined }> {
    return this.open.s3.putObject({ ...this.named, ...this.taken() });
  }

  private async putPart(): Promise<void> {
    const { s3 } = this.open;
    this.uploadId ??= (await s3.createMultipartUpload(this.named)).UploadId;
    const PartNumber = this.parts.length + 1;
    const put = await s3.uploadPart({ ...this.named, UploadId: this.uploadId, PartNumber, ...this.taken() });
    this.parts.push({ PartNumber, ETag: put.ETag });
  }

  private async complete(uploadId: string): Promise<{ VersionId?: string | undefined }> {
    if (this.waitingBytes > 0) await this.putPart();
    return this.open.s3.completeMultipartUpload({
      ...this.named,
      UploadId: uploadId,
      MultipartUpload: { Parts: this.parts },
    });
  }

  private taken(): { Body: Buffer; ContentMD5: string } {
    const bytes = Buffer.concat(this.waiting, this.waitingBytes);
    this.waiting = [];
    this.waitingBytes = 0;
    return { Body: bytes, ContentMD5: createHash('md5').update(bytes).digest('base64') };
  }

  private async refusing<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw storageProblem(error);
    }
  }
}
