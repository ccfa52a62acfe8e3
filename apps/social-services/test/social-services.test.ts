import { randomUUID } from 'node:crypto';
import pg from 'pg';
import {
  exclusionNamed,
  supportAccepted,
  supportClosed,
  supportConsented,
  supportContinuesAtSchool,
  supportDeclined,
  supportPlanned,
  supportReopened,
  supportTransferred,
} from '#libs/contracts';
import { setTimers } from '#libs/deadlines';
import { system } from '#libs/lifecycle';
import { eventually, rowsSeen } from '#libs/stage';
import { Centre, ids } from './centre.js';

let centre: Centre;
beforeAll(async () => {
  centre = await Centre.open();
});
afterAll(() => centre.stage.clear());

async function asOwner(sql: string, values: readonly unknown[]): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: centre.served.database.adminUrl });
  await client.connect();
  try {
    return (await client.query(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

describe('support of a child', () => {
  test('goes by consent, assessment and plan to its end, and the school learns what continues there', async () => {
    const { path, chainId } = await centre.arrived();
    expect((await centre.coordinator.get(path)).body).toMatchObject({
      record: { status: 'arrived', kind: 'rehabilitation' },
      deadlines: [{ rule: 'receive-rehabilitation' }],
    });
    expect((await centre.coordinator.get('/notices')).body.items).toContainEqual(
      expect.objectContaining({ code: 'support-arrived-rehabilitation', chainId }),
    );
    expect((await centre.worker.get(path)).status).toBe(404);
    expect(
      (await centre.coordinator.get('/staff')).body.items.map(({ subject }: { subject: string }) => subject).sort(),
    ).toEqual([ids.worker, ids.standIn, ids.psychologist].sort());

    const planned = await centre.walk(path, centre.planned());
    expect(planned).toMatchObject({ status: 'planned', goals: [{ met: false }] });
    const reviews = (await centre.psychologist.get(path)).body.deadlines;
    expect(reviews).toMatchObject([{ rule: 'plan-review', state: 'running' }]);
    const scheduled = await centre.walk(path, [
      [centre.psychologist, 'schedule-session', { at: new Date().toISOString(), kind: 'therapy' }],
    ]);
    expect((await centre.psychologist.get(path)).body.deadlines).toEqual(reviews);
    const held = await centre.walk(path, [
      [
        centre.psychologist,
        'hold-session',
        { sessionId: scheduled.sessions[0].sessionId, came: true, note: 'Canaryname slept.', measure: 6 },
      ],
      [centre.psychologist, 'record-progress', { measure: 8, goalId: planned.goals[0].goalId, goalMet: true }],
      [centre.worker, 'review', { summary: 'Well.' }],
    ]);
    const rulesNow = async (): Promise<string[]> =>
      (await centre.worker.get(path)).body.deadlines.map(({ rule }: { rule: string }) => rule).sort();
    // The one goal is met, and what is to become of the plan is not decided yet.
    expect(await rulesNow()).toEqual(['after-review', 'tell-school']);
    await centre.walk(path, [[centre.worker, 'go-on']]);
    expect(await rulesNow()).toEqual(['plan-review', 'tell-school']);
    expect(held.progress.map(({ measure }: { measure: number }) => measure)).toEqual([3, 6, 8]);
    expect((await centre.worker.post(`${path}/close`, { result: 'goals-met' })).body.rule).toBe('school-not-told');
    await centre.walk(path, [[centre.worker, 'continue-at-school', { what: 'A talk each week.', contact: 'demo' }]]);
    expect(await rulesNow()).toEqual(['plan-review']);
    await centre.walk(path, [[centre.worker, 'close', { result: 'goals-met' }]]);
    expect((await centre.school.heard(supportContinuesAtSchool, chainId))[0]?.sealed.what).toBe('A talk each week.');
    await centre.school.heard(supportClosed, chainId);
    for (const contract of [supportAccepted, supportConsented, supportPlanned, supportClosed])
      await centre.oversight.heard(contract, chainId);
    expect((await centre.worker.get(path)).body).toMatchObject({
      deadlines: [],
      next: [{ step: 'nameExclusion' }],
    });
    expect(JSON.stringify(centre.oversight.events)).not.toMatch(/Canaryname|each week|Sleeps/);
    const { body } = await centre.psychologist.post(`${path}/read-identity`, { purpose: 'last look' });
    expect(body).toMatchObject({ child: { familyName: 'Canaryname' }, needs: [{ text: 'Needs by police.' }] });
  });

  test('is one record of its kind, whoever asks; urgent support begins without consent when the child is in danger', async () => {
    const first = await centre.arrived({ by: 'school', kind: 'urgent' });
    await centre.asked({ by: 'police', kind: 'urgent', chainId: first.chainId, excluded: [randomUUID()] });
    await centre.asked({ by: 'police', kind: 'rehabilitation', chainId: first.chainId });
    const items = await eventually('all requests', async () => {
      const found = (await centre.coordinator.get(`/supports?chainId=${first.chainId}`)).body.items as {
        id: string;
        kind: string;
        requestedBy: string[];
      }[];
      return found.length === 2 && found.some(({ requestedBy }) => requestedBy.length === 2) ? found : undefined;
    });
    expect(items.find(({ id }) => id === first.id)?.requestedBy).toEqual(['school', 'police']);
    expect((await centre.coordinator.get(first.path)).body.deadlines).toMatchObject([{ rule: 'urgent-support' }]);
    await centre.walk(first.path, [
      [centre.coordinator, 'accept'],
      [centre.coordinator, 'assign', { worker: ids.worker }],
      [centre.worker, 'start-without-consent', { danger: 'Invented.' }],
      [centre.worker, 'hold-session', { came: true, note: 'Seen.' }],
    ]);
    expect((await centre.coordinator.get(first.path)).body.deadlines).toMatchObject([
      { rule: 'rehabilitation-consent' },
      { rule: 'plan-review' },
    ]);
  });

  test('both may ask at the same moment', async () => {
    const chainId = randomUUID();
    await Promise.all([
      centre.asked({ by: 'school', kind: 'urgent', chainId }),
      centre.asked({ by: 'police', kind: 'urgent', chainId }),
    ]);
    const [item] = await eventually('both', async () => {
      const { items } = (await centre.coordinator.get(`/supports?chainId=${chainId}`)).body as {
        items: { requestedBy: string[] }[];
      };
      return items[0]?.requestedBy.length === 2 ? items : undefined;
    });
    expect([...(item?.requestedBy ?? [])].sort()).toEqual(['police', 'school']);
  });

  test('is declined, and taken up again two months later with a consent of its own', async () => {
    const { path, chainId } = await centre.arrived();
    await centre.walk(path, [
      ...centre.planned(),
      [centre.worker, 'record-decline', { by: 'representative', reason: 'Invented.' }],
    ]);
    expect((await centre.oversight.heard(supportDeclined, chainId))[0]?.open.by).toBe('representative');
    expect((await centre.school.heard(supportDeclined, chainId))[0]?.open).not.toHaveProperty('by');
    const reopened = await centre.walk(path, [[centre.worker, 'reopen']]);
    expect(reopened).toMatchObject({ status: 'accepted', consent: null });
    await centre.school.heard(supportReopened, chainId);
    expect((await centre.worker.get(path)).body.deadlines).toMatchObject([{ rule: 'rehabilitation-consent' }]);
  });

  test('moves to another region: the other centre sees it and must accept, the first sees it no more', async () => {
    const { path, chainId } = await centre.arrived();
    await centre.walk(path, [
      ...centre.planned(),
      [centre.coordinator, 'transfer', { toRegion: 'KZ-35', reason: 'The family moves.' }],
    ]);
    expect((await centre.school.heard(supportTransferred, chainId))[0]?.open).toMatchObject({
      region: 'KZ-75',
      toRegion: 'KZ-35',
    });
    for (const left of [centre.coordinator, centre.worker]) expect((await left.get(path)).status).toBe(404);
    expect((await centre.elsewhere.get(path)).body).toMatchObject({
      record: { status: 'arrived' },
      deadlines: [{ rule: 'receive-transfer' }],
    });
    const accepted = await centre.walk(path, [
      [centre.elsewhere, 'accept'],
      [centre.elsewhere, 'assign', { worker: ids.faraway }],
    ]);
    expect(accepted).toMatchObject({ status: 'consented', region: 'KZ-35' });
  });

  test('no region drops a child: where there is no centre the first one has it and can pass it on', async () => {
    const { path } = await centre.arrived({ region: 'KZ-79' });
    expect((await centre.coordinator.post(`${path}/transfer`, { toRegion: 'KZ-10', reason: 'x' })).body.rule).toBe(
      'no-centre-there',
    );
    expect((await centre.coordinator.post(`${path}/transfer`, { toRegion: 'KZ-35', reason: 'x' })).status).toBe(200);
  });

  test('at 18 what others consented to lapses by a timer, and not a day before', async () => {
    const { id, path } = await centre.arrived({ bornOn: yearsAgo(17) });
    await centre.walk(path, centre.planned());
    await timerFires(id);
    expect((await centre.coordinator.get(path)).body.record).toMatchObject({ status: 'planned', adult: false });
    await isBorn(id, yearsAgo(18));
    await timerFires(id);
    expect((await centre.coordinator.get(path)).body).toMatchObject({
      record: { status: 'consent-asked', adult: true, consent: null, resumesTo: 'planned' },
      deadlines: [{ rule: 'rehabilitation-consent' }, { rule: 'plan-review' }],
    });
    const own = { givenBy: 'person', childAssents: 'yes', form: 'written', givenOn: '2026-11-18' };
    expect((await centre.worker.post(`${path}/record-consent`, { ...own, givenBy: 'representative' })).body.rule).toBe(
      'not-theirs-to-consent',
    );
    expect((await centre.walk(path, [[centre.worker, 'record-consent', own]])).status).toBe('planned');
  });
});

/** A birth date that many years ago today, in Almaty. */
function yearsAgo(years: number): string {
  const now = new Date(Date.now() + 5 * 3_600_000);
  const day = now.toISOString().slice(5, 10);
  return `${String(now.getUTCFullYear() - years)}-${day === '02-29' ? '02-28' : day}`;
}

/** Time passes for one child. */
async function isBorn(id: string, bornOn: string): Promise<void> {
  const { keys, transactions } = centre.served.parts;
  await transactions.within({ actor: system('social-services', 'KZ-75') }, async ({ manager }) => {
    const [row] = await manager.query<{ sealed: string; wrapped: string }[]>(
      'SELECT sealed, wrapped FROM supports JOIN record_keys ON record_id = id WHERE id = $1',
      [id],
    );
    const key = { id, wrapped: row?.wrapped ?? '' };
    const personal = (await keys.openAtRest(`supports/${id}`, row?.sealed ?? '', key)) as { child: object };
    const sealed = await keys.sealUnder(key, `supports/${id}`, { ...personal, child: { ...personal.child, bornOn } });
    await manager.query('UPDATE supports SET sealed = $2 WHERE id = $1', [id, sealed]);
  });
}

async function timerFires(id: string): Promise<void> {
  const { dataSource, timers } = centre.served.parts;
  const mine = `record_id = $1 AND kind = 'step'`;
  await dataSource.query(`DELETE FROM timers WHERE ${mine}`, [id]);
  await setTimers(dataSource.manager, [
    { kind: 'step', recordId: id, dueAt: new Date(), payload: { step: 'childCameOfAge', input: {} } },
  ]);
  timers.wake();
  await eventually('the timer', async () =>
    (await dataSource.query<unknown[]>(`SELECT 1 FROM timers WHERE ${mine}`, [id])).length === 0 ? true : undefined,
  );
}

describe('a partner', () => {
  test('sees its service and nothing else, and the team learns what became of it', async () => {
    const { path, id } = await centre.arrived();
    const [partner] = (await centre.coordinator.get('/partners')).body.items as { id: string }[];
    expect(partner?.id).toBe(ids.partner);
    const referred = await centre.walk(path, [
      ...centre.planned(),
      [centre.worker, 'refer-to-partner', { unitId: ids.partner, kind: 'shelter', what: 'A bed for a week.' }],
    ]);
    expect(
      (await centre.worker.post(`${path}/refer-to-partner`, { unitId: ids.karaganda, kind: 'x', what: 'y' })).body.rule,
    ).toBe('not-a-partner');
    const service = `/services/${String(referred.services[0].serviceId)}`;
    expect((await centre.partner.get('/notices')).body.items).toContainEqual(
      expect.objectContaining({ code: 'service-referred' }),
    );
    expect((await centre.partner.get(path)).status).toBe(403);
    expect((await centre.partner.get('/supports')).status).toBe(403);
    expect((await centre.coordinator.get(service)).status).toBe(403);
    const { body } = await centre.partner.post(`${service}/read-identity`, { purpose: 'meeting the child' });
    expect(body).toEqual({ child: { givenName: 'Demo', sex: 'female' }, what: 'A bed for a week.', notes: [] });
    await centre.walk(service, [
      [centre.partner, 'accept-service'],
      [centre.partner, 'record-delivery', { note: 'First night.' }],
      [centre.partner, 'complete', { result: 'A week.' }],
    ]);
    expect((await centre.worker.get(path)).body.record.services).toMatchObject([{ state: 'delivered' }]);
    expect(
      await rowsSeen(centre.served, 'SELECT id FROM supports WHERE id = $1', [id], {
        actor: centre.partner.actor,
        scope: 'unit',
      }),
    ).toEqual([]);
  });

  test('is told when support ends', async () => {
    const { path } = await centre.arrived();
    const referred = await centre.walk(path, [
      ...centre.planned(),
      [centre.worker, 'refer-to-partner', { unitId: ids.partner, kind: 'shelter', what: 'A bed.' }],
    ]);
    await centre.walk(path, [[centre.worker, 'record-decline', { by: 'child' }]]);
    expect((await centre.partner.get(`/services/${String(referred.services[0].serviceId)}`)).body.record.status).toBe(
      'ended',
    );
  });
});

describe('who must not be told', () => {
  test('a colleague who is named finds nothing, by the API and by SQL, and is not assigned', async () => {
    const chief = centre.of('coordinator');
    const { id, path } = await centre.arrived({ excluded: [chief.actor.subject, ids.worker] });
    for (const way of ['', '/receipts', '/access-log']) expect((await chief.get(`${path}${way}`)).status).toBe(404);
    expect((await chief.post(`${path}/accept`)).status).toBe(404);
    expect(JSON.stringify((await chief.get('/supports?limit=100')).body)).not.toContain(id);
    expect(JSON.stringify((await chief.get('/notices')).body)).not.toContain(id);
    expect(
      await rowsSeen(centre.served, 'SELECT id FROM supports WHERE id = $1', [id], {
        actor: chief.actor,
        scope: 'unit',
      }),
    ).toEqual([]);
    expect(await rowsSeen(centre.served, 'SELECT id FROM supports WHERE id = $1', [id])).toEqual([]);
    await centre.walk(path, [[centre.coordinator, 'accept']]);
    expect((await centre.coordinator.post(`${path}/assign`, { worker: ids.worker })).body.rule).toBe(
      'not-a-worker-here',
    );
  });

  test('whom the police named before the school asked for support is shut out of what begins only then', async () => {
    const chainId = randomUUID();
    const chief = centre.of('coordinator');
    const excludedSubjects = [chief.actor.subject];
    const named = { exclusions: [] };
    await centre.police.say(
      chainId,
      exclusionNamed.of({
        open: { region: 'KZ-75', excludedSubjects },
        sealed: { school: named, 'social-services': named },
      }),
    );
    const heard = 'SELECT 1 FROM audit_log WHERE chain_id = $1 AND action = $2';
    await eventually('the exclusion', async () =>
      (await asOwner(heard, [chainId, 'chain.shutOut'])).length > 0 ? true : undefined,
    );
    const { path } = await centre.arrived({ by: 'school', kind: 'urgent', chainId });
    expect((await chief.get(path)).status).toBe(404);
    expect((await centre.coordinator.get(path)).status).toBe(200);
  });

  test('whom we named ourselves is shut out of what others ask for later', async () => {
    const chief = centre.of('coordinator');
    const { path, chainId } = await centre.arrived({ by: 'school', kind: 'urgent' });
    expect((await chief.get(path)).status).toBe(200);
    const exclusions = [{ kind: 'staff', subject: chief.actor.subject, reason: 'close-to-suspect' }];
    const named = await centre.coordinator.post(`${path}/name-exclusion`, {
      exclusions,
      reason: 'An invented reason.',
    });
    expect(named).toMatchObject({ status: 200 });
    await centre.asked({ by: 'police', kind: 'rehabilitation', chainId });
    const second = await eventually('the second record', async () => {
      const { items } = (await centre.coordinator.get(`/supports?chainId=${chainId}`)).body;
      return items.length === 2 ? (items[0] as { id: string }) : undefined;
    });
    await eventually('the exclusion', async () =>
      (await chief.get(`/supports/${second.id}`)).status === 404 ? true : undefined,
    );
    expect((await chief.get(`/supports?chainId=${chainId}`)).body.items).toEqual([]);
  });

  test('whom one request names is shut out of what another one asked for, before or after it', async () => {
    const chief = centre.of('coordinator');
    for (const order of [['police', 'school'] as const, ['school', 'police'] as const]) {
      const chainId = randomUUID();
      for (const [place, by] of order.entries()) {
        const excluded = by === 'police' ? [chief.actor.subject] : [];
        await centre.asked({ by, kind: by === 'police' ? 'rehabilitation' : 'urgent', chainId, excluded });
        await eventually(`what the ${by} asked for`, async () => {
          const { items } = (await centre.coordinator.get(`/supports?chainId=${chainId}`)).body;
          return items.length === place + 1 ? true : undefined;
        });
      }
      expect((await chief.get(`/supports?chainId=${chainId}`)).body.items).toEqual([]);
    }
  });

  test('nor is there a moment between the two: what begins while it is heard is shut to them as well', async () => {
    const chainId = randomUUID();
    const chief = centre.of('coordinator');
    const named = { exclusions: [] };
    const held = new pg.Client({ connectionString: centre.served.database.adminUrl });
    await held.connect();
    const waiting = async (way: string): Promise<true | undefined> =>
      (await asOwner(`SELECT 1 FROM pg_locks WHERE NOT granted AND ${way}`, [])).length > 0 ? true : undefined;
    try {
      // Whom the chain's exclusions name has been read, and the record cannot be written yet.
      await held.query('BEGIN');
      await held.query('LOCK TABLE supports IN SHARE MODE');
      await centre.asked({ by: 'school', kind: 'urgent', chainId });
      await eventually('the beginning', () => waiting(`relation = 'supports'::regclass`));
      await centre.police.say(
        chainId,
        exclusionNamed.of({
          open: { region: 'KZ-75', excludedSubjects: [chief.actor.subject] },
          sealed: { school: named, 'social-services': named },
        }),
      );
      const heard = `SELECT 1 FROM audit_log WHERE chain_id = $1 AND action = 'chain.shutOut'`;
      const isHeard = async () => ((await asOwner(heard, [chainId])).length > 0 ? true : undefined);
      await eventually('the exclusion', async () => (await isHeard()) ?? (await waiting(`locktype = 'advisory'`)));
      await held.query('COMMIT');
      await eventually('the exclusion', isHeard);
    } finally {
      await held.end();
    }
    const { path } = await centre.ofChain(chainId);
    expect((await chief.get(path)).status).toBe(404);
    expect((await centre.coordinator.get(path)).status).toBe(200);
  });

  test('a representative who may be the suspect neither consents nor declines', async () => {
    const { path } = await centre.arrived({
      exclusions: [{ kind: 'relative', name: 'Mother Canaryname', relation: 'mother', reason: 'may-be-suspect' }],
    });
    await centre.walk(path, [[centre.coordinator, 'accept']]);
    expect(
      (await centre.coordinator.post(`${path}/ask-consent`, { of: 'representative', how: 'call' })).body.rule,
    ).toBe('representative-excluded');
    await centre.walk(path, [[centre.coordinator, 'ask-consent', { of: 'guardianship-authority', how: 'letter' }]]);
    const consent = {
      givenBy: 'other-representative',
      relation: 'mother',
      childAssents: 'yes',
      form: 'spoken',
      givenOn: '2026-11-18',
    };
    expect((await centre.coordinator.post(`${path}/record-consent`, consent)).body.rule).toBe('consent-from-excluded');
    expect((await centre.coordinator.post(`${path}/record-decline`, { by: 'representative' })).body.rule).toBe(
      'decline-by-excluded',
    );
  });
});

describe('a command', () => {
  test('has one effect for one key, and is refused on a stale version', async () => {
    const { path } = await centre.arrived();
    const headers = { 'idempotency-key': randomUUID() };
    const first = await centre.coordinator.post(`${path}/accept`, {}, headers);
    expect((await centre.coordinator.post(`${path}/accept`, {}, headers)).body).toEqual(first.body);
    const stale = await centre.coordinator.post(
      `${path}/assign`,
      { worker: ids.worker },
      { 'if-match': String(first.body.record.version - 1) },
    );
    expect(stale).toMatchObject({ status: 409, body: { code: 'changed-meanwhile' } });
    expect((await centre.coordinator.post(`${path}/accept`)).body).toMatchObject({ code: 'wrong-state' });
  });
});
