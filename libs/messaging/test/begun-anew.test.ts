import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { caseworkMigrations } from '#libs/casework';
import { confirmDeliveries, deliveryLag, journalMigrations, requeueAll } from '#libs/journal';
import { migrate, preparingDriver } from '#libs/service';
import { freshDatabase, type FreshDatabase } from '#libs/testing';
import pg from 'pg';
import { DataSource } from 'typeorm';

const chain = randomUUID();
let database: FreshDatabase;
let service: DataSource;

beforeAll(async () => {
  database = await freshDatabase('begun-anew');
  await migrate(database.migratorUrl, database.serviceUrl, [...caseworkMigrations, ...journalMigrations]);
  service = await new DataSource({
    type: 'postgres',
    url: database.serviceUrl,
    driver: preparingDriver,
    poolSize: 3,
  }).initialize();
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  await admin.query(
    `INSERT INTO deliveries (receiver, chain_id, number, entry_id, next_attempt_at) VALUES ('oversight', $1, 1, gen_random_uuid(), now())`,
    [chain],
  );
  await admin.end();
});
afterAll(async () => {
  await service.destroy();
  await database.drop();
});

const waiting = async (): Promise<number | undefined> =>
  (await deliveryLag(service.manager)).find(({ receiver }) => receiver === 'oversight')?.waiting;

test('a receipt that comes while everything is queued again for a new picture takes nothing from the queue that the old one had', async () => {
  let confirmed: Promise<number> | undefined;
  await service.transaction(async (manager) => {
    await requeueAll(manager, 'oversight', 1);
    confirmed = confirmDeliveries(service.manager, 'oversight', [[chain, 1, 0]]);
    await sleep(300);
  });
  expect([await confirmed, await waiting()]).toEqual([0, 1]);
  expect([await confirmDeliveries(service.manager, 'oversight', [[chain, 1, 1]]), (await waiting()) ?? 0]).toEqual([
    1, 0,
  ]);
});
