import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import {
  dayOf,
  deadlineTimers,
  effectOf,
  kazakhstanCalendar,
  lawInForce,
  meetDeadlines,
  pauseAll,
  putInForceHere,
  recountBatch,
  setTimers,
  startDeadlines,
  TimerClerk,
  type DayCorrection,
  type Deadline,
  type DeadlineFact,
} from '#libs/deadlines';
import { clockOf, deadlineDatabase, eventually, type DeadlineDatabase } from './database.js';
import { recountSlowly } from './recounting.js';

let database: DeadlineDatabase;
beforeEach(async () => {
  database = await deadlineDatabase('recount');
});
afterEach(async () => {
  putInForceHere(0, []);
  await database.close();
});

const manager = () => database.service.manager;
const start = async (rule: Deadline['rule'], startedAt: Date, n = 1): Promise<Deadline[]> =>
  startDeadlines(
    manager(),
    Array.from({ length: n }, () => ({ chainId: randomUUID(), recordId: randomUUID(), rule, unitId: 'u' })),
    startedAt,
  );
const restOn = (on: string): DayCorrection => ({
  on,
  is: 'rest',
  name: { kk: 'ауыстырылған күн', ru: 'перенос', en: 'moved day' },
  decision: { number: '№ 1', on: '2026-01-05', enteredAt: '2026-01-06T05:00:00.000Z' },
});
const read = async (id: string): Promise<{ due_at: Date; law_version: number; state: string; explanation: object }> => {
  const [row] = await database.rows<never>('SELECT * FROM deadlines WHERE id = $1', [id]);
  return row!;
};
const timersOf = (id: string) =>
  database.rows<{ kind: string; due_at: Date }>(
    'SELECT kind, due_at FROM timers WHERE deadline_id = $1 ORDER BY due_at',
    [id],
  );
const recount = async () =>
  database.service.transaction(async (tx) =>
    recountBatch(tx, { now: await clockOf(tx), law: lawInForce, lock: () => tx.query('SELECT 1') }),
  );

describe('counting deadlines anew by a changed law', () => {
  test('the preview says which would move and changes nothing; the recount does what it said', async () => {
    const now = await clockOf(manager());
    const [two, hours, paused] = [
      await start('answer-question', now, 3),
      await start('erdr-registration', now),
      await start('answer-question', now),
    ];
    await pauseAll(manager(), paused[0]!.recordId, now);
    const due = two[0]!.dueAt!;
    const days = [restOn(dayOf(due))];
    const effect = await effectOf(manager(), { ...lawInForce, version: 1, calendar: kazakhstanCalendar(days) }, now);
    expect(effect).toMatchObject({ looked: 4, moved: 3, later: 3, earlier: 0, missedAtOnce: 0, overdue: 0, paused: 1 });
    expect(effect.shifts).toMatchObject([{ rule: 'answer-question', unitId: 'u', from: due, count: 3 }]);
    expect(await read(two[0]!.id)).toMatchObject({ due_at: due, law_version: 0 });

    putInForceHere(1, days);
    const { moved, left } = await recount();
    expect(left).toBe(false);
    expect(moved.map(({ after }) => after.id).sort()).toEqual(two.map(({ id }) => id).sort());
    const after = await read(two[1]!.id);
    expect(after).toMatchObject({ due_at: effect.shifts[0]!.to, law_version: 1 });
    expect(after.explanation).toMatchObject({ decisions: [{ on: dayOf(due), decision: { number: '№ 1' } }] });
    expect((await timersOf(two[1]!.id)).at(-1)).toMatchObject({ kind: 'deadline.breach', due_at: after.due_at });
    expect(await timersOf(two[1]!.id)).toHaveLength(2);
    expect(await read(hours[0]!.id)).toMatchObject({ law_version: 1, due_at: hours[0]!.dueAt });
    // Nothing is left, and nothing happens twice.
    expect(await recount()).toEqual({ looked: 0, moved: [], left: false });
    // Withdrawn, everything is as it was.
    putInForceHere(2, []);
    await recount();
    expect(await read(two[1]!.id)).toMatchObject({ due_at: due, law_version: 2 });
    expect((await read(two[1]!.id)).explanation).not.toHaveProperty('decisions');
  });

  test('what was missed stays missed, and is told of once', async () => {
    const now = await clockOf(manager());
    const long = new Date(now.getTime() - 30 * 86_400_000);
    const [missed] = await start('answer-question', long);
    const [met] = await start('answer-question', now);
    await meetDeadlines(manager(), met!.recordId, ['answer-question'], now);
    const facts: DeadlineFact[] = [];
    const timers = deadlineTimers({
      lock: () => Promise.resolve(),
      onFact: (fact) => {
        facts.push(fact);
        return Promise.resolve();
      },
    });
    const clerk = new TimerClerk(database.service, { onAlarm: () => undefined, pollMs: 50 }).handleAll(timers);
    clerk.start();
    await eventually(async () => (await timersOf(missed!.id)).length === 0);
    expect(facts.map(({ kind }) => kind)).toEqual(['breached']);
    putInForceHere(1, [restOn(dayOf(missed!.dueAt!))]);
    expect(await recount()).toMatchObject({ moved: [], left: false });
    expect(await read(missed!.id)).toMatchObject({ state: 'breached', due_at: missed!.dueAt });
    expect(await timersOf(missed!.id)).toEqual([]);
    await clerk.stop();
    expect(facts).toHaveLength(1);
  });

  test('one that has run out, and whose clerk has not come yet, is breached as it was', async () => {
    const now = await clockOf(manager());
    const [late] = await start('answer-question', new Date(now.getTime() - 30 * 86_400_000));
    putInForceHere(1, [restOn(dayOf(late!.dueAt!))]);
    expect((await recount()).moved).toEqual([]);
    expect(await read(late!.id)).toMatchObject({ due_at: late!.dueAt, law_version: 1 });
    expect((await timersOf(late!.id)).at(-1)).toMatchObject({ kind: 'deadline.breach', due_at: late!.dueAt });
  });

  test('what a replica still began by the law of before is found by the next look', async () => {
    const now = await clockOf(manager());
    const [first] = await start('answer-question', now);
    const day = dayOf(first!.dueAt!);
    putInForceHere(1, [restOn(day)]);
    expect((await recount()).moved).toHaveLength(1);
    putInForceHere(0, []);
    const [stale] = await start('answer-question', now);
    expect(dayOf(stale!.dueAt!)).toBe(day);
    putInForceHere(1, [restOn(day)]);
    expect((await recount()).moved.map(({ after }) => after.id)).toEqual([stale!.id]);
  });

  test('killed in the middle, another goes on: each deadline moves once, and has its two timers', async () => {
    const now = await clockOf(manager());
    const all = await start('answer-question', now, 40);
    const days = [restOn(dayOf(all[0]!.dueAt!))];
    await setTimers(manager(), [{ kind: 'recount', recordId: randomUUID(), dueAt: now }]);
    const { url } = database.service.options as { url: string };
    const child = spawn(process.execPath, ['dist/libs/deadlines/test/doomed-recount.js'], {
      env: { ...process.env, RECOUNT: JSON.stringify({ version: 1, days, database: url }) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const moved = async (): Promise<number> =>
      Number((await database.rows<{ n: string }>(`SELECT count(*) AS n FROM effects WHERE what = 'moved'`))[0]?.n);
    await once(child.stdout, 'data');
    await eventually(async () => (await moved()) >= 5);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await moved()).toBeLessThan(40);

    putInForceHere(1, days);
    const other = new TimerClerk(database.service, { onAlarm: () => undefined, pollMs: 50 });
    other.handle('recount', recountSlowly(0)).start();
    const waiting = async () => (await database.rows(`SELECT FROM timers WHERE kind = 'recount'`)).length;
    await eventually(async () => (await waiting()) === 0);
    await other.stop();
    expect(await database.rows(`SELECT timer FROM effects GROUP BY timer HAVING count(*) > 1`)).toEqual([]);
    expect(await moved()).toBe(40);
    const rows = await database.rows<{ n: string }>(
      `SELECT count(*) AS n FROM timers JOIN deadlines d ON d.id = deadline_id
        WHERE kind = 'deadline.warn' AND timers.due_at = warn_at OR kind = 'deadline.breach' AND timers.due_at = d.due_at`,
    );
    expect(Number(rows[0]?.n)).toBe(80);
    expect(await database.rows(`SELECT FROM deadlines WHERE law_version <> 1`)).toEqual([]);
  });
});
