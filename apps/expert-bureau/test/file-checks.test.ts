import { createHash, randomUUID } from 'node:crypto';
import { identityRead } from '#libs/contracts';
import { eventually, type Person } from '#libs/stage';
import { exiftoolProgram, photoWith, signatureForTests, startClamd, type ClamdForTests } from '#libs/testing';
import { custodyOf, type CheckStates } from '#libs/vault';
import { Bureau, ids, type Order } from './bureau.js';

const sha256Of = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
const suspect = Buffer.from(`an invented program that a phone held: ${signatureForTests}`);

let clamd: ClamdForTests;
let bureau: Bureau;
let photo: Buffer;
let order: Order;
let items: string[];
beforeAll(async () => {
  clamd = await startClamd();
  photo = await photoWith({ Model: 'Invented 1', GPSLatitude: '51.1', GPSLatitudeRef: 'N' });
  bureau = await Bureau.open({ CLAMD_ADDRESS: clamd.address, EXIFTOOL: await exiftoolProgram() });
  const chainId = randomUUID();
  const files = [];
  for (const bytes of [photo, suspect])
    files.push(await bureau.police.give('expert-bureau', chainId, bytes, 'Canaryname.bin'));
  order = await bureau.ordered({ chainId, files });
  await bureau.coordinator.post(`${order.path}/assign`, { expert: ids.linguist });
  items = await eventually('both materials', async () => {
    const { materials } = (await bureau.linguist.get(order.path)).body.record as { materials: { itemId?: string }[] };
    const here = materials.flatMap(({ itemId }) => itemId ?? []);
    return here.length === 2 ? here : undefined;
  });
});
afterAll(async () => {
  await bureau.stage.clear();
  await clamd.stop();
});

const states = (kind: keyof CheckStates, wanted: readonly string[], who: Person = bureau.linguist): Promise<unknown> =>
  eventually(`${kind} ${wanted.join()}`, async () => {
    const { body } = await who.get(`${order.path}/files`);
    const found = body[kind] as { state: string }[];
    return found.map(({ state }) => state).join() === wanted.join() ? found : undefined;
  });

describe('materials that came to the bureau', () => {
  test('are checked for malware; a suspicious one is told to experts and coordinators', async () => {
    await states('malware', ['clean', 'suspicious']);
    for (const who of [bureau.linguist, bureau.coordinator]) {
      const { items: notices } = (await who.get('/notices')).body;
      expect(notices).toContainEqual(expect.objectContaining({ code: 'file-suspicious', recordId: order.id }));
    }
    expect((await bureau.linguist.get(`${order.path}/files/${items[1]!}`)).bytes).toEqual(suspect);
    expect(await states('malware', ['clean', 'suspicious'], bureau.coordinator)).toBeDefined();
  });

  test('have their metadata extracted as a derivative, which the assigned expert reads with a purpose', async () => {
    await states('metadata', ['extracted', 'extracted']);
    const path = `${order.path}/files/${items[0]!}/read-metadata`;
    const { status, body } = await bureau.linguist.post(path, { purpose: 'place of the photo' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      sourceSha256: sha256Of(photo),
      metadata: { 'IFD0:Model': 'Invented 1', 'GPS:GPSLatitude': 51.1 },
    });
    expect(sha256Of(body.text)).toBe(body.sha256);
    const custody = await custodyOf(bureau.served.parts.dataSource.manager, items[0]!);
    expect(custody.map(({ action, reason }) => `${action} ${reason}`)).toEqual(
      expect.arrayContaining(['copied metadata-extracted', 'viewed cpc-288']),
    );
    // The first is the download of the test before.
    const heard = await bureau.oversight.heard(identityRead['expert-bureau'], order.chainId, 2);
    expect(heard.map(({ sealed }) => sealed)).toContainEqual({ purpose: 'place of the photo' });

    const aged = bureau.linguist.proving({ acr: 'password', auth_time: 0, second_factor: true });
    expect((await aged.post(path, { purpose: 'look' })).body.code).toBe('step-up-required');
    expect((await bureau.coordinator.post(path, { purpose: 'look' })).status).toBe(403);
    expect((await bureau.expert(ids.second).post(path, { purpose: 'look' })).status).toBe(404);
    expect((await bureau.expert(ids.second).get(`${order.path}/files`)).status).toBe(404);
    expect((await bureau.linguist.post(path)).body).toMatchObject({ code: 'input-invalid' });
  });
});
