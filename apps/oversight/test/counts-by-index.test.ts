import { eventually, Stage, type ServedAgency } from '#libs/stage';
import { lookingAt } from '#libs/testing';
import { v4 as randomId, v7 as uuid } from 'uuid';
import pg from 'pg';
import type { EntityManager } from 'typeorm';
import { listDeadlines } from '../src/records/chain.queries.js';
import { countChains, countWork, durationsOf } from '../src/records/counts.query.js';
import { startOversight } from '../src/start.js';
import { submitted } from './facts.js';

const region = 'KZ-75';
const others = 5_000;

describe('what is counted and listed for a region among 5,000 chains of others', () => {
  let stage: Stage;
  let oversight: ServedAgency;
  let service: pg.Client;
  const excluded = randomId();

  beforeAll(async () => {
    stage = await Stage.set({ units: [] });
    oversight = await stage.serve('oversight', startOversight);
    const school = await stage.play('school');
    const prosecutor = stage.person(oversight, { roles: ['prosecutor'] });
    const chain = uuid();
    await school.say(chain, submitted(region));
    await eventually('the chain', async () =>
      (await prosecutor.get(`/chains/${chain}`)).status === 200 ? true : undefined,
    );
    const admin = new pg.Client({ connectionString: oversight.database.adminUrl });
    await admin.connect();
    const { rows } = await admin.query<{ name: string }>(
      `SELECT attname AS name FROM pg_attribute WHERE attrelid = 'chains'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
    );
    /** So many chains like the one that there is; `changes` says what is otherwise, by the number `n` of each. */
    const copies = (count: number, changes: Readonly<Record<string, string>>): Promise<unknown> => {
      const otherwise: Readonly<Record<string, string>> = { chain_id: 'gen_random_uuid()', ...changes };
      return admin.query(
        `INSERT INTO chains (${rows.map(({ name }) => name).join(', ')})
         SELECT ${rows.map(({ name }) => otherwise[name] ?? `r.${name}`).join(', ')}
           FROM (SELECT * FROM chains WHERE chain_id = '${chain}') AS r, generate_series(1, ${String(count)}) AS n`,
      );
    };
    await copies(others, { region: `'KZ-' || (100 + n % 20)` });
    // Supported here; joined to one of ours; ours, but hidden from one of us.
    await copies(3, { region: `'KZ-35'`, support_region: `'${region}'`, sex: `'female'`, breaches: '1' });
    await copies(2, {
      region: `'KZ-35'`,
      picture: `jsonb_set(r.picture, '{joinedTo}', '{"value": "${chain}"}')`,
      status: `'ended'`,
      outcome: `'joined'`,
      ended_at: `r.started_at + n * interval '1 day'`,
    });
    await copies(4, { excluded: `ARRAY['${excluded}']::uuid[]`, links: `'{1,3}'` });
    // Of each of the first chain and of the others something is due; ten are overdue, ours of them longest.
    await admin.query(
      `INSERT INTO chain_deadlines (id, chain_id, agency, region, rule, state, is_open, started_at, due_at, changed_at, explanation)
       SELECT gen_random_uuid(), chain_id, 'police', region, 'check', 'running', true, now(), now() + due, now(), '{}'
         FROM (SELECT chain_id, region, CASE WHEN n <= 9 THEN interval '-1 hour' ELSE n * interval '1 hour' END AS due FROM (
                SELECT chain_id, region, row_number() OVER () AS n FROM chains WHERE region <> '${region}') AS theirs
               UNION ALL SELECT '${chain}', '${region}', interval '-2 hours') AS all_of_them`,
    );
    await admin.query('ANALYZE chains; ANALYZE chain_deadlines');
    await admin.end();
    service = new pg.Client({ connectionString: oversight.database.serviceUrl });
    await service.connect();
  });

  afterAll(async () => {
    await service.end();
    await stage.clear();
  });

  /** Asks as a prosecutor of the region, and says how many rows were looked at for it. */
  const asking = <T>(
    subject: string,
    ask: (manager: EntityManager) => Promise<T>,
  ): Promise<{ found: T; rows: number }> =>
    lookingAt(service, ['chains', 'chain_deadlines'], { subject, scope: 'region', region }, (queries) =>
      ask(queries as never),
    );

  const counting = (bound: string | undefined) => async (manager: EntityManager) => ({
    counts: await countChains(manager, bound),
    durations: await durationsOf(manager, bound),
  });

  it('looks at what the region has a part in, and finds all that the policy shows', async () => {
    const { found, rows } = await asking(randomId(), counting(region));
    const { counts, durations } = found;
    const whole = await asking(randomId(), counting(undefined));
    expect(found).toEqual(whole.found);
    expect(counts.total).toBe(10);
    expect(counts.by.region).toEqual([
      { value: 'KZ-35', count: 5 },
      { value: region, count: 5 },
    ]);
    expect(counts.openAt.find(({ value }) => value === '3')).toEqual({ value: '3', count: 4 });
    expect(durations.toTheEnd).toEqual([{ value: 'joined', count: 2, median: 1.5, ninetieth: 1.9 }]);
    // Twice: for the counts and for the durations; an entry of an index and a row for each, and each that leads for one that is joined.
    expect(rows).toBeLessThan(120);
    expect(whole.rows).toBeGreaterThan(2 * others);
  });

  it('leaves out what is hidden from the reader', async () => {
    const { counts } = (await asking(excluded, counting(region))).found;
    expect(counts.total).toBe(6);
    expect(counts.openAt.find(({ value }) => value === '3')).toBeUndefined();
  });

  it('looks up the chain of each deadline, and not all chains', async () => {
    const work = await asking(randomId(), countWork);
    expect(work.found.overdue).toEqual([{ value: 'police', count: 1 }]);
    const list = await asking(randomId(), (manager) => listDeadlines(manager, { overdue: true, limit: 50 }));
    expect(list.found).toMatchObject([{ region, overdue: true }]);
    expect(work.rows).toBeLessThan(60);
    expect(list.rows).toBeLessThan(60);
  });
});
