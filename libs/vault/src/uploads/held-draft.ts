import { open, rm, type FileHandle } from 'node:fs/promises';
import { storageProblem } from '../storage-problems.js';

/** Sealed bytes that lie in the folder for uploads until somebody decides that they are kept. */
export class HeldDraft {
  private constructor(
    private readonly handle: FileHandle,
    private readonly path: string,
  ) {}

  static async begin(path: string): Promise<HeldDraft> {
    try {
      return new HeldDraft(await open(path, 'wx', 0o600), path);
    } catch (error) {
      throw storageProblem(error);
    }
  }

  async append(parts: readonly Buffer[]): Promise<void> {
    try {
      for (const part of parts) await this.handle.appendFile(part);
    } catch (error) {
      throw storageProblem(error);
    }
  }

  /** All of it is on the disk. */
  async close(): Promise<void> {
    try {
      await this.handle.sync();
      await this.handle.close();
    } catch (error) {
      throw storageProblem(error);
    }
  }

  async discard(): Promise<void> {
    await this.handle.close().catch(() => undefined);
    await rm(this.path, { force: true });
  }
}
