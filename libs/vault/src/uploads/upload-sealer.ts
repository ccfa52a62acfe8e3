import { Problem } from '#libs/problems';
import type { ReceivedFile, UploadOptions } from './upload-options.js';
import { claimUpload, extendUploadClaim, moveUpload, type ResumableUpload } from './uploads.store.js';

const leaseMs = 30_000;
const pollMs = 2_000;

/** Another worker took the upload over; what this one did is rolled back. */
class ClaimLost extends Error {}

/** Seals what was received whole, exactly once whatever is killed, and forgets what was not finished in time. */
export class UploadSealer {
  private readonly underWay = new Set<Promise<void>>();
  private polling: NodeJS.Timeout | undefined;

  constructor(private readonly options: UploadOptions) {}

  start(): void {
    clearInterval(this.polling);
    this.polling = setInterval(() => {
      if (this.underWay.size === 0) void this.attend();
    }, pollMs);
    this.polling.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.polling);
    while (this.underWay.size > 0) await Promise.allSettled(this.underWay);
  }

  /** Seals one upload, or any that is due. Never throws: what fails comes back when its lease has run out. */
  attend(id?: string): Promise<void> {
    const work = this.work(id).catch((error: unknown) => {
      this.options.onTrouble(id ?? '', error);
    });
    this.underWay.add(work);
    return work.finally(() => this.underWay.delete(work));
  }

  private async work(id?: string): Promise<void> {
    const { database } = this.options;
    const claimed = await claimUpload(database, leaseMs, id);
    if (claimed === undefined) return;
    const extending = setInterval(
      () => void extendUploadClaim(database, claimed, leaseMs).catch(() => undefined),
      leaseMs / 3,
    );
    try {
      if (claimed.state === 'sealing') await this.seal(claimed);
      else if (await this.isWhole(claimed)) await this.sealLate(claimed);
      else await this.expire(claimed);
    } finally {
      clearInterval(extending);
    }
  }

  /**
   * A request that was killed between the last byte and its answer has left a whole file behind. That it is to be sealed is noted first: once its bytes are at their
   * place nothing is left of it to be read here, and it would seem to have expired.
   */
  private async sealLate(upload: ResumableUpload): Promise<void> {
    if (await moveUpload(this.options.database, upload, 'receiving', 'sealing')) await this.work(upload.id);
  }

  private async isWhole(upload: ResumableUpload): Promise<boolean> {
    const draft = await this.options.vault.receive({ ...upload, itemId: upload.id });
    const { offset } = draft;
    await draft.close();
    return offset === upload.size;
  }

  private async seal(upload: ResumableUpload): Promise<void> {
    const { vault, database, record } = this.options;
    const { id: itemId, wrappedKey, size, sha256, mediaType } = upload;
    const expected = { declaredSize: size, declaredSha256: sha256, declaredType: mediaType };
    try {
      await vault.keepReceived({ itemId, wrappedKey }, expected, (item, seal) => {
        const received: ReceivedFile = { upload, item };
        return record(received, async (manager, sameAs) => {
          if (!(await moveUpload(manager, upload, upload.state, 'sealed', { sameAs }))) throw new ClaimLost();
          if (sameAs === undefined) await seal();
        });
      });
    } catch (error) {
      if (error instanceof ClaimLost) return;
      if (!(error instanceof Problem) || error.status >= 500) throw error;
      const refusedFor = error.details.rule ?? error.code;
      if (!(await moveUpload(database, upload, upload.state, 'refused', { refusedFor }))) return;
    }
    await vault.forget(itemId);
  }

  private async expire(upload: ResumableUpload): Promise<void> {
    await this.options.vault.forget(upload.id);
    await moveUpload(this.options.database, upload, 'receiving', 'expired');
  }
}
