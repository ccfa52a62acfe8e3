import { createHash, randomUUID } from 'node:crypto';
import {
  documentIssued,
  takedownEnded,
  takedownMissed,
  takedownRefused,
  takedownRemoved,
  takedownSent,
} from '#libs/contracts';
import type { PlayedAgency } from '#libs/stage';
import { textOfPdf } from '#libs/testing';
import pg from 'pg';
import { Liaison, type Order } from './liaison.js';
import { Orders } from './orders.js';

let liaison: Liaison;
let orders: Orders;
let school: PlayedAgency;
beforeAll(async () => {
  liaison = await Liaison.open();
  const [experts, played] = await Promise.all([liaison.stage.play('expert-bureau'), liaison.stage.play('school')]);
  [orders, school] = [new Orders(liaison, experts), played];
});
afterAll(() => liaison.stage.clear());

/** The day passes: what is due within it is due now. */
const dayPasses = ({ id }: Order): Promise<unknown> =>
  liaison.served.parts.dataSource.query(
    `UPDATE timers SET due_at = now(), ready_at = now() WHERE record_id = $1 AND payload->>'step' = 'noteMissed'`,
    [id],
  );

/** It was sent two days ago. */
async function sentEarlier({ id }: Order): Promise<void> {
  const owner = new pg.Client({ connectionString: liaison.served.database.migratorUrl });
  await owner.connect();
  const sentAt = JSON.stringify([new Date(Date.now() - 48 * 3_600_000).toISOString()]);
  const { rowCount } = await owner.query(
    `UPDATE takedowns SET particulars = jsonb_set(particulars, '{sentAt}', $2::jsonb) WHERE id = $1`,
    [id, sentAt],
  );
  expect(rowCount).toBe(1);
  await owner.end();
}

describe('an order to take material down that is sent by hand', () => {
  test('goes out, its 24 hours run from receipt, and removal is proved by a file with its hash', async () => {
    const order = await orders.ordered();
    expect(await orders.rules(order)).toEqual(['send-takedown-order']);
    expect((await liaison.officer.get(order.path)).body.record).toMatchObject({ number: 'B-2026-000001' });
    expect(JSON.stringify((await liaison.officer.get(order.path)).body)).not.toContain('canary');
    const opened = await liaison.officer.post(`${order.path}/read-identity`, { purpose: 'to send the order' });
    expect(opened.body).toMatchObject({ resources: [{ url: 'https://instagram.example/p/canary' }] });

    expect(await orders.post(order, 'send')).toMatchObject({ status: 'sent', assignee: liaison.officer.actor.subject });
    expect(await orders.rules(order)).toEqual(['takedown-receipt']);
    expect(await orders.post(order, 'record-receipt')).toMatchObject({ status: 'received' });
    const { deadlines } = await orders.one(order);
    expect(deadlines.map(({ rule }) => rule)).toEqual(['takedown']);

    const bare = await liaison.officer.post(`${order.path}/record-removal`, { how: 'file', note: 'Letter.' });
    expect(bare).toMatchObject({ status: 422, body: { rule: 'proof-attached' } });
    const proof = Buffer.from('a letter of the owner');
    const attached = await liaison.officer.upload(`${order.path}/files`, proof);
    expect(attached.body.sha256).toBe(createHash('sha256').update(proof).digest('hex'));
    const again = await liaison.officer.upload(`${order.path}/files`, proof);
    expect(again.body.itemId).toBe(attached.body.itemId);
    expect(await orders.post(order, 'record-removal', { how: 'file', note: 'Letter.' })).toMatchObject({
      status: 'removed',
      removal: { how: 'file', late: false },
    });
    expect(await orders.rules(order)).toEqual([]);
    const file = `${order.path}/files/${attached.body.itemId as string}`;
    expect((await liaison.officer.post(`${file}/readings`)).body.code).toBe('input-invalid');
    expect((await liaison.officer.look(file)).bytes).toEqual(proof);
    const words = 'An invented description.';
    expect((await liaison.officer.post(`${file}/withholding`, { words })).body.withheld).toBe(true);
    expect((await liaison.officer.look(file)).body.code).toBe('bytes-withheld');
    await school.heard(takedownSent, order.chainId);
    const [removed] = await school.heard(takedownRemoved, order.chainId);
    expect(removed?.open).toMatchObject({ takedownId: order.id, how: 'file', late: false });
    expect(liaison.police.events.filter(({ chainId }) => chainId === order.chainId)).toEqual([]);
  });

  test('that is missed is told to the unit, to whoever filed the application and to oversight; it is repeated and obeyed late', async () => {
    const order = await orders.ordered({ filedBy: 'police' });
    await orders.post(order, 'send');
    await orders.post(order, 'record-receipt');
    await dayPasses(order);
    await liaison.police.heard(takedownMissed, order.chainId);
    await liaison.oversight.heard(takedownMissed, order.chainId);
    const { body } = await liaison.officer.get('/notices');
    expect(body.items).toContainEqual(expect.objectContaining({ code: 'takedown-overdue', recordId: order.id }));
    expect(await orders.post(order, 'send')).toMatchObject({ status: 'sent' });
    const removed = await orders.post(order, 'record-removal', {
      how: 'recheck',
      note: 'Looked: the page says it is gone.',
    });
    expect(removed).toMatchObject({ status: 'removed', removal: { how: 'recheck', late: true } });
    expect(school.events.filter(({ chainId }) => chainId === order.chainId)).toEqual([]);
  });

  test('whose receipt the owner never confirms is noted as missed by the agency itself, repeated, and ended when that is in vain', async () => {
    const order = await orders.ordered();
    await orders.post(order, 'send');
    const early = await liaison.officer.post(`${order.path}/send`);
    expect(early).toMatchObject({ status: 422, body: { rule: 'receipt-term-runs' } });
    await dayPasses(order);
    await school.heard(takedownMissed, order.chainId);
    await orders.told(order, 'takedown-unconfirmed');
    expect((await orders.one(order)).record).toMatchObject({ status: 'overdue', missedAt: null });
    expect((await orders.rules(order)).sort()).toEqual(['takedown-follow-up', 'takedown-receipt']);

    expect(await orders.post(order, 'send')).toMatchObject({ status: 'sent' });
    await school.heard(takedownSent, order.chainId, 2);
    expect(await orders.rules(order)).toEqual(['takedown-receipt']);
    await dayPasses(order);
    await school.heard(takedownMissed, order.chainId, 2);
    await orders.post(order, 'end-without-removal', {
      reasonCode: 'access-restricted',
      note: 'Access was restricted.',
    });
    await school.heard(takedownEnded, order.chainId);
    expect(await orders.rules(order)).toEqual([]);
  });

  test('that was gone before it went out, and one that the owner refuses, end and say how', async () => {
    const gone = await orders.ordered();
    expect(await orders.post(gone, 'record-gone', { note: 'Nothing is there.' })).toMatchObject({ status: 'removed' });
    expect((await school.heard(takedownRemoved, gone.chainId))[0]?.open).toMatchObject({ how: 'gone-already' });

    const refused = await orders.ordered();
    await orders.post(refused, 'send');
    await orders.post(refused, 'record-refusal', { reasonCode: 'no-violation-seen', reason: 'Invented.' });
    await school.heard(takedownRefused, refused.chainId);
    expect(await orders.rules(refused)).toEqual(['takedown-follow-up']);
    await orders.post(refused, 'end-without-removal', {
      reasonCode: 'access-restricted',
      note: 'Access was restricted.',
    });
    expect((await school.heard(takedownEnded, refused.chainId))[0]?.open).toMatchObject({
      reasonCode: 'access-restricted',
    });
    expect(await orders.rules(refused)).toEqual([]);
  });

  test('received earlier than somebody records it has its 24 hours from receipt', async () => {
    const order = await orders.ordered();
    await orders.post(order, 'send');
    const earlier = new Date(Date.now() - 25 * 3_600_000).toISOString();
    const refused = await liaison.officer.post(`${order.path}/record-receipt`, { receivedAt: earlier });
    expect(refused).toMatchObject({ status: 422, body: { rule: 'received-after-sending' } });
    await sentEarlier(order);
    const future = new Date(Date.now() + 3_600_000).toISOString();
    expect((await liaison.officer.post(`${order.path}/record-receipt`, { receivedAt: future })).status).toBe(422);
    const two = new Date(Date.now() - 2 * 3_600_000).toISOString();
    expect(await orders.post(order, 'record-receipt', { receivedAt: two })).toMatchObject({ receivedAt: two });
    const { deadlines } = await orders.one(order);
    expect(deadlines).toMatchObject([{ rule: 'takedown', startedAt: two }]);
    expect(Date.parse(deadlines[0]!.dueAt)).toBe(Date.parse(two) + 24 * 3_600_000);

    const late = await orders.ordered();
    await orders.post(late, 'send');
    await sentEarlier(late);
    await orders.post(late, 'record-receipt', { receivedAt: earlier });
    await school.heard(takedownMissed, late.chainId);
  });

  test('stands on paper in the owner’s language, with a number that anybody can verify, and without the child', async () => {
    const { path, chainId } = await orders.ordered();
    const asked = { kind: 'takedown-order', languages: ['en', 'kk'] };
    const { status, body } = await liaison.officer.post(`${path}/documents`, asked);
    expect(status).toBe(201);
    const [{ id, number, dataHash, identity, recipient }] = body.items;
    expect({ identity, recipient, number }).toMatchObject({
      identity: 'none',
      recipient: 'platform',
      number: expect.stringMatching(/^L-\d{4}-\d{6}$/) as string,
    });
    const file = await liaison.officer.get(`${path}/documents/${String(id)}?purpose=to%20the%20owner`);
    const text = textOfPdf(file.bytes).pages.join(' ').replaceAll(/\s+/g, ' ');
    expect(text).toContain('Order to Take Down Content');
    expect(text).toContain('within 24 hours');
    expect(text.replaceAll(' ', '')).toContain('https://instagram.example/p/canary');
    const [told] = await liaison.oversight.heard(documentIssued['platform-liaison'], chainId);
    expect(told?.open).toMatchObject({ number, sha256: dataHash, kind: 'takedown-order' });
    const known = await liaison.officer.get(
      `/documents/verification?number=${String(number)}&sha256=${String(dataHash)}`,
    );
    expect(known.body).toMatchObject({ known: true, kind: 'takedown-order' });
    const elsewhere = liaison.stage.person(liaison.served, { roles: ['liaison-officer'], units: [randomUUID()] });
    expect((await elsewhere.get(`${path}/documents`)).status).toBe(404);
  });

  test('an officer who must not be told, or of another unit, finds nothing', async () => {
    const { path } = await orders.ordered({ excluded: [liaison.officer.actor.subject] });
    expect((await liaison.officer.get(path)).status).toBe(404);
    const elsewhere = liaison.stage.person(liaison.served, { roles: ['liaison-officer'], units: [randomUUID()] });
    expect((await elsewhere.get(path)).status).toBe(404);
  });
});
