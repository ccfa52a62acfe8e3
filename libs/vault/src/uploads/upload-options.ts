import type { DataSource, EntityManager } from 'typeorm';
import type { Texts } from '#libs/problems';
import type { SealedItem } from '../sealing.js';
import type { Vault } from '../vault.js';
import type { ResumableUpload } from './uploads.store.js';

/** A file all of which is here and is what was declared; it is to be recorded. */
export interface ReceivedFile {
  readonly upload: ResumableUpload;
  readonly item: SealedItem;
}

export interface UploadOptions {
  readonly vault: Vault;
  readonly database: DataSource;
  /** Most plain bytes of one file. */
  readonly largest: number;
  /** Address of the uploads of a record, as clients know it. */
  readonly path: (recordId: string) => string;
  /**
   * Records a received file in one transaction of the application, for whoever sent it, if they still may; `conclude` is its
   * last act before the commit. It may name the item that has these bytes already: then that one is the file, and nothing
   * new is kept. A Problem refuses the upload for good; anything else is tried again.
   */
  readonly record: (
    received: ReceivedFile,
    conclude: (manager: EntityManager, sameAs?: string) => Promise<void>,
  ) => Promise<void>;
  /** What is said of the rules for which `record` may refuse. */
  readonly refusals?: Readonly<Record<string, Texts>>;
  /** Something is wrong that a person must look at: for logs and metrics. Codes and ids only. */
  readonly onTrouble: (uploadId: string, error: unknown) => void;
  /** For how long an upload may be resumed. */
  readonly lifetimeMs?: number;
  /** How long the last request waits for the file to be sealed. */
  readonly patienceMs?: number;
}
