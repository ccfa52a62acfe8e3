import { randomUUID } from 'node:crypto';
import { remarkMade } from '#libs/contracts';
import { dayOf, zone } from '#libs/deadlines';
import { eventually, type Person } from '#libs/stage';
import pg from 'pg';
import { Centre, ids } from './centre.js';

let centre: Centre;
let auditor: Person;
beforeAll(async () => {
  centre = await Centre.open();
  auditor = centre.stage.person(centre.served, { roles: ['auditor'] });
});
afterAll(() => centre.stage.clear());

async function asOwner(sql: string, values: readonly unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: centre.served.database.adminUrl });
  await client.connect();
  try {
    await client.query(sql, [...values]);
  } finally {
    await client.end();
  }
}

/** Five years; the day on which they end is still one of them. */
const term = 1_826;
/**
 * As it will be some days after everything of the chain ended; the hand-over's access has ended long before. By days of the calendar: five
 * years ago the zone was an hour ahead of today's, and a day of 24 hours may end a day too late.
 */
const after = async (days: number, chainId: string): Promise<void> => {
  for (const table of ['supports', 'services'])
    await asOwner(
      `UPDATE ${table} SET access_until = now() - interval '1 day', changed_at = date_trunc('milliseconds', (changed_at AT TIME ZONE '${zone}' - make_interval(days => $1)) AT TIME ZONE '${zone}') WHERE chain_id = $2`,
      [days, chainId],
    );
};

async function closed(
  terms: Parameters<Centre['arrived']>[0] = {},
): Promise<{ id: string; chainId: string; path: string }> {
  const support = await centre.arrived(terms);
  await centre.walk(support.path, [
    [centre.coordinator, 'accept'],
    [centre.coordinator, 'assign', { worker: ids.worker }],
    [centre.coordinator, 'close', { result: 'other', nothingContinues: true, note: 'Invented.' }],
  ]);
  return support;
}

interface Listed {
  readonly recordId: string;
  readonly chainId: string;
}
const dueTo = async (by: Person): Promise<Listed[]> => (await by.get('/erasures/due?limit=100')).body.items as Listed[];
const isDueTo = async (by: Person, chainId: string): Promise<boolean> =>
  (await dueTo(by)).some((each) => each.chainId === chainId);
const ask = async (recordId: string, ground = 'term-over'): Promise<string> => {
  const { status, body } = await centre.coordinator.post('/erasures', { recordId, ground });
  expect({ status, body }).toMatchObject({ status: 201 });
  return body.record.id as string;
};

describe('what has been kept long enough', () => {
  test('is listed once its term is over and not a day before, for whoever may ask and whoever decides, though nobody sees the record any more', async () => {
    const { coordinator, worker, partner, psychologist, elsewhere } = centre;
    const { id, chainId, path } = await closed();
    await after(term, chainId);
    for (const by of [auditor, coordinator, worker]) expect(await isDueTo(by, chainId)).toBe(false);
    await after(1, chainId);
    expect((await coordinator.get(path)).status).toBe(404);
    for (const by of [auditor, coordinator, worker])
      expect(await dueTo(by)).toContainEqual(
        expect.objectContaining({ recordId: id, chainId, of: 'support', status: 'closed', ground: 'term-over' }),
      );
    for (const by of [elsewhere, centre.of('social-worker')]) expect(await isDueTo(by, chainId)).toBe(false);
    for (const by of [partner, psychologist]) expect((await by.get('/erasures/due')).status).toBe(403);
    const [listed] = (await dueTo(auditor)).filter((each) => each.recordId === id);
    const erasure = (await coordinator.get(`/erasures/${await ask(id)}`)).body.record;
    expect(listed).toMatchObject({ keptUntil: erasure.keptUntil });
    expect(Date.parse(erasure.keptUntil)).toBeLessThan(Date.now());
  });

  test('is not while another record of the chain is open, or ended later', async () => {
    const { id, chainId } = await closed();
    await after(term + 1, chainId);
    expect(await isDueTo(auditor, chainId)).toBe(true);
    const service = randomUUID();
    await asOwner(
      `INSERT INTO services (id, chain_id, status, version, unit_id, region, urgency, particulars, opened_at, changed_at)
       SELECT $2, chain_id, 'accepted', 1, $3, region, urgency, '{}', opened_at, changed_at FROM supports WHERE id = $1`,
      [id, service, ids.partner],
    );
    expect(await isDueTo(auditor, chainId)).toBe(false);
    await asOwner(`UPDATE services SET status = 'ended', changed_at = now() - interval '30 days' WHERE id = $1`, [
      service,
    ]);
    expect(await isDueTo(auditor, chainId)).toBe(false);
    await asOwner(`UPDATE services SET changed_at = now() - interval '1900 days' WHERE id = $1`, [service]);
    // Both are over: the chain stands there once.
    expect((await dueTo(auditor)).filter((each) => each.chainId === chainId)).toHaveLength(1);
    expect((await dueTo(centre.coordinator)).filter((each) => each.chainId === chainId)).toMatchObject([
      { recordId: id },
    ]);
  });

  test('goes from the list when somebody asks, and is there again when they take it back or are refused; erased, it never is', async () => {
    const { id, chainId } = await closed();
    await after(term + 1, chainId);
    const first = await ask(id);
    expect(await isDueTo(auditor, chainId)).toBe(false);
    await centre.coordinator.post(`/erasures/${first}/withdraw`);
    expect(await isDueTo(auditor, chainId)).toBe(true);
    const second = await ask(id);
    await auditor.post(`/erasures/${second}/hold`, { for: 'court' });
    expect(await isDueTo(auditor, chainId)).toBe(false);
    await auditor.post(`/erasures/${second}/refuse`, { because: 'still-needed' });
    expect(await isDueTo(auditor, chainId)).toBe(true);
    expect((await auditor.post(`/erasures/${await ask(id)}/carry-out`)).status).toBe(200);
    expect(await isDueTo(auditor, chainId)).toBe(false);
  });

  test('is not listed for whoever must not be told; for a deputy as for whoever is away', async () => {
    const { coordinator, worker } = centre;
    const standIn = centre.of('social-worker', ids.standIn);
    const { id, chainId } = await closed();
    await after(term + 1, chainId);
    expect(await isDueTo(standIn, chainId)).toBe(false);
    const today = dayOf(new Date());
    const { body } = await worker.post('/delegations', {
      ...{ deputy: ids.standIn, role: 'social-worker', unitId: ids.almaty, from: today, until: today, reason: 'leave' },
    });
    expect(await isDueTo(standIn, chainId)).toBe(true);
    await worker.post(`/delegations/${body.record.id as string}/withdraw`);
    await asOwner(`UPDATE supports SET excluded = ARRAY[$2::uuid] WHERE id = $1`, [id, coordinator.actor.subject]);
    expect([await isDueTo(coordinator, chainId), await isDueTo(worker, chainId)]).toEqual([false, true]);
  });

  test('comes page by page, what has lain longest first', async () => {
    const there = await dueTo(auditor);
    const [late, early] = [await closed(), await closed()];
    await after(2_000, late.chainId);
    await after(2_100, early.chainId);
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page = (await auditor.get(`/erasures/due?limit=1${next === '' ? '' : `&after=${next}`}`)).body as {
        items: Listed[];
        next: string | null;
      };
      expect(page.items).toHaveLength(1);
      seen.push(...page.items.map(({ chainId }) => chainId));
      ({ next } = page);
    }
    expect(seen).toHaveLength(there.length + 2);
    expect(seen.slice(0, 2)).toEqual([early.chainId, late.chainId]);
    expect((await auditor.get('/erasures/due?after=nonsense')).body.code).toBe('input-invalid');
  });
});

describe('before somebody asks they learn', () => {
  const prospect = async (recordId: string, by = centre.coordinator) => by.get(`/erasures/of/${recordId}`);
  const allowed = async (recordId: string): Promise<Record<string, boolean>> =>
    Object.fromEntries(
      ((await prospect(recordId)).body.grounds as { ground: string; allowed: boolean }[]).map((each) => [
        each.ground,
        each.allowed,
      ]),
    );

  test('on which grounds they may, and why not: what the step itself would answer', async () => {
    const open = await centre.arrived();
    expect(await allowed(open.id)).toEqual({ 'term-over': false, 'consent-withdrawn': false, 'court-decided': false });
    expect((await prospect(open.id)).body.grounds[1].why.en).toContain('first close every record');
    const { id, chainId } = await closed();
    expect(await allowed(id)).toEqual({ 'term-over': false, 'consent-withdrawn': true, 'court-decided': true });
    expect((await prospect(id)).body).toMatchObject({ records: 1, erased: null, erasures: [] });
    await after(term + 1, chainId);
    expect(await allowed(id)).toEqual({ 'term-over': true, 'consent-withdrawn': true, 'court-decided': true });
    const erasure = await ask(id);
    expect(await allowed(id)).toEqual({ 'term-over': false, 'consent-withdrawn': false, 'court-decided': false });
    await auditor.post(`/erasures/${erasure}/carry-out`);
    expect((await prospect(id)).body).toMatchObject({
      grounds: [],
      erased: { ground: 'term-over' },
      erasures: [{ id: erasure, status: 'erased' }],
    });
  });

  test('nothing of what is not theirs', async () => {
    const { id } = await closed();
    for (const by of [centre.elsewhere, centre.of('social-worker')]) expect((await prospect(id, by)).status).toBe(404);
    expect((await prospect(randomUUID())).status).toBe(404);
    expect((await prospect('nonsense')).status).toBe(404);
    expect((await prospect(id, auditor)).status).toBe(403);
  });

  test('that a remark of the prosecutor holds it up until it is answered', async () => {
    const { id, chainId } = await closed();
    const remark = await remarked(chainId);
    expect((await allowed(id))['court-decided']).toBe(false);
    expect((await centre.coordinator.post(`/remarks/${remark}/answer`, { answer: 'Invented.' })).status).toBe(200);
    expect((await allowed(id))['court-decided']).toBe(true);
  });

  async function remarked(chainId: string): Promise<string> {
    const remarkId = randomUUID();
    await centre.oversight.say(
      chainId,
      remarkMade.of({
        to: ['social-services'],
        open: {
          ...{ remarkId, topic: 'time-limit', region: 'KZ-75', excludedSubjects: [] },
          dueAt: new Date(Date.now() + 864e5).toISOString(),
        },
        sealed: { 'social-services': { text: 'Invented.' } },
      }),
    );
    return eventually('the remark', async () => {
      const { body } = await centre.coordinator.get('/remarks');
      return (body.items as { id: string; chainId: string }[]).find((each) => each.chainId === chainId)?.id;
    });
  }
});
