import { randomUUID } from 'node:crypto';
import { rowsLookedAt } from '#libs/testing';
import { untilNext } from '../src/timers.store.js';
import { deadlineDatabase, type DeadlineDatabase } from './database.js';

const many = 5_000;
let database: DeadlineDatabase;

beforeAll(async () => {
  database = await deadlineDatabase('first-ready');
  await database.rows(
    `INSERT INTO timers (due_at, ready_at, kind, record_id)
     SELECT at, at, kind, $1 FROM unnest(ARRAY['warn', 'breach']) AS kind, generate_series(1, $2::int) AS n, LATERAL (SELECT now() + n * interval '1 hour' AS at) AS a`,
    [randomUUID(), many],
  );
});
afterAll(() => database.close());

describe('the next of many timers', () => {
  it('is found where it stands, of each kind that is asked for; of a kind that has none there is none', async () => {
    const [least, none] = await database.service.transaction(async (manager) => {
      const ms = [await untilNext(manager, ['warn', 'breach', 'call']), await untilNext(manager, ['call'])];
      expect(await rowsLookedAt(manager, ['timers'])).toBeLessThan(20);
      return ms;
    });
    expect(least).toBeGreaterThan(3_500_000);
    expect(least).toBeLessThanOrEqual(3_600_000);
    expect(none).toBe(Infinity);
  });
});
