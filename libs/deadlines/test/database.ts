import { DataSource, type EntityManager } from 'typeorm';
import { freshDatabase } from '#libs/testing';
import { deadlineMigrations } from '#libs/deadlines';

export interface DeadlineDatabase {
  /** As the service runs: it owns nothing. */
  readonly service: DataSource;
  /** Another replica: connections of its own. */
  replica(): Promise<DataSource>;
  /** One query outside any transaction. */
  rows<T>(sql: string, values?: unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

/** A database with the tables of this library, migrated as production does it. */
export async function deadlineDatabase(purpose: string): Promise<DeadlineDatabase> {
  const database = await freshDatabase(purpose);
  const migrator = new DataSource({
    type: 'postgres',
    url: database.migratorUrl,
    migrations: deadlineMigrations,
    extra: { options: `-c qorgan.service_role=${database.roles.service}` },
  });
  await migrator.initialize();
  await migrator.runMigrations();
  // Stands for what a handler does in its transaction.
  await migrator.query(`CREATE TABLE effects (id bigserial PRIMARY KEY, timer uuid, what text, at timestamptz DEFAULT now());
    GRANT SELECT, INSERT ON effects TO ${database.roles.service}; GRANT USAGE ON SEQUENCE effects_id_seq TO ${database.roles.service}`);
  await migrator.destroy();
  const opened: DataSource[] = [];
  const replica = async (): Promise<DataSource> => {
    const source = new DataSource({ type: 'postgres', url: database.serviceUrl, poolSize: 8 });
    opened.push(await source.initialize());
    return source;
  };
  const service = await replica();
  return {
    service,
    replica,
    rows: <T>(sql: string, values?: unknown[]) => service.query<T[]>(sql, values),
    close: async () => {
      await Promise.all(opened.filter((source) => source.isInitialized).map((source) => source.destroy()));
      await database.drop();
    },
  };
}

/** The database's clock. */
export async function clockOf(manager: EntityManager): Promise<Date> {
  const [row] = await manager.query<{ now: Date }[]>('SELECT clock_timestamp() AS now');
  return row!.now;
}

/** Waits until `holds`, or fails after `limitMs`. */
export async function eventually(holds: () => Promise<boolean>, limitMs = 10_000): Promise<void> {
  const until = performance.now() + limitMs;
  while (!(await holds())) {
    if (performance.now() > until) throw new Error('it did not come true in time');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
