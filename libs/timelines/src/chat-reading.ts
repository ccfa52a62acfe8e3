import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ChatRefused, readConversations, usualLimits, type RefusalCode } from '#libs/chats';
import type { Casework, Desk, Transaction } from '#libs/casework';
import { TimerClerk, type OutwardCall } from '#libs/deadlines';
import { system, type RecordCore } from '#libs/lifecycle';
import type { AgencyParts } from '#libs/service';
import { findItem, recordCustody, type Vault, type VaultItem } from '#libs/vault';
import { z } from 'zod';
import { TimelineKeeper, type Kept } from './timeline-keeper.js';

const task = z.object({ readingId: z.uuid(), fileId: z.uuid() });
/** The timer by which a step has an item read; its payload names reading and file. */
export const readChatTimer = 'read-chat';
const prefix = 'qorgan-chat-';
/** Longest that a reading may take with everything; the reader itself has less. */
const limitMs = 2 * usualLimits.milliseconds;

type Answer = { readonly kept: Kept } | { readonly refusedFor: RefusalCode };

/** Reads items of evidence as conversations: asked for by a step, carried out by a timer outside any transaction, its end applied as the step `chatRead`. */
export class ChatReading<R extends RecordCore> {
  /** A clerk of its own: a long conversation holds up nothing else. */
  private readonly clerk: TimerClerk<Transaction>;

  constructor(
    private readonly parts: AgencyParts,
    private readonly vault: Vault,
    private readonly casework: Casework,
    private readonly desk: Desk<R>,
  ) {
    const { agency, dataSource, transactions, metrics, logger } = parts;
    this.clerk = new TimerClerk<Transaction>(dataSource, {
      within: (work) => transactions.within({ actor: system(agency, '') }, work),
      parallel: 1,
      pollMs: 1_000,
      onAlarm: ({ kind, recordId, attempts, error }) => {
        metrics.alarms.inc({ code: 'timer-failing' });
        logger.error({ err: error, kind, recordId, attempts }, 'an item can not be read as a conversation yet');
      },
    }).handleCall(readChatTimer, this.call());
  }

  async start(): Promise<void> {
    await removeLeftovers();
    this.clerk.start();
  }

  stop(): Promise<void> {
    return this.clerk.stop();
  }

  private call(): OutwardCall<Transaction, Answer> {
    return {
      limitMs,
      call: ({ payload }, signal) => this.read(task.parse(payload), signal),
      apply: (tx, { recordId, payload }, answer) => this.apply(tx, recordId, task.parse(payload), answer),
    };
  }

  private async read({ readingId, fileId }: z.output<typeof task>, signal: AbortSignal): Promise<Answer> {
    const { dataSource, keys } = this.parts;
    const item = await findItem(dataSource, fileId);
    if (item === undefined) throw new Error('the item is not in the vault');
    const folder = await mkdtemp(join(tmpdir(), `${prefix}${String(process.pid)}-`));
    try {
      const copy = join(folder, 'item');
      await this.copyOf(item, copy, signal);
      const keeper = new TimelineKeeper(dataSource, keys, readingId);
      await keeper.beginAnew();
      for await (const records of readConversations(copy, { signal }))
        for (const record of records) await keeper.take(record);
      return { kept: keeper.kept() };
    } catch (error) {
      if (error instanceof ChatRefused) return { refusedFor: error.code };
      throw error;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** Writes the item's bytes to a place of ours, and compares their hash with the register's. @throws ChatRefused `altered` */
  private async copyOf(item: VaultItem, copy: string, signal: AbortSignal): Promise<void> {
    if (item.size > usualLimits.unpackedBytes) throw new ChatRefused('too-large');
    const hash = createHash('sha256');
    const hashing = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        done(null, chunk);
      },
    });
    await pipeline(await this.vault.open(item), hashing, createWriteStream(copy, { mode: 0o600 }), {
      signal,
    });
    if (hash.digest('hex') !== item.sha256) throw new ChatRefused('altered');
  }

  private async apply(
    tx: Transaction,
    recordId: string,
    { readingId, fileId }: z.output<typeof task>,
    answer: Answer,
  ): Promise<void> {
    const { keys } = this.parts;
    if ('refusedFor' in answer) {
      await new TimelineKeeper(tx.manager, keys, readingId).beginAnew();
      await tx.manager.query(
        `UPDATE chat_readings SET state = 'refused', ended_at = $2, refused_for = $3 WHERE id = $1`,
        [readingId, tx.now, answer.refusedFor],
      );
    } else {
      const { lines, unreadable, words } = answer.kept;
      const [source] = words.sources;
      await tx.manager.query(
        `UPDATE chat_readings SET state = 'read', ended_at = $2, format = $3, parser = $4, parser_version = $5, lines = $6, unreadable = $7, sealed = $8 WHERE id = $1`,
        [
          readingId,
          tx.now,
          source?.format,
          source?.parser,
          source?.parserVersion,
          lines,
          unreadable,
          await keys.sealAtRest(`chat_readings/${readingId}`, words),
        ],
      );
      await this.recordDerivation(tx, fileId);
    }
    await this.casework.takeWithin(tx, this.desk, 'chatRead', recordId, {
      readingId,
      ...('refusedFor' in answer ? { refusedFor: answer.refusedFor } : {}),
    });
  }

  /** The original is what it was; that something was made from it stands in its chain of custody. */
  private async recordDerivation(tx: Transaction, fileId: string): Promise<void> {
    const item = await findItem(tx.manager, fileId);
    if (item === undefined) return;
    await recordCustody(tx.manager, {
      itemId: fileId,
      at: tx.now,
      action: 'copied',
      actor: `service:${this.parts.agency}`,
      role: 'system',
      reason: 'read-as-conversation',
      sha256: item.sha256,
    });
  }
}

/** Copies of a process that was killed. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-')[0]) : undefined;
    if (pid !== undefined && !isAlive(pid)) await rm(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}
