import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import {
  cancelTimers,
  setTimers,
  TimerClerk,
  type ClerkOptions,
  type Occasion,
  type TimerAlarm,
} from '#libs/deadlines';
import { deadlineDatabase, eventually, type DeadlineDatabase } from './database.js';

let database: DeadlineDatabase;
const clerks: TimerClerk[] = [];
const alarms: TimerAlarm[] = [];

beforeAll(async () => {
  database = await deadlineDatabase('timers');
});
afterEach(async () => {
  await Promise.all(clerks.splice(0).map((clerk) => clerk.stop()));
  alarms.length = 0;
});
afterAll(() => database.close());

async function clerk(options: Partial<ClerkOptions<Occasion>> = {}): Promise<TimerClerk> {
  const made = new TimerClerk(await database.replica(), {
    onAlarm: (alarm) => alarms.push(alarm),
    pollMs: 500,
    backOffMs: 20,
    ...options,
  });
  clerks.push(made);
  return made;
}
const effect = (manager: EntityManager, timer: string, what: string) =>
  manager.query('INSERT INTO effects (timer, what) VALUES ($1, $2)', [timer, what]);
const count = async (sql: string, values?: unknown[]): Promise<number> =>
  Number((await database.rows<{ n: string }>(sql, values))[0]?.n);
const timersLeft = (kind: string) => count('SELECT count(*) AS n FROM timers WHERE kind = $1', [kind]);
const effects = (what: string) => count('SELECT count(*) AS n FROM effects WHERE what = $1', [what]);
const inMs = (ms: number): Date => new Date(Date.now() + ms);
const set = (kind: string, number: number, dueAt = inMs(-1), recordId = randomUUID()) =>
  setTimers(
    database.service.manager,
    Array.from({ length: number }, () => ({ kind, recordId, dueAt })),
  );

describe('the timer clerk', () => {
  test('two clerks at once fire each of 200 timers exactly once', async () => {
    await set('both', 200);
    const fired = [0, 0];
    for (const which of [0, 1]) {
      const one = await clerk({ parallel: 4 });
      one.handle('both', async ({ manager }, timer) => {
        await effect(manager, timer.id, 'both');
        fired[which]! += 1;
      });
    }
    for (const one of clerks) one.start();
    await eventually(async () => (await timersLeft('both')) === 0);
    expect(await effects('both')).toBe(200);
    expect(await count(`SELECT count(DISTINCT timer) AS n FROM effects WHERE what = 'both'`)).toBe(200);
    expect(Math.min(...fired)).toBeGreaterThan(0);
  });

  test('a clerk that is killed mid-way leaves its timers to another, and none fires twice', async () => {
    await set('killed', 60);
    const child = spawn(process.execPath, ['dist/libs/deadlines/test/doomed-clerk.js'], {
      env: { ...process.env, TIMER_DATABASE: (database.service.options as { url: string }).url },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    await eventually(async () => (await effects('killed')) >= 10);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const before = await effects('killed');
    expect(before).toBeLessThan(60);
    const other = await clerk();
    other.handle('killed', ({ manager }, timer) => effect(manager, timer.id, 'killed')).start();
    await eventually(async () => (await timersLeft('killed')) === 0);
    expect(await effects('killed')).toBe(60);
    expect(await count(`SELECT count(DISTINCT timer) AS n FROM effects WHERE what = 'killed'`)).toBe(60);
  });

  test('a timer that is not due waits, and is fired soon after it is', async () => {
    const [{ now } = { now: new Date() }] = await database.rows<{ now: Date }>('SELECT now()');
    const dueAt = new Date(now.getTime() + 700);
    const waiting = await clerk({ pollMs: 5_000 });
    waiting.handle('later', ({ manager }, timer) => effect(manager, timer.id, 'later')).start();
    await set('later', 1, dueAt);
    waiting.wake();
    await eventually(async () => (await effects('later')) === 1);
    const [row] = await database.rows<{ late: number }>(
      `SELECT extract(epoch FROM at - $1::timestamptz) * 1000 AS late FROM effects WHERE what = 'later'`,
      [dueAt],
    );
    expect(Number(row?.late)).toBeGreaterThanOrEqual(0);
    expect(Number(row?.late)).toBeLessThan(1_500);
  });

  test('it is the database’s clock that decides, not the service’s', async () => {
    await set('ahead', 1, inMs(3_600_000));
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 86_400_000);
    try {
      const ahead = await clerk({ pollMs: 50 });
      ahead.handle('ahead', ({ manager }, timer) => effect(manager, timer.id, 'ahead')).start();
      await new Promise((resolve) => setTimeout(resolve, 400));
      expect(await effects('ahead')).toBe(0);
    } finally {
      clock.mockRestore();
    }
  });

  test('what a handler did is undone with it when it throws; it is tried again, and alarms', async () => {
    await set('stubborn', 1);
    let tries = 0;
    const one = await clerk({ alarmAfter: 2 });
    one.handle('stubborn', async ({ manager }, timer) => {
      tries += 1;
      await effect(manager, timer.id, 'stubborn');
      if (tries < 4) throw new Error('not yet');
    });
    one.start();
    await eventually(async () => (await timersLeft('stubborn')) === 0);
    expect(tries).toBe(4);
    expect(await effects('stubborn')).toBe(1);
    expect(alarms).toMatchObject([{ kind: 'stubborn', attempts: 2 }]);
  });

  test('a timer of a kind that nobody handles stays', async () => {
    await set('unknown', 1);
    (await clerk({ pollMs: 50 })).handle('known', async () => undefined).start();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await timersLeft('unknown')).toBe(1);
  });

  test('a cancelled timer does not fire', async () => {
    const recordId = randomUUID();
    await set('moot', 3, inMs(-1), recordId);
    await cancelTimers(database.service.manager, recordId, ['moot']);
    expect(await timersLeft('moot')).toBe(0);
  });

  test('the agency’s own transaction is used, and an effect that fails to commit is not an effect', async () => {
    await set('own', 1);
    let commits = 0;
    const one = await clerk({
      within: (work) =>
        database.service.transaction(async (manager) => {
          await work({ manager, now: new Date() });
          commits += 1;
          if (commits === 1) throw new Error('the journal refused');
        }),
    });
    one.handle('own', ({ manager }, timer) => effect(manager, timer.id, 'own')).start();
    await eventually(async () => (await timersLeft('own')) === 0);
    expect(commits).toBeGreaterThanOrEqual(2);
    expect(await effects('own')).toBe(1);
  });
});

describe('calls to the outside', () => {
  test('are made outside any transaction, by one of several replicas, and their answers applied once', async () => {
    await set('call', 40);
    const asked: string[] = [];
    for (let which = 0; which < 2; which += 1) {
      const one = await clerk({ parallel: 4 });
      one.handleCall('call', {
        limitMs: 2_000,
        call: async (timer) => {
          asked.push(timer.id);
          await new Promise((resolve) => setTimeout(resolve, 5));
          return 'registered';
        },
        apply: ({ manager }, timer, answer) => effect(manager, timer.id, `call ${answer}`),
      });
    }
    for (const one of clerks) one.start();
    await eventually(async () => (await timersLeft('call')) === 0);
    expect(await effects('call registered')).toBe(40);
    expect(new Set(asked).size).toBe(40);
    expect(asked).toHaveLength(40);
  });

  test('one that takes too long is broken off and repeated', async () => {
    await set('slow', 1);
    let calls = 0;
    const one = await clerk();
    one.handleCall('slow', {
      limitMs: 100,
      call: (_timer, signal) => {
        calls += 1;
        if (calls > 1) return Promise.resolve('second');
        return new Promise<string>((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason as Error));
        });
      },
      apply: ({ manager }, timer, answer) => effect(manager, timer.id, `slow ${answer}`),
    });
    one.start();
    await eventually(async () => (await effects('slow second')) === 1);
    expect(calls).toBe(2);
  });

  test('an answer to what was cancelled meanwhile is dropped', async () => {
    const recordId = randomUUID();
    await set('dropped', 1, inMs(-1), recordId);
    const one = await clerk();
    let answered = false;
    one.handleCall('dropped', {
      limitMs: 2_000,
      call: async () => {
        await cancelTimers(database.service.manager, recordId, ['dropped']);
        answered = true;
      },
      apply: ({ manager }, timer) => effect(manager, timer.id, 'dropped'),
    });
    one.start();
    await eventually(async () => answered && (await timersLeft('dropped')) === 0);
    await one.stop();
    expect(await effects('dropped')).toBe(0);
  });

  test('a service that stops gives its call back at once', async () => {
    await set('given-back', 1);
    const one = await clerk();
    let asked = false;
    one.handleCall('given-back', {
      limitMs: 60_000,
      call: () => {
        asked = true;
        return new Promise<never>(() => undefined);
      },
      apply: async () => undefined,
    });
    one.start();
    await eventually(async () => asked);
    await one.stop();
    const [row] = await database.rows<{ lease: string | null; attempts: number; ready: boolean }>(
      `SELECT lease, attempts, ready_at <= now() AS ready FROM timers WHERE kind = 'given-back'`,
    );
    expect(row).toEqual({ lease: null, attempts: 0, ready: true });
  });
});
