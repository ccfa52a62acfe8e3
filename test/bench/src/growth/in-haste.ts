import { execFileSync } from 'node:child_process';
import { statfsSync } from 'node:fs';
import pg from 'pg';
import type { AppName, Stack } from '../../../../tools/up/src/index.js';

/** What keeps data safe when the machine fails, and tidies up by the way: it is of no use to a cluster that is thrown away when a measurement is cut off. */
const careful = ['fsync', 'full_page_writes', 'autovacuum'] as const;

/**
 * Does `work` while these services are down and their cluster writes without waiting for its disk. Afterwards everything is as careful as before, what was
 * written is on disk, and the services are ready.
 */
export async function inHaste(stack: Stack, apps: readonly AppName[], work: () => Promise<void>): Promise<void> {
  const services = apps.flatMap((app) => stack.replicas(app));
  await Promise.all(services.map((service) => service.stop()));
  const admin = new pg.Client({ connectionString: stack.postgres.adminUrl() });
  await admin.connect();
  try {
    for (const setting of careful) await admin.query(`ALTER SYSTEM SET ${setting} = off`);
    await admin.query('SELECT pg_reload_conf()');
    await work();
  } finally {
    for (const setting of careful) await admin.query(`ALTER SYSTEM RESET ${setting}`);
    await admin.query('SELECT pg_reload_conf()');
    // What was filled in is written to disk now, and not while the first pages are measured.
    await admin.query('CHECKPOINT');
    await admin.end();
    execFileSync('sync', ['-f', stack.postgres.place]);
    for (const service of services) service.start();
  }
  await Promise.all(services.map((service) => service.ready()));
}

/** Bytes that these databases take. */
export async function sizeOf(stack: Stack, apps: readonly AppName[]): Promise<number> {
  const admin = new pg.Client({ connectionString: stack.postgres.adminUrl() });
  await admin.connect();
  try {
    const { rows } = await admin.query<{ bytes: string }>(
      'SELECT sum(pg_database_size(name)) AS bytes FROM unnest($1::text[]) AS name',
      [apps.map((app) => databaseOf(stack, app))],
    );
    return Number(rows[0]?.bytes ?? 0);
  } finally {
    await admin.end();
  }
}

export const databaseOf = (stack: Stack, app: AppName): string =>
  new URL(stack.database(app).migrator).pathname.slice(1);

/** Bytes that may still be written where the cluster stands. */
export function roomOf(stack: Stack): number {
  const { bavail, bsize } = statfsSync(stack.postgres.place);
  return bavail * bsize;
}
