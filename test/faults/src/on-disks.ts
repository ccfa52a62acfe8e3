import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Stack } from '../../../tools/up/src/index.js';
import { moveWal, type Disk, type Disks } from './disks.js';
import type { Load } from './load.js';

/** How long somebody may take to meet a full disk of the vaults, in ms. */
const metWithinMs = 20_000;
/** Files of 16 MB that may be there already, and be used up before the log needs a new one. */
const mostPrepared = 60;

/** Blows on disks. */
export class DiskBlows {
  constructor(
    private readonly stack: Stack,
    private readonly load: Load,
    private readonly disks: Disks,
  ) {}

  /** The write-ahead log of the running system is moved to its own, small disk. */
  async begin(): Promise<void> {
    const { stack } = this;
    await asAdmin(stack, (client) => client.query('CHECKPOINT'));
    await stack.killPostgres();
    moveWal(stack.postgres.place, this.disks.wal);
    await stack.startPostgres();
  }

  /** Somebody raises a referral with files while there is no room, and goes on once there is. */
  async fillVault(ms: number): Promise<void> {
    const refusedBefore = this.load.refusedForRoom;
    const met = (): boolean => this.load.refusedForRoom > refusedBefore;
    let raised: Promise<void> = Promise.resolve();
    await whileFull(this.disks.vault, async () => {
      raised = this.load.raiseOne();
      for (const end = performance.now() + metWithinMs; !met() && performance.now() < end;) await sleep(50);
      await sleep(ms);
    });
    await raised;
    if (!met()) throw new Error('nobody met a disk without room');
  }

  /** The log is written on until it needs room that is not there; then PostgreSQL ends itself, and is started again once there is. */
  async fillWal(ms: number): Promise<void> {
    const before = this.refusedByDisk();
    await whileFull(this.disks.wal, async () => {
      await this.useUp();
      await sleep(ms);
    });
    // Whoever has made room starts it anew: of a recovery that found none, PostgreSQL 18 may stand still for ever, neither up nor gone.
    await this.stack.killPostgres();
    await this.stack.startPostgres();
    if (this.refusedByDisk() === before) throw new Error('PostgreSQL did not meet a disk without room');
  }

  private refusedByDisk(): number {
    const log = readFileSync(join(this.stack.dataDir, 'logs', 'postgres.log'), 'utf8');
    return log.split('No space left on device').length - 1;
  }

  private async useUp(): Promise<void> {
    for (let file = 0; file < mostPrepared; file += 1) {
      const refused = await asAdmin(this.stack, async (client) => {
        await client.query(`SELECT pg_logical_emit_message(false, 'faults', 'filled')`);
        await client.query('SELECT pg_switch_wal()');
        await client.query(`SELECT pg_logical_emit_message(true, 'faults', 'filled')`);
      }).then(
        () => false,
        () => true,
      );
      if (refused) return;
    }
    throw new Error('the write-ahead log did not need more room');
  }
}

async function whileFull(disk: Disk, work: () => Promise<void>): Promise<void> {
  disk.fill();
  try {
    await work();
  } finally {
    disk.empty();
  }
}

async function asAdmin<T>(stack: Stack, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: stack.postgres.adminUrl() });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
