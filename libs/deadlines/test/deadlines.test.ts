import { randomUUID } from 'node:crypto';
import {
  allDeadlines,
  cancelAll,
  cancelDeadlines,
  extendDeadline,
  handDeadlinesTo,
  hastenDeadlines,
  meetDeadlines,
  openDeadlines,
  pauseAll,
  resumeAll,
  startDeadlines,
  type DeadlineStart,
} from '#libs/deadlines';
import { clockOf, deadlineDatabase, type DeadlineDatabase } from './database.js';

let database: DeadlineDatabase;
beforeAll(async () => {
  database = await deadlineDatabase('deadlines');
});
afterAll(() => database.close());

const manager = () => database.service.manager;
const minutes = (from: Date, n: number): Date => new Date(from.getTime() + n * 60_000);
const start = async (rule: DeadlineStart['rule'], startedAt: Date, more: Partial<DeadlineStart> = {}) => {
  const recordId = randomUUID();
  const [deadline] = await startDeadlines(manager(), [{ chainId: randomUUID(), recordId, rule, ...more }], startedAt);
  return { recordId, deadline: deadline! };
};
const timersOf = async (recordId: string) =>
  (
    await database.rows<{ kind: string }>('SELECT kind FROM timers WHERE record_id = $1 ORDER BY due_at', [recordId])
  ).map(({ kind }) => kind);

describe('deadlines in the database', () => {
  test('several start in one statement, with their timers, and read back as they were made', async () => {
    const recordId = randomUUID();
    const now = await clockOf(manager());
    const query = jest.spyOn(database.service.manager, 'query');
    const started = await startDeadlines(
      manager(),
      (['erdr-registration', 'preliminary-check'] as const).map((rule) => ({
        chainId: randomUUID(),
        recordId,
        rule,
        assignee: 'a',
        unitId: 'u',
        region: 'KZ-75',
      })),
      now,
    );
    expect(query).toHaveBeenCalledTimes(1);
    query.mockRestore();
    const read = await openDeadlines(manager(), recordId);
    expect(read).toHaveLength(2);
    expect(read).toEqual(expect.arrayContaining(started));
    expect(await timersOf(recordId)).toEqual(
      expect.arrayContaining(['deadline.warn', 'deadline.breach', 'deadline.warn', 'deadline.breach']),
    );
  });

  test('meeting one cancels its timers, in one statement, and leaves the other', async () => {
    const now = await clockOf(manager());
    const { recordId } = await start('erdr-registration', now);
    await startDeadlines(manager(), [{ chainId: randomUUID(), recordId, rule: 'preliminary-check' }], now);
    const query = jest.spyOn(database.service.manager, 'query');
    const met = await meetDeadlines(manager(), recordId, ['erdr-registration', 'takedown'], minutes(now, 5));
    expect(query).toHaveBeenCalledTimes(1);
    query.mockRestore();
    expect(met).toMatchObject([{ rule: 'erdr-registration', state: 'met', metAt: minutes(now, 5), breachedAt: null }]);
    expect(await timersOf(recordId)).toHaveLength(2);
    expect(await openDeadlines(manager(), recordId)).toMatchObject([{ rule: 'preliminary-check' }]);
  });

  test('what a transaction rolls back has not started', async () => {
    const now = await clockOf(manager());
    const recordId = randomUUID();
    await expect(
      database.service.transaction(async (tx) => {
        await startDeadlines(tx, [{ chainId: randomUUID(), recordId, rule: 'takedown' }], now);
        throw new Error('refused');
      }),
    ).rejects.toThrow('refused');
    expect(await allDeadlines(manager(), recordId)).toEqual([]);
    expect(await timersOf(recordId)).toEqual([]);
  });

  test('pausing takes the date away, resuming moves it by as long as it stood still', async () => {
    const now = await clockOf(manager());
    const { recordId, deadline } = await start('erdr-registration', now);
    expect(await pauseAll(manager(), recordId, minutes(now, 60))).toMatchObject([
      { state: 'paused', dueAt: null, warnAt: null },
    ]);
    expect(await timersOf(recordId)).toEqual([]);
    const [resumed] = await resumeAll(manager(), recordId, minutes(now, 60 + 90));
    expect(resumed).toMatchObject({
      state: 'running',
      dueAt: minutes(deadline.dueAt!, 90),
      warnAt: minutes(deadline.warnAt!, 90),
    });
    expect(resumed?.explanation.pauses).toEqual([
      { from: minutes(now, 60).toISOString(), to: minutes(now, 150).toISOString() },
    ]);
    expect(await timersOf(recordId)).toEqual(['deadline.warn', 'deadline.breach']);
    expect(await openDeadlines(manager(), recordId)).toEqual([resumed]);
  });

  test('pausing a record leaves the clocks running that count what goes on in life', async () => {
    const now = await clockOf(manager());
    const recordId = randomUUID();
    const started = await startDeadlines(
      manager(),
      [
        { rule: 'measure-of-restraint', given: { length: { unit: 'calendarDays', n: 30 } } },
        { rule: 'decide-on-measure' },
        { rule: 'preliminary-check' },
      ].map((each) => ({ chainId: randomUUID(), recordId, ...each }) as DeadlineStart),
      now,
    );
    expect((await pauseAll(manager(), recordId, minutes(now, 1))).map(({ rule }) => rule)).toEqual([
      'preliminary-check',
    ]);
    const open = await openDeadlines(manager(), recordId);
    for (const rule of ['measure-of-restraint', 'decide-on-measure'] as const)
      expect(open.find((each) => each.rule === rule)).toEqual(started.find((each) => each.rule === rule));
    expect(await timersOf(recordId)).toHaveLength(4);
  });

  test('an extension moves it within what the law allows, and no further', async () => {
    const now = await clockOf(manager());
    const { recordId, deadline } = await start('preliminary-check', now);
    const to = (n: number) =>
      extendDeadline(manager(), recordId, 'preliminary-check', { to: { unit: 'calendarDays', n } }, minutes(now, 9));
    await expect(to(30)).rejects.toMatchObject({ code: 'rule-unmet', details: { rule: 'extension-too-long' } });
    await expect(to(2)).rejects.toMatchObject({ details: { rule: 'extension-not-longer' } });
    const [extended] = await to(10);
    expect(extended!.dueAt!.getTime()).toBeGreaterThan(deadline.dueAt!.getTime());
    expect(extended?.explanation).toMatchObject({ lengthFrom: 'extension', extensions: [{ to: { n: 10 } }] });
    await expect(to(10)).rejects.toMatchObject({ details: { rule: 'extension-not-longer' } });
    expect(await timersOf(recordId)).toHaveLength(2);
    const registration = await start('erdr-registration', now);
    await expect(
      extendDeadline(manager(), registration.recordId, 'erdr-registration', { to: { unit: 'hours', n: 48 } }, now),
    ).rejects.toMatchObject({ details: { rule: 'deadline-not-extendable' } });
    await expect(
      extendDeadline(manager(), randomUUID(), 'preliminary-check', { to: { unit: 'calendarDays', n: 10 } }, now),
    ).rejects.toMatchObject({
      details: { rule: 'deadline-not-running' },
    });
  });

  test('more urgent means sooner, from now; never later than it was', async () => {
    const now = await clockOf(manager());
    const { recordId } = await start('receive-referral', minutes(now, -60));
    expect(await hastenDeadlines(manager(), recordId, 'urgent', now)).toMatchObject([
      { dueAt: minutes(now, 180), explanation: { urgency: 'urgent' } },
    ]);
    const nearlyOver = await start('receive-referral', minutes(now, -23 * 60));
    expect(await hastenDeadlines(manager(), nearlyOver.recordId, 'urgent', now)).toEqual([]);
  });

  test('a moot deadline is cancelled with its timers; a new holder is told of open ones', async () => {
    const now = await clockOf(manager());
    const { recordId } = await start('assessment', now, { assignee: 'first' });
    await startDeadlines(manager(), [{ chainId: randomUUID(), recordId, rule: 'rehabilitation-consent' }], now);
    await handDeadlinesTo(manager(), recordId, { assignee: 'second', unitId: 'u', region: 'KZ-71' });
    expect(await cancelDeadlines(manager(), recordId, ['rehabilitation-consent'], now)).toHaveLength(1);
    expect(await openDeadlines(manager(), recordId)).toMatchObject([
      { rule: 'assessment', assignee: 'second', unitId: 'u', region: 'KZ-71' },
    ]);
    await startDeadlines(manager(), [{ chainId: randomUUID(), recordId, rule: 'urgent-support' }], now);
    expect(await cancelAll(manager(), recordId, now, ['urgent-support'])).toMatchObject([{ rule: 'assessment' }]);
    expect(await openDeadlines(manager(), recordId)).toMatchObject([{ rule: 'urgent-support' }]);
    await cancelAll(manager(), recordId, now);
    expect(await openDeadlines(manager(), recordId)).toEqual([]);
    expect(await timersOf(recordId)).toEqual([]);
  });

  test('the service’s role can read no other way out: it may not delete deadlines', async () => {
    await expect(database.rows('DELETE FROM deadlines')).rejects.toThrow('permission denied');
  });

  test('a timer that a clerk is firing is not waited for: the clerk may be waiting for this very command', async () => {
    const now = await clockOf(manager());
    const { recordId } = await start('immediate-response', now);
    await database.service.transaction(async (clerk) => {
      await clerk.query('SELECT id FROM timers WHERE record_id = $1 FOR UPDATE', [recordId]);
      await database.service.transaction(async (command) => {
        await command.query(`SET LOCAL lock_timeout = '500ms'`);
        await pauseAll(command, recordId, minutes(now, 1));
        await resumeAll(command, recordId, minutes(now, 2));
        expect(await meetDeadlines(command, recordId, ['immediate-response'], minutes(now, 3))).toHaveLength(1);
      });
    });
  });
});
