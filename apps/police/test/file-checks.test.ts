import { createHash, randomUUID } from 'node:crypto';
import { identityRead, referralSubmitted } from '#libs/contracts';
import { exiftoolProgram, photoWith, signatureForTests, startClamd, type ClamdForTests } from '#libs/testing';
import { v7 as uuidv7 } from 'uuid';
import { ErdrSimulator } from '../src/outside/erdr-simulator.js';
import { submitted } from './given.js';
import { eventually, House, type Json, type Officer } from './house.js';

const unit = '12ad02d5-3384-5f1f-a091-78bcb375e7fd';
const name = { en: 'Demo', ru: 'Demo', kk: 'Demo' };
const officer = (role: Officer['role']): Officer => ({ subject: randomUUID(), role, units: [unit], region: 'KZ-75' });
const [duty, investigator, stranger] = [officer('duty-officer'), officer('investigator'), officer('investigator')];
const harmless = Buffer.from('an invented screenshot, described and never depicted');
const suspect = Buffer.from(`an invented program that a phone held: ${signatureForTests}`);

let clamd: ClamdForTests;
let house: House;
let id: string;
let chainId: string;
beforeAll(async () => {
  clamd = await startClamd();
  const erdr = new ErdrSimulator({ delayMs: 1, refusalRate: 0, laterRate: 0, seed: 'test' });
  const units = [{ id: unit, agency: 'police', kind: 'police-unit', region: 'KZ-75', name }];
  house = await House.open(units, erdr, ['school', 'oversight'], {
    CLAMD_ADDRESS: clamd.address,
    EXIFTOOL: await exiftoolProgram(),
  });
  chainId = uuidv7();
  const file = await house.neighbour('school').file(chainId, suspect, 'Canaryname.bin');
  const { open, sealed } = submitted({ referralId: uuidv7(), fileCount: 1 }, { files: [file] });
  await house.neighbour('school').say(chainId, referralSubmitted.of({ open, sealed: { police: sealed } }));
  ({ id } = await eventually(
    async () => (await house.ask(duty, 'GET', `/investigations?chainId=${chainId}`)).body.items[0],
  ));
  await house.take(duty, id, 'receive');
  await house.take(duty, id, 'assign', { subjects: [investigator.subject] });
});
afterAll(async () => {
  await house.close();
  await clamd.stop();
});

const checked = async (kind: 'malware' | 'metadata', fileId: string, state: string): Promise<Json> =>
  eventually(async () => {
    const { body } = await house.ask(investigator, 'GET', `/investigations/${id}/files`);
    return body[kind].find((each: Json) => each.itemId === fileId && each.state === state);
  });
const malware = (fileId: string, state: string): Promise<Json> => checked('malware', fileId, state);
const sha256Of = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

describe('files of a case', () => {
  it('that an officer uploads are clean by what clamd knows', async () => {
    const { body } = await house.ask(investigator, 'POST', `/investigations/${id}/files`, harmless);
    expect(await malware(body.fileId, 'clean')).toMatchObject({ engine: expect.stringMatching(/^ClamAV /) });
  });

  it('that match a signature are told to the investigator by name, and can be read all the same', async () => {
    const { body } = await house.ask(investigator, 'POST', `/investigations/${id}/files`, suspect);
    expect(await malware(body.fileId, 'suspicious')).toMatchObject({ signature: 'Qorgan.Invented-1' });
    const notices = await eventually(async () => {
      const { body: mine } = await house.ask(investigator, 'GET', '/notices');
      const about = mine.items.filter(({ code }: Json) => code === 'file-suspicious');
      return about.length > 0 ? about : undefined;
    });
    expect(notices).toContainEqual(expect.objectContaining({ recordId: id }));
    const read = await house.ask(investigator, 'GET', `/investigations/${id}/files/${body.fileId}?purpose=look`);
    expect(read.body.equals(suspect)).toBe(true);
  });

  it('that another agency sent are checked too, and told to whoever has the case', async () => {
    const { body } = await house.ask(investigator, 'GET', `/investigations/${id}/files`);
    const arrived = body.registered.find(({ source }: Json) => source === 'school');
    await malware(arrived.fileId, 'suspicious');
    const everybody = await Promise.all([duty, investigator].map((each) => house.ask(each, 'GET', '/notices')));
    const told = everybody
      .flatMap(({ body: { items } }) => items)
      .filter(({ code }: Json) => code === 'file-suspicious');
    expect(told).toHaveLength(2);
  });

  it('and what clamd said of them are not there for strangers', async () => {
    expect((await house.ask(stranger, 'GET', `/investigations/${id}/files`)).status).toBe(404);
    const { body } = await house.ask(stranger, 'GET', '/notices');
    expect(body.items).toEqual([]);
  });
});

describe('metadata of a file', () => {
  const camera = { Make: 'Qorgan', Model: 'Invented 1', GPSLatitude: '51.1', GPSLatitudeRef: 'N' };
  const custodyOf = async (fileId: string): Promise<Json[]> =>
    (await house.ask(investigator, 'GET', `/investigations/${id}/files/${fileId}/custody`)).body.items;

  it('is a derivative: extracted by itself, told in custody, read with a purpose like the file; the file stays', async () => {
    const photo = await photoWith(camera);
    const { body: kept } = await house.ask(investigator, 'POST', `/investigations/${id}/files`, photo);
    const path = `/investigations/${id}/files/${kept.fileId}`;
    const state = await checked('metadata', kept.fileId, 'extracted');
    expect(state).toMatchObject({ tool: expect.stringMatching(/^ExifTool /), at: expect.any(String) });

    const { status, body } = await house.ask(investigator, 'POST', `${path}/read-metadata`, {
      purpose: 'where it was taken',
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...{ itemId: kept.fileId, sha256: state.sha256, sourceSha256: sha256Of(photo), tool: state.tool, at: state.at },
      metadata: { 'IFD0:Model': 'Invented 1', 'GPS:GPSLatitude': 51.1 },
    });
    expect(sha256Of(body.text)).toBe(state.sha256);
    const custody = await custodyOf(kept.fileId);
    expect(custody).toMatchObject([
      { action: 'acquired' },
      { action: 'copied', actor: 'service:police', reason: 'metadata-extracted', sha256: sha256Of(photo) },
      { action: 'viewed', actor: investigator.subject, role: 'investigator', sha256: sha256Of(photo) },
    ]);
    const told = await eventually(() =>
      house
        .neighbour('oversight')
        .of(chainId, identityRead.police)
        .find(({ sealed }) => (sealed as Json).purpose === 'where it was taken'),
    );
    expect(told.open).toMatchObject({ what: 'evidence', role: 'investigator' });

    const read = await house.ask(investigator, 'GET', `${path}?purpose=look`);
    expect(read.body.equals(photo)).toBe(true);
    expect((await house.ask(investigator, 'POST', `${path}/verify`)).body).toMatchObject({ unaltered: true });
  });

  it('is not there for strangers, for other files, or without a purpose', async () => {
    const { body: kept } = await house.ask(investigator, 'POST', `/investigations/${id}/files`, harmless);
    const path = `/investigations/${id}/files/${kept.fileId}/read-metadata`;
    await checked('metadata', kept.fileId, 'extracted');
    expect((await house.ask(stranger, 'POST', path, { purpose: 'look' })).status).toBe(404);
    expect((await house.ask(duty, 'POST', path, { purpose: 'look' })).status).toBe(404);
    const invalid = await house.ask(investigator, 'POST', path, {});
    expect([invalid.status, invalid.body.code]).toEqual([400, 'input-invalid']);

    const foreign = await house.ask(investigator, 'POST', path.replace(kept.fileId, randomUUID()), { purpose: 'look' });
    expect([foreign.status, foreign.body.code]).toEqual([404, 'not-found']);
  });
});
