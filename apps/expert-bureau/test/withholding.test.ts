import { randomUUID } from 'node:crypto';
import { fileWithheldByPolice, materialWithheld } from '#libs/contracts';
import { eventually } from '#libs/stage';
import { BlobReader, ZipReader, Uint8ArrayWriter } from '@zip.js/zip.js';
import { Bureau, ids, type Order } from './bureau.js';

const marked = Buffer.from('an invented text that stands for what nobody must see');
const plain = Buffer.from('another invented text');
const purpose = { purpose: 'to examine it' };

let bureau: Bureau;
let order: Order;
let items: string[];
beforeAll(async () => {
  bureau = await Bureau.open();
  const chainId = randomUUID();
  const given = [];
  for (const bytes of [marked, plain])
    given.push(await bureau.police.give('expert-bureau', chainId, bytes, 'Canary.bin'));
  const [first, second] = given;
  order = await bureau.ordered({ chainId, files: [{ ...first!, withheld: true }, second!] });
  await bureau.coordinator.post(`${order.path}/assign`, { expert: ids.linguist });
  items = await eventually('both materials', async () => {
    const { materials } = (await bureau.linguist.get(order.path)).body.record as { materials: { itemId?: string }[] };
    const here = materials.flatMap(({ itemId }) => itemId ?? []);
    return here.length === 2 ? here : undefined;
  });
});
afterAll(() => bureau.stage.clear());

const at = (place: number): string => `${order.path}/files/${items[place]!}`;

async function unlocked(archive: Buffer, password: string): Promise<Buffer> {
  const zip = new ZipReader(new BlobReader(new Blob([new Uint8Array(archive)])), { password, useWebWorkers: false });
  const [entry] = await zip.getEntries();
  if (entry === undefined || entry.directory) throw new Error('the archive holds no file');
  expect(entry.encrypted).toBe(true);
  return Buffer.from(await entry.getData(new Uint8ArrayWriter()));
}

describe('a material that is suspected child abuse material', () => {
  test('comes with its mark and is shown to nobody', async () => {
    expect((await bureau.linguist.get(`${at(0)}/withholding`)).body).toMatchObject({ withheld: true });
    for (const refused of [
      await bureau.linguist.get(at(0)),
      await bureau.linguist.post(`${at(0)}/readings`, purpose),
      await bureau.linguist.post(`${at(0)}/read-metadata`, purpose),
    ])
      expect([refused.status, refused.body.code]).toEqual([403, 'bytes-withheld']);
    expect((await bureau.linguist.get(at(1))).bytes).toEqual(plain);
  });

  test('is handed to its expert alone, locked, with a second factor; custody says so', async () => {
    const aged = bureau.linguist.proving({ acr: 'password', auth_time: 0, second_factor: true });
    expect((await aged.post(`${at(0)}/packages`, purpose)).body.code).toBe('step-up-required');
    for (const who of [bureau.coordinator, bureau.expert(ids.second)])
      expect((await who.post(`${at(0)}/packages`, purpose)).status).toBeGreaterThanOrEqual(403);
    const { status, body } = await bureau.linguist.post(`${at(0)}/packages`, purpose);
    expect(status).toBe(201);
    const path = `${at(0)}/packages/${String(body.id)}`;
    expect((await bureau.expert(ids.second).get(path)).status).toBe(404);
    const { bytes } = await bureau.linguist.get(path);
    expect(bytes.includes(marked)).toBe(false);
    expect(await unlocked(bytes, body.passphrase)).toEqual(marked);
    await expect(unlocked(bytes, 'another passphrase')).rejects.toThrow();
    // What is not withheld needs no lock.
    expect((await bureau.linguist.post(`${at(1)}/packages`, purpose)).status).toBe(404);
  });

  test('that an expert marks is told to the police by its hash, sealed', async () => {
    const words = 'An invented description with Canaryname.';
    expect((await bureau.linguist.post(`${at(1)}/withholding`, { words })).body.withheld).toBe(true);
    expect((await bureau.linguist.get(at(1))).body.code).toBe('bytes-withheld');
    const [told] = await bureau.police.heard(materialWithheld, order.chainId);
    expect(told?.open).toEqual({ examinationId: order.id });
    expect(told?.sealed).toMatchObject({ words });
    expect(JSON.stringify(told?.open)).not.toContain('Canary');
  });

  test('that the police mark after they handed it over is withheld here, before or after its bytes came', async () => {
    const chainId = randomUUID();
    const given = [];
    for (const text of ['an invented file', 'another invented file'])
      given.push(await bureau.police.give('expert-bureau', chainId, Buffer.from(text), 'Canary.bin'));
    const [early, late] = given;
    const says = (sha256: string) =>
      bureau.police.say(
        chainId,
        fileWithheldByPolice.of({ open: {}, to: ['expert-bureau'], sealed: { 'expert-bureau': { sha256 } } }),
      );
    await says(early!.sha256);
    const ordered = await bureau.ordered({ chainId, files: [early!, late!] });
    await bureau.coordinator.post(`${ordered.path}/assign`, { expert: ids.linguist });
    const [first, second] = await eventually('both materials', async () => {
      const { materials } = (await bureau.linguist.get(ordered.path)).body.record as {
        materials: { itemId?: string }[];
      };
      const here = materials.flatMap(({ itemId }) => itemId ?? []);
      return here.length === 2 ? here.map((itemId) => `${ordered.path}/files/${itemId}`) : undefined;
    });
    expect((await bureau.linguist.get(first!)).body.code).toBe('bytes-withheld');
    expect((await bureau.linguist.get(second!)).status).toBe(200);
    const { body: reading } = await bureau.linguist.post(`${second!}/readings`, purpose);
    const { items: accesses } = (await bureau.linguist.get(`${ordered.path}/access-log`)).body as { items: object[] };
    expect(accesses).toContainEqual(
      expect.objectContaining({ action: 'examination.view-file', reason: purpose.purpose }),
    );
    for (let time = 0; time < 2; time += 1) await says(late!.sha256);
    await eventually('the mark', async () => ((await bureau.linguist.get(second!)).status === 403 ? true : undefined));
    // What was open is closed, and its expert still gets it locked.
    expect((await bureau.linguist.get(`${second!}/readings/${String(reading.id)}`)).body.code).toBe('bytes-withheld');
    expect((await bureau.linguist.post(`${second!}/packages`, purpose)).status).toBe(201);
    const { history } = (await bureau.linguist.get(`${second!}/withholding`)).body as { history: object[] };
    expect(history).toEqual([expect.objectContaining({ act: 'withhold', actor: 'service:police', words: null })]);
  });
});
