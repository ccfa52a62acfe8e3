import { randomUUID } from 'node:crypto';
import { lawApplied, lawDecided, sealChainOf } from '#libs/contracts';
import { dayOf, putInForceHere } from '#libs/deadlines';
import { eventually, type Person } from '#libs/stage';
import pg from 'pg';
import { Centre } from './centre.js';

let centre: Centre;
let administrator: Person;
let auditor: Person;
beforeAll(async () => {
  centre = await Centre.open();
  administrator = centre.stage.person(centre.served, { roles: ['administrator'] });
  auditor = centre.stage.person(centre.served, { roles: ['auditor'] });
});
afterAll(async () => {
  putInForceHere(0, []);
  await centre.stage.clear();
});

const name = { kk: 'ауыстырылған демалыс', ru: 'перенос выходного', en: 'moved day of rest' };
const decision = { number: '№ 777', on: '2026-11-02' };
const movedNotices = async (recordId: string) =>
  (
    (await centre.coordinator.get('/notices')).body.items as {
      code: string;
      recordId: string;
      moved: { from: string; to: string; because: { en: string } };
    }[]
  ).filter((each) => each.recordId === recordId && each.code.startsWith('deadline-moved:'));
const heard = (recordDue: string, chainId: string) =>
  centre.oversight.events.filter(
    ({ type, chainId: chain, open }) =>
      type.includes('deadline') && chain === chainId && (open as { dueAt?: string }).dueAt === recordDue,
  );

describe('days that an administrator decides', () => {
  test('move the deadlines that run, after a preview that names no case; oversight is told once, with the decision', async () => {
    const { path, chainId, id } = await centre.arrived();
    const [deadline] = (await centre.coordinator.get(path)).body.deadlines;
    const due = new Date(deadline.dueAt as string);
    const on = dayOf(due);
    const preview = await administrator.post('/law/days/preview', { on, is: 'rest' });
    expect(preview).toMatchObject({ status: 200, body: { missedAtOnce: 0, earlier: 0 } });
    const shift = preview.body.shifts.find(({ rule }: { rule: string }) => rule === 'receive-rehabilitation');
    expect(shift).toMatchObject({ from: due.toISOString(), count: 1, unit: { en: 'Centre' } });
    expect(JSON.stringify(preview.body)).not.toMatch(new RegExp(`${id}|${chainId}|Canaryname`));

    const { body: before } = await administrator.get('/law/days');
    const key = { 'idempotency-key': randomUUID(), 'if-match': `"${String(before.version)}"` };
    const made = await administrator.post('/law/days', { on, is: 'rest', name, decision }, key);
    expect(made).toMatchObject({ status: 200, body: { version: Number(before.version) + 1 } });
    // Sent again it is the same; on the version of before it is refused.
    expect((await administrator.post('/law/days', { on, is: 'rest', name, decision }, key)).body).toEqual(made.body);
    const stale = { ...key, 'idempotency-key': randomUUID() };
    expect(
      await administrator.post('/law/days', { on: '2027-12-01', is: 'rest', name, decision }, stale),
    ).toMatchObject({ status: 409, body: { code: 'changed-meanwhile' } });

    const moved = await eventually('the new date', async () => {
      const { deadlines } = (await centre.coordinator.get(path)).body;
      return deadlines.find(({ dueAt }: { dueAt: string }) => dueAt === shift.to);
    });
    expect(moved).toMatchObject({ rule: 'receive-rehabilitation', state: 'running' });
    const events = await eventually('oversight', () => {
      const found = heard(shift.to, chainId);
      return Promise.resolve(found.length > 0 ? found : undefined);
    });
    expect(events).toHaveLength(1);
    // Nobody has the child yet: who looks at what comes in learns from when to when and why, once; the ordinary warning is another notice.
    expect(await movedNotices(id)).toEqual([
      expect.objectContaining({
        code: 'deadline-moved:receive-rehabilitation',
        number: id.slice(-8).toUpperCase(),
        says: expect.objectContaining({ en: expect.stringMatching(/^Deadline moved: /) }),
        moved: {
          from: due.toISOString(),
          to: shift.to,
          because: {
            kk: expect.stringContaining('№ 777 шешім'),
            ru: expect.stringContaining('решение № 777 от 2 ноября 2026'),
            en: expect.stringMatching(/is a day of rest: decision № 777 of 2 November 2026/),
          },
        },
      }),
    ]);
    const codes = async (query: string): Promise<string[]> =>
      (await centre.coordinator.get(`/notices${query}`)).body.items.map(({ code }: { code: string }) => code);
    const ofDeadlines = (await codes('')).filter((code) => code.startsWith('deadline-'));
    expect(ofDeadlines.length).toBeLessThan((await codes('')).length);
    expect(await codes('?about=deadlines')).toEqual(ofDeadlines);
    expect(events[0]?.open).toMatchObject({ explanation: { decisions: [{ on, decision: { number: '№ 777' } }] } });

    const done = await eventually('the end of the recount', async () => {
      const [newest] = (await auditor.get('/law/days')).body.decisions;
      return newest.finishedAt === null ? undefined : newest;
    });
    expect(done).toMatchObject({ on, is: 'rest', name, decision, withdrawn: null });
    expect(done.moved).toBeGreaterThanOrEqual(1);
    // The prosecutor learns what was decided and what it did; who did it by role alone.
    const [decided] = await centre.oversight.heard(lawDecided['social-services'], sealChainOf['social-services']);
    expect(decided?.open).toMatchObject({
      decisionId: done.id,
      kind: 'day',
      role: 'administrator',
      content: { on, decision },
    });
    expect(JSON.stringify(decided)).not.toContain(administrator.actor.subject);
    const [applied] = await centre.oversight.heard(lawApplied['social-services'], sealChainOf['social-services']);
    expect(applied?.open).toEqual({ decisionId: done.id, moved: done.moved });

    // Withdrawn, it moves back; the decision stays to be read.
    const back = await administrator.post('/law/days/preview', { withdraw: done.id });
    expect(back.body.shifts).toContainEqual(expect.objectContaining({ from: shift.to, to: shift.from }));
    expect((await administrator.post(`/law/days/${done.id}/withdraw`, { reason: 'Entered by mistake' })).status).toBe(
      200,
    );
    await eventually('the old date', async () => {
      const { deadlines } = (await centre.coordinator.get(path)).body;
      return deadlines.find(({ dueAt }: { dueAt: string }) => dueAt === due.toISOString());
    });
    const [restored, ...others] = await movedNotices(id);
    expect([restored!.moved.to, others.length]).toEqual([due.toISOString(), 1]);
    expect(restored!.moved.because.en).toMatch(/^The decision on .* was withdrawn\.$/);
    expect((await auditor.get('/law/days')).body.decisions[0]).toMatchObject({
      on,
      withdrawn: { reason: 'Entered by mistake' },
    });
    expect(await administrator.post(`/law/days/${done.id}/withdraw`, { reason: 'Once more' })).toMatchObject({
      status: 422,
      body: { code: 'rule-unmet' },
    });
  });

  test('are decided by an administrator alone, with a recent second factor; never twice, never where the day is so', async () => {
    const day = { on: '2027-11-24', is: 'rest', name, decision };
    expect((await auditor.post('/law/days', day)).status).toBe(403);
    expect((await auditor.post('/law/days/preview', { on: day.on, is: 'rest' })).status).toBe(403);
    expect((await centre.coordinator.post('/law/days', day)).status).toBe(403);
    const long = { acr: 'mfa', auth_time: Math.floor(Date.now() / 1000) - 901, second_factor: true };
    expect(await administrator.proving(long).post('/law/days', day)).toMatchObject({
      status: 401,
      body: { code: 'step-up-required' },
    });
    expect((await administrator.post('/law/days', { ...day, name: { en: 'only one' } })).status).toBe(400);
    expect((await administrator.post('/law/days', day)).status).toBe(200);
    const rules = async (body: object): Promise<string> => (await administrator.post('/law/days', body)).body.rule;
    expect(await rules(day)).toBe('day-decided');
    expect(await rules({ ...day, on: '2027-01-01' })).toBe('day-is-so');
    expect(await rules({ ...day, on: '2027-11-25', decision: { ...decision, on: '2099-01-01' } })).toBe(
      'decision-to-come',
    );
    const { days } = (await auditor.get('/law/days?year=2027')).body;
    expect(days).toContainEqual({ on: '2027-11-24', because: 'moved', name, decided: true });
    expect(days).toContainEqual(expect.objectContaining({ on: '2027-12-16', because: 'holiday', decided: false }));
  });
});

describe('decisions that follow each other before deadlines were counted anew', () => {
  const applied = (id: string): number[] =>
    centre.oversight.events
      .filter(({ type }) => type === lawApplied['social-services'].type)
      .map(({ open }) => open as { decisionId: string; moved: number })
      .flatMap(({ decisionId, moved }) => (decisionId === id ? [moved] : []));

  test('are all told of as applied: two that take effect together, and one withdrawn while it was being applied', async () => {
    const recounts = new pg.Client({ connectionString: centre.served.database.adminUrl });
    await recounts.connect();
    const decide = async (on: string): Promise<string> => {
      expect(await administrator.post('/law/days', { on, is: 'rest', name, decision })).toMatchObject({ status: 200 });
      const { decisions } = (await auditor.get('/law/days')).body;
      return decisions.find((each: { on: string }) => each.on === on).id;
    };
    try {
      // The clock waits for what holds its lock, so that all three are in force when it counts for the first time.
      await recounts.query(`SELECT pg_advisory_lock(hashtext('law recount'))`);
      const [one, two] = [await decide('2027-04-14'), await decide('2027-04-15')];
      // As a recount of the second leaves it that ended after a batch.
      const { body } = await auditor.get('/law/days');
      await recounts.query('INSERT INTO law_recounts (version, moved) VALUES ($1, 7)', [body.version]);
      expect((await administrator.post(`/law/days/${two}/withdraw`, { reason: 'Entered by mistake' })).status).toBe(
        200,
      );
      await recounts.query(`SELECT pg_advisory_unlock(hashtext('law recount'))`);
      for (const [id, moved] of [
        [one, 0],
        [two, 7],
      ] as const) {
        await eventually(`${id} told as applied`, () => Promise.resolve(applied(id).length > 0 ? true : undefined));
        expect(applied(id)).toEqual([moved]);
      }
      const { decisions } = (await auditor.get('/law/days')).body;
      expect(decisions.filter(({ finishedAt }: { finishedAt: string | null }) => finishedAt === null)).toEqual([]);
    } finally {
      await recounts.end();
    }
  });
});

describe('a time limit that the law changes', () => {
  const basis = {
    instrument: 'cpc',
    article: '195',
    text: { kk: 'Ойдан шығарылған өзгеріс', ru: 'Вымышленное изменение', en: 'An invented change' },
  };
  const decisions = async (): Promise<{ version: number; decisions: { id: string; finishedAt: string | null }[] }> =>
    (await auditor.get('/law/lengths')).body;

  test('holds for what begins from its day on, or for what runs too, as the administrator says', async () => {
    const { path, id } = await centre.arrived();
    const [before] = (await centre.coordinator.get(path)).body.deadlines;
    const today = dayOf(new Date());
    const change = { rule: 'receive-rehabilitation', length: { unit: 'workingDays', n: 4 }, from: today };
    const { body } = await administrator.post('/law/lengths/preview', { ...change, from: '2099-01-05' });
    expect(body).toMatchObject({ begun: { moved: 0 } });
    expect(body.running.moved).toBeGreaterThanOrEqual(1);
    expect((await administrator.post('/law/lengths/preview', change)).body.begun.moved).toBe(body.running.moved);

    // From a later day on, for what begins then: nothing that runs moves.
    const later = { ...change, from: '2099-01-05', running: false, basis };
    expect((await administrator.post('/law/lengths', later)).status).toBe(200);
    await eventually('the recount', async () => (await decisions()).decisions[0]?.finishedAt ?? undefined);
    expect((await centre.coordinator.get(path)).body.deadlines).toMatchObject([{ dueAt: before.dueAt }]);

    // For what runs too.
    const { version } = await decisions();
    const applies = { ...change, length: { unit: 'workingDays', n: 6 }, running: true, basis };
    const made = await administrator.post('/law/lengths', applies, { 'if-match': `"${String(version)}"` });
    expect(made.status).toBe(200);
    const after = await eventually('the new date', async () => {
      const [{ dueAt }] = (await centre.coordinator.get(path)).body.deadlines;
      return dueAt === before.dueAt ? undefined : (dueAt as string);
    });
    expect(new Date(after) > new Date(before.dueAt as string)).toBe(true);
    const [notice, ...more] = await movedNotices(id);
    expect([notice!.moved.from, notice!.moved.to, more]).toEqual([before.dueAt, after, []]);
    expect(notice!.moved.because.en).toMatch(/^The length was changed from .* \(CPC, art\. 195: An invented change/);
    const { timeLimits } = (await auditor.get('/law')).body;
    expect(timeLimits).toContainEqual(
      expect.objectContaining({ code: 'receive-rehabilitation', length: { unit: 'workingDays', n: 6 }, amended: true }),
    );
    expect(await decisions()).toMatchObject({
      decisions: [
        { from: today, running: true, inForce: true, cites: { en: 'CPC, art. 195' }, length: { n: 6 } },
        { from: '2099-01-05', running: false },
      ],
    });
    const told = centre.oversight.events.find(({ open }) => (open as { dueAt?: string }).dueAt === after);
    expect(told?.open).toMatchObject({ explanation: { decided: { instrument: 'cpc', running: true } } });
  });

  test('is refused where the case sets the length, where nobody extends, and where it is so already', async () => {
    const rule = async (body: object): Promise<string> =>
      (await administrator.post('/law/lengths', { from: '2027-06-01', running: false, basis, ...body })).body.rule;
    const length = { unit: 'workingDays', n: 2 };
    expect(await rule({ rule: 'examination', length })).toBe('length-is-given');
    expect(await rule({ rule: 'answer-question', length, extendableTo: length })).toBe('not-extendable');
    const same = { byUrgency: { immediate: { unit: 'hours', n: 3 }, urgent: { unit: 'workingDays', n: 1 } } };
    expect(await rule({ rule: 'answer-question', length, ...same })).toBe('length-is-so');
    expect((await centre.coordinator.post('/law/lengths', {})).status).toBe(403);
  });
});
