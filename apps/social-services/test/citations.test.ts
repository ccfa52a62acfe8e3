import { randomUUID } from 'node:crypto';
import { lawCited, sealChainOf } from '#libs/contracts';
import { dayOf } from '#libs/deadlines';
import { eventually, type Person } from '#libs/stage';
import { Centre } from './centre.js';

let centre: Centre;
let administrator: Person;
let auditor: Person;
beforeAll(async () => {
  centre = await Centre.open();
  administrator = centre.stage.person(centre.served, { roles: ['administrator'] });
  auditor = centre.stage.person(centre.served, { roles: ['auditor'] });
});
afterAll(() => centre.stage.clear());

describe('a citation that an administrator decides', () => {
  const text = { kk: 'Ойдан шығарылған өзгеріс', ru: 'Вымышленное изменение', en: 'An invented change' };
  const today = dayOf(new Date());
  const basis = { instrument: 'order-89', number: '№ 7', on: '2026-11-02', text };
  const change = {
    ...{ provision: 'data-kept-for-a-term', today: { instrument: 'cpc', article: '47(2)' } },
    ...{ confirmed: true, from: today, basis },
  };
  const history = async () =>
    (await auditor.get('/law/citations')).body as {
      version: number;
      provisions: { code: string; today: object | null; cites: { en: string } | null; register: object }[];
      decisions: { id: string; provision: string; moved: number | null; finishedAt: string | null }[];
    };
  const cited = async (code = change.provision) =>
    ((await auditor.get('/law')).body.provisions as { code: string }[]).find((each) => each.code === code);
  const finished = () =>
    eventually('the recount', async () => {
      const [newest] = (await history()).decisions;
      return newest?.finishedAt == null ? undefined : newest;
    });

  test('holds from its day on, after a preview of what cites it; no deadline moves, and oversight is told once, by role', async () => {
    const { path } = await centre.arrived();
    const { deadlines } = (await centre.coordinator.get(path)).body;
    const before = await cited();
    expect(before).toMatchObject({ confirmed: false, amended: false });
    const { basis: _act, ...draft } = change;
    const preview = await administrator.post('/law/citations/preview', draft);
    expect(preview).toMatchObject({ status: 200, body: { then: { en: 'CPC, art. 47(2)' }, documents: [] } });
    const waits = await administrator.post('/law/citations/preview', { ...draft, provision: 'manual-child' });
    expect(waits.body.timeLimits).toContainEqual(
      expect.objectContaining({ code: expect.any(String), says: expect.objectContaining({ en: expect.any(String) }) }),
    );
    expect(await cited()).toEqual(before);

    const { version, provisions } = await history();
    const key = { 'idempotency-key': randomUUID(), 'if-match': `"${String(version)}"` };
    const made = await administrator.post('/law/citations', change, key);
    expect(made).toMatchObject({ status: 200, body: { version: version + 1 } });
    // Sent again it is the same; on the version of before it is refused.
    expect((await administrator.post('/law/citations', change, key)).body).toEqual(made.body);
    const stale = { ...key, 'idempotency-key': randomUUID() };
    expect(await administrator.post('/law/citations', { ...change, confirmed: false }, stale)).toMatchObject({
      ...{ status: 409, body: { code: 'changed-meanwhile' } },
    });
    // In force where it was decided with the answer; what the manual cites is as it was.
    expect(await cited()).toMatchObject({ today: { en: 'CPC, art. 47(2)' }, confirmed: true, amended: true });
    expect(await cited()).toMatchObject({ asManual: (before as { asManual?: object }).asManual });
    const done = await finished();
    expect(done).toMatchObject({
      ...{ id: made.body.id, provision: change.provision, moved: 0, inForce: true, confirmed: true, from: today },
      ...{ cites: { en: 'CPC, art. 47(2)' }, act: { number: '№ 7', on: '2026-11-02', text } },
    });
    expect((await centre.coordinator.get(path)).body.deadlines).toMatchObject(
      deadlines.map(({ dueAt, state }: { dueAt: string; state: string }) => ({ dueAt, state })),
    );
    const told = await centre.oversight.heard(lawCited['social-services'], sealChainOf['social-services']);
    expect(told.map(({ open }) => open)).toMatchObject([
      { decisionId: made.body.id, role: 'administrator', content: change },
    ]);
    expect(JSON.stringify(told)).not.toContain(administrator.actor.subject);

    // A withdrawal is another decision, with what the register said; both stay to be read.
    const was = provisions.find(({ code }) => code === change.provision)?.register as { today: object; note?: object };
    const { note } = was;
    const back = { ...change, today: was.today, confirmed: false, ...(note === undefined ? {} : { note }) };
    expect((await administrator.post('/law/citations', back)).status).toBe(200);
    expect(await cited()).toEqual(before);
    expect((await history()).decisions).toHaveLength(2);
  });

  test('may be that nothing is cited, and waits for a day that has not come', async () => {
    const nothing = { ...change, provision: 'data-destroyed', today: null, note: text };
    expect((await administrator.post('/law/citations', nothing)).status).toBe(200);
    expect(await cited('data-destroyed')).toMatchObject({ today: null, note: text, amended: true });
    const later = { ...nothing, today: change.today, from: '2099-01-05' };
    expect((await administrator.post('/law/citations', later)).status).toBe(200);
    expect(await cited('data-destroyed')).toMatchObject({ today: null });
    expect((await history()).decisions[0]).toMatchObject({ from: '2099-01-05', inForce: false, finishedAt: null });
  });

  test('is an administrator’s, with a recent second factor, by an act that was made, in three languages, and changes something', async () => {
    expect((await auditor.post('/law/citations', change)).status).toBe(403);
    expect((await auditor.post('/law/citations/preview', change)).status).toBe(403);
    expect((await centre.coordinator.post('/law/citations', change)).status).toBe(403);
    const long = { acr: 'mfa', auth_time: Math.floor(Date.now() / 1000) - 901, second_factor: true };
    expect(await administrator.proving(long).post('/law/citations', change)).toMatchObject({
      ...{ status: 401, body: { code: 'step-up-required' } },
    });
    const wrong = async (body: object): Promise<string[]> =>
      ((await administrator.post('/law/citations', { ...change, ...body })).body.errors as { pointer: string }[]).map(
        ({ pointer }) => pointer,
      );
    expect(await wrong({ note: { en: 'only one' } })).toContain('/note/kk');
    expect(await wrong({ today: { instrument: 'cpc', article: 'about 5' } })).toContain('/today/article');
    expect(await wrong({ basis: { ...basis, number: '' } })).toContain('/basis/number');
    const rule = async (body: object): Promise<string> =>
      (await administrator.post('/law/citations', { ...change, provision: 'cpc-179', ...body })).body.rule;
    const { version } = await history();
    expect(await rule({ basis: { ...basis, on: '2099-01-01' } })).toBe('decision-to-come');
    expect(await rule({ today: { instrument: 'order-89', article: '5' } })).toBe('instrument-is-whole');
    expect(await rule({ today: { instrument: 'cpc', article: '179' }, confirmed: false })).toBe('citation-is-so');
    expect(await rule({ provision: 'data-destroyed', from: '2026-01-01' })).toBe('citation-followed');
    expect((await history()).version).toBe(version);
  });
});
