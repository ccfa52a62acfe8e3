import { caseworkMigrations } from '#libs/casework';
import { isAnythingToDo, journalLog, journalMigrations } from '#libs/journal';
import { migrate } from '#libs/service';
import { freshDatabase, type FreshDatabase } from '#libs/testing';
import pg from 'pg';
import { fill } from './src/growth/fill.js';
import { templateOf, type Template } from './src/growth/sample.js';
import { surroundingsOf } from './src/growth/without-indexes.js';

const chain = '0193f7d2-0000-7000-8000-00000000c4a1';
const record = '0193f7d2-0000-7000-8000-0000000000c2';
const unit = '0193f7d2-0000-7000-8000-0000000000c3';
const tables = ['cases', 'notes', 'journal'];

/** A record with a collection of it, and everything that tables of an agency have around them. */
const cases = `
  CREATE TABLE cases (
    id uuid PRIMARY KEY, chain_id uuid NOT NULL, unit_id uuid, region text NOT NULL, marks text[] NOT NULL,
    particulars jsonb NOT NULL, sealed text, changed_at timestamptz NOT NULL, CHECK (region <> ''));
  CREATE INDEX cases_by_chain ON cases (chain_id);
  CREATE INDEX cases_by_mark ON cases USING gin (marks) WHERE marks <> '{}';
  CREATE INDEX cases_by_number ON cases ((particulars #>> '{referral,number}'));
  CREATE TABLE notes (record_id uuid NOT NULL REFERENCES cases (id), id uuid NOT NULL, chain_id uuid NOT NULL, PRIMARY KEY (record_id, id));
  CREATE UNIQUE INDEX notes_by_id ON notes (id);
  CREATE FUNCTION never() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'asked'; END $$;`;
const sample = `
  INSERT INTO cases VALUES ('${record}', '${chain}', '${unit}', 'KZ-75', '{one,other}',
    '{"referral": {"number": "S-2026-000001", "of": "about S-2026-000001 and more"}, "kept": [1, 2]}', repeat('x', 200), now());
  INSERT INTO notes VALUES ('${record}', gen_random_uuid(), '${chain}');
  INSERT INTO journal (id, chain_id, type, at, record_id, actor, open, sealed, numbers)
    SELECT gen_random_uuid(), '${chain}', 'told', now(), '${record}', '{}', '{"number": "S-2026-000001"}', '{"police": "secret"}', '{}' FROM generate_series(1, 3);
  INSERT INTO journal_links (position, entry_id, seq, tx, leaf, hash) SELECT seq, id, seq, tx, sha256('leaf'), 'hash' FROM journal;
  CREATE TRIGGER asked BEFORE INSERT ON notes FOR EACH ROW EXECUTE FUNCTION never();`;

describe('chains that are filled in', () => {
  let database: FreshDatabase;
  let client: pg.Client;
  let template: Template;

  beforeAll(async () => {
    database = await freshDatabase('filled');
    await migrate(database.migratorUrl, database.serviceUrl, [...caseworkMigrations, ...journalMigrations]);
    client = new pg.Client({ connectionString: database.adminUrl });
    await client.connect();
    await client.query(cases);
    await client.query(sample);
    template = await templateOf(database.adminUrl, { chain, record, number: 'S-2026-000001', tables });
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const counted = async (sql: string): Promise<number> =>
    Number((await client.query<{ n: string }>(`SELECT count(*) AS n FROM ${sql}`)).rows[0]?.n);

  it('leave indexes, constraints and triggers exactly as they were', async () => {
    const before = await surroundingsOf(client, [...tables, 'journal_links']);
    for (const word of ['index', 'constraint', 'trigger', 'table'])
      expect(before.some((what) => what.startsWith(`${word} `))).toBe(true);
    await fill([{ url: database.adminUrl, template }], 1, 100);
    await fill([{ url: database.adminUrl, template }], 101, 1_000);
    expect(await surroundingsOf(client, [...tables, 'journal_links'])).toEqual(before);
    await expect(
      client.query(`INSERT INTO notes VALUES (gen_random_uuid(), gen_random_uuid(), $1)`, [chain]),
    ).rejects.toThrow('asked');
  });

  it('have each an id, a number, marks and a unit of its own, and hang together', async () => {
    expect(await counted('cases')).toBe(1_001);
    expect(await counted('(SELECT DISTINCT chain_id FROM cases)')).toBe(1_001);
    expect(await counted(`(SELECT DISTINCT particulars #>> '{referral,number}' FROM cases)`)).toBe(1_001);
    expect(await counted(`(SELECT DISTINCT unnest(marks) FROM cases)`)).toBe(2_002);
    expect(await counted(`cases WHERE unit_id = '${unit}'`)).toBe(63);
    // One in twenty, and the first sixty: whoever reads for the region has a full page at the least size too.
    expect(await counted(`cases WHERE region = 'KZ-75'`)).toBe(108);
    expect(await counted('notes n JOIN cases c ON c.id = n.record_id AND c.chain_id = n.chain_id')).toBe(1_001);
    const { rows } = await client.query<{ particulars: unknown }>(
      `SELECT particulars FROM cases WHERE particulars #>> '{referral,number}' = 'S-2026-10000007'`,
    );
    expect(rows).toEqual([
      { particulars: { referral: { number: 'S-2026-10000007', of: 'about S-2026-10000007 and more' }, kept: [1, 2] } },
    ]);
    expect(await counted(`journal WHERE sealed::text LIKE '%secret%'`)).toBe(3);
  });

  it('leave nothing to be chained', async () => {
    expect(await counted('journal_links l JOIN journal j ON j.seq = l.seq AND j.id = l.entry_id AND j.tx = l.tx')).toBe(
      3_003,
    );
    const manager = { query: async (text: string) => (await client.query(text)).rows };
    expect(await isAnythingToDo(manager as never, [journalLog])).toEqual({ chain: [], send: false });
  });

  it('are not there at all where something fails, and nothing is missing then', async () => {
    const before = await surroundingsOf(client, tables);
    await expect(fill([{ url: database.adminUrl, template }], 1_000, 1_100)).rejects.toThrow(
      /duplicate key|unique index/,
    );
    expect(await surroundingsOf(client, tables)).toEqual(before);
    expect(await counted('cases')).toBe(1_001);
  });
});
