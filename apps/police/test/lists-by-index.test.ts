import pg from 'pg';
import { boundsOf, RecordTable } from '#libs/casework';
import { KeyRing } from '#libs/keys';
import type { Actor, By } from '#libs/lifecycle';
import { testKeys } from '#libs/testing';
import type { Investigation } from '../src/procedure/investigation.js';
import type { House } from './house.js';
import { houseOf, policeUnit } from './units.js';

const almaty = policeUnit('KZ-75');
const karaganda = policeUnit('KZ-35');
const many = 5_000;
const files = testKeys();
const keys = KeyRing.fromFiles('police', files.keysFile('police'), files.directoryFile);
let house: House;
let service: pg.Client;

beforeAll(async () => {
  house = await houseOf([almaty, karaganda]);
  const admin = new pg.Client({ connectionString: house.database.adminUrl });
  await admin.connect();
  // Those of the one investigator, unit and region are the oldest: who walks through the list by time meets all others first.
  await admin.query(
    `INSERT INTO investigations (id, chain_id, status, version, unit_id, region, people, subjects, excluded, urgency, particulars, opened_at, changed_at)
     SELECT gen_random_uuid(), gen_random_uuid(), 'received', 1, CASE WHEN n <= 4 THEN $1::uuid ELSE $2::uuid END, CASE WHEN n <= 4 THEN $3 ELSE $4 END,
            CASE WHEN n <= 3 THEN jsonb_build_array(jsonb_build_object('subject', $5::text, 'as', 'assignee')) ELSE '[]' END,
            CASE WHEN n <= 3 THEN ARRAY[$5::uuid] ELSE '{}' END, CASE WHEN n = 1 THEN ARRAY[$5::uuid] ELSE '{}' END, 'standard', '{}', now(),
            now() + n * interval '1 second'
       FROM generate_series(1, $6::int) n`,
    [almaty.id, karaganda.id, almaty.region, karaganda.region, almaty.investigator.subject, many],
  );
  await admin.query('ANALYZE investigations');
  await admin.end();
  service = new pg.Client({ connectionString: house.database.serviceUrl });
  await service.connect();
}, 120_000);
afterAll(async () => {
  await service.end();
  await house.close();
}, 60_000);

const actorOf = ({ subject, role, units, region }: (typeof almaty)['head']): Actor =>
  ({ subject, agency: 'police', roles: [role], units, region }) as unknown as Actor;

/** Rows of the table and entries of its indexes that this connection has looked at and not yet reported; PostgreSQL reports at times, after a transaction. */
async function looked(): Promise<number> {
  const { rows } = await service.query<{ count: string }>(
    `SELECT sum(pg_stat_get_xact_tuples_returned(place)) AS count
       FROM (SELECT 'investigations'::regclass AS place UNION ALL SELECT indexrelid FROM pg_index WHERE indrelid = 'investigations'::regclass) AS places`,
  );
  return Number(rows[0]?.count);
}

/** How many one finds in a list, and how many rows of the table and its indexes were looked at for it. */
async function listing(actor: Actor, by: By, assignee?: string): Promise<{ found: number; rows: number }> {
  const table = new RecordTable<Investigation>('investigations', keys);
  const scope = Object.values(by).flat().join(',');
  await service.query('BEGIN');
  try {
    await service.query(
      `SELECT set_config('qorgan.subject', $1, true), set_config('qorgan.scope', $2, true), set_config('qorgan.units', $3, true), set_config('qorgan.region', $4, true)`,
      [actor.subject, scope, `{${actor.units.join(',')}}`, actor.region],
    );
    const manager = {
      query: async <T>(text: string, values?: unknown[]) => (await service.query(text, values)).rows as T,
    };
    const before = await looked();
    const found = await table.list(manager, {
      limit: 50,
      bounds: boundsOf(by, actor),
      ...(assignee === undefined ? {} : { assignees: [assignee] }),
    });
    return { found: found.length, rows: (await looked()) - before };
  } finally {
    await service.query('ROLLBACK');
  }
}

describe('a list among 5,000 cases', () => {
  const { investigator, head } = almaty;
  /** What was found is looked at a few times: by the index, by the policy, on the page. */
  const few = 30;

  it('of what is assigned to me looks at mine, and leaves out the one that excludes me', async () => {
    const { found, rows } = await listing(actorOf(investigator), { investigator: 'assigned' });
    expect(found).toBe(2);
    expect(rows).toBeLessThan(few);
  });

  it('of my unit looks at those of the unit', async () => {
    const { found, rows } = await listing(actorOf(head), { 'head-of-unit': 'unit' });
    expect(found).toBe(4);
    expect(rows).toBeLessThan(few);
  });

  it('of my region looks at those of the region', async () => {
    const { found, rows } = await listing(actorOf(head), { 'head-of-unit': 'region' });
    expect(found).toBe(4);
    expect(rows).toBeLessThan(few);
  });

  it('of one person looks at theirs, and shows of it what the reader sees', async () => {
    const theirs = await listing(actorOf(head), { 'head-of-unit': 'agency' }, investigator.subject);
    expect(theirs.found).toBe(3);
    expect(theirs.rows).toBeLessThan(few);
    expect((await listing(actorOf(karaganda.head), { 'head-of-unit': 'unit' }, investigator.subject)).found).toBe(0);
  });

  it('of a deputy looks at theirs and the absent one’s; without a delegation the database shows none of these', async () => {
    const absent = { subject: investigator.subject, role: 'investigator', unitId: almaty.id };
    const deputy = { ...actorOf(almaty.second), standsInFor: [absent] };
    const { found, rows } = await listing(deputy, { investigator: ['assigned', 'deputy'] });
    expect(found).toBe(0);
    expect(rows).toBeLessThan(few);
  });

  it('gives ids to the service alone', async () => {
    const { rows } = await service.query<{ acl: string; config: string[]; definer: boolean }>(
      `SELECT proacl::text AS acl, proconfig AS config, prosecdef AS definer FROM pg_proc WHERE proname = 'record_ids_of'`,
    );
    const { migrator, service: role } = house.database.roles;
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ definer: true, config: ['search_path=pg_catalog, public, pg_temp'] });
    expect(rows[0]?.acl.replaceAll(/["{}]/g, '').split(',').sort()).toEqual(
      [`${migrator}=X/${migrator}`, `${role}=X/${migrator}`].sort(),
    );
  });
});
