import { freshDatabase, type FreshDatabase } from '#libs/testing';
import pg from 'pg';
import { Connection } from '../src/connection.js';

let database: FreshDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await freshDatabase('connection');
  client = new pg.Client({ connectionString: database.adminUrl, pipeline: true });
  await client.connect();
  await client.query('CREATE TABLE said (word text PRIMARY KEY)');
});
afterAll(async () => {
  await client.end();
  await database.drop();
});
afterEach(() => client.query('TRUNCATE said'));

const insert = 'INSERT INTO said VALUES ($1)';
const said = async (): Promise<string[]> =>
  (await client.query<{ word: string }>('SELECT word FROM said ORDER BY word')).rows.map(({ word }) => word);

function begun(): Connection {
  const connection = new Connection(client);
  void connection.unawaited.query('BEGIN');
  return connection;
}

describe('the connection of one transaction', () => {
  it('commits what was sent and not waited for', async () => {
    const connection = begun();
    void connection.unawaited.query(insert, ['one']);
    await connection.asked.query(insert, ['two']);
    await connection.commit();
    expect(await said()).toEqual(['one', 'two']);
  });

  it('says at the commit what failed first, and nothing is saved', async () => {
    const connection = begun();
    for (const word of ['one', 'one', 'two']) void connection.unawaited.query(insert, [word]);
    await expect(connection.commit()).rejects.toMatchObject({ code: '23505' });
    await connection.rollback();
    expect(await said()).toEqual([]);
  });

  it.each(['commit', 'rollback'] as const)(
    'carries out nothing that comes after its %s, for whoever has the connection then',
    async (end) => {
      const before = begun();
      await before[end]();
      const next = begun();
      await expect(before.asked.query(insert, ['late'])).rejects.toThrow('over');
      await before.unawaited.query(insert, ['later']);
      await next.asked.query(insert, ['mine']);
      await next.commit();
      expect(await said()).toEqual(['mine']);
    },
  );
});
