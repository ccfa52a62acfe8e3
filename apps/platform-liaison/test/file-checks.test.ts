import { randomUUID } from 'node:crypto';
import { fileWithheldByLiaison, fileWithheldByPolice } from '#libs/contracts';
import { eventually } from '#libs/stage';
import { exiftoolProgram, photoWith, sha256Of, signatureForTests, startClamd, type ClamdForTests } from '#libs/testing';
import { custodyOf } from '#libs/vault';
import { Liaison, type Order } from './liaison.js';

let clamd: ClamdForTests;
let liaison: Liaison;
let order: Order;
beforeAll(async () => {
  clamd = await startClamd();
  liaison = await Liaison.open({ CLAMD_ADDRESS: clamd.address, EXIFTOOL: await exiftoolProgram() });
  order = await liaison.sent('silent');
});
afterAll(async () => {
  await liaison.stage.clear();
  await clamd.stop();
});

async function attached(bytes: Buffer): Promise<string> {
  const { status, body } = await liaison.officer.upload(`${order.path}/files`, bytes, {
    'idempotency-key': randomUUID(),
  });
  expect(status).toBe(201);
  return body.itemId as string;
}
const becomes = (kind: 'malware' | 'metadata', itemId: string, state: string): Promise<object> =>
  eventually(`${kind} ${state}`, async () => {
    const { body } = await liaison.officer.get(`${order.path}/files`);
    return (body[kind] as { itemId: string; state: string }[]).find(
      (each) => each.itemId === itemId && each.state === state,
    );
  });

describe('files of an answer', () => {
  test('are checked for malware before they are handed on; a suspicious one is told to the officer', async () => {
    await becomes('malware', await attached(Buffer.from('an invented letter')), 'clean');
    await becomes('malware', await attached(Buffer.from(`an invented letter ${signatureForTests}`)), 'suspicious');
    const { items } = (await liaison.officer.get('/notices')).body;
    expect(items).toContainEqual(expect.objectContaining({ code: 'file-suspicious', recordId: order.id }));
  });

  test('have their metadata extracted; custody says so and the file stays', async () => {
    const photo = await photoWith({ Model: 'Invented 1' });
    const itemId = await attached(photo);
    await becomes('metadata', itemId, 'extracted');
    const { manager } = liaison.served.parts.dataSource;
    expect((await custodyOf(manager, itemId)).map(({ action }) => action)).toEqual(['acquired', 'copied']);
    const { body } = await liaison.officer.post(`${order.path}/files/${itemId}/read-metadata`, { purpose: 'check' });
    expect(body).toMatchObject({
      itemId,
      tool: expect.stringMatching(/^ExifTool /),
      metadata: { 'IFD0:Model': 'Invented 1' },
    });
    const aged = liaison.officer.proving({ acr: 'password', auth_time: 0, second_factor: true });
    const late = await aged.post(`${order.path}/files/${itemId}/read-metadata`, { purpose: 'check' });
    expect(late.body.code).toBe('step-up-required');
    expect((await custodyOf(manager, itemId)).at(-1)).toMatchObject({
      action: 'viewed',
      actor: liaison.officer.actor.subject,
    });
    expect((await liaison.officer.get(`${order.path}/files/${itemId}`)).bytes).toEqual(photo);
  });

  test('are given out to nobody once they are marked as suspected abuse material', async () => {
    const itemId = await attached(Buffer.from('an invented harmless file'));
    const path = `${order.path}/files/${itemId}`;
    expect((await liaison.officer.get(path)).status).toBe(200);
    expect((await liaison.officer.post(`${path}/withholding`, { words: 'An invented description.' })).status).toBe(200);
    expect((await liaison.officer.get(path)).status).toBe(403);
    const metadata = await liaison.officer.post(`${path}/read-metadata`, { purpose: 'check' });
    expect([metadata.status, metadata.body.code]).toEqual([403, 'bytes-withheld']);
  });

  test('that the police have already: a mark goes after them, and theirs comes back here', async () => {
    const [ours, theirs] = [Buffer.from('an invented answer'), Buffer.from('another invented answer')];
    const items = [await attached(ours), await attached(theirs)];
    const early = await attached(Buffer.from('an invented file that stays here'));
    expect(
      (await liaison.officer.post(`${order.path}/files/${early}/withholding`, { words: 'Invented.' })).status,
    ).toBe(200);
    const answer = { whole: false, note: 'Invented.', data: [], files: items };
    expect((await liaison.officer.post(`${order.path}/record-answer`, answer)).status).toBe(200);
    const [first, second] = items.map((itemId) => `${order.path}/files/${itemId}`);
    const words = 'An invented description.';
    expect((await liaison.officer.post(`${first!}/withholding`, { words })).status).toBe(200);
    const told = await liaison.police.heard(fileWithheldByLiaison, order.chainId);
    // What the police never had is not spoken of.
    expect(told.map(({ sealed }) => sealed)).toEqual([{ sha256: sha256Of(ours), words }]);
    const mark = { sha256: sha256Of(theirs) };
    const said = fileWithheldByPolice.of({ open: {}, to: ['platform-liaison'], sealed: { 'platform-liaison': mark } });
    for (let time = 0; time < 2; time += 1) await liaison.police.say(order.chainId, said);
    await eventually('the mark', async () => ((await liaison.officer.get(second!)).status === 403 ? true : undefined));
    expect((await liaison.officer.get(`${second!}/withholding`)).body.history).toHaveLength(1);
  });

  test("and their states are nobody else's", async () => {
    const stranger = liaison.stage.person(liaison.served, { roles: ['liaison-officer'], units: [randomUUID()] });
    expect((await stranger.get(`${order.path}/files`)).status).toBe(404);
  });
});
