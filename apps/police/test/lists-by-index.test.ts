import pg from 'pg';
import { boundsOf, RecordTable, type ListQuery } from '#libs/casework';
import { KeyRing } from '#libs/keys';
import type { Actor, By } from '#libs/lifecycle';
import { lookingAt, testKeys } from '#libs/testing';
import type { Investigation } from '../src/procedure/investigation.js';
import { workloadOf } from '../src/records/workload.js';
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
     SELECT gen_random_uuid(), gen_random_uuid(), 'received', 1, CASE WHEN n <= 4 THEN $1::uuid WHEN n % 20 = 0 THEN $2::uuid ELSE gen_random_uuid() END, CASE WHEN n <= 4 THEN $3 ELSE $4 END,
            CASE WHEN n <= 3 THEN jsonb_build_array(jsonb_build_object('subject', $5::text, 'as', 'assignee')) ELSE '[]' END,
            CASE WHEN n <= 3 THEN ARRAY[$5::uuid] ELSE '{}' END, CASE WHEN n = 1 THEN ARRAY[$5::uuid] ELSE '{}' END, 'standard',
            CASE n % 2 WHEN 0 THEN jsonb_build_object('referral', jsonb_build_object('number', 'R-' || n))
                       ELSE jsonb_build_object('registration', jsonb_build_object('number', 'R-' || n)) END, now(),
            now() + n * interval '1 second'
       FROM generate_series(1, $6::int) n`,
    [almaty.id, karaganda.id, almaty.region, karaganda.region, almaty.investigator.subject, many],
  );
  // Of most cases two things are due, the nearer one in an order of its own, several at one moment; of every tenth nothing is any more.
  await admin.query(
    `INSERT INTO deadlines (id, chain_id, record_id, rule, started_at, due_at, state, explanation, unit_id, region)
     SELECT gen_random_uuid(), chain_id, id, 'check', now(), due, CASE WHEN number % 10 = 0 THEN 'met' WHEN number % 3 = 0 THEN 'breached' ELSE 'running' END, '{}', unit_id, region
       FROM (SELECT *, extract(epoch FROM changed_at - opened_at)::int AS number FROM investigations) AS numbered,
            LATERAL (VALUES (date_trunc('hour', opened_at) - interval '12 hours' + (number * 7919 % 1009) * interval '1 hour'), (date_trunc('day', opened_at) + 9 * interval '1 year')) AS times (due)`,
  );
  await admin.query('ANALYZE investigations; ANALYZE deadlines');
  // Most came to their unit since the statistics were made: what looks cheap by them would be to ask the policy of all that the unit has.
  await admin.query(
    `UPDATE investigations SET unit_id = '${karaganda.id}' WHERE region = '${karaganda.region}';
     UPDATE deadlines SET unit_id = '${karaganda.id}' WHERE region = '${karaganda.region}'`,
  );
  // For the test alone, whom no policy holds back.
  await admin.query(`CREATE VIEW all_of_karaganda AS SELECT id FROM investigations WHERE unit_id = '${karaganda.id}'`);
  await admin.query('GRANT SELECT ON all_of_karaganda TO PUBLIC');
  await admin.end();
  service = new pg.Client({ connectionString: house.database.serviceUrl });
  await service.connect();
});
afterAll(async () => {
  await service.end();
  await house.close();
});

const actorOf = ({ subject, role, units, region }: (typeof almaty)['head']): Actor =>
  ({ subject, agency: 'police', roles: [role], units, region }) as unknown as Actor;

const tables = ['investigations', 'deadlines'];

/** How many one finds in a list, and how many rows of the table and its indexes were looked at for it. */
async function listing(
  actor: Actor,
  by: By,
  asked: Partial<ListQuery> = {},
  /** As the database does with a statement that it has been asked a few times, when it deems that good enough. */
  plan: 'auto' | 'force_generic_plan' = 'auto',
): Promise<{ found: number; rows: number; ids: string[] }> {
  const table = new RecordTable<Investigation>('investigations', keys);
  const { subject, units, region } = actor;
  const asker = { subject, units, region, scope: Object.values(by).flat().join(',') };
  const { found, rows } = await lookingAt(service, tables, asker, async (queries) => {
    await queries.query(`SELECT set_config('plan_cache_mode', $1, true)`, [plan]);
    return table.list(queries, { limit: 50, bounds: boundsOf(by, actor), ...asked });
  });
  return { found: found.length, rows, ids: found.map(({ id }) => id) };
}

describe('a list among 5,000 cases', () => {
  const { investigator, head } = almaty;
  const plans = (['auto', 'force_generic_plan'] as const).flatMap((plan) => [
    ['unit', plan] as const,
    ['region', plan] as const,
  ]);
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
    const theirs = await listing(actorOf(head), { 'head-of-unit': 'agency' }, { assignees: [investigator.subject] });
    expect(theirs.found).toBe(3);
    expect(theirs.rows).toBeLessThan(few);
    expect(
      (await listing(actorOf(karaganda.head), { 'head-of-unit': 'unit' }, { assignees: [investigator.subject] })).found,
    ).toBe(0);
  });

  it('of a deputy looks at theirs and the absent one’s; without a delegation the database shows none of these', async () => {
    const absent = { subject: investigator.subject, role: 'investigator', unitId: almaty.id };
    const deputy = { ...actorOf(almaty.second), standsInFor: [absent] };
    const { found, rows } = await listing(deputy, { investigator: ['assigned', 'deputy'] });
    expect(found).toBe(0);
    expect(rows).toBeLessThan(few);
  });

  it.each(plans)('by what is due looks at what the page of a %s shows, plan: %s', async (relation, plan) => {
    const by = { 'head-of-unit': relation };
    const { found, rows } = await listing(actorOf(karaganda.head), by, { sort: 'due' }, plan);
    expect(found).toBe(50);
    // Each is looked at by its deadline, by the one that may be sooner, by the policy and on the page.
    expect(rows).toBeLessThan(50 * 12);
  });

  it.each([
    ['unit', { 'head-of-unit': 'unit' }],
    ['region', { 'head-of-unit': 'region' }],
    // Without the index, as it is for whoever sees all of an agency: what the others are compared with.
    ['agency', { 'head-of-unit': 'agency' }],
  ] as const)('by what is due shows each case of a %s once, in its order', async (_, by) => {
    const { rows } = await service.query<{ id: string; due: Date | null }>(
      `SELECT i.id, min(d.due_at) FILTER (WHERE d.state IN ('running', 'breached')) AS due
         FROM all_of_karaganda i LEFT JOIN deadlines d ON d.record_id = i.id GROUP BY i.id ORDER BY due NULLS LAST, i.id`,
    );
    const dueOf = new Map(rows.map(({ id, due }) => [id, due?.toISOString() ?? 'infinity']));
    const shown: string[] = [];
    for (;;) {
      const last = shown.at(-1);
      const after = last === undefined ? {} : { after: { at: dueOf.get(last) ?? '', id: last } };
      const { ids } = await listing(actorOf(karaganda.head), by, { sort: 'due', limit: 333, ...after });
      shown.push(...ids);
      if (ids.length < 333) break;
    }
    expect(rows.filter(({ due }) => due === null).length).toBeGreaterThan(400);
    expect(shown.filter((id) => dueOf.has(id))).toEqual(rows.map(({ id }) => id));
  });

  it.each(['unit', 'agency'] as const)(
    'of what is overdue in a %s shows that, whole and in its order',
    async (relation) => {
      const by = { 'head-of-unit': relation };
      const asked = { sort: 'due', overdue: true, limit: 5_000 } as const;
      const { rows } = await service.query<{ id: string }>(
        `SELECT i.id FROM all_of_karaganda i JOIN deadlines d ON d.record_id = i.id AND d.state IN ('running', 'breached') AND d.due_at < now()
        GROUP BY i.id ORDER BY min(d.due_at), i.id`,
      );
      expect(rows.length).toBeGreaterThan(0);
      const all = new Set(
        (await service.query<{ id: string }>('SELECT id FROM all_of_karaganda')).rows.map(({ id }) => id),
      );
      const { ids } = await listing(actorOf(karaganda.head), by, asked);
      expect(ids.filter((id) => all.has(id))).toEqual(rows.map(({ id }) => id));
    },
  );

  it.each(plans)('of what is overdue in a %s looks at that, plan: %s', async (relation, plan) => {
    const { rows: overdue } = await service.query<{ id: string }>(
      `SELECT DISTINCT i.id FROM all_of_karaganda i JOIN deadlines d ON d.record_id = i.id AND d.state IN ('running', 'breached') AND d.due_at < now()`,
    );
    const by = { 'head-of-unit': relation };
    const { ids, rows } = await listing(actorOf(karaganda.head), by, { overdue: true, limit: 500 }, plan);
    expect(overdue.length).toBeGreaterThan(5);
    expect([...ids].sort()).toEqual(overdue.map(({ id }) => id).sort());
    expect(rows).toBeLessThan(ids.length * 6);
  });

  it('of who has how much looks at the unit', async () => {
    const asker = { subject: head.subject, scope: 'unit', units: [almaty.id] };
    const { found, rows } = await lookingAt(service, tables, asker, (manager) =>
      workloadOf({ manager } as never, [almaty.id]),
    );
    expect(found).toMatchObject([{ subject: investigator.subject, total: 3, byStatus: { received: 3 } }]);
    expect(rows).toBeLessThan(few);
  });

  it('of what nobody has leaves out what somebody has', async () => {
    expect((await listing(actorOf(head), { 'head-of-unit': 'unit' }, { unassigned: true })).found).toBe(1);
  });

  it.each([
    ['in one place', 'R-4000', 1],
    ['in another', 'R-4001', 1],
    ['of a case of others', 'R-2', 0],
    ['that nobody has', 'R-0', 0],
  ])('by a number %s looks at that case', async (_, is, expected) => {
    const number = { in: ['{referral,number}', '{registration,number}'], is };
    const { found, rows } = await listing(actorOf(karaganda.head), { 'head-of-unit': 'unit' }, { number });
    expect(found).toBe(expected);
    expect(rows).toBeLessThan(few);
  });

  it.each(['record_ids_of', 'record_ids_numbered'])('gives ids to the service alone: %s', async (name) => {
    const { rows } = await service.query<{ acl: string; config: string[]; definer: boolean }>(
      `SELECT proacl::text AS acl, proconfig AS config, prosecdef AS definer FROM pg_proc WHERE proname = $1`,
      [name],
    );
    const { migrator, service: role } = house.database.roles;
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ definer: true, config: ['search_path=pg_catalog, public, pg_temp'] });
    expect(rows[0]?.acl.replaceAll(/["{}]/g, '').split(',').sort()).toEqual(
      [`${migrator}=X/${migrator}`, `${role}=X/${migrator}`].sort(),
    );
  });
});
