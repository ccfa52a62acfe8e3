import { randomUUID } from 'node:crypto';
import {
  dataRequestAcknowledged,
  dataRequestAnswered,
  dataRequestRefused,
  dataRequestReturned,
  dataRequestSent,
  dataRequestSilent,
  dataRequestWithdrawn,
  deadlineChanged,
} from '#libs/contracts';
import { eventually, rowsSeen, type Person, type PlayedAgency } from '#libs/stage';
import { Liaison, unitId, type Order } from './liaison.js';

let liaison: Liaison;
let police: PlayedAgency;
let oversight: PlayedAgency;
let officer: Person;

beforeAll(async () => {
  liaison = await Liaison.open();
  ({ police, oversight, officer } = liaison);
});
afterAll(() => liaison.stage.clear());

const statusOf = async ({ path }: Order): Promise<string> => (await officer.get(path)).body.record.status as string;
const comesTo = (order: Order, status: string): Promise<true> =>
  eventually(`${order.id} ${status}`, async () => ((await statusOf(order)) === status ? true : undefined));

describe('a request that is asked by machine', () => {
  test('is sent by the usual way, acknowledged and answered, and the police can open the file', async () => {
    const order = await liaison.ordered({ temper: 'prompt' });
    expect((await officer.get(order.path)).body).toMatchObject({
      record: {
        status: 'arrived',
        accountCount: 1,
        orderedUnder: 'cpc-248',
        routes: [{ channel: 'portal' }, { channel: 'legal-assistance', legalBasis: 'cpc-501-508' }],
      },
      deadlines: [{ rule: 'data-request' }],
    });
    await officer.post(`${order.path}/send`);
    const [said] = await police.heard(dataRequestSent, order.chainId);
    expect(said?.open).toMatchObject({ channel: 'portal', kind: 'disclosure', platform: 'instagram' });
    await police.heard(dataRequestAcknowledged, order.chainId);
    const [answer] = await police.heard(dataRequestAnswered, order.chainId);
    expect(answer).toMatchObject({
      open: { whole: true, fileCount: 1 },
      sealed: { data: [{ name: 'ip-address', value: '192.0.2.10' }] },
    });
    const bytes = await police.fetch('platform-liaison', order.chainId, answer?.sealed.files[0]);
    expect(JSON.parse(bytes.toString())).toMatchObject({ simulated: true, requestId: order.id });
    const { record, deadlines } = (await officer.get(order.path)).body;
    expect(record).toMatchObject({
      status: 'answered',
      assignee: officer.actor.subject,
      files: [{ from: 'platform' }],
    });
    expect(deadlines).toEqual([]);
    expect((await officer.get(`${order.path}/files/${String(record.files[0].itemId)}`)).bytes).toEqual(bytes);
    expect(
      (await oversight.heard(deadlineChanged['platform-liaison'], order.chainId, 4)).map(({ open }) => [
        open.rule,
        open.state,
      ]),
    ).toEqual([
      ['data-request', 'running'],
      ['data-request', 'met'],
      ['platform-answer', 'running'],
      ['platform-answer', 'met'],
    ]);
    expect(JSON.stringify(oversight.events)).not.toContain('canaryhandle');
  });

  test('is answered in part and then wholly', async () => {
    const order = await liaison.sent('partial');
    const answers = await police.heard(dataRequestAnswered, order.chainId, 2);
    expect(answers.map(({ open }) => open.whole)).toEqual([false, true]);
    expect(await statusOf(order)).toBe('answered');
  });

  test('is refused', async () => {
    const order = await liaison.sent('refusing');
    expect((await police.heard(dataRequestRefused, order.chainId))[0]?.open.reasonCode).toBe('jurisdiction');
    await comesTo(order, 'refused');
    // It has no number of its own: the end of its id finds it.
    const found = async (number: string): Promise<string[]> =>
      (await officer.get(`/data-requests?number=${number}`)).body.items.map(({ id }: { id: string }) => id);
    expect(await found(order.id.slice(-8).toUpperCase())).toEqual([order.id]);
    expect(await found('FFFFFFFF')).toEqual([]);
  });

  test('is answered late, after the schedule has reminded', async () => {
    const order = await liaison.sent('slow');
    await police.heard(dataRequestAnswered, order.chainId);
    expect((await officer.get(order.path)).body.record.reminders.length).toBeGreaterThan(0);
  });

  test('says something that cannot be read: the officer is told, the bytes are kept, and the exchange goes on', async () => {
    const order = await liaison.sent('malformed');
    await police.heard(dataRequestAnswered, order.chainId);
    const { record } = (await officer.get(order.path)).body;
    expect(record.unreadableAt).toHaveLength(1);
    expect(record.files).toHaveLength(2);
    expect((await officer.get('/notices')).body.items).toContainEqual(
      expect.objectContaining({ code: 'platform-answer-unreadable', recordId: order.id }),
    );
  });

  test('is met with silence: reminded by the schedule, documented, and a late answer still counts', async () => {
    const order = await liaison.sent('silent');
    expect((await officer.post(`${order.path}/document-silence`)).body).toMatchObject({
      code: 'rule-unmet',
      rule: 'silence-not-shown',
    });
    await eventually('the last reminder', async () =>
      (await officer.get(order.path)).body.record.reminders.length === 3 ? true : undefined,
    );
    await eventually('the notice', async () => {
      const { items } = (await officer.get('/notices')).body as { items: { code: string; recordId: string }[] };
      return items.find(({ code, recordId }) => code === 'platform-keeps-silent' && recordId === order.id);
    });
    const documented = await eventually('the end of the usual time', async () => {
      const tried = await officer.post(`${order.path}/document-silence`);
      return tried.status === 200 ? tried : undefined;
    });
    expect(documented.body.record).toMatchObject({
      status: 'silent',
      endedBecause: 'reminded-in-vain',
      acknowledgedAt: null,
      takesFiles: true,
    });
    expect((await police.heard(dataRequestSilent, order.chainId))[0]?.open).toMatchObject({ reminders: 3 });
    expect((await officer.get(order.path)).body.deadlines).toEqual([]);

    const upload = await officer.upload(`${order.path}/files`, Buffer.from('a letter'), {
      'x-file-name': 'letter.txt',
    });
    const again = await officer.upload(`${order.path}/files`, Buffer.from('a letter'));
    expect(again.body.itemId).toBe(upload.body.itemId);
    await officer.post(`${order.path}/record-answer`, {
      whole: true,
      note: 'came by post',
      files: [upload.body.itemId],
    });
    // What the answer says of files is what an upload meets.
    expect((await officer.get(order.path)).body.record).toMatchObject({ status: 'answered', takesFiles: false });
    expect((await officer.upload(`${order.path}/files`, Buffer.from('too late'))).status).toBe(409);
    const [late] = await police.heard(dataRequestAnswered, order.chainId);
    expect(await police.fetch('platform-liaison', order.chainId, late?.sealed.files[0])).toEqual(
      Buffer.from('a letter'),
    );
    expect(late?.sealed.files[0].name).toBe('letter.txt');
  });
});

describe('a request that comes to another end', () => {
  test('is returned to the investigator with a reason', async () => {
    const order = await liaison.ordered();
    await officer.post(`${order.path}/return-to-investigator`, {
      reasonCode: 'account-unclear',
      reason: 'which of the two',
    });
    expect((await police.heard(dataRequestReturned, order.chainId))[0]?.sealed.reason).toBe('which of the two');
    expect((await officer.get(order.path)).body.deadlines).toEqual([]);
  });

  test('is withdrawn, and a second withdrawal is kept as what came late', async () => {
    const order = await liaison.sent('silent');
    const withdrawn = dataRequestWithdrawn.of({ open: { requestId: order.id, reasonCode: 'case-ended' } });
    await police.say(order.chainId, withdrawn);
    await comesTo(order, 'withdrawn');
    await police.say(order.chainId, withdrawn);
    await eventually(
      'the late event',
      async () => (await officer.get(order.path)).body.record.lateEvents[0] as object | undefined,
    );
  });
});

describe('who sees a request', () => {
  test('an excluded officer finds nothing: no record, no list, no notice', async () => {
    const friend = liaison.stage.person(liaison.served, { roles: ['liaison-officer'], units: [unitId] });
    const order = await liaison.ordered({ excluded: [friend.actor.subject] });
    expect((await friend.get(order.path)).status).toBe(404);
    expect((await friend.post(`${order.path}/send`)).status).toBe(404);
    expect((await friend.upload(`${order.path}/files`, Buffer.from('x'))).status).toBe(404);
    for (const list of ['/data-requests?limit=100', '/notices']) {
      expect(JSON.stringify((await friend.get(list)).body)).not.toContain(order.id);
      expect(JSON.stringify((await officer.get(list)).body)).toContain(order.id);
    }
  });

  test('officers of another unit find nothing by SQL either, and accounts are opened with a purpose', async () => {
    const order = await liaison.ordered();
    const stranger = liaison.stage.person(liaison.served, { roles: ['liaison-officer'], units: [randomUUID()] });
    expect((await stranger.get(order.path)).status).toBe(404);
    expect(
      await rowsSeen(liaison.served, 'SELECT id FROM data_requests', [], { actor: stranger.actor, scope: 'unit' }),
    ).toEqual([]);
    expect(JSON.stringify((await officer.get(order.path)).body)).not.toContain('canaryhandle');
    const { body } = await officer.post(`${order.path}/read-identity`, { purpose: 'filling in the form' });
    expect(body).toMatchObject({ accounts: [{ handle: '@canaryhandle-demo-silent' }], caseReference: '26-750-001' });
  });

  test('the profiles of platforms are there for every officer', async () => {
    const { items } = (await officer.get('/platforms')).body as {
      items: { platform: string; routes: { cited: { en: string } }[] }[];
    };
    expect(items).toHaveLength(14);
    expect(items.find(({ platform }) => platform === 'operator')?.routes[0]?.cited.en).toBe('Communications Law');
  });
});

describe('a command', () => {
  test('has one effect for one key, and is refused on a stale version', async () => {
    const order = await liaison.ordered();
    const headers = { 'idempotency-key': randomUUID() };
    const [first, again] = [
      await officer.post(`${order.path}/take-over`, {}, headers),
      await officer.post(`${order.path}/take-over`, {}, headers),
    ];
    expect(again.body).toEqual(first.body);
    expect(await officer.post(`${order.path}/send`, {}, { 'if-match': '1' })).toMatchObject({
      status: 409,
      body: { code: 'changed-meanwhile' },
    });
    expect(await officer.post(`${order.path}/send`, { channel: 'e-mail' })).toMatchObject({
      status: 422,
      body: { rule: 'channel-not-theirs' },
    });
  });
});
