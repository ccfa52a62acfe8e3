import { randomUUID } from 'node:crypto';
import { checkRefused, referralReturned, subjectErased } from '#libs/contracts';
import { eventually, everythingReadable, type Person } from '#libs/stage';
import { findItem, custodyOf, Vault } from '#libs/vault';
import pg from 'pg';
import { complete, House } from './house.js';

let house: House;
let auditor: Person;
beforeAll(async () => {
  house = await House.open();
  auditor = house.stage.person(house.served, { roles: ['auditor'] });
});
afterAll(() => house.stage.clear());

async function asOwner(sql: string, values: readonly unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: house.served.database.adminUrl });
  await client.connect();
  try {
    await client.query(sql, [...values]);
  } finally {
    await client.end();
  }
}
const readable = () => everythingReadable(house.served.database.adminUrl, house.served.parts.keys);
const told = (mark: string) => [`Family${mark}`, `Noticed${mark}`, `File${mark}`, `Reason${mark}`, `Asked${mark}`];
const contentOf = (mark: string) => ({
  ...complete,
  child: { ...complete.child, familyName: `Family${mark}` },
  noticed: `Noticed${mark}`,
});

/** A referral of which the police opened no case, with a file, closed at school. */
async function closedReferral(mark = randomUUID().slice(0, 8)) {
  const { id, path, chainId } = await house.drafted(contentOf(mark));
  const file = await house.psychologist.upload(`${path}/files`, Buffer.from(`Bytes${mark}`), {
    'x-file-name': `File${mark}.txt`,
    'x-file-type': 'text/plain',
  });
  await house.psychologist.post(`${path}/submit`);
  const sealed = { school: { reason: `Reason${mark}` } };
  await house.police.say(
    chainId,
    checkRefused.of({ open: { referralId: id, region: 'KZ-75', reasonCode: 'unfounded' }, sealed }),
  );
  await eventually('the refusal', async () =>
    (await house.psychologist.get(path)).body.record.status === 'refused' ? true : undefined,
  );
  const closed = await house.psychologist.post(`${path}/close-at-school`, { withoutRehabilitation: 'not-needed' });
  expect(closed.body.record.status).toBe('closed');
  await house.psychologist.post(`${path}/read-identity`, { purpose: `Asked${mark}` });
  // The police have fetched the file.
  await asOwner(`UPDATE file_grants SET outcome = 'arrived', outcome_at = now() WHERE chain_id = $1`, [chainId]);
  return { id, path, chainId, mark, itemId: file.body.itemId as string };
}

const ask = (recordId: string, ground: string, by = house.psychologist) => by.post('/erasures', { recordId, ground });
const carryOut = async (recordId: string, ground = 'court-decided') => {
  const { body } = await ask(recordId, ground);
  return auditor.post(`/erasures/${body.record.id as string}/carry-out`);
};

test('an erased referral is unreadable with its file, its file’s name and its correspondence; another one is not touched', async () => {
  const [gone, stays] = [await closedReferral(), await closedReferral()];
  const before = await readable();
  for (const word of [...told(gone.mark), ...told(stays.mark)]) expect(before).toContain(word);

  expect(await carryOut(gone.id)).toMatchObject({ status: 200, body: { record: { status: 'erased', records: 1 } } });
  const after = await readable();
  for (const word of told(gone.mark)) expect(after).not.toContain(word);
  for (const word of told(stays.mark)) expect(after).toContain(word);

  expect((await house.psychologist.get(`${gone.path}/files/${gone.itemId}`)).body.code).toBe('erased');
  expect((await house.psychologist.get(`${stays.path}/files/${stays.itemId}`)).bytes.toString()).toBe(
    `Bytes${stays.mark}`,
  );
  for (const path of ['content', 'correspondence'])
    expect(await house.psychologist.get(`${gone.path}/${path}`)).toMatchObject({
      status: 410,
      body: { code: 'erased' },
    });
  expect((await house.psychologist.get(gone.path)).body.record).toMatchObject({
    status: 'closed',
    number: expect.any(String),
    iinIsKnown: false,
    erased: { ground: 'court-decided' },
  });
  await house.oversight.heard(subjectErased.school, gone.chainId);
});

test('what lies in the vault is still what was sealed, and its custody tells it', async () => {
  const { id, itemId } = await closedReferral();
  const { manager } = house.served.parts.dataSource;
  await carryOut(id);
  const item = await findItem(manager, itemId);
  expect(item).toMatchObject({ wrappedKey: '', nameSealed: undefined });
  expect((await custodyOf(manager, itemId)).map(({ action }) => action)).toContain('acquired');
  const { VAULT_DIR: dir } = house.served.parts.settings as unknown as { VAULT_DIR: string };
  const vault = await Vault.at({ dir, keys: house.served.parts.keys });
  expect(await vault.verify(item!)).toMatchObject({ ok: true, findings: [] });
  await expect(vault.open(item!)).rejects.toMatchObject({ code: 'erased' });
});

test('a child that was erased is not found by their number', async () => {
  const { id } = await closedReferral();
  const { id: sought, path } = await house.sent();
  await asOwner('UPDATE referrals SET marks = (SELECT marks FROM referrals WHERE id = $2) WHERE id = $1', [id, sought]);
  const same = async () =>
    ((await house.psychologist.get(`${path}/same-child`)).body.items as { id: string }[]).map((item) => item.id);
  expect(await same()).toContain(id);
  await carryOut(id);
  expect(await same()).not.toContain(id);
});

test('a draft that was discarded may go after its own, short term, and a report never because somebody took a consent back', async () => {
  const { id, path } = await house.drafted(contentOf('draft'));
  await house.psychologist.post(`${path}/discard-draft`);
  expect((await ask(id, 'term-over')).body.rule).toBe('term-not-over');
  expect((await ask(id, 'consent-withdrawn')).body.code).toBe('input-invalid');
  await asOwner(`UPDATE referrals SET changed_at = changed_at - interval '31 days' WHERE id = $1`, [id]);
  expect(await carryOut(id, 'term-over')).toMatchObject({ status: 200 });
});

test('news that comes later is heard: what it says has a key of its own', async () => {
  const { id, path, chainId } = await closedReferral();
  await carryOut(id);
  await house.police.say(
    chainId,
    referralReturned.of({
      open: { referralId: id, reasonCode: 'incomplete' },
      sealed: { school: { reason: 'Say when.' } },
    }),
  );
  await eventually('the return', async () =>
    (await house.psychologist.get(path)).body.record.status === 'returned' ? true : undefined,
  );
  expect((await house.psychologist.get(`${path}/correspondence`)).body.reasons).toMatchObject([
    { reason: 'Say when.' },
  ]);
});

test('who must not be told cannot ask, and who asked cannot decide', async () => {
  const { id } = await closedReferral();
  expect((await ask(id, 'court-decided', house.second)).status).toBe(404);
  const asked = await ask(id, 'court-decided', house.head);
  expect(asked.status).toBe(201);
  expect((await house.head.post(`/erasures/${asked.body.record.id as string}/carry-out`)).status).toBe(403);
});
