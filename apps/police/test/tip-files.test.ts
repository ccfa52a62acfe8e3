import { createHash, randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { identityRead } from '#libs/contracts';
import { ErdrSimulator } from '../src/outside/erdr-simulator.js';
import { eventually, House, type Json, type Officer, type Reply } from './house.js';
import { assigned, policeUnit, rowsOf, seen } from './units.js';

const almaty = policeUnit('KZ-75');
const karaganda = policeUnit('KZ-35');
/** As the gateway asks for whoever is not signed in. */
const nobody: Officer = {
  subject: '00000000-0000-0000-0000-000000000000',
  role: 'none' as Officer['role'],
  units: [],
  region: '',
};
const aDay = 115_000_000;

let house: House;
beforeAll(async () => {
  const erdr = new ErdrSimulator({ delayMs: 20, refusalRate: 0, laterRate: 0, seed: 'test' });
  const name = { en: 'Demo', ru: 'Demo', kk: 'Demo' };
  house = await House.open(
    [almaty, karaganda].map(({ id, region }) => ({ id, agency: 'police', kind: 'police-unit', region, name })),
    erdr,
    ['school', 'oversight'],
    { TIP_FILES_A_DAY_BYTES: String(aDay) },
  );
});
afterAll(() => house.close());

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
/** A picture by its first bytes, each another one. */
const picture = (size = 300_000): Buffer =>
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    Buffer.from(randomUUID()),
    Buffer.alloc(size),
  ]);

const bring = (parcel: string, bytes: Buffer, name = 'Canaryname.png'): Promise<Reply> =>
  house.ask(nobody, 'POST', '/public/tips/files', bytes, {
    'x-parcel': parcel,
    'x-file-name': encodeURIComponent(name),
  });
const drop = (parcel: string, fileId: string): Promise<Reply> =>
  house.ask(nobody, 'POST', '/public/tips/files/drop', { parcel, fileId });

async function tell(more: object = {}, key: string = randomUUID()): Promise<Json> {
  const input = { from: 'child', kind: 'grooming', words: 'Somebody asks for photographs.', region: 'KZ-75', ...more };
  const { status, body } = await house.ask(nobody, 'POST', '/public/tips', input, { 'idempotency-key': key });
  if (status !== 201) throw new Error(`refused: ${JSON.stringify(body)}`);
  return body;
}
const newest = async (): Promise<Json> => (await house.ask(almaty.duty, 'GET', '/tips?limit=1')).body.items[0];
const tipOf = async (id: string): Promise<Json> => (await house.ask(almaty.duty, 'GET', `/tips/${id}`)).body.record;
const withFiles = (id: string, count: number): Promise<Json> =>
  eventually(async () => {
    const tip = await tipOf(id);
    return tip.files.length === count ? tip : undefined;
  });
const open = (who: Officer, path: string, fileId: string): Promise<Reply> =>
  house.ask(who, 'POST', `${path}/files/${fileId}/readings`, { purpose: 'triage' });
const received = (): string[] => readdirSync(join(house.vault, 'uploads'));
const rows = (): Promise<Json[]> => rowsOf<Json>(house, 'SELECT id, state FROM tip_files');

/** A message with one file in quarantine. */
async function tipWith(bytes: Buffer): Promise<{ tip: Json; code: string }> {
  const parcel = randomUUID();
  await bring(parcel, bytes);
  const { code } = await tell({ parcel });
  return { code, tip: await withFiles((await newest()).id, 1) };
}

describe('a file that is brought for a message', () => {
  it('lies sealed and is no item until the message is sent; then an officer opens it with a purpose, and custody tells', async () => {
    const [parcel, bytes] = [randomUUID(), picture()];
    const { status, body } = await bring(parcel, bytes);
    expect({ status, body }).toEqual({
      status: 201,
      body: { fileId: expect.any(String), size: bytes.length, mediaType: 'image/png' },
    });
    const { fileId } = body;
    expect(readFileSync(join(house.vault, 'uploads', fileId)).includes(bytes.subarray(0, 40))).toBe(false);
    expect(await rowsOf(house, `SELECT 1 FROM vault_items WHERE id = '${fileId}'`)).toEqual([]);

    const key = randomUUID();
    expect(await tell({ parcel }, key)).toMatchObject({ files: 1 });
    expect(await tell({ parcel }, key)).toMatchObject({ files: 1 });
    const tip = await withFiles((await newest()).id, 1);
    expect(tip.files).toEqual([
      { fileId, sha256: hashOf(bytes), size: bytes.length, mediaType: 'image/png', at: expect.any(String) },
    ]);
    expect(received()).not.toContain(fileId);
    const { body: states } = await house.ask(almaty.duty, 'GET', `/tips/${tip.id}/files`);
    expect(states).toMatchObject({ coming: 0, malware: [{ itemId: fileId, state: 'not-scanned' }] });

    // What it is called may name a child: it is read with the words, and stands nowhere open.
    const kept = await Promise.all(
      ['tips', 'tip_files', 'vault_items', 'journal', 'audit_log', 'idempotency_keys'].map((table) =>
        rowsOf(house, `SELECT * FROM ${table}`),
      ),
    );
    expect(JSON.stringify(kept)).not.toMatch(new RegExp(`Canaryname|${parcel}`));
    const read = await house.ask(almaty.duty, 'POST', `/tips/${tip.id}/read-identity`, { purpose: 'triage' });
    expect(read.body.fileNames).toEqual([{ fileId, name: 'Canaryname.png' }]);

    const path = `/tips/${tip.id}`;
    const opened = await open(almaty.duty, path, fileId);
    expect(opened).toMatchObject({ status: 201, body: { sha256: hashOf(bytes), shownAs: 'picture' } });
    const got = await house.ask(almaty.duty, 'GET', `${path}/files/${fileId}/readings/${opened.body.id}`);
    expect(hashOf(got.body)).toBe(hashOf(bytes));
    const custody = (await house.ask(almaty.duty, 'GET', `${path}/files/${fileId}/custody`)).body.items;
    expect(custody).toMatchObject([
      { action: 'acquired', actor: 'service:police', reason: 'manual-report', sha256: hashOf(bytes) },
      { action: 'viewed', actor: almaty.duty.subject, role: 'duty-officer', reason: 'triage' },
    ]);
    const told = await eventually(() =>
      house
        .neighbour('oversight')
        .heard.find(
          (each) =>
            each.type === identityRead.police.type &&
            each.chainId === tip.chainId &&
            (each.open as Json).what === 'evidence',
        ),
    );
    expect(told.open).toMatchObject({ role: 'duty-officer' });
    expect(told.sealed).toEqual({ purpose: 'triage' });
    for (const other of [karaganda.duty, almaty.investigator, nobody])
      expect([403, 404]).toContain((await open(other, path, fileId)).status);
  });

  it('goes when it is taken back, and with nothing of it left; the same bytes twice are one file', async () => {
    const [parcel, bytes] = [randomUUID(), picture()];
    const first = (await bring(parcel, bytes)).body;
    expect((await bring(parcel, bytes)).body).toEqual(first);
    const other = (await bring(parcel, picture())).body;
    expect((await drop(randomUUID(), first.fileId)).status).toBe(204);
    expect((await rows()).filter(({ id }) => id === first.fileId)).toHaveLength(1);
    expect((await drop(parcel, first.fileId)).status).toBe(204);
    await eventually(async () => ((await rows()).some(({ id }) => id === first.fileId) ? undefined : true));
    expect(received()).not.toContain(first.fileId);
    expect(await tell({ parcel })).toMatchObject({ files: 1 });
    expect((await withFiles((await newest()).id, 1)).files[0].fileId).toBe(other.fileId);
    // Sent is sent.
    await drop(parcel, other.fileId);
    expect(existsSync(join(house.vault, 'sealed', other.fileId.slice(0, 2), other.fileId))).toBe(true);
  });

  it('goes by itself where no message was sent in time', async () => {
    const { fileId } = (await bring(randomUUID(), picture())).body;
    await rowsOf(
      house,
      `UPDATE tip_files SET next_attempt_at = now() - interval '1 s' WHERE id = '${fileId}' RETURNING 1`,
    );
    await eventually(async () => ((await rows()).some(({ id }) => id === fileId) ? undefined : true));
    expect(received()).not.toContain(fileId);
    expect(await rowsOf(house, `SELECT 1 FROM vault_items WHERE id = '${fileId}'`)).toEqual([]);
  });

  it('whose process was killed between sealing it and recording that is recorded by the next look, without an alarm', async () => {
    const [parcel, bytes] = [randomUUID(), picture()];
    const { fileId } = (await bring(parcel, bytes)).body;
    // What a SIGKILL at that place leaves behind: the bytes are an item's, and the row knows nothing of it.
    const shard = join(house.vault, 'sealed', fileId.slice(0, 2));
    mkdirSync(shard, { recursive: true });
    renameSync(join(house.vault, 'uploads', fileId), join(shard, fileId));
    chmodSync(join(shard, fileId), 0o400);
    const alarms = await house.alarms('tip-file-not-sealed');
    expect(await tell({ parcel })).toMatchObject({ files: 1 });
    const tip = await withFiles((await newest()).id, 1);
    expect(tip.files).toMatchObject([{ fileId, sha256: hashOf(bytes) }]);
    expect((await open(almaty.duty, `/tips/${tip.id}`, fileId)).status).toBe(201);
    expect(await house.alarms('tip-file-not-sealed')).toBe(alarms);
  });

  it('is bounded in size, number and sum, and together with all others of a day; what was refused leaves nothing', async () => {
    const parcel = randomUUID();
    const before = received().length;
    expect((await bring(parcel, Buffer.alloc(20_000_001))).status).toBe(413);
    expect((await bring(parcel, Buffer.alloc(0))).body.errors).toEqual([
      expect.objectContaining({ code: 'file-empty' }),
    ]);
    expect((await house.ask(nobody, 'POST', '/public/tips/files', picture(), { 'x-parcel': 'guess' })).status).toBe(
      400,
    );
    await eventually(() => (received().length === before ? true : undefined));
    for (let n = 0; n < 5; n += 1) expect((await bring(parcel, picture(1_000))).status).toBe(201);
    expect(await bring(parcel, picture(1_000))).toMatchObject({ status: 422, body: { rule: 'too-many-files' } });
    const large = randomUUID();
    for (let n = 0; n < 2; n += 1) expect((await bring(large, picture(19_000_000))).status).toBe(201);
    expect((await bring(large, picture(13_000_000))).status).toBe(413);
    const more = randomUUID();
    for (let n = 0; n < 2; n += 1) expect((await bring(more, picture(19_900_000))).status).toBe(201);
    expect((await bring(randomUUID(), picture(19_900_000))).status).toBe(201);
    expect(await bring(randomUUID(), picture(19_900_000))).toMatchObject({
      status: 503,
      body: { rule: 'storage-full' },
    });
    expect(await house.alarms('tip-files-full')).toBeGreaterThan(0);
    // Words get through all the same.
    expect(await tell({ parcel })).toMatchObject({ files: 5 });
    await withFiles((await newest()).id, 5);
    await rowsOf(house, `UPDATE tip_files SET created_at = now() - interval '2 days' RETURNING 1`);
  });
});

describe('the files of a message', () => {
  it('become evidence of the case that it becomes: the same item, with the same custody, and no other door to it', async () => {
    const bytes = picture();
    const { tip, code } = await tipWith(bytes);
    const [{ fileId }] = tip.files;
    await open(almaty.duty, `/tips/${tip.id}`, fileId);
    const raise = { urgency: 'urgent', ageBand: '11-12', sex: 'male' };
    expect((await house.ask(almaty.duty, 'POST', `/tips/${tip.id}/raise`, raise)).status).toBe(200);
    const { investigationId: id } = await tipOf(tip.id);
    await house.take(almaty.duty, id, 'receive');
    await house.take(almaty.duty, id, 'assign', { subjects: [almaty.investigator.subject] });
    const { record } = (await house.ask(almaty.investigator, 'GET', `/investigations/${id}`)).body;
    expect(record.evidence).toMatchObject([
      { fileId, source: 'tip', kind: 'screenshot', sha256: hashOf(bytes), exhibit: '1', by: 'system' },
    ]);
    expect(record.custodyBreaks ?? []).toEqual([]);
    const opened = await open(almaty.investigator, `/investigations/${id}`, fileId);
    expect(opened.body.sha256).toBe(hashOf(bytes));
    const custody = (await house.ask(almaty.investigator, 'GET', `/investigations/${id}/files/${fileId}/custody`)).body
      .items;
    expect(custody.map(({ action, actor }: Json) => [action, actor])).toEqual([
      ['acquired', 'service:police'],
      ['viewed', almaty.duty.subject],
      ['viewed', almaty.investigator.subject],
    ]);
    expect((await open(almaty.duty, `/tips/${tip.id}`, fileId)).status).toBe(404);
    const { items } = (await house.ask(almaty.investigator, 'GET', `/investigations/${id}/evidence?source=tip`)).body;
    expect(items).toHaveLength(1);

    // What is brought later goes to the case at once.
    const [parcel, later] = [randomUUID(), picture()];
    await bring(parcel, later);
    const more = await house.ask(nobody, 'POST', '/public/tips/more', { code, words: 'One more.', parcel });
    expect(more.body.files).toBe(1);
    expect(more.status).toBe(200);
    const whole = await seen(house, almaty.investigator, id, ({ evidence }) => evidence.length === 2);
    expect(whole.evidence.map((each: Json) => each.sha256)).toContain(hashOf(later));
    expect((await open(almaty.duty, `/tips/${tip.id}`, whole.evidence[0].fileId)).status).toBe(404);
  });

  it('go with it to a known case, and to another region', async () => {
    const known = await assigned(house, almaty, {});
    const { tip } = await tipWith(picture());
    const added = await house.ask(almaty.duty, 'POST', `/tips/${tip.id}/add-to-case`, { caseNumber: known.number });
    expect(added.status).toBe(200);
    const { evidence } = await seen(house, almaty.investigator, known.id, (record) => record.evidence.length > 0);
    expect(evidence).toContainEqual(expect.objectContaining({ fileId: tip.files[0].fileId, source: 'tip' }));

    const away = await tipWith(picture());
    const fileId = away.tip.files[0].fileId;
    const passed = { toRegion: 'KZ-35', reason: 'The child lives in Karaganda.' };
    expect((await house.ask(almaty.duty, 'POST', `/tips/${away.tip.id}/pass-on`, passed)).status).toBe(200);
    expect((await open(almaty.duty, `/tips/${away.tip.id}`, fileId)).status).toBe(404);
    expect((await open(karaganda.duty, `/tips/${away.tip.id}`, fileId)).status).toBe(201);
  });

  it('are marked as suspected abuse material before anything is decided: from then on nobody opens them, here or in the case', async () => {
    const { tip } = await tipWith(picture());
    const { fileId } = tip.files[0];
    const withholding = `/tips/${tip.id}/files/${fileId}/withholding`;
    const said = await house.ask(almaty.duty, 'POST', withholding, { words: 'Invented: a grey point.' });
    expect(said.body).toMatchObject({
      withheld: true,
      history: [{ act: 'withhold', words: 'Invented: a grey point.' }],
    });
    expect((await open(almaty.duty, `/tips/${tip.id}`, fileId)).status).toBe(403);
    const raise = { urgency: 'urgent', ageBand: '11-12', sex: 'male' };
    expect((await house.ask(almaty.duty, 'POST', `/tips/${tip.id}/raise`, raise)).status).toBe(200);
    const { investigationId: id } = await tipOf(tip.id);
    await house.take(almaty.duty, id, 'receive');
    await house.take(almaty.duty, id, 'assign', { subjects: [almaty.investigator.subject] });
    expect((await open(almaty.investigator, `/investigations/${id}`, fileId)).status).toBe(403);
  });

  it('are withheld once it is found unfounded, and open again when its writer writes again', async () => {
    const { tip, code } = await tipWith(picture());
    const path = `/tips/${tip.id}`;
    const { fileId } = tip.files[0];
    const opened = await open(almaty.duty, path, fileId);
    await house.ask(almaty.duty, 'POST', `${path}/dismiss`, { cause: 'no-sign-of-an-offence', reason: 'A ball.' });
    expect((await open(almaty.duty, path, fileId)).status).toBe(404);
    expect((await house.ask(almaty.duty, 'GET', `${path}/files/${fileId}/readings/${opened.body.id}`)).status).toBe(
      404,
    );
    await house.ask(nobody, 'POST', '/public/tips/more', { code, words: 'It was no ball.' });
    expect((await open(almaty.duty, path, fileId)).status).toBe(201);
  });
});
