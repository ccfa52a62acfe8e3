import { setTimeout as sleep } from 'node:timers/promises';
import { Problem, type Texts } from '#libs/problems';
import { isItemId } from '../storage.js';
import { tooLarge } from '../storage-problems.js';
import { visibleName } from '../upload.js';
import { answerTus, type Found } from './tus-request.js';
import { UploadLocks } from './upload-locks.js';
import type { UploadOptions } from './upload-options.js';
import { UploadSealer } from './upload-sealer.js';
import { beginUpload, countOpenUploads, findUpload, moveUpload, type ResumableUpload } from './uploads.store.js';

/** A request that was authorised for a record. */
export interface UploadRequest {
  readonly recordId: string;
  readonly owner: string;
  readonly actor: unknown;
  readonly idempotencyKey?: string | undefined;
}

interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
}

interface Reply {
  status(code: number): unknown;
  header(name: string, value: string): unknown;
  send(body?: string): unknown;
}

const mostOpen = 30;

/** Files of any size that come in pieces (tus 1.0.0), each bound to who sends it and to the record that it is for. */
export class ResumableUploads {
  private readonly locks: UploadLocks;
  private readonly sealer: UploadSealer;

  constructor(private readonly options: UploadOptions) {
    this.locks = new UploadLocks(options.database);
    this.sealer = new UploadSealer(options);
  }

  start(): void {
    this.sealer.start();
  }

  /** What was being sealed is left for the next to come. */
  async stop(): Promise<void> {
    await this.sealer.stop();
  }

  /** Answers a request whose sender may add files to the record. @throws Problem */
  async serve(asked: Asked, reply: Reply, caller: UploadRequest): Promise<void> {
    const { path } = this.options;
    let writing: Promise<unknown> = Promise.resolve();
    const answer = await answerTus(asked, {
      path: path(caller.recordId),
      locker: this.locks.forRequest(asked.method, () => writing),
      create: (upload) => this.create(caller, upload),
      find: async (id) => this.found(await this.mine(caller, id)),
      write: (id, bytes) => {
        const written = this.write(caller, id, bytes);
        writing = written;
        return written;
      },
      cancel: (id) => this.cancel(caller, id),
      finish: (id) => this.finish(id),
    });
    reply.status(answer.status);
    for (const [name, value] of answer.headers) if (!name.startsWith('access-control-')) reply.header(name, value);
    await reply.send(asked.method === 'HEAD' || answer.status === 204 ? undefined : '');
  }

  private async create(
    { recordId, owner, actor, idempotencyKey = '' }: UploadRequest,
    { size, metadata }: Parameters<Parameters<typeof answerTus>[1]['create']>[0],
  ): Promise<Found> {
    const { vault, database, largest, lifetimeMs = 24 * 3600 * 1000 } = this.options;
    if (!/^[\x21-\x7e]{1,128}$/.test(idempotencyKey)) throw new Problem('idempotency-key-missing');
    const declared = declaredIn(metadata);
    if (!Number.isSafeInteger(size) || size <= 0) throw invalid('upload-length', 'file-empty');
    if (size > largest) throw tooLarge(largest);
    if ((await countOpenUploads(database, owner)) >= mostOpen)
      throw new Problem('rule-unmet', { rule: 'too-many-uploads', says: tooMany });
    if ((await vault.room()) < size) throw new Problem('unavailable', { rule: 'storage-full', retryAfter: 60 });
    const { itemId, wrappedKey } = await vault.newKey();
    const nameSealed = await vault.sealName(itemId, declared.name);
    const begun = await beginUpload(database, {
      ...{ id: itemId, recordId, owner, actor, size, wrappedKey, nameSealed, lifetimeMs, creationKey: idempotencyKey },
      ...{ sha256: declared.sha256, mediaType: declared.type },
    });
    if (begun.recordId !== recordId || begun.sha256 !== declared.sha256 || begun.size !== size)
      throw new Problem('idempotency-key-reused');
    return this.found(begun);
  }

  /** Somebody else's upload, or one for another record, is not there. */
  private async mine({ recordId, owner }: UploadRequest, id: string): Promise<ResumableUpload> {
    const upload = isItemId(id) ? await findUpload(this.options.database, id) : undefined;
    if (upload?.owner !== owner || upload.recordId !== recordId) throw new Problem('not-found');
    if (upload.state === 'expired' || upload.state === 'cancelled') throw new Problem('upload-gone');
    if (upload.state === 'refused') throw this.refusalOf(upload);
    return upload;
  }

  private async found(upload: ResumableUpload): Promise<Found> {
    const { id, size, createdAt, expiresAt, sha256, mediaType } = upload;
    let offset = size;
    if (upload.state === 'receiving') {
      const draft = await this.options.vault.receive({ ...upload, itemId: id });
      ({ offset } = draft);
      await draft.close();
      // The request that brought the last byte was killed before it could say so.
      if (offset === size) void this.finish(id).catch(() => undefined);
    }
    return { id, size, offset, createdAt, expiresAt, metadata: { sha256, type: mediaType } };
  }

  private async write(caller: UploadRequest, id: string, bytes: AsyncIterable<Uint8Array>): Promise<number> {
    const upload = await this.mine(caller, id);
    if (upload.state !== 'receiving') throw new Problem('upload-elsewhere');
    const draft = await this.options.vault.receive({ ...upload, itemId: id });
    try {
      await draft.append(bytes);
      return draft.offset;
    } finally {
      await draft.close();
    }
  }

  /** A file all of which is here is evidence: it is no longer its sender's to take back. */
  private async cancel(caller: UploadRequest, id: string): Promise<void> {
    const { vault, database } = this.options;
    const upload = await this.mine(caller, id);
    if (upload.state !== 'receiving' || (await this.found(upload)).offset === upload.size)
      throw new Problem('wrong-state', { values: { state: upload.state }, allowed: [] });
    if (!(await moveUpload(database, upload, 'receiving', 'cancelled'))) throw new Problem('upload-busy');
    await vault.forget(id);
  }

  private async finish(id: string): Promise<Record<string, string>> {
    const { database, patienceMs = 8_000 } = this.options;
    const upload = await findUpload(database, id);
    if (upload?.state === 'receiving') await moveUpload(database, upload, 'receiving', 'sealing');
    await Promise.race([this.sealer.attend(id), sleep(patienceMs, undefined, { ref: false })]);
    const now = await findUpload(database, id);
    if (now?.state === 'refused') throw this.refusalOf(now);
    const fileId = now?.sameAs ?? id;
    return { 'x-upload-state': now?.state ?? 'sealing', 'x-file-id': fileId, 'x-file-sha256': upload?.sha256 ?? '' };
  }

  /** Its bytes are others than declared, or its record did not take it: nothing of it was kept. */
  private refusalOf({ refusedFor }: ResumableUpload): Problem {
    const rule = refusedFor ?? 'refused';
    if (rule === 'hash-differs' || rule === 'size-differs') return new Problem('hash-mismatch', { rule });
    return new Problem('rule-unmet', { rule, says: this.options.refusals?.[rule] ?? notTaken });
  }
}

/** What the sender says of the file before any of it is sent. */
function declaredIn(metadata: Readonly<Record<string, string | null>>): { sha256: string; type: string; name: string } {
  const sha256 = metadata['sha256']?.toLowerCase() ?? '';
  const type = metadata['type'] ?? '';
  const name = visibleName(metadata['name'] ?? '');
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw invalid('upload-metadata', 'not-a-sha256');
  if (!/^[a-z]+\/[\w.+-]{1,100}$/i.test(type)) throw invalid('upload-metadata', 'not-a-media-type');
  if (name === undefined) throw invalid('upload-metadata', 'name-missing');
  return { sha256, type, name };
}

const invalid = (header: string, code: string): Problem =>
  new Problem('input-invalid', { errors: [{ pointer: `/headers/${header}`, code }] });

const tooMany: Texts = {
  en: 'You have begun too many uploads. Finish or cancel some of them first.',
  ru: 'Начато слишком много загрузок. Сначала завершите или отмените некоторые из них.',
  kk: 'Тым көп жүктеу басталған. Алдымен олардың кейбірін аяқтаңыз немесе тоқтатыңыз.',
};

const notTaken: Texts = {
  en: 'All of the file arrived, but it could no longer be added here. Nothing of it was kept.',
  ru: 'Файл получен целиком, но добавить его сюда уже нельзя. Ничего из него не сохранено.',
  kk: 'Файл толық келді, бірақ оны енді мұнда қосуға болмайды. Одан ештеңе сақталған жоқ.',
};
