import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { eventually, type Answered, type Person } from '#libs/stage';
import {
  haveArrived,
  sendPart,
  sha256Of,
  sizesLying,
  tusBeginning,
  tusPiece,
  tusVersion,
  type DeclaredFile,
} from '#libs/testing';
import { custodyOf, findItem } from '#libs/vault';
import { complete, House, ids } from './house.js';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.stage.clear());

const bytes = Buffer.concat([Buffer.from('invented'), randomBytes(900_000)]);
const begin = (path: string, file: DeclaredFile = { bytes }, by: Person = house.psychologist): Promise<Answered> =>
  by.request('POST', `${path}/uploads`, undefined, tusBeginning(file));
/** Address of an upload, as the service's own people write it. */
const placeOf = ({ status, headers, body }: Answered): string => {
  expect([status, body]).toEqual([201, undefined]);
  return (headers.get('location') ?? '').replace('/api/school', '');
};
const piece = (at: string, offset: number, part: Uint8Array<ArrayBuffer>, by = house.psychologist): Promise<Answered> =>
  by.request('PATCH', at, part, tusPiece(offset));
const ask = (at: string, by = house.psychologist): Promise<Answered> => by.request('HEAD', at, undefined, tusVersion);
const filesOf = async (path: string): Promise<{ itemId: string; sha256: string }[]> =>
  (await house.psychologist.get(`${path}/files`)).body.items;
const uploadsOf = async (path: string, by = house.psychologist): Promise<object[]> =>
  (await by.get(`${path}/uploads`)).body.items;
/** Where the parts of an upload lie. */
const placeOnDisk = (at: string): [string, string] => [
  house.served.parts.settings.VAULT_DIR,
  at.split('/').at(-1) ?? '',
];
const asOwner = async (sql: string, values: readonly unknown[]): Promise<void> => {
  const client = new pg.Client({ connectionString: house.served.database.adminUrl });
  await client.connect();
  await client.query(sql, [...values]);
  await client.end();
};

describe('a file that comes in pieces', () => {
  test('goes on where the line was cut, and is attached once all of it is here', async () => {
    const { path } = await house.drafted();
    const at = placeOf(await begin(path, { bytes, name: 'Canaryname.mp4' }));
    const line = await sendPart(`${house.served.api}${at}`, {
      length: bytes.length,
      bytes: bytes.subarray(0, 500_000),
      headers: { ...tusPiece(0), authorization: await house.psychologist.authorization() },
    });
    await eventually('a part of it', () => haveArrived(200_000, ...placeOnDisk(at)) || undefined);
    line.destroy();
    const offset = await eventually('what had arrived', async () => {
      const here = Number((await ask(at)).headers.get('upload-offset'));
      return here > 0 ? here : undefined;
    });
    expect(offset).toBeLessThanOrEqual(500_000);
    expect(await filesOf(path)).toEqual([]);
    expect(await uploadsOf(path)).toMatchObject([{ state: 'receiving', size: bytes.length, fileId: null }]);

    const last = await piece(at, offset, bytes.subarray(offset));
    expect([last.status, last.headers.get('x-upload-state'), last.headers.get('x-file-sha256')]).toEqual([
      204,
      'sealed',
      sha256Of(bytes),
    ]);
    const itemId = last.headers.get('x-file-id') ?? '';
    expect(await filesOf(path)).toMatchObject([
      { itemId, sha256: sha256Of(bytes), size: bytes.length, mediaType: 'video/mp4', sent: false },
    ]);
    expect(await uploadsOf(path)).toMatchObject([{ state: 'sealed', fileId: itemId }]);
    expect(JSON.stringify(await uploadsOf(path))).not.toContain('Canary');
    expect((await house.psychologist.get(`${path}/files/${itemId}`)).bytes).toEqual(bytes);
    const { manager } = house.served.parts.dataSource;
    expect(await custodyOf(manager, itemId)).toMatchObject([
      { action: 'acquired', actor: ids.psychologist, role: 'psychologist', reason: 'manual-report' },
      { action: 'viewed' },
    ]);
    expect(await findItem(manager, itemId)).toMatchObject({ source: { kind: 'referral' } });
    const log = await house.psychologist.get(`${path}/access-log`);
    expect(log.body.items).toContainEqual(
      expect.objectContaining({ action: 'referral.attachFile', subject: ids.psychologist }),
    );
  });

  test('that is there already is that file, however it came', async () => {
    const { path } = await house.drafted();
    const atOnce = await house.psychologist.upload(`${path}/files`, bytes);
    const last = await piece(placeOf(await begin(path)), 0, bytes);
    expect([last.status, last.headers.get('x-file-id')]).toEqual([204, atOnce.body.itemId]);
    expect(await filesOf(path)).toHaveLength(1);
    expect(await uploadsOf(path)).toMatchObject([{ state: 'sealed', fileId: atOnce.body.itemId }]);
    const other = Buffer.from('other invented bytes');
    const first = await piece(placeOf(await begin(path, { bytes: other })), 0, other);
    const again = await house.psychologist.upload(`${path}/files`, other);
    expect(again.body.itemId).toBe(first.headers.get('x-file-id'));
    expect(await filesOf(path)).toHaveLength(2);
  });

  test('is refused when it is not what was declared, and nothing is attached', async () => {
    const { path } = await house.drafted();
    const at = placeOf(await begin(path, { bytes, sha256: 'a'.repeat(64) }));
    const answer = await piece(at, 0, bytes);
    expect(answer).toMatchObject({ status: 422, body: { code: 'hash-mismatch', rule: 'hash-differs' } });
    expect((await piece(placeOf(await begin(path, { bytes: bytes.subarray(0, 1_000) })), 0, bytes)).status).toBe(422);
    expect(await filesOf(path)).toEqual([]);
    expect(await uploadsOf(path)).toMatchObject([{ state: 'receiving' }, { state: 'refused' }]);
  });

  test('is refused unread when it is too large, in the language of whoever asks', async () => {
    const { path } = await house.drafted();
    const said = async (language: string): Promise<string> => {
      const headers = { ...tusBeginning({ bytes }), 'upload-length': String(50 * 1024 * 1024 + 1) };
      const answer = await house.psychologist.request('POST', `${path}/uploads`, undefined, {
        ...headers,
        'accept-language': language,
      });
      expect([answer.status, answer.body.code]).toEqual([413, 'payload-too-large']);
      return answer.body.detail;
    };
    expect(new Set([await said('en'), await said('ru'), await said('kk')]).size).toBe(3);
    expect(await uploadsOf(path)).toEqual([]);
  });

  test('is refused as the 31st, before it is sent and, where others came meanwhile, when all of it is here', async () => {
    const { path } = await house.drafted();
    for (let count = 1; count < 30; count += 1)
      expect((await house.psychologist.upload(`${path}/files`, Buffer.from(`invented ${String(count)}`))).status).toBe(
        201,
      );
    const at = placeOf(await begin(path));
    const refusal = { status: 422, body: { code: 'rule-unmet', rule: 'too-many-files' } };
    expect((await house.psychologist.upload(`${path}/files`, Buffer.from('the last that fits'))).status).toBe(201);
    expect(await begin(path)).toMatchObject(refusal);
    const late = await piece(at, 0, bytes);
    expect(late).toMatchObject(refusal);
    expect(late.body.detail).toContain('30');
    expect(await filesOf(path)).toHaveLength(30);
  });

  test('is nobody else’s to send, to ask about or to give up', async () => {
    const { path } = await house.drafted();
    const at = placeOf(await begin(path));
    for (const other of [house.second, house.head, house.teacher]) {
      expect((await begin(path, { bytes }, other)).status).toBe(404);
      expect((await ask(at, other)).status).toBe(404);
      expect((await piece(at, 0, bytes, other)).status).toBe(404);
      expect((await other.request('DELETE', at, undefined, tusVersion)).status).toBe(404);
      expect((await other.get(`${path}/uploads`)).status).toBe(404);
    }
    const officer = house.stage.person(house.served, { roles: ['investigator'] });
    expect((await begin(path, { bytes }, officer)).status).toBe(403);
    expect((await ask(at)).headers.get('upload-offset')).toBe('0');
    expect((await house.psychologist.request('DELETE', at, undefined, tusVersion)).status).toBe(204);
    expect((await ask(at)).status).toBe(410);
    expect(await uploadsOf(path)).toMatchObject([{ state: 'cancelled' }]);
  });

  test('of somebody who handed the referral on is not seen by whoever has it now; who must not be told adds nothing', async () => {
    const { path } = await house.drafted(complete, house.teacher);
    const at = placeOf(await begin(path, { bytes }, house.teacher));
    expect((await piece(at, 0, bytes.subarray(0, 100_000), house.teacher)).status).toBe(204);
    expect((await house.teacher.post(`${path}/hand-to-psychologist`, { to: ids.second })).status).toBe(200);
    expect((await ask(at, house.second)).status).toBe(404);
    expect(await uploadsOf(path, house.second)).toEqual([]);
    expect((await house.second.post(`${path}/submit`)).status).toBe(200);
    const exclusions = [{ kind: 'staff', subject: ids.teacher, reason: 'may-be-suspect' }];
    expect((await house.second.post(`${path}/amend`, { exclusions })).status).toBe(200);
    expect((await ask(at, house.teacher)).status).toBe(404);
    expect((await piece(at, 100_000, bytes.subarray(100_000), house.teacher)).status).toBe(404);
    expect((await house.second.get(`${path}/files`)).body.items).toEqual([]);
  });

  test('is not taken where the referral takes no files any more', async () => {
    const draft = await house.drafted();
    const at = placeOf(await begin(draft.path));
    await house.psychologist.post(`${draft.path}/discard-draft`);
    expect(await piece(at, 0, bytes)).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
    expect(await begin(draft.path)).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
  });

  test('and was not finished in time is gone, and so is what had come of it', async () => {
    const { path } = await house.drafted();
    const at = placeOf(await begin(path));
    const id = at.split('/').at(-1) ?? '';
    await piece(at, 0, bytes.subarray(0, 300_000));
    const lying = (): readonly number[] => sizesLying(...placeOnDisk(at));
    expect(lying().length).toBeGreaterThan(0);
    await asOwner(
      `UPDATE vault_uploads SET created_at = now() - interval '25 h', expires_at = now() - interval '1 h', next_attempt_at = now() WHERE id = $1`,
      [id],
    );
    await eventually('the end of the upload', () => (lying().length === 0 ? true : undefined));
    expect(await piece(at, 300_000, bytes.subarray(300_000))).toMatchObject({
      status: 410,
      body: { code: 'upload-gone' },
    });
    expect(await uploadsOf(path)).toMatchObject([{ id, state: 'expired', fileId: null }]);
    expect(await filesOf(path)).toEqual([]);
  });
});
