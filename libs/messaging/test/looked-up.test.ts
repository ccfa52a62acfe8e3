import { randomUUID } from 'node:crypto';
import { caseworkMigrations } from '#libs/casework';
import { confirmDeliveries, journalMigrations } from '#libs/journal';
import { migrate, preparingDriver } from '#libs/service';
import { freshDatabase, rowsLookedAt, type FreshDatabase } from '#libs/testing';
import pg from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { chainStates } from '../src/chain-states.js';

const many = 5_000;
const chain = randomUUID();
let database: FreshDatabase;
let service: DataSource;

/** The statements of a service whose plans were made while its tables were empty, as just after it was installed, and kept. */
beforeAll(async () => {
  database = await freshDatabase('looked-up');
  await migrate(database.migratorUrl, database.serviceUrl, [...caseworkMigrations, ...journalMigrations]);
  service = await new DataSource({
    type: 'postgres',
    url: database.serviceUrl,
    driver: preparingDriver,
    poolSize: 1,
    extra: { options: '-c plan_cache_mode=force_generic_plan' },
  }).initialize();
  await states(service.manager);
  await confirmed(service.manager);
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  await admin.query(`SET session_replication_role = replica`);
  await admin.query(
    `INSERT INTO inbox_cursors (sender, chain_id, number) SELECT 'school', gen_random_uuid(), 1 FROM generate_series(1, $1::int)`,
    [many],
  );
  await admin.query(
    `INSERT INTO deliveries (receiver, chain_id, number, entry_id, next_attempt_at)
     SELECT 'school', gen_random_uuid(), 1, gen_random_uuid(), now() FROM generate_series(1, $1::int)`,
    [many],
  );
  await admin.end();
});
afterAll(async () => {
  await service.destroy();
  await database.drop();
});

const states = (manager: EntityManager): Promise<unknown> => chainStates(manager, 'school', [chain]);
const confirmed = (manager: EntityManager): Promise<unknown> => confirmDeliveries(manager, 'school', [[chain, 1, 0]]);

/** Rows and index entries of these tables at which some work looks. */
const lookedAt = (work: (manager: EntityManager) => Promise<unknown>, tables: readonly string[]): Promise<number> =>
  service.transaction(async (manager) => {
    await work(manager);
    return rowsLookedAt(manager, tables);
  });

describe('one chain among many', () => {
  it('is found where it stands when an event comes, whatever its sender has told of others', async () => {
    expect(await lookedAt(states, ['inbox_cursors', 'inbox_waiting', 'quarantine'])).toBeLessThan(10);
  });

  it('is found where it stands when a receipt comes, whatever its receiver has not confirmed yet', async () => {
    expect(await lookedAt(confirmed, ['deliveries'])).toBeLessThan(10);
  });
});
