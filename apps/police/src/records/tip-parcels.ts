import type { Casework, Desk, Transaction } from '#libs/casework';
import type { KeyRing } from '#libs/keys';
import { system } from '#libs/lifecycle';
import { Problem, type Texts } from '#libs/problems';
import type { AgencyParts } from '#libs/service';
import { recordCustody, recordItem, uploadOf, type SealedItem, type Vault } from '#libs/vault';
import { tipFileLimits } from '../procedure/tip/tip-files.js';
import type { Tip } from '../procedure/tip/tip.js';
import {
  claimFile,
  forgetFile,
  noteComing,
  noteGoing,
  noteHeld,
  noteSealed,
  noteSent,
  takenBy,
  type BroughtFile,
} from './tip-files.store.js';

const pollMs = 2_000;
const leaseMs = 60_000;

export type HeldFile = Pick<BroughtFile, 'size' | 'mediaType'> & { readonly fileId: string };

export interface TipParcelParts extends Pick<
  AgencyParts,
  'keys' | 'dataSource' | 'transactions' | 'logger' | 'metrics'
> {
  readonly vault: Vault;
  readonly casework: Casework;
  readonly desk: Desk<Tip>;
  /** Most bytes that the public may bring within a day, all together. */
  readonly mostADay: number;
}

/** Another worker took the file over; what this one did is rolled back. */
class ClaimLost extends Error {}

/**
 * Files that somebody brings for a message before they send it. Each is sealed as it comes and is no item yet: an item can never be removed, and somebody may
 * think better of it. With the message they become items of the vault, away from the request; what was not sent goes after two hours.
 */
export class TipParcels {
  private polling: NodeJS.Timeout | undefined;
  private working: Promise<void> | undefined;
  private isWanted = false;
  private isStopped = false;

  constructor(private readonly parts: TipParcelParts) {}

  start(): void {
    this.polling = setInterval(this.wake, pollMs);
    this.polling.unref();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    clearInterval(this.polling);
    await this.working;
  }

  /** Takes the body of a request as a file of the parcel. @throws Problem when it is one too many, too large, empty, or broke off */
  async take(parcel: string, request: Parameters<typeof uploadOf>[0]): Promise<HeldFile> {
    const { vault, keys, dataSource } = this.parts;
    const { bytes, expectation, name } = uploadOf(request);
    const index = parcelIndex(keys, parcel);
    const key = await vault.newKey();
    const { itemId: id, wrappedKey } = key;
    const nameSealed = name === undefined ? null : await vault.sealName(id, name);
    const limit = await dataSource.transaction(async (sql) => {
      const room = this.roomIn(await takenBy(sql, index));
      await noteComing(sql, index, { id, wrappedKey, nameSealed, limit: room });
      return room;
    });
    let isHeld = false;
    try {
      const { size, sha256, mediaType } = await vault.hold(key, bytes, { ...expectation, limit });
      if (size === 0) throw empty();
      const fileId = await noteHeld(dataSource, index, { id, size, sha256, mediaType });
      if (fileId === undefined) throw new Problem('upload-gone');
      isHeld = fileId === id;
      return { fileId, size, mediaType };
    } finally {
      if (!isHeld) await this.drop(id);
    }
  }

  /** Forgets a file of the parcel that was not sent; the same again does nothing. */
  async forget(parcel: string, fileId: string): Promise<void> {
    await this.drop(fileId, parcelIndex(this.parts.keys, parcel));
  }

  /** What is in the parcel goes with the message, in the transaction that takes it. @returns how many files */
  async send(tx: Transaction, parcel: string | undefined, tipId: string): Promise<number> {
    if (parcel === undefined) return 0;
    const sent = await noteSent(tx.manager, parcelIndex(this.parts.keys, parcel), tipId);
    if (sent > 0) tx.afterCommit(this.wake);
    return sent;
  }

  private async drop(id: string, index?: string): Promise<void> {
    if (await noteGoing(this.parts.dataSource, id, index)) this.wake();
  }

  /** Bytes that the next file may have. @throws Problem where none is taken */
  private roomIn({ files, bytes, today }: Awaited<ReturnType<typeof takenBy>>): number {
    if (files >= tipFileLimits.most) throw new Problem('rule-unmet', { rule: 'too-many-files', says: tooMany });
    const room = Math.min(tipFileLimits.largest, tipFileLimits.together - bytes);
    if (room <= 0) throw new Problem('rule-unmet', { rule: 'parcel-full', says: tooMany });
    if (today + room > this.parts.mostADay) {
      this.parts.metrics.alarms.inc({ code: 'tip-files-full' });
      throw new Problem('unavailable', { rule: 'storage-full', retryAfter: 3_600 });
    }
    return room;
  }

  private readonly wake = (): void => {
    if (this.isStopped) return;
    this.isWanted = true;
    this.working ??= this.work().finally(() => (this.working = undefined));
  };

  private async work(): Promise<void> {
    try {
      while (this.isWanted && !this.isStopped) {
        this.isWanted = false;
        for (let file = await this.next(); file !== undefined; file = await this.next()) await this.attend(file);
      }
    } catch (error) {
      this.parts.logger.warn({ err: error }, 'files of messages could not be looked at');
    }
  }

  private async next(): Promise<BroughtFile | undefined> {
    return this.isStopped ? undefined : claimFile(this.parts.dataSource, leaseMs);
  }

  /** What fails comes back when its lease has run out. */
  private async attend(file: BroughtFile): Promise<void> {
    const { vault, dataSource, metrics, logger } = this.parts;
    try {
      if (file.state === 'sent') await this.seal(file);
      await vault.forget(file.id);
      if (file.state === 'going') await forgetFile(dataSource, file.id);
    } catch (error) {
      if (error instanceof ClaimLost) return;
      metrics.alarms.inc({ code: 'tip-file-not-sealed' });
      logger.error({ err: error, fileId: file.id }, 'a file of a message could not be sealed yet');
    }
  }

  private async seal(file: BroughtFile): Promise<void> {
    const { vault, transactions } = this.parts;
    const { id: itemId, wrappedKey, nameSealed } = file;
    const expected = { declaredSize: file.size, declaredSha256: file.sha256, declaredType: file.mediaType };
    const name = nameSealed === null ? undefined : await vault.openName(itemId, nameSealed);
    await vault.keepReceived({ itemId, wrappedKey }, expected, (item, seal) =>
      transactions.within({ actor: system('police', '') }, async (tx) => {
        await this.record(tx, file, item, name);
        if (!(await noteSealed(tx.manager, file))) throw new ClaimLost();
        await seal();
      }),
    );
  }

  private async record(tx: Transaction, file: BroughtFile, item: SealedItem, name: string | undefined): Promise<void> {
    const { casework, desk } = this.parts;
    const { itemId, sha256, size, mediaType } = item;
    const [tipId, nameSealed] = [file.tipId ?? '', file.nameSealed ?? undefined];
    await recordItem(tx.manager, { item, source: { kind: 'tip', tipId }, nameSealed, at: tx.now });
    const by = { actor: 'service:police', role: 'system', reason: 'manual-report' };
    await recordCustody(tx.manager, { itemId, at: tx.now, action: 'acquired', ...by, sha256 });
    await casework.takeWithin(tx, desk, 'attachFile', tipId, { fileId: itemId, sha256, size, mediaType, name });
  }
}

/** By what the files of a parcel are found: a keyed index, never its secret. */
const parcelIndex = (keys: KeyRing, parcel: string): string => keys.indexOf('tip-parcel', parcel);

const empty = (): Problem =>
  new Problem('input-invalid', { errors: [{ pointer: '/headers/content-length', code: 'file-empty' }] });

const inMegabytes = (bytes: number): string => String(bytes / 1_000_000);
const most = String(tipFileLimits.most);
const [largest, together] = [inMegabytes(tipFileLimits.largest), inMegabytes(tipFileLimits.together)];

const tooMany: Texts = {
  en: `No more files can come with one message: at most ${most}, ${largest} MB each and ${together} MB together`,
  ru: `К одному сообщению больше файлов не приложить: не более ${most}, каждый до ${largest} МБ, вместе до ${together} МБ`,
  kk: `Бір хабарламаға бұдан көп файл қосылмайды: ${most} файлдан аспасын, әрқайсысы ${largest} МБ-қа дейін, бәрі ${together} МБ-қа дейін`,
};
