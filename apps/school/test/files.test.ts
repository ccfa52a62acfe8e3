import { exclusionNamed, fileWithheldByPolice, referralReceived } from '#libs/contracts';
import { eventually } from '#libs/stage';
import { sha256Of, tusBeginning, tusPiece, tusVersion } from '#libs/testing';
import { custodyOf, findItem, type CustodyEntry } from '#libs/vault';
import { House, ids } from './house.js';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.stage.clear());

const bytes = Buffer.from('0123456789 an invented screenshot, described and never depicted');
const custody = (itemId: string): Promise<CustodyEntry[]> => custodyOf(house.served.parts.dataSource.manager, itemId);

describe('the list of files', () => {
  test('names what the vault sealed, in the order in which it came, and never by the name that a sender gave it', async () => {
    const { path } = await house.drafted();
    expect((await house.psychologist.get(`${path}/files`)).body).toEqual({ items: [] });
    const name = { 'x-file-name': encodeURIComponent('Canaryname.txt'), 'x-file-type': 'text/plain' };
    const first = await house.psychologist.upload(`${path}/files`, bytes, name);
    const second = await house.psychologist.upload(`${path}/files`, Buffer.from('another'));
    const { body } = await house.psychologist.get(`${path}/files`);
    const attachedAt = expect.stringMatching(/^\d{4}-\d\d-\d\dT/);
    const malware = expect.objectContaining({ state: 'not-scanned' });
    expect(body.items).toEqual([
      {
        ...{ itemId: first.body.itemId, sha256: sha256Of(bytes), size: bytes.length, mediaType: 'text/plain' },
        ...{ attachedAt, sent: false, malware },
      },
      expect.objectContaining({ itemId: second.body.itemId, sha256: sha256Of(Buffer.from('another')) }),
    ]);
    expect(JSON.stringify(body)).not.toContain('Canary');
  });

  test('forgets what was taken off a draft, and says what was sent', async () => {
    const { path } = await house.drafted();
    const kept = await house.psychologist.upload(`${path}/files`, bytes);
    const taken = await house.psychologist.upload(`${path}/files`, Buffer.from('a mistake'));
    await house.psychologist.post(`${path}/detach-file`, { itemId: taken.body.itemId });
    expect((await house.psychologist.get(`${path}/files/${String(taken.body.itemId)}`)).status).toBe(404);
    await house.psychologist.post(`${path}/submit`);
    expect((await house.psychologist.get(`${path}/files`)).body.items).toMatchObject([
      { itemId: kept.body.itemId, sent: true },
    ]);
  });

  test('is its author’s alone', async () => {
    const { path } = await house.sent();
    for (const other of [house.head, house.second, house.teacher])
      expect((await other.get(`${path}/files`)).status).toBe(404);
    const officer = house.stage.person(house.served, { roles: ['investigator'] });
    expect((await officer.get(`${path}/files`)).status).toBe(403);
  });
});

describe('the bytes of a file', () => {
  test('are given out whole or as the one range that was asked for', async () => {
    const { path } = await house.drafted();
    const { body } = await house.psychologist.upload(`${path}/files`, bytes);
    const file = `${path}/files/${String(body.itemId)}`;
    const part = (range: string) => house.psychologist.request('GET', file, undefined, { range });
    const middle = await part('bytes=2-5');
    expect([middle.status, middle.bytes.toString(), middle.headers.get('content-range')]).toEqual([
      206,
      '2345',
      `bytes 2-5/${String(bytes.length)}`,
    ]);
    expect((await part('bytes=-8')).bytes).toEqual(bytes.subarray(-8));
    expect((await part('bytes=10-')).bytes).toEqual(bytes.subarray(10));
    const beyond = await part(`bytes=${String(bytes.length)}-`);
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${String(bytes.length)}`]);
    const whole = await house.psychologist.get(file);
    expect([whole.status, whole.bytes, whole.headers.get('x-file-sha256')]).toEqual([200, bytes, sha256Of(bytes)]);
    expect(whole.headers.get('content-disposition')).toMatch(/^attachment/);
    // What could not be given was not read: custody knows of four readings.
    expect((await custody(body.itemId)).map(({ action }) => action)).toEqual([
      'acquired',
      'viewed',
      'viewed',
      'viewed',
      'viewed',
    ]);
  });

  test('are refused to whoever gave no second factor of late, with what to do about it', async () => {
    const { path } = await house.drafted();
    const { body } = await house.psychologist.upload(`${path}/files`, bytes);
    const file = `${path}/files/${String(body.itemId)}`;
    for (const proof of [
      { acr: 'password', auth_time: Math.floor(Date.now() / 1000) },
      { acr: 'mfa', auth_time: 1 },
    ]) {
      const refused = await house.psychologist.proving(proof).get(file);
      expect(refused).toMatchObject({ status: 401, body: { code: 'step-up-required' } });
      expect(refused.headers.get('www-authenticate')).toContain('error="insufficient_user_authentication"');
      expect((await house.psychologist.proving(proof).get('/step-up')).status).toBe(401);
      expect((await house.psychologist.proving(proof).get('/referrals')).status).toBe(200);
    }
    expect((await house.psychologist.get('/step-up')).status).toBe(204);
  });

  test('stand in the custody of the file with whoever read them, and in the access log', async () => {
    const { path } = await house.drafted();
    const { body } = await house.psychologist.upload(`${path}/files`, bytes);
    await house.psychologist.get(`${path}/files/${String(body.itemId)}`);
    const hash = (await findItem(house.served.parts.dataSource.manager, body.itemId))?.sha256;
    const by = { actor: ids.psychologist, role: 'psychologist', reason: 'manual-report', sha256: hash };
    expect(await custody(body.itemId)).toMatchObject([
      { action: 'acquired', ...by },
      { action: 'viewed', ...by },
    ]);
    expect((await house.psychologist.get(`${path}/access-log`)).body.items).toContainEqual(
      expect.objectContaining({ action: 'referral.read-file', subject: ids.psychologist }),
    );
  });

  test('are shown to nobody any more once the police marked what they were sent, not to its author either', async () => {
    const { path, chainId } = await house.drafted();
    const sent = await house.psychologist.upload(`${path}/files`, bytes);
    await house.psychologist.post(`${path}/submit`);
    const file = `${path}/files/${String(sent.body.itemId)}`;
    expect((await house.psychologist.get(file)).status).toBe(200);
    const mark = { sha256: sha256Of(bytes) };
    const said = fileWithheldByPolice.of({ open: {}, to: ['school'], sealed: { school: mark } });
    for (let time = 0; time < 2; time += 1) await house.police.say(chainId, said);
    await eventually('the mark', async () => ((await house.psychologist.get(file)).status === 403 ? true : undefined));
    expect((await house.psychologist.get(file)).body.code).toBe('bytes-withheld');
    const entries = await custody(sent.body.itemId);
    expect(entries.filter(({ action }) => action === 'withheld')).toMatchObject([{ counterpart: 'police' }]);
    expect((await house.psychologist.get(`${path}/files`)).body.items).toMatchObject([{ sha256: sha256Of(bytes) }]);
  });

  test('are not there for whoever must not be told, though they attached them themselves', async () => {
    const { path, chainId, id } = await house.drafted();
    const { body } = await house.psychologist.upload(`${path}/files`, bytes);
    const begun = await house.psychologist.request('POST', `${path}/uploads`, undefined, tusBeginning({ bytes }));
    const at = (begun.headers.get('location') ?? '').replace('/api/school', '');
    await house.psychologist.post(`${path}/submit`);
    const file = `${path}/files/${String(body.itemId)}`;
    expect((await house.psychologist.get(file)).bytes).toEqual(bytes);
    await house.police.say(chainId, referralReceived.of({ open: { referralId: id } }));
    const open = { region: 'KZ-75' as const, excludedSubjects: [ids.psychologist] };
    await house.police.say(
      chainId,
      exclusionNamed.of({ open, sealed: { school: { exclusions: [] } }, to: ['school', 'oversight'] }),
    );
    await eventually('the exclusion', async () =>
      (await house.psychologist.get(file)).status === 404 ? true : undefined,
    );
    const before = (await custody(body.itemId)).length;
    const part = await house.psychologist.request('GET', file, undefined, { range: 'bytes=0-3' });
    expect([part.status, part.body.code]).toEqual([404, 'not-found']);
    expect((await house.psychologist.get(`${path}/files`)).status).toBe(404);
    expect((await house.psychologist.get(`${path}/uploads`)).status).toBe(404);
    expect((await house.psychologist.upload(`${path}/files`, Buffer.from('more'))).status).toBe(404);
    for (const method of ['HEAD', 'DELETE'])
      expect((await house.psychologist.request(method, at, undefined, tusVersion)).status).toBe(404);
    expect((await house.psychologist.request('PATCH', at, bytes, tusPiece(0))).status).toBe(404);
    expect(await custody(body.itemId)).toHaveLength(before);
  });
});
