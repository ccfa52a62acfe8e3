import { v7 as uuid } from 'uuid';
import { hideNotices, seeNotices, type Transaction } from '#libs/casework';
import { system, type Notice } from '#libs/lifecycle';
import type { AskedOf, Waits } from '#libs/waiting';
import { Bureau } from './bureau.js';

const earliest = '00000000-0000-7000-8000-000000000000';

/** Everything here is told by `Transaction.tell`, as a step tells it, and asked over the bus. */
describe('for whom a notice waits at an agency', () => {
  let bureau: Bureau;
  beforeAll(async () => {
    bureau = await Bureau.open();
  });
  afterAll(() => bureau.stage.clear());

  const unitId = uuid();
  const expert = (after = earliest): AskedOf => ({ subject: uuid(), roles: ['expert'], units: [unitId], after });
  const waits = (...people: AskedOf[]): Promise<Waits[]> => bureau.stage.waitsFor(bureau.served, people);
  const within = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
    bureau.served.parts.transactions.within({ actor: system('expert-bureau', '') }, work);
  /** @returns the record of which it tells, and the notice */
  const tell = (
    to: Notice['to'],
    code: Notice['code'],
    excluded: string[] = [],
  ): Promise<{ id: string; notice: string }> =>
    within(async (tx) => {
      const record = { id: uuid(), chainId: uuid(), excluded };
      tx.tell({ code, to }, record);
      return { id: record.id, notice: tx.touched.at(-1)?.id ?? '' };
    });

  it('is found as the portal finds it: told to them, to their role in their unit, to their role anywhere', async () => {
    const [one, another] = [expert(), { ...expert(), units: [uuid()] }];
    expect(await waits(one, another)).toEqual([]);
    const own = await tell({ subject: one.subject }, 'examination-assigned');
    expect(await waits(one, another)).toEqual([{ subject: one.subject, newest: own.notice, urgent: null }]);
    const units = await tell({ role: 'expert', unitId }, 'evidence-altered');
    expect(await waits(one, another)).toEqual([{ subject: one.subject, newest: units.notice, urgent: units.notice }]);
    const everybodys = await tell({ role: 'expert', unitId: null }, 'file-refused');
    expect(await waits(one, another)).toEqual([
      { subject: one.subject, newest: everybodys.notice, urgent: units.notice },
      { subject: another.subject, newest: everybodys.notice, urgent: null },
    ]);
    expect(await waits({ ...one, subject: uuid(), roles: ['coordinator'] })).toEqual([]);
  });

  it('is not what they were told already, and not what they have looked at meanwhile', async () => {
    const first = await tell({ role: 'expert', unitId }, 'deadline-breached:triage-tip');
    const [one, told] = [expert(), expert(first.notice)];
    expect(await waits(one, told)).toEqual([{ subject: one.subject, newest: first.notice, urgent: first.notice }]);
    const second = await tell({ role: 'expert', unitId }, 'examination-assigned');
    expect(await waits(told)).toEqual([{ subject: told.subject, newest: second.notice, urgent: null }]);
    await within((tx) =>
      seeNotices(tx.manager, { ...system('expert-bureau', ''), subject: one.subject }, second.notice),
    );
    expect(await waits(one)).toEqual([]);
    // Each looks for themselves.
    expect(await waits(told)).toHaveLength(1);
  });

  it('is never one of which they must not be told, whether named before or after', async () => {
    const [named, later, other] = [expert(), expert(), expert()];
    const before = (await waits(named)).at(0)?.newest ?? earliest;
    const people = [named, later, other].map((each) => ({ ...each, after: before }));
    const { id, notice } = await tell({ role: 'expert', unitId }, 'evidence-altered', [named.subject]);
    const found = (await waits(...people)).map(({ subject }) => subject);
    expect(found).toEqual([later.subject, other.subject]);
    await within((tx) => hideNotices(tx, { id }, [later.subject]));
    expect(await waits(...people)).toEqual([{ subject: other.subject, newest: notice, urgent: notice }]);
  });
});
