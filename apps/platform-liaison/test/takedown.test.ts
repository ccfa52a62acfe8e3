import { createHash, randomUUID } from 'node:crypto';
import {
  takedownEnded,
  takedownMissed,
  takedownOrdered,
  takedownRefused,
  takedownRemoved,
  takedownSent,
} from '#libs/contracts';
import { eventually, type PlayedAgency } from '#libs/stage';
import { Liaison, unitId } from './liaison.js';

let liaison: Liaison;
let experts: PlayedAgency;
let school: PlayedAgency;
beforeAll(async () => {
  liaison = await Liaison.open();
  [experts, school] = await Promise.all([liaison.stage.play('expert-bureau'), liaison.stage.play('school')]);
}, 60_000);
afterAll(() => liaison.stage.clear(), 60_000);

interface Ordered {
  readonly id: string;
  readonly chainId: string;
  readonly path: string;
}

async function ordered(filedBy: 'school' | 'police' = 'school', excluded: string[] = []): Promise<Ordered> {
  const [id, chainId] = [randomUUID(), randomUUID()];
  await experts.say(
    chainId,
    takedownOrdered.of({
      open: {
        ...{ takedownId: id, applicationId: randomUUID(), platform: 'instagram', region: 'KZ-75', kinds: ['hate'] },
        ...{ resourceCount: 1, filedBy, excludedSubjects: excluded },
      },
      sealed: {
        'platform-liaison': {
          decision: 'B-2026-000001',
          resources: [{ platform: 'instagram', url: 'https://instagram.example/p/canary' }],
        },
      },
    }),
  );
  const path = `/takedowns/${id}`;
  const second = liaison.stage.person(liaison.served, { roles: ['liaison-officer'], units: [unitId] });
  await eventually('the order', async () => ((await second.get(path)).status === 200 ? true : undefined));
  return { id, chainId, path };
}

const post = async ({ path }: Ordered, step: string, input: object = {}): Promise<Record<string, unknown>> => {
  const { status, body } = await liaison.officer.post(`${path}/${step}`, input);
  expect({ step, status }).toEqual({ step, status: 200 });
  return (body as { record: Record<string, unknown> }).record;
};

/** The day passes: what is due within it is due now. */
const dayPasses = ({ id }: Ordered): Promise<unknown> =>
  liaison.served.parts.dataSource.query(
    `UPDATE timers SET due_at = now(), ready_at = now() WHERE record_id = $1 AND payload->>'step' = 'noteMissed'`,
    [id],
  );

const rules = async ({ path }: Ordered): Promise<string[]> =>
  ((await liaison.officer.get(path)).body as { deadlines: { rule: string }[] }).deadlines.map(({ rule }) => rule);

describe('an order to take material down', () => {
  test('goes out, its 24 hours run from receipt, and removal is proved by a file with its hash', async () => {
    const order = await ordered();
    expect(await rules(order)).toEqual(['send-takedown-order']);
    expect((await liaison.officer.get(order.path)).body.record).toMatchObject({ number: 'B-2026-000001' });
    expect(JSON.stringify((await liaison.officer.get(order.path)).body)).not.toContain('canary');
    const opened = await liaison.officer.post(`${order.path}/read-identity`, { purpose: 'to send the order' });
    expect(opened.body).toMatchObject({ resources: [{ url: 'https://instagram.example/p/canary' }] });

    expect(await post(order, 'send')).toMatchObject({ status: 'sent', assignee: liaison.officer.actor.subject });
    expect(await rules(order)).toEqual(['takedown-receipt']);
    expect(await post(order, 'record-receipt')).toMatchObject({ status: 'received' });
    const { deadlines } = (await liaison.officer.get(order.path)).body as {
      deadlines: { rule: string; dueAt: string; startedAt: string }[];
    };
    expect(deadlines.map(({ rule }) => rule)).toEqual(['takedown']);

    const bare = await liaison.officer.post(`${order.path}/record-removal`, { how: 'file', note: 'Letter.' });
    expect(bare).toMatchObject({ status: 422, body: { rule: 'proof-attached' } });
    const proof = Buffer.from('a letter of the owner');
    const attached = await liaison.officer.upload(`${order.path}/files`, proof);
    expect(attached.body.sha256).toBe(createHash('sha256').update(proof).digest('hex'));
    const again = await liaison.officer.upload(`${order.path}/files`, proof);
    expect(again.body.itemId).toBe(attached.body.itemId);
    expect(await post(order, 'record-removal', { how: 'file', note: 'Letter.' })).toMatchObject({
      status: 'removed',
      removal: { how: 'file', late: false },
    });
    expect(await rules(order)).toEqual([]);
    expect((await liaison.officer.get(`${order.path}/files/${attached.body.itemId as string}`)).bytes).toEqual(proof);
    await school.heard(takedownSent, order.chainId);
    const [removed] = await school.heard(takedownRemoved, order.chainId);
    expect(removed?.open).toMatchObject({ takedownId: order.id, how: 'file', late: false });
    expect(liaison.police.events.filter(({ chainId }) => chainId === order.chainId)).toEqual([]);
  });

  test('that is missed is told to the unit, to whoever filed the application and to oversight; it is repeated and obeyed late', async () => {
    const order = await ordered('police');
    await post(order, 'send');
    await post(order, 'record-receipt');
    await dayPasses(order);
    await liaison.police.heard(takedownMissed, order.chainId);
    await liaison.oversight.heard(takedownMissed, order.chainId);
    const { body } = await liaison.officer.get('/notices');
    expect(body.items).toContainEqual(expect.objectContaining({ code: 'takedown-overdue', recordId: order.id }));
    expect(await post(order, 'send')).toMatchObject({ status: 'sent' });
    const removed = await post(order, 'record-removal', { how: 'recheck', note: 'Looked: the page says it is gone.' });
    expect(removed).toMatchObject({ status: 'removed', removal: { how: 'recheck', late: true } });
    expect(school.events.filter(({ chainId }) => chainId === order.chainId)).toEqual([]);
  });

  test('that was gone before it went out, and one that the owner refuses, end and say how', async () => {
    const gone = await ordered();
    expect(await post(gone, 'record-gone', { note: 'Nothing is there.' })).toMatchObject({ status: 'removed' });
    expect((await school.heard(takedownRemoved, gone.chainId))[0]?.open).toMatchObject({ how: 'gone-already' });

    const refused = await ordered();
    await post(refused, 'send');
    await post(refused, 'record-refusal', { reasonCode: 'no-violation-seen', reason: 'Invented.' });
    await school.heard(takedownRefused, refused.chainId);
    expect(await rules(refused)).toEqual([]);
    await post(refused, 'end-without-removal', { reasonCode: 'access-restricted', note: 'Access was restricted.' });
    expect((await school.heard(takedownEnded, refused.chainId))[0]?.open).toMatchObject({
      reasonCode: 'access-restricted',
    });
  });

  test('an officer who must not be told, or of another unit, finds nothing', async () => {
    const { path } = await ordered('school', [liaison.officer.actor.subject]);
    expect((await liaison.officer.get(path)).status).toBe(404);
    const elsewhere = liaison.stage.person(liaison.served, { roles: ['liaison-officer'], units: [randomUUID()] });
    expect((await elsewhere.get(path)).status).toBe(404);
  });
});
