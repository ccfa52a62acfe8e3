import { eventually, Stage, type ServedAgency } from '#libs/stage';
import { v4 as randomId, v7 as uuid } from 'uuid';
import pg from 'pg';
import { countChains, durationsOf } from '../src/records/counts.query.js';
import { startOversight } from '../src/start.js';
import { submitted } from './facts.js';

const region = 'KZ-75';
const others = 5_000;

describe('what is counted for a region among 5,000 chains of others', () => {
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
    await admin.query('ANALYZE chains');
    await admin.end();
    service = new pg.Client({ connectionString: oversight.database.serviceUrl });
    await service.connect();
  });

  afterAll(async () => {
    await service.end();
    await stage.clear();
  });

  /** Rows of chains and entries of its indexes that this connection has looked at and not yet reported. */
  const looked = async (): Promise<number> => {
    const { rows } = await service.query<{ count: string }>(
      `SELECT sum(pg_stat_get_xact_tuples_returned(place)) AS count
         FROM (SELECT 'chains'::regclass AS place UNION ALL SELECT indexrelid FROM pg_index WHERE indrelid = 'chains'::regclass) AS places`,
    );
    return Number(rows[0]?.count);
  };

  const counting = async (subject: string, bound: string | undefined) => {
    await service.query('BEGIN');
    try {
      await service.query(
        `SELECT set_config('qorgan.subject', $1, true), set_config('qorgan.scope', 'region', true), set_config('qorgan.units', '{}', true), set_config('qorgan.region', $2, true)`,
        [subject, region],
      );
      const manager = {
        query: async <T>(text: string, values?: unknown[]) => (await service.query(text, values)).rows as T,
      } as never;
      const before = await looked();
      const counts = await countChains(manager, bound);
      const durations = await durationsOf(manager, bound);
      return { counts, durations, rows: (await looked()) - before };
    } finally {
      await service.query('ROLLBACK');
    }
  };

  it('looks at what the region has a part in, and finds all that the policy shows', async () => {
    const bounded = await counting(randomId(), region);
    const whole = await counting(randomId(), undefined);
    expect(bounded.counts).toEqual(whole.counts);
    expect(bounded.durations).toEqual(whole.durations);
    expect(bounded.counts.total).toBe(10);
    expect(bounded.counts.by.region).toEqual([
      { value: 'KZ-35', count: 5 },
      { value: region, count: 5 },
    ]);
    expect(bounded.counts.openAt.find(({ value }) => value === '3')).toEqual({ value: '3', count: 4 });
    expect(bounded.durations.toTheEnd).toEqual([{ value: 'joined', count: 2, median: 1.5, ninetieth: 1.9 }]);
    // Twice: for the counts and for the durations; an entry of an index and a row for each, and each that leads for one that is joined.
    expect(bounded.rows).toBeLessThan(120);
    expect(whole.rows).toBeGreaterThan(2 * others);
  });

  it('leaves out what is hidden from the reader', async () => {
    const { counts } = await counting(excluded, region);
    expect(counts.total).toBe(6);
    expect(counts.openAt.find(({ value }) => value === '3')).toBeUndefined();
  });
});
