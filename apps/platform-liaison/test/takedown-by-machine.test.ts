import { deadlineChanged, takedownMissed, takedownRefused, takedownRemoved, takedownSent } from '#libs/contracts';
import { eventually, type PlayedAgency } from '#libs/stage';
import pg from 'pg';
import type { OrderSoFar, OutgoingOrder, OwnerPort } from '../src/outside/owner.port.js';
import { OwnerSimulator } from '../src/outside/owner-simulator.js';
import { Liaison, type Order } from './liaison.js';
import { Orders } from './orders.js';

/** Something that happens when the test says so. */
class Gate {
  open: () => void = () => undefined;
  readonly opened = new Promise<void>((resolve) => (this.open = resolve));
}

/** An owner who keeps a book: each key is one order, however often it comes. The answer to what ends in `lost` does not arrive at first. */
class KeepsBook implements OwnerPort {
  readonly tries: string[] = [];
  readonly taken = new Map<string, string>();
  /** What ends in `held`: the word about the first sending, and that the second was taken, come when these open. */
  readonly held = { word: new Gate(), second: new Gate(), listened: [] as string[] };
  private readonly simulator = new OwnerSimulator(1, 0.05);

  async submit(order: OutgoingOrder): Promise<unknown> {
    const { key, resources } = order;
    this.tries.push(key);
    if (isHeld(order)) {
      if (key.endsWith('.2')) await this.held.second.opened;
      return { says: 'taken', reference: null };
    }
    const isLost = resources[0]?.url?.endsWith('lost') === true;
    if (!isLost) return this.simulator.submit(order);
    const known = this.taken.get(key);
    this.taken.set(key, known ?? new Date().toISOString());
    if (known === undefined) throw new Error('the line went dead');
    return { says: 'receipt', reference: `BOOK-${String(this.taken.size)}`, receivedAt: known };
  }

  async listen(order: OutgoingOrder, soFar: OrderSoFar): Promise<unknown> {
    if (isHeld(order)) {
      this.held.listened.push(order.key);
      if (order.key.endsWith('.2')) return null;
      await this.held.word.opened;
      return { says: 'receipt', reference: 'EARLIER', receivedAt: new Date().toISOString() };
    }
    return order.resources[0]?.url?.endsWith('lost') === true
      ? Promise.resolve(null)
      : this.simulator.listen(order, soFar);
  }

  triesOf({ id }: Order): string[] {
    return this.tries.filter((key) => key.startsWith(id));
  }
}

const isHeld = ({ resources }: OutgoingOrder): boolean => resources[0]?.url?.endsWith('held') === true;

let liaison: Liaison;
let orders: Orders;
let school: PlayedAgency;
const owners = new KeepsBook();
beforeAll(async () => {
  liaison = await Liaison.open({}, { owners });
  const [experts, played] = await Promise.all([liaison.stage.play('expert-bureau'), liaison.stage.play('school')]);
  [orders, school] = [new Orders(liaison, experts), played];
});
afterAll(() => liaison.stage.clear());

const heardBySchool = (order: Order, { type }: { readonly type: string }): number =>
  school.events.filter((each) => each.chainId === order.chainId && each.type === type).length;

const submitted = async (link: string): Promise<Order> => {
  const order = await orders.ordered({ link });
  expect(await orders.post(order, 'submit')).toMatchObject({ status: 'sending', sending: { by: 'machine' } });
  return order;
};

describe('an order that is sent by machine', () => {
  test('is received with the owner’s number; the 24 hours run from the receipt, and the owner’s word ends nothing', async () => {
    const order = await submitted('demo-prompt');
    await school.heard(takedownSent, order.chainId);
    const record = await orders.comesTo(order, 'received');
    expect(record).toMatchObject({ platformReference: expect.stringMatching(/^SIM-/) as string, byMachine: true });
    const { deadlines } = await orders.one(order);
    expect(deadlines).toMatchObject([{ rule: 'takedown', startedAt: record['receivedAt'] }]);
    expect(Date.parse(deadlines[0]!.dueAt)).toBe(Date.parse(record['receivedAt'] as string) + 24 * 3_600_000);

    await orders.told(order, 'takedown-said-removed');
    expect((await orders.one(order)).record).toMatchObject({ status: 'received', words: [{ says: 'removed' }] });
    expect(await orders.rules(order)).toEqual(['takedown']);
    expect(heardBySchool(order, takedownRemoved)).toBe(0);
    const { files } = await orders.post(order, 'record-removal', { how: 'file', note: 'Looked, too: it is gone.' });
    const [{ itemId }] = files as [{ itemId: string }];
    const { bytes } = await liaison.officer.look(`${order.path}/files/${itemId}`);
    expect(JSON.parse(bytes.toString())).toMatchObject({ simulated: true, whole: true });
    await school.heard(takedownRemoved, order.chainId);
    expect(owners.triesOf(order)).toEqual([`${order.id}.1`]);
  });

  test('is taken in by one who confirms receipt later: the hours run from the moment that is named', async () => {
    const order = await submitted('demo-slow');
    const [sent] = await school.heard(takedownSent, order.chainId);
    expect(sent?.open).toMatchObject({ takedownId: order.id });
    const { receivedAt } = await orders.comesTo(order, 'received');
    const { sending } = (await orders.one(order)).record as { sending: { askedAt: string } };
    // A quarter of the owner's day, which lasts 0.05 s here.
    expect(Date.parse(receivedAt as string) - Date.parse(sending.askedAt)).toBe(12);
    expect((await orders.one(order)).deadlines).toMatchObject([{ rule: 'takedown', startedAt: receivedAt }]);
    await liaison.oversight.heard(deadlineChanged['platform-liaison'], order.chainId, 5);
  });

  test('is refused with a cause; repeated it is another sending with a key and a clock of its own', async () => {
    const order = await submitted('demo-refusing');
    const [refused] = await school.heard(takedownRefused, order.chainId);
    expect(refused?.open).toMatchObject({ reasonCode: 'no-violation-seen' });
    await orders.told(order, 'takedown-refused');
    expect(await orders.rules(order)).toEqual(['takedown-follow-up']);
    const opened = await liaison.officer.post(`${order.path}/read-identity`, { purpose: 'to repeat the order' });
    expect((opened.body as { notes: { text: string }[] }).notes[0]?.text).toContain('our rules');
    expect(await orders.post(order, 'submit')).toMatchObject({ sending: { key: `${order.id}.2` } });
    await school.heard(takedownSent, order.chainId, 2);
    await orders.comesTo(order, 'refused');
    expect(owners.triesOf(order)).toEqual([`${order.id}.1`, `${order.id}.2`]);
    await orders.post(order, 'end-without-removal', { reasonCode: 'owner-refuses', note: 'Invented.' });
  });

  test('is not touched by a word about its earlier sending that comes in the very moment in which it is taken', async () => {
    const order = await submitted('held');
    await orders.comesTo(order, 'sent');
    await eventually('the first listening', () => Promise.resolve(owners.held.listened.length > 0 || undefined));
    await orders.post(order, 'record-refusal', { reasonCode: 'no-violation-seen', reason: 'Invented: by letter.' });
    await orders.post(order, 'submit');
    await eventually('the second try', () => Promise.resolve(owners.triesOf(order).length > 1 || undefined));
    const other = new pg.Client({ connectionString: liaison.served.database.adminUrl });
    await other.connect();
    try {
      // Both answers wait for the record: first that the new sending was taken, then the word about the earlier one.
      const waiting = (count: number): Promise<true> =>
        eventually(`${String(count)} waiting for the record`, async () => {
          const { rows } = await other.query<{ n: number }>(
            `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
          );
          return rows[0]?.n === count ? true : undefined;
        });
      await other.query('BEGIN');
      await other.query('SELECT FROM takedowns WHERE id = $1 FOR UPDATE', [order.id]);
      owners.held.second.open();
      await waiting(1);
      owners.held.word.open();
      await waiting(2);
      await other.query('COMMIT');
    } finally {
      await other.end();
    }
    await eventually('the second listening', () =>
      Promise.resolve(owners.held.listened.includes(`${order.id}.2`) || undefined),
    );
    const { record } = await orders.one(order);
    expect(record).toMatchObject({ status: 'sent', platformReference: null, receivedAt: null });
    expect(await orders.rules(order)).toEqual(['takedown-receipt']);
  });

  test('is obeyed in part: the officer is told what was said, and the 24 hours run on to their end', async () => {
    const order = await submitted('demo-partial');
    await orders.told(order, 'takedown-partly-removed');
    expect((await orders.one(order)).record).toMatchObject({ status: 'received', words: [{ says: 'partly-removed' }] });
    expect(await orders.rules(order)).toEqual(['takedown']);
    await liaison.served.parts.dataSource.query(
      `UPDATE timers SET due_at = now(), ready_at = now() WHERE record_id = $1 AND payload->>'step' = 'noteMissed'`,
      [order.id],
    );
    await school.heard(takedownMissed, order.chainId);
  });

  test('says something that cannot be read: the officer is told, the bytes are kept, and the exchange goes on', async () => {
    const order = await submitted('demo-malformed');
    await orders.told(order, 'takedown-answer-unreadable');
    await orders.told(order, 'takedown-said-removed');
    const { record } = await orders.one(order);
    expect(record).toMatchObject({ words: [{ says: 'unreadable' }, { says: 'removed' }] });
    expect(record['files']).toHaveLength(2);
  });

  test('reaches a portal that was away for a while; nobody is told that it was sent before it was', async () => {
    const order = await submitted('demo-faltering');
    expect(await orders.rules(order)).toEqual(['send-takedown-order']);
    expect(heardBySchool(order, takedownSent)).toBe(0);
    const again = await liaison.officer.post(`${order.path}/submit`);
    expect(again).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
    expect((await liaison.officer.post(`${order.path}/send`)).status).toBe(409);
    await school.heard(takedownSent, order.chainId);
    expect(new Set(owners.triesOf(order))).toEqual(new Set([`${order.id}.1`]));
    expect(owners.triesOf(order).length).toBeGreaterThan(1);
  });

  test('whose answer was lost is tried again and is one order all the same, received when it first came', async () => {
    const order = await submitted('lost');
    const record = await orders.comesTo(order, 'received');
    expect(owners.triesOf(order)).toEqual([`${order.id}.1`, `${order.id}.1`]);
    expect([...owners.taken].filter(([key]) => key.startsWith(order.id))).toEqual([
      [`${order.id}.1`, record['receivedAt']],
    ]);
    await school.heard(takedownSent, order.chainId);
    expect(heardBySchool(order, takedownSent)).toBe(1);
    expect((record['sentAt'] as string[]).length).toBe(1);
  });

  test('comes back after the last try, aloud: its clock runs on, and the officer sends it by hand', async () => {
    const alarms = async (): Promise<number> =>
      (await liaison.served.parts.metrics.alarms.get()).values.find(
        ({ labels }) => labels['code'] === 'takedown-undelivered',
      )?.value ?? 0;
    const before = await alarms();
    const order = await submitted('demo-unreachable');
    expect(await orders.comesTo(order, 'undelivered')).toMatchObject({ undelivered: { tries: 3 }, sentAt: [] });
    expect(owners.triesOf(order)).toEqual([`${order.id}.1`, `${order.id}.1`, `${order.id}.1`]);
    await orders.told(order, 'takedown-undelivered');
    expect(await alarms()).toBe(before + 1);
    expect(await orders.rules(order)).toEqual(['send-takedown-order']);
    expect(heardBySchool(order, takedownSent)).toBe(0);
    expect(await orders.post(order, 'send')).toMatchObject({ status: 'sent', sending: { by: 'hand' } });
    await school.heard(takedownSent, order.chainId);
    expect(await orders.post(order, 'record-receipt', { platformReference: 'by-letter' })).toMatchObject({
      status: 'received',
      platformReference: 'by-letter',
    });
    expect(owners.triesOf(order)).toHaveLength(3);
  });
});

describe('where no owner is spoken with by machine', () => {
  test('orders go out by hand, and one that was on its way comes back at once', async () => {
    const elsewhere = await Liaison.open({}, { owners: undefined });
    try {
      const theirs = new Orders(elsewhere, await elsewhere.stage.play('expert-bureau'));
      const order = await theirs.ordered();
      expect((await theirs.one(order)).record).toMatchObject({ byMachine: false });
      expect((await elsewhere.officer.post(`${order.path}/submit`)).body).toMatchObject({
        rule: 'owner-not-by-machine',
      });
      const owner = new pg.Client({ connectionString: elsewhere.served.database.migratorUrl });
      await owner.connect();
      await owner.query(`UPDATE takedowns SET particulars = particulars || '{"byMachine": true}' WHERE id = $1`, [
        order.id,
      ]);
      await owner.end();
      await theirs.post(order, 'submit');
      expect(await theirs.comesTo(order, 'undelivered')).toMatchObject({ undelivered: { tries: 0 } });
      await theirs.told(order, 'takedown-undelivered');
    } finally {
      await elsewhere.stage.clear();
    }
  });
});
