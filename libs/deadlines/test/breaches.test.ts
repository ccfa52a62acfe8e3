import { randomUUID } from 'node:crypto';
import {
  allDeadlines,
  cancelAll,
  deadlineTimers,
  extendDeadline,
  meetDeadlines,
  openDeadlines,
  pauseAll,
  startDeadlines,
  TimerClerk,
  type DeadlineFact,
  type DeadlineStart,
} from '#libs/deadlines';
import { clockOf, deadlineDatabase, eventually, type DeadlineDatabase } from './database.js';

let database: DeadlineDatabase;
beforeAll(async () => {
  database = await deadlineDatabase('breaches');
});
afterAll(() => database.close());

const manager = () => database.service.manager;
const minutes = (from: Date, n: number): Date => new Date(from.getTime() + n * 60_000);
const start = async (rule: DeadlineStart['rule'], startedAt: Date, more: Partial<DeadlineStart> = {}) => {
  const recordId = randomUUID();
  await startDeadlines(manager(), [{ chainId: randomUUID(), recordId, rule, ...more }], startedAt);
  return { recordId };
};
const timersOf = (recordId: string) => database.rows('SELECT kind FROM timers WHERE record_id = $1', [recordId]);

describe('warnings and breaches', () => {
  const facts: DeadlineFact[] = [];
  const clerks: TimerClerk[] = [];
  const locks = async (tx: { query: (sql: string, values: unknown[]) => Promise<unknown> }, recordId: string) =>
    tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [recordId]);
  const factsOf = (recordId: string) =>
    facts.filter(({ deadline }) => deadline.recordId === recordId).map(({ kind }) => kind);

  beforeAll(async () => {
    for (let replica = 0; replica < 2; replica += 1) {
      const clerk = new TimerClerk(await database.replica(), {
        onAlarm: ({ error }) => {
          throw error;
        },
        pollMs: 50,
      });
      clerk.handleAll(deadlineTimers({ lock: locks, onFact: async (fact) => void facts.push(fact) }));
      clerks.push(clerk);
    }
    for (const clerk of clerks) clerk.start();
  });
  afterAll(() => Promise.all(clerks.map((clerk) => clerk.stop())));
  /** Its time is over now: what a wait of minutes would come to, on a machine of any speed. */
  const runOut = (recordId: string) =>
    manager().transaction(async (tx) => {
      const now = await clockOf(tx);
      await tx.query('UPDATE deadlines SET due_at = $2 WHERE record_id = $1', [recordId, now]);
      await tx.query('UPDATE timers SET due_at = $2, ready_at = $2 WHERE record_id = $1', [recordId, now]);
    });
  const quiet = (recordId: string) => eventually(async () => (await timersOf(recordId)).length === 0);

  test('each is stated once, in order, with who is told', async () => {
    const now = await clockOf(manager());
    const { recordId } = await start('immediate-response', minutes(now, -55));
    await eventually(async () => factsOf(recordId).includes('warned'));
    await runOut(recordId);
    await quiet(recordId);
    expect(factsOf(recordId)).toEqual(['warned', 'breached']);
    const breach = facts.find(({ kind, deadline }) => kind === 'breached' && deadline.recordId === recordId);
    expect(breach?.tells).toEqual(['assignee', 'head-of-unit', 'prosecutor']);
    expect(await openDeadlines(manager(), recordId)).toMatchObject([
      { state: 'breached', breachedAt: breach?.deadline.dueAt },
    ]);
  });

  test('a breach that is met afterwards stays a breach', async () => {
    const now = await clockOf(manager());
    const { recordId } = await start('immediate-response', minutes(now, -61));
    await quiet(recordId);
    expect(await meetDeadlines(manager(), recordId, ['immediate-response'], await clockOf(manager()))).toMatchObject([
      { state: 'breached-then-met' },
    ]);
    expect(factsOf(recordId)).toEqual(['breached']);
  });

  test('met or cancelled after its time while no clerk ran: the breach is stated all the same, once', async () => {
    const now = await clockOf(manager());
    const recordIds = [randomUUID(), randomUUID()];
    await database.service.transaction(async (tx) => {
      await startDeadlines(
        tx,
        recordIds.map((recordId) => ({ chainId: randomUUID(), recordId, rule: 'immediate-response' as const })),
        minutes(now, -61),
      );
      expect(await meetDeadlines(tx, recordIds[0]!, ['immediate-response'], now)).toMatchObject([
        { state: 'breached-then-met', breachedAt: null },
      ]);
      expect(await cancelAll(tx, recordIds[1]!, now)).toMatchObject([{ state: 'cancelled' }]);
    });
    for (const recordId of recordIds) {
      await quiet(recordId);
      expect(factsOf(recordId)).toEqual(['breached']);
      expect((await allDeadlines(manager(), recordId))[0]?.breachedAt).toEqual(minutes(now, -1));
    }
  });

  test('a term that has run out is neither paused nor extended', async () => {
    const now = await clockOf(manager());
    const { recordId } = await start('platform-answer', minutes(now, -61), {
      given: { length: { unit: 'hours', n: 1 } },
    });
    expect(await pauseAll(manager(), recordId, now)).toEqual([]);
    await expect(
      extendDeadline(manager(), recordId, 'platform-answer', { to: { unit: 'hours', n: 9 } }, now),
    ).rejects.toThrow('rule-unmet');
    await quiet(recordId);
    expect(factsOf(recordId)).toEqual(['breached']);
  });

  test('a command and a firing timer never wait for one another in a circle', async () => {
    const rounds = 40;
    const now = await clockOf(manager());
    const recordIds = Array.from({ length: rounds }, () => randomUUID());
    // Due within the next second, one after the other, while each is being met by a command that holds its record.
    await startDeadlines(
      manager(),
      recordIds.map((recordId, index) => ({
        chainId: randomUUID(),
        recordId,
        rule: 'immediate-response' as const,
        startedAt: minutes(now, -60 + (index * 10 + 100) / 60_000),
      })),
      now,
    );
    await Promise.all(
      recordIds.map(async (recordId, index) => {
        await new Promise((resolve) => setTimeout(resolve, 90 + index * 10));
        await database.service.transaction(async (tx) => {
          await locks(tx, recordId);
          await new Promise((resolve) => setTimeout(resolve, 5));
          await meetDeadlines(tx, recordId, ['immediate-response'], await clockOf(tx));
        });
      }),
    );
    for (const recordId of recordIds) {
      await quiet(recordId);
      const [deadline] = await allDeadlines(manager(), recordId);
      const breached = deadline?.state === 'breached-then-met';
      expect(breached || deadline?.state === 'met').toBe(true);
      expect(factsOf(recordId).filter((kind) => kind === 'breached')).toHaveLength(breached ? 1 : 0);
      expect(deadline?.breachedAt === null).toBe(!breached);
    }
  });
});
