import pg from 'pg';
import { migrate } from '#libs/http';
import { freshDatabase, type FreshDatabase } from '#libs/testing';
import { migrations } from '../src/records/migrations/index.js';
import { OpenSessions } from '../src/records/open-sessions.js';
import { hashOf, SessionStore } from '../src/records/session.store.js';
import type { SignedIn } from '../src/records/session.row.js';

const person = (version = 1): SignedIn => ({
  accountId: crypto.randomUUID(),
  accountVersion: version,
  name: 'Demo Person',
  locale: 'kk',
  assignments: [{ agency: 'school', role: 'teacher', units: [], region: 'KZ-75' }],
  acr: 'password',
  authenticatedAt: new Date(),
  hasSecondFactor: false,
  identitySid: null,
});

let database: FreshDatabase;
let pool: pg.Pool;
let admin: pg.Pool;
let store: SessionStore;

beforeAll(async () => {
  database = await freshDatabase('gateway');
  await migrate(database.migratorUrl, database.serviceUrl, migrations);
  pool = new pg.Pool({ connectionString: database.serviceUrl, max: 5 });
  admin = new pg.Pool({ connectionString: database.adminUrl, max: 1 });
  store = new SessionStore(pool, { idleSeconds: 900, absoluteSeconds: 28_800 });
});

afterAll(async () => {
  await pool.end();
  await admin.end();
  await database.drop();
});

const shift = (secret: string, column: string, by: string): Promise<unknown> =>
  admin.query(`UPDATE sessions SET ${column} = ${column} - interval '${by}' WHERE secret_hash = $1`, [hashOf(secret)]);

describe('a session', () => {
  it('is kept under the hash of its secret, which has 256 bits and is nowhere in the table', async () => {
    const secret = await store.open(person());
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    const { rows } = await admin.query<{ line: string }>('SELECT sessions::text AS line FROM sessions');
    expect(rows.some(({ line }) => line.includes(secret))).toBe(false);
    expect(await store.read(hashOf(secret))).toMatchObject({
      session: { name: 'Demo Person', assignments: [{ role: 'teacher' }] },
    });
  });

  it('ends after 15 minutes without a request', async () => {
    const secret = await store.open(person());
    await shift(secret, 'last_seen_at', '14 minutes 50 seconds');
    expect(await store.read(hashOf(secret))).toBeDefined();
    await shift(secret, 'last_seen_at', '20 seconds');
    expect(await store.read(hashOf(secret))).toBeUndefined();
  });

  it('that was idle for too long cannot be woken by a late note of its use', async () => {
    const secret = await store.open(person());
    await shift(secret, 'last_seen_at', '16 minutes');
    await store.touch(hashOf(secret));
    expect(await store.read(hashOf(secret))).toBeUndefined();
  });

  it('ends after eight hours however busy it is', async () => {
    const secret = await store.open(person());
    await shift(secret, 'expires_at', '8 hours');
    await store.touch(hashOf(secret));
    expect(await store.read(hashOf(secret))).toBeUndefined();
  });

  it('ends when the account has another version, and only then', async () => {
    const changed = await store.open(person(3));
    const other = await store.open(person(3));
    const id = (await store.read(hashOf(changed)))?.session.accountId ?? '';
    expect(await store.endOf([{ id, version: 2 }])).toBe(0);
    expect(await store.endOf([{ id, version: 3 }])).toBe(1);
    expect(await store.read(hashOf(changed))).toBeUndefined();
    expect(await store.read(hashOf(other))).toBeDefined();
  });
});

describe('sessions in memory', () => {
  let now = 0;
  const openWith = (times: Partial<ConstructorParameters<typeof OpenSessions>[1]> = {}): OpenSessions =>
    new OpenSessions(store, { idleMs: 900_000, cacheMs: 5_000, touchMs: 30_000, ...times }, () => now);

  it('are read at most every few seconds, however many requests come at once', async () => {
    const secret = await store.open(person());
    const read = jest.spyOn(store, 'read');
    const sessions = openWith();
    await Promise.all([sessions.of(secret), sessions.of(secret), sessions.of(secret)]);
    for (let step = 0; step < 40; step += 1) {
      now += 100;
      await sessions.of(secret);
    }
    expect(read).toHaveBeenCalledTimes(1);
    now += 1_100;
    await sessions.of(secret);
    expect(read).toHaveBeenCalledTimes(2);
    read.mockRestore();
  });

  it('are written at most every half minute', async () => {
    const secret = await store.open(person());
    const touch = jest.spyOn(store, 'touch');
    const sessions = openWith({ cacheMs: 3_600_000 });
    for (let second = 0; second <= 65; second += 1) {
      await sessions.of(secret);
      now += 1_000;
    }
    expect(touch).toHaveBeenCalledTimes(2);
    touch.mockRestore();
  });

  it('notice within the time of the cache that another replica ended them', async () => {
    const secret = await store.open(person());
    const sessions = openWith();
    expect(await sessions.of(secret)).toBeDefined();
    await store.end(hashOf(secret));
    now += 5_000;
    expect(await sessions.of(secret)).toBeUndefined();
  });

  it('end at once where they are ended', async () => {
    const secret = await store.open(person());
    const sessions = openWith();
    await sessions.of(secret);
    await sessions.end(secret);
    expect(await sessions.of(secret)).toBeUndefined();
  });

  it('end by their own clock too when the database is not asked', async () => {
    const secret = await store.open(person());
    const sessions = openWith({ cacheMs: 10 * 3_600_000 });
    expect(await sessions.of(secret)).toBeDefined();
    now += 899_000;
    expect(await sessions.of(secret)).toBeDefined();
    now += 901_000;
    expect(await sessions.of(secret)).toBeUndefined();
  });

  it('a secret that nobody has opens nothing', async () => {
    expect(await openWith().of('x'.repeat(43))).toBeUndefined();
    expect(await openWith().of('')).toBeUndefined();
  });
});

it('the role that runs owns nothing and may not change the table', async () => {
  await expect(pool.query('ALTER TABLE sessions ADD COLUMN more text')).rejects.toThrow(/must be owner/);
});
