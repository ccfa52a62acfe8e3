import { createHash, randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { referralReceived, referralSubmitted, sourceOf } from '#libs/contracts';
import { submitted } from './given.js';
import { eventually, type House, type Json, type Officer } from './house.js';
import { houseOf, policeUnit, rowsOf } from './units.js';

const almaty = policeUnit('KZ-75');
const administrator: Officer = { ...almaty.duty, subject: randomUUID(), role: 'administrator' };
const { type } = referralSubmitted;

let house: House;
beforeAll(async () => {
  house = await houseOf([almaty]);
});
afterAll(() => house.close());

const ask = (method: 'GET' | 'POST', path: string, body?: object, who = administrator) =>
  house.ask(who, method, path, body);
const audited = (action: string): Promise<Json[]> =>
  rowsOf(house, `SELECT subject, chain_id, reason FROM audit_log WHERE action = $1`, [action]);

/** Sets an event aside as the inbox does. */
async function setAside(
  payload: string,
  more: { chainId?: string; signature?: string; reason: string },
): Promise<string> {
  const id = uuidv7();
  const signature = more.signature ?? house.neighbour('school').keys.sign(Buffer.from(payload));
  await rowsOf(
    house,
    `INSERT INTO quarantine (id, sender, chain_id, number, subject, payload, signature, reason) VALUES ($1, 'school', $2, $3, $4, $5, $6, $7)`,
    [
      id,
      more.chainId ?? null,
      more.chainId === undefined ? null : 1,
      `${type}.police`,
      Buffer.from(payload),
      signature,
      more.reason,
    ],
  );
  return id;
}

const envelope = (chainId: string, more: object = {}): string =>
  JSON.stringify({
    ...{ specversion: '1.0', id: uuidv7(), source: sourceOf('school'), type, subject: chainId },
    ...{ time: '2026-11-20T04:00:00.000Z', receiver: 'police', chainnumber: 1, data: { open: { said: 'Canarysaid' } } },
    ...more,
  });

async function say(chainId: string): Promise<void> {
  const event = submitted({ referralId: uuidv7(), number: `S-2026-${randomUUID().slice(0, 6).toUpperCase()}` });
  await house
    .neighbour('school')
    .say(chainId, referralSubmitted.of({ open: event.open, sealed: { police: event.sealed } }));
}

const caseOf = (chainId: string): Promise<Json> =>
  eventually(
    async () => (await ask('GET', `/investigations?chainId=${chainId}`, undefined, almaty.duty)).body.items[0],
  );

describe('an event in quarantine', () => {
  it('is inspected down to its bytes’ hash, and shows nothing of what it says', async () => {
    const chainId = uuidv7();
    const payload = envelope(chainId);
    const id = await setAside(payload, { chainId, reason: 'shape-invalid' });
    await rowsOf(
      house,
      `INSERT INTO inbox_waiting (sender, chain_id, number, subject, payload, signature) SELECT 'school', $1, n, 's', '', '' FROM generate_series(2, 4) AS n`,
      [chainId],
    );
    const { status, body } = await ask('GET', `/quarantine/${id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...{ sender: 'school', chainId, number: 1, tries: 1, triedAt: null, kind: 'schema', behind: 3, closable: false },
      attributes: { type, source: '/agencies/school', time: '2026-11-20T04:00:00.000Z', dataschema: null },
      size: payload.length,
      sha256: createHash('sha256').update(payload).digest('hex'),
      signature: { holds: true, key: expect.stringMatching(/^school:sign:\d+$/) },
    });
    expect(Object.keys(body.why)).toEqual(['en', 'ru', 'kk']);
    expect(JSON.stringify(body)).not.toContain('Canary');
    expect((await ask('GET', `/quarantine/${id}`, undefined, almaty.head)).status).toBe(403);
    expect((await ask('GET', `/quarantine/${randomUUID()}`)).status).toBe(404);
    await rowsOf(house, `DELETE FROM inbox_waiting WHERE chain_id = $1`, [chainId]);
    await rowsOf(house, `DELETE FROM quarantine WHERE id = $1`, [id]);
  });

  it('that nobody known has written shows no word that they made up, stops nobody, and is closed with a reason', async () => {
    const forged = envelope(uuidv7(), {
      type: 'chain.school.canaryname.made.v1',
      source: 'Canaryname',
      id: 'Canaryname',
    });
    const id = await setAside(forged, { signature: 'Canaryname.x', reason: 'bad-signature' });
    const { body } = await ask('GET', `/quarantine/${id}`);
    expect(body).toMatchObject({
      ...{ kind: 'signature', closable: true, signature: { holds: false, key: null } },
      attributes: { id: null, type: null, source: null },
    });
    expect(JSON.stringify(body)).not.toMatch(/canary/i);
    expect((await ask('POST', `/quarantine/${id}/close`, {})).status).toBe(400);
    expect((await ask('POST', `/quarantine/${id}/close`, { reason: 'nobody of ours' })).status).toBe(200);
    expect((await ask('POST', `/quarantine/${id}/close`, { reason: 'nobody of ours' })).status).toBe(404);
    expect(await rowsOf(house, `SELECT released_as FROM quarantine WHERE id = $1`, [id])).toEqual([
      { released_as: 'closed' },
    ]);
    expect(await audited('quarantine.close')).toEqual([
      { subject: administrator.subject, chain_id: null, reason: `school ${id}: nobody of ours` },
    ]);
  });

  it('for which a chain waits is not closed: its sender tells it again, and that is applied in its place, once', async () => {
    const chainId = uuidv7();
    const id = await setAside(envelope(chainId), { chainId, reason: 'shape-invalid' });
    expect((await ask('POST', `/quarantine/${id}/close`, { reason: 'in the way' })).body).toMatchObject({
      ...{ status: 422, rule: 'its-chain-waits' },
    });
    expect((await ask('POST', `/quarantine/${id}/retry`, {})).body).toEqual({
      released: false,
      reason: 'shape-invalid',
    });
    expect(await audited('quarantine.retry')).toEqual([
      { subject: administrator.subject, chain_id: chainId, reason: 'school 1' },
    ]);
    expect((await ask('GET', `/quarantine/${id}`)).body).toMatchObject({ tries: 2, triedAt: expect.any(String) });
    await say(chainId);
    await caseOf(chainId);
    expect((await ask('GET', `/quarantine/${id}`)).status).toBe(404);
    expect(await rowsOf(house, `SELECT released_as, tries FROM quarantine WHERE id = $1`, [id])).toEqual([
      { released_as: 'replaced', tries: 3 },
    ]);
    expect((await ask('GET', `/investigations?chainId=${chainId}`, undefined, almaty.duty)).body.items).toHaveLength(1);
  });
});

describe('one entry that another agency lacks', () => {
  it('is told again by its place alone, with a reason, and applied once', async () => {
    const chainId = uuidv7();
    await say(chainId);
    const { id } = await caseOf(chainId);
    await house.take(almaty.duty, id, 'receive');
    const school = house.neighbour('school');
    const number = 1;
    await eventually(() => school.of(chainId, referralReceived)[0]);
    const resend = (body: object, who = administrator) => ask('POST', '/deliveries/resend', body, who);
    const place = { receiver: 'school', chainId, number };
    const [told] = await rowsOf<{ id: string; type: string }>(
      house,
      `SELECT id, type FROM journal WHERE chain_id = $1 AND (numbers ->> 'school')::int = $2`,
      [chainId, number],
    );
    await eventually(async () =>
      (await rowsOf(house, `SELECT 1 FROM deliveries WHERE chain_id = $1 AND receiver = 'school'`, [chainId]))
        .length === 0
        ? true
        : undefined,
    );
    const before = school.heard.length;
    expect((await resend({ ...place, reason: 'asked by the school' })).body).toMatchObject({
      entryId: told?.id,
      type: told?.type,
    });
    // Its receipt comes once more; nothing was applied.
    await eventually(async () =>
      (await rowsOf(house, `SELECT 1 FROM deliveries WHERE chain_id = $1 AND receiver = 'school'`, [chainId]))
        .length === 0
        ? true
        : undefined,
    );
    expect(school.heard.slice(before).filter((event) => event.chainId === chainId)).toEqual([]);
    expect(await audited('deliveries.resend')).toEqual([
      { subject: administrator.subject, chain_id: chainId, reason: 'school 1: asked by the school' },
    ]);
    expect((await resend({ ...place, number: 999, reason: 'asked by the school' })).status).toBe(404);
    expect((await resend(place)).status).toBe(400);
    expect((await resend({ ...place, reason: 'asked by the school' }, almaty.investigator)).status).toBe(403);
  });
});
