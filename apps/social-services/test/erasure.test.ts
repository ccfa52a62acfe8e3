import { randomUUID } from 'node:crypto';
import { subjectErased } from '#libs/contracts';
import { zone } from '#libs/deadlines';
import { everythingReadable, type Person } from '#libs/stage';
import pg from 'pg';
import { eraseAgain, listErasures } from '../../../tools/backup/src/erasures.js';
import { openDatabase } from '../../../tools/reach/src/index.js';
import { verifyErasures } from '../../../tools/verify/src/erasures.js';
import { Centre, ids } from './centre.js';

let centre: Centre;
let auditor: Person;
beforeAll(async () => {
  centre = await Centre.open();
  auditor = centre.stage.person(centre.served, { roles: ['auditor'] });
});
afterAll(() => centre.stage.clear());

async function asOwner<T>(sql: string, values: readonly unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: centre.served.database.adminUrl });
  await client.connect();
  try {
    return (await client.query(sql, [...values])).rows as T[];
  } finally {
    await client.end();
  }
}
const readable = () => everythingReadable(centre.served.database.adminUrl, centre.served.parts.keys);

/** What `npm run verify` says of a record, which it reads as the owner does. */
async function seenByVerify(id: string): Promise<string[]> {
  const source = await openDatabase(centre.served.database.adminUrl);
  try {
    const found = await verifyErasures({ agency: 'social-services', manager: source!.manager });
    return found.map(({ says }) => says).filter((says) => says.includes(id));
  } finally {
    await source?.destroy();
  }
}

/** Names and words that only this child's records hold. */
const told = (mark: string) => [`Family${mark}`, `Needs${mark}`, `Said${mark}`, `Asked${mark}`];

/** A child whose support has ended, told of in words of its own. */
async function closedSupport(
  mark = randomUUID().slice(0, 8),
): Promise<{ id: string; path: string; mark: string; chainId: string }> {
  const { id, path, chainId } = await centre.arrived({ familyName: `Family${mark}`, needs: `Needs${mark}` });
  await centre.walk(path, [
    ...centre.consented(),
    [centre.psychologist, 'assess', { needs: ['psychological'], risk: 'low', measure: 5, summary: `Said${mark}` }],
    [centre.psychologist, 'agree-plan', { goals: [{ text: `Said${mark}` }], services: [], agreedWith: ['child'] }],
    [centre.worker, 'refer-to-partner', { unitId: ids.partner, kind: 'crisis', what: `Said${mark}` }],
    [centre.worker, 'close', { result: 'other', nothingContinues: true, note: `Said${mark}` }],
  ]);
  const read = await centre.coordinator.post(`${path}/read-identity`, { purpose: `Asked${mark}` });
  expect(read.body).toMatchObject({ child: { familyName: `Family${mark}` } });
  return { id, path, mark, chainId };
}

const ask = (recordId: string, ground = 'consent-withdrawn', by = centre.coordinator) =>
  by.post('/erasures', { recordId, ground });

test('an erased child is unreadable by whoever has the whole database and every key that is left; another child is not touched', async () => {
  const [gone, stays] = [await closedSupport(), await closedSupport()];
  const before = await readable();
  for (const word of [...told(gone.mark), ...told(stays.mark)]) expect(before).toContain(word);

  const asked = await ask(gone.id);
  expect(asked).toMatchObject({ status: 201, body: { record: { status: 'asked', of: 'support' } } });
  const path = `/erasures/${asked.body.record.id as string}`;
  expect((await auditor.get('/notices')).body.items).toContainEqual(expect.objectContaining({ code: 'erasure-asked' }));
  expect(await auditor.post(`${path}/carry-out`)).toMatchObject({
    status: 200,
    body: { record: { status: 'erased', records: 2, decidedAt: expect.any(String) } },
  });

  const after = await readable();
  for (const word of told(gone.mark)) expect(after).not.toContain(word);
  for (const word of told(stays.mark)) expect(after).toContain(word);
  expect(await asOwner('SELECT 1 FROM record_keys WHERE record_id = $1', [gone.id])).toEqual([]);
});

test('what may remain is answered, what is gone says so, and oversight learns that it is gone', async () => {
  const { id, path, chainId } = await closedSupport();
  const { body } = await ask(id);
  await auditor.post(`/erasures/${body.record.id as string}/carry-out`);
  const record = await centre.coordinator.get(path);
  expect(record.body).toMatchObject({
    record: { status: 'closed', result: 'other', erased: { at: expect.any(String), ground: 'consent-withdrawn' } },
    blocked: expect.arrayContaining([expect.objectContaining({ step: 'nameExclusion', code: 'erased' })]),
  });
  expect(await centre.coordinator.post(`${path}/read-identity`, { purpose: 'a look' })).toMatchObject({
    status: 410,
    body: { code: 'erased' },
  });
  expect((await centre.oversight.heard(subjectErased['social-services'], chainId))[0]?.open).toMatchObject({
    ground: 'consent-withdrawn',
    records: 2,
  });
  expect((await ask(id)).body.code).toBe('erased');
});

describe('an erasure is refused', () => {
  test('while somebody works for the child', async () => {
    const { id } = await centre.arrived();
    expect((await ask(id)).body).toMatchObject({ code: 'rule-unmet', rule: 'work-goes-on' });
  });

  test('before the term is over, where it is the term that is named', async () => {
    const { id } = await closedSupport();
    expect((await ask(id, 'term-over')).body).toMatchObject({ code: 'rule-unmet', rule: 'term-not-over' });
    // Days of the calendar: five years ago the zone was an hour ahead of today's, and a day of 24 hours may end a day too late.
    const earlier = `changed_at = (changed_at AT TIME ZONE '${zone}' - interval '1827 days') AT TIME ZONE '${zone}'`;
    await asOwner(`UPDATE supports SET ${earlier} WHERE id = $1`, [id]);
    await asOwner(`UPDATE services SET ${earlier} WHERE chain_id = (SELECT chain_id FROM supports WHERE id = $1)`, [
      id,
    ]);
    expect(await ask(id, 'term-over')).toMatchObject({ status: 201 });
  });

  test('a second time, and while an event of the chain waits', async () => {
    const { id, chainId } = await closedSupport();
    await asOwner(
      `INSERT INTO quarantine (id, sender, chain_id, subject, payload, signature, reason) VALUES ($1, 'police', $2, 's', 'p', 's', 'test')`,
      [randomUUID(), chainId],
    );
    expect((await ask(id)).body.rule).toBe('something-waits');
    await asOwner('UPDATE quarantine SET released_at = now() WHERE chain_id = $1', [chainId]);
    expect((await ask(id)).status).toBe(201);
    expect((await ask(id)).body.rule).toBe('asked-already');
  });

  test('to whoever asked for it, to those who may not decide, and to those who have not the record', async () => {
    const { id } = await closedSupport();
    const both = centre.stage.person(centre.served, { roles: ['coordinator', 'auditor'], units: [ids.almaty] });
    const path = `/erasures/${(await ask(id, 'consent-withdrawn', both)).body.record.id as string}`;
    expect((await both.post(`${path}/carry-out`)).body).toMatchObject({ rule: 'decided-by-another' });
    expect((await centre.coordinator.post(`${path}/carry-out`)).status).toBe(403);
    expect((await ask(id, 'consent-withdrawn', centre.elsewhere)).status).toBe(404);
    expect((await auditor.post('/erasures', { recordId: id, ground: 'consent-withdrawn' })).status).toBe(403);
  });

  test('while it is held; by the database itself where nobody else decided', async () => {
    const { id, path: support } = await closedSupport();
    const path = `/erasures/${(await ask(id)).body.record.id as string}`;
    await auditor.post(`${path}/hold`, { for: 'court' });
    expect((await auditor.post(`${path}/carry-out`)).body).toMatchObject({ code: 'wrong-state' });
    const client = new pg.Client({ connectionString: centre.served.database.serviceUrl });
    await client.connect();
    try {
      await expect(client.query('SELECT qorgan_erase($1)', [path.slice(10)])).rejects.toThrow(
        'decided by somebody else',
      );
      await expect(client.query('DELETE FROM record_keys')).rejects.toThrow('permission denied');
    } finally {
      await client.end();
    }
    expect((await centre.coordinator.post(`${support}/read-identity`, { purpose: 'a look' })).status).toBe(200);
  });
});

describe('what was sealed before records had keys', () => {
  /** As the version before left it: sealed with the agency's own key. */
  async function older(id: string): Promise<void> {
    const { keys } = centre.served.parts;
    const [row] = await asOwner<{ sealed: string; wrapped: string }>(
      'SELECT s.sealed, k.wrapped FROM supports s JOIN record_keys k ON k.record_id = s.id WHERE s.id = $1',
      [id],
    );
    const content = await keys.openAtRest(`supports/${id}`, row?.sealed ?? '', { id, wrapped: row?.wrapped ?? '' });
    await asOwner('UPDATE supports SET sealed = $2 WHERE id = $1', [
      id,
      await keys.sealAtRest(`supports/${id}`, content),
    ]);
    await asOwner('DELETE FROM record_keys WHERE record_id = $1', [id]);
  }

  test('is read, and gets a key with the first words that are added', async () => {
    const { id, path } = await centre.arrived({ familyName: 'Familyolder' });
    await older(id);
    expect((await centre.coordinator.post(`${path}/read-identity`, { purpose: 'a look' })).body.child.familyName).toBe(
      'Familyolder',
    );
    await centre.walk(path, [[centre.coordinator, 'accept']]);
    expect(await asOwner('SELECT 1 FROM record_keys WHERE record_id = $1', [id])).toEqual([]);
    await centre.walk(path, [
      [
        centre.coordinator,
        'name-exclusion',
        { exclusions: [{ kind: 'relative', relation: 'uncle', reason: 'may-be-suspect' }], reason: 'Invented.' },
      ],
    ]);
    expect(await asOwner('SELECT 1 FROM record_keys WHERE record_id = $1', [id])).toHaveLength(1);
    expect((await centre.coordinator.post(`${path}/read-identity`, { purpose: 'a look' })).body.child.familyName).toBe(
      'Familyolder',
    );
  });

  test('is erased as well', async () => {
    const { id, mark } = await closedSupport();
    await older(id);
    expect(await readable()).toContain(`Family${mark}`);
    await auditor.post(`/erasures/${(await ask(id)).body.record.id as string}/carry-out`);
    const after = await readable();
    for (const word of told(mark)) expect(after).not.toContain(word);
  });
});

test('a key moved to another record opens nothing', async () => {
  const [one, other] = [await centre.arrived(), await centre.arrived()];
  await asOwner(
    'UPDATE record_keys SET wrapped = (SELECT wrapped FROM record_keys WHERE record_id = $2) WHERE record_id = $1',
    [one.id, other.id],
  );
  expect((await centre.coordinator.post(`${one.path}/read-identity`, { purpose: 'a look' })).status).toBe(500);
});

test('what came back with an older copy is found by verify, and erased again by the list of what was erased', async () => {
  const { id, mark } = await closedSupport();
  const [before] = await asOwner<{ sealed: string; wrapped: string; made: Date }>(
    'SELECT s.sealed, k.wrapped, k.made_at AS made FROM supports s JOIN record_keys k ON k.record_id = s.id WHERE s.id = $1',
    [id],
  );
  const erasure = (await ask(id)).body.record.id as string;
  await auditor.post(`/erasures/${erasure}/carry-out`);
  expect(await readable()).not.toContain(`Family${mark}`);
  const known = await listErasures((agency) =>
    agency === 'social-services' ? centre.served.database.adminUrl : undefined,
  );

  await asOwner('UPDATE supports SET sealed = $2 WHERE id = $1', [id, before?.sealed]);
  await asOwner('INSERT INTO record_keys (record_id, wrapped, made_at) VALUES ($1, $2, $3)', [
    id,
    before?.wrapped,
    before?.made,
  ]);
  expect(await readable()).toContain(`Family${mark}`);
  expect(await seenByVerify(id)).toEqual([expect.stringContaining('has a sealed part or a key of before')]);

  await asOwner('DELETE FROM erasures WHERE id = $1', [erasure]);
  await asOwner(`UPDATE supports SET particulars = particulars - 'erased' WHERE id = $1`, [id]);
  const client = new pg.Client({ connectionString: centre.served.database.adminUrl });
  await client.connect();
  try {
    expect(await eraseAgain('social-services', client, known)).toBe(1);
    expect(await eraseAgain('social-services', client, known)).toBe(0);
  } finally {
    await client.end();
  }
  expect(await readable()).not.toContain(`Family${mark}`);
  expect(await seenByVerify(id)).toEqual([]);
});
