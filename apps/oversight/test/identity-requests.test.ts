import { identityAsked, identityNotHeld, identityTold } from '#libs/contracts';
import { requeueAll } from '#libs/journal';
import { eventually, everythingReadable, Stage, type Person, type PlayedAgency, type ServedAgency } from '#libs/stage';
import pg from 'pg';
import { v4 as randomId, v7 as uuid } from 'uuid';
import { startOversight } from '../src/start.js';
import { received, submitted } from './facts.js';

type Told = Record<string, unknown>;
const region = 'KZ-75' as const;
const child = { familyName: 'Canaryname', givenName: 'Demo', bornOn: '2012-03-04' };
const why = { reason: 'complaint', words: 'Invented: the Canarymother complains.' };

describe('the prosecutor learns who a child is, on a stated need', () => {
  let stage: Stage;
  let oversight: ServedAgency;
  let school: PlayedAgency;
  let police: PlayedAgency;
  let [prosecutor, colleague, elsewhere, analyst, excluded]: Person[] = [];
  const [chain, unheard, other] = [uuid(), uuid(), uuid()];
  const notOf = randomId();
  let id: string;

  beforeAll(async () => {
    stage = await Stage.set({ units: [] });
    oversight = await stage.serve('oversight', startOversight);
    school = await stage.play('school');
    police = await stage.play('police');
    const person = (more: object) => stage.person(oversight, { roles: ['prosecutor'], ...more });
    [prosecutor, colleague, elsewhere] = [person({}), person({}), person({ region: 'KZ-35' })];
    [analyst, excluded] = [person({ roles: ['analyst'] }), person({ subject: notOf })];
    for (const each of [chain, unheard, other]) await school.say(each, submitted(region, [notOf]));
    for (const each of [chain, other]) await police.say(each, received());
    await eventually('the chains', async () => {
      const { body } = await prosecutor!.get('/chains?stage=received');
      return body.items.length === 2 ? true : undefined;
    });
  });
  afterAll(() => stage.clear());

  const ask = (who: Person, chainId = chain, more: object = {}) =>
    who.post('/identity-requests', { chainId, ...why, ...more });
  const show = (who: Person, of = id) => who.post(`/identity-requests/${of}/show`);
  const listed = async (who: Person, of = chain): Promise<Told[]> =>
    (await who.get(`/identity-requests?chainId=${of}`)).body.items;
  const standing = (status: string, of = chain) =>
    eventually(`the request ${status}`, async () => {
      const [newest] = await listed(prosecutor!, of);
      return newest?.['status'] === status ? newest : undefined;
    });
  const codes = async (who: Person): Promise<string[]> =>
    (await who.get('/notices')).body.items.map((each: Told) => each['code']);
  /** What happens to the database without the service. */
  async function alone(url: string, ...statements: readonly string[]): Promise<object[]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await client.query('BEGIN');
      let rows: object[] = [];
      for (const statement of statements) ({ rows } = await client.query<object>(statement));
      await client.query('COMMIT');
      return rows;
    } finally {
      await client.end();
    }
  }
  const changed = (...statements: string[]) => alone(oversight.database.migratorUrl, ...statements);
  /** What the service's own role sees of a request's answer in somebody's name. */
  const seenBy = (subject: string, of = id) =>
    alone(
      oversight.database.serviceUrl,
      `SELECT set_config('qorgan.subject', '${subject}', true), set_config('qorgan.region', '${region}', true), set_config('qorgan.scope', 'own,region', true)`,
      `SELECT 1 FROM told_children WHERE request_id = '${of}'`,
    );

  it('is asked with a second factor, a reason of the register and words, and only where the police have a case of the region', async () => {
    const old = prosecutor!.proving({ acr: 'mfa', auth_time: 1 });
    expect((await ask(old)).body.code).toBe('step-up-required');
    for (const more of [{ reason: 'curious' }, { words: 'short' }])
      expect((await ask(prosecutor!, chain, more)).body.code).toBe('input-invalid');
    expect((await ask(analyst!)).status).toBe(403);
    expect((await ask(elsewhere!)).status).toBe(404);
    expect((await ask(excluded!)).status).toBe(404);
    expect((await ask(prosecutor!, unheard)).body.rule).toBe('no-case-at-police');
    expect((await prosecutor!.get(`/chains/${unheard}`)).body.identityBlocked.code).toBe('no-case-at-police');
    expect((await prosecutor!.get(`/chains/${chain}`)).body.identityBlocked).toBeNull();
    const made = await ask(prosecutor!);
    expect([made.status, made.body.record]).toMatchObject([201, { status: 'asked', role: 'prosecutor', own: true }]);
    ({ id } = made.body.record);
    expect((await ask(prosecutor!)).body.rule).toBe('asked-already');
    const [event] = await police.heard(identityAsked, chain);
    expect(event).toMatchObject({
      open: { requestId: id, region, role: 'prosecutor', reason: 'complaint' },
      sealed: { askedBy: prosecutor!.actor.subject },
    });
    expect(JSON.stringify(event)).not.toContain('Canarymother');
    expect((await show(prosecutor!)).status).toBe(404);
  });

  it('is told to whoever asked alone; others see that it was asked, in which role, why and when', async () => {
    const open = { requestId: id, region, reason: 'complaint' };
    await police.say(chain, identityTold.of({ open, sealed: { oversight: { child } } }));
    const told = await standing('told');
    expect(Date.parse(told['endsAt'] as string) - Date.parse(told['answeredAt'] as string)).toBe(24 * 3_600_000);
    expect(await codes(prosecutor!)).toEqual(['identity-told']);
    const shown = await show(prosecutor!);
    expect([shown.status, shown.body]).toEqual([200, child]);
    expect((await show(prosecutor!.proving({ acr: 'mfa', auth_time: 1 }))).body.code).toBe('step-up-required');
    expect(await listed(colleague!)).toMatchObject([{ id, role: 'prosecutor', reason: 'complaint', own: false }]);
    expect((await colleague!.post(`/identity-requests/${id}/read-identity`, { purpose: 'to know' })).status).toBe(404);
    for (const who of [colleague!, elsewhere!, excluded!]) {
      expect((await show(who)).status).toBe(404);
      expect(await codes(who)).toEqual([]);
    }
    expect((await show(analyst!)).status).toBe(403);
    expect(await listed(excluded!)).toEqual([]);
  });

  it('each showing is in the audit, without the name; lists, notices, journal and timeline do not have it either', async () => {
    await show(prosecutor!);
    const { body } = await prosecutor!.get(`/identity-requests/${id}/access-log`);
    const shows = body.items.filter((each: Told) => each['action'] === 'identity-request.show');
    expect(shows).toMatchObject([{ reason: 'complaint' }, { reason: 'complaint' }]);
    const pages = [
      await listed(prosecutor!),
      (await prosecutor!.get(`/chains/${chain}`)).body,
      (await prosecutor!.get('/notices')).body,
      body,
    ];
    expect(JSON.stringify(pages)).toContain('identity.told');
    expect(JSON.stringify(pages)).not.toContain('Canary');
    const rows = await changed(
      `SELECT to_jsonb(t) FROM (SELECT row_to_json(j) FROM journal j UNION ALL SELECT row_to_json(a) FROM audit_log a UNION ALL SELECT row_to_json(r) FROM identity_requests r UNION ALL SELECT row_to_json(c) FROM told_children c UNION ALL SELECT row_to_json(i) FROM idempotency_keys i) t`,
    );
    expect(rows.length).toBeGreaterThan(3);
    expect(JSON.stringify(rows)).not.toMatch(/Canary|2012-03-04/);
  });

  it('the database shows it to whoever asked, to nobody else and not to the service itself', async () => {
    expect(await seenBy(prosecutor!.actor.subject)).toHaveLength(1);
    for (const subject of [colleague!.actor.subject, 'system']) expect(await seenBy(subject)).toEqual([]);
    // Not even to remove it before its time.
    await alone(
      oversight.database.serviceUrl,
      `SELECT set_config('qorgan.subject', 'system', true)`,
      'DELETE FROM told_children',
    );
    expect(await seenBy(prosecutor!.actor.subject)).toHaveLength(1);
  });

  it('is gone after its time: the database refuses it before the timer, and the timer leaves nothing that could be read', async () => {
    await changed(`UPDATE told_children SET ends_at = now() - interval '1 second' WHERE request_id = '${id}'`);
    expect(await seenBy(prosecutor!.actor.subject)).toEqual([]);
    expect((await show(prosecutor!)).status).toBe(404);
    await changed(`UPDATE timers SET due_at = now(), ready_at = now() WHERE record_id = '${id}' AND kind = 'step'`);
    await standing('over');
    expect(await changed('SELECT 1 FROM told_children')).toEqual([]);
    const all = await everythingReadable(oversight.database.adminUrl, oversight.parts.keys);
    expect(all).toContain('Canarymother');
    expect(all).not.toMatch(/Canaryname|2012-03-04/);
  });

  it('told again while the picture is built anew, it is not kept again; and it may be asked anew', async () => {
    const { body } = await stage.person(oversight, { roles: ['administrator'] }).post('/rebuild');
    for (const { agency, parts } of [school, police])
      await parts.dataSource.transaction((manager) => requeueAll(manager, 'oversight', body.epochs[agency]));
    await eventually('the chain again', async () =>
      (await prosecutor!.get(`/chains/${chain}`)).body.timeline?.items.some(
        (each: Told) => each['type'] === identityTold.type,
      ) === true
        ? true
        : undefined,
    );
    expect((await listed(prosecutor!))[0]?.['status']).toBe('over');
    expect(await changed('SELECT 1 FROM told_children')).toEqual([]);
    expect((await ask(prosecutor!)).status).toBe(201);
  });

  it('where the police do not hold it, they say why, and nothing is shown', async () => {
    const made = await ask(prosecutor!, other, { reason: 'court-request' });
    const { id: requestId } = made.body.record as { id: string };
    await police.say(other, identityNotHeld.of({ open: { requestId, region, code: 'not-identified' } }));
    expect(await standing('not-held', other)).toMatchObject({ notHeld: 'not-identified', endsAt: null });
    expect(await codes(prosecutor!)).toContain('identity-not-held');
    expect((await show(prosecutor!, requestId)).status).toBe(404);
  });

  it('who is named as not to be told loses it at once, even while it runs', async () => {
    const [again] = await listed(prosecutor!);
    const requestId = String(again?.['id']);
    const open = { requestId, region, reason: 'complaint' };
    await police.say(chain, identityTold.of({ open, sealed: { oversight: { child } } }));
    await standing('told');
    expect((await show(prosecutor!, requestId)).status).toBe(200);
    await changed(
      `UPDATE identity_requests SET excluded = ARRAY['${prosecutor!.actor.subject}'::uuid] WHERE id = '${requestId}'`,
    );
    expect(await seenBy(prosecutor!.actor.subject, requestId)).toEqual([]);
    expect((await show(prosecutor!, requestId)).status).toBe(404);
  });
  it('an answer about another chain than was asked is set aside', async () => {
    const open = { requestId: id, region, reason: 'complaint' };
    await police.say(unheard, identityTold.of({ open, sealed: { oversight: { child } } }));
    const waits = () => changed(`SELECT 1 FROM quarantine WHERE chain_id = '${unheard}' AND released_at IS NULL`);
    await eventually('the quarantine', async () => ((await waits()).length === 1 ? true : undefined));
    expect(await changed(`SELECT 1 FROM told_children WHERE request_id = '${id}'`)).toEqual([]);
  });
});
