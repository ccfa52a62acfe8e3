import type { Logger } from '#libs/observability';
import { DataSource, type MigrationInterface } from 'typeorm';

export type Migration = new () => MigrationInterface;

/**
 * Brings a database up to date as the migrating role; replicas that start at once do it one after the other.
 * The migrations grant to the running role, whose name they find in `qorgan.service_role`.
 */
export async function migrate(
  migratorUrl: string,
  serviceUrl: string,
  migrations: readonly Migration[],
): Promise<void> {
  const serviceRole = decodeURIComponent(new URL(serviceUrl).username);
  const dataSource = new DataSource({
    type: 'postgres',
    url: migratorUrl,
    migrations: [...migrations],
    migrationsTableName: 'migrations',
    extra: { max: 2, options: `-c qorgan.service_role=${serviceRole}`, connectionTimeoutMillis: 10_000 },
  });
  await dataSource.initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query(`SELECT pg_advisory_lock(hashtext('qorgan migrations'))`);
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    await lock.query(`SELECT pg_advisory_unlock(hashtext('qorgan migrations'))`).catch(() => undefined);
    await lock.release();
    await dataSource.destroy();
  }
}

export interface MigrationSettings {
  readonly DATABASE_URL: string;
  readonly MIGRATION_DATABASE_URL?: string | undefined;
  readonly MIGRATE?: 'and-serve' | 'only' | undefined;
}

/** Migrates where that is this process's to do; ends the process where it is all that was asked for. */
export async function migrateAsAsked(
  { DATABASE_URL, MIGRATION_DATABASE_URL, MIGRATE }: MigrationSettings,
  migrations: readonly Migration[],
  logger: Pick<Logger, 'info'>,
): Promise<void> {
  if (MIGRATION_DATABASE_URL !== undefined) await migrate(MIGRATION_DATABASE_URL, DATABASE_URL, migrations);
  if (MIGRATE !== 'only') return;
  if (MIGRATION_DATABASE_URL === undefined) throw new Error('MIGRATE=only needs MIGRATION_DATABASE_URL');
  logger.info('migrated');
  process.exit(0);
}
