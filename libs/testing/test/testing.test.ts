import { agencies } from '#libs/contracts';
import { existsSync, readFileSync, statSync } from 'node:fs';
import pg from 'pg';
import { freshDatabase, startNats, testKeys } from '#libs/testing';

async function as<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

describe('a database for one test file', () => {
  it('has a role that migrates and a role that runs and owns nothing', async () => {
    const database = await freshDatabase('testing');
    await as(database.migratorUrl, async (migrator) => {
      await migrator.query('CREATE TABLE notes (id int)');
      await migrator.query(`GRANT SELECT ON notes TO ${database.roles.service}`);
    });
    await as(database.serviceUrl, async (service) => {
      await expect(service.query('SELECT * FROM notes')).resolves.toMatchObject({ rowCount: 0 });
      await expect(service.query('DROP TABLE notes')).rejects.toMatchObject({ code: '42501' });
      await expect(service.query('CREATE TABLE more (id int)')).rejects.toMatchObject({ code: '42501' });
    });
    await database.drop();
    await expect(as(database.serviceUrl, () => Promise.resolve())).rejects.toBeDefined();
  });

  it('tells a test that it left a connection open', async () => {
    const database = await freshDatabase('testing');
    const forgotten = new pg.Client({ connectionString: database.serviceUrl });
    forgotten.on('error', () => undefined);
    await forgotten.connect();
    await expect(database.drop()).rejects.toThrow('left 1 connections');
  });
});

describe('keys for tests', () => {
  it('are private files of every service, and a directory without a secret', () => {
    const keys = testKeys();
    expect(statSync(keys.keysFile('police')).mode & 0o077).toBe(0);
    const directory = JSON.parse(readFileSync(keys.directoryFile, 'utf8')) as { keys: Record<string, string>[] };
    expect(directory.keys.map((key) => key['kid'])).toEqual(
      expect.arrayContaining(['police:sign:1', 'police:seal:1', 'gateway:sign:1', 'identity:sign:1']),
    );
    expect(directory.keys.filter((key) => key['d'] !== undefined || key['k'] !== undefined)).toEqual([]);
    keys.remove();
    expect(existsSync(keys.directoryFile)).toBe(false);
  });
});

describe('a broker for tests', () => {
  it('has the streams of all agencies, and has them again after its store was wiped', async () => {
    const nats = await startNats();
    await expect(nats.bootstrap()).resolves.toEqual([]);
    await nats.wipe();
    // A stream and an exchange of each agency, and the directory.
    await expect(nats.bootstrap()).resolves.toHaveLength(2 * agencies.length + 1);
    await nats.stop();
  });
});
