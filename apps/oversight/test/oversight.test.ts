import { may, system, type Actor } from '#libs/lifecycle';
import { eventually, Stage, type Person, type PlayedAgency, type ServedAgency } from '#libs/stage';
import { DataSource } from 'typeorm';
import { v4 as randomId, v7 as uuid } from 'uuid';
import { startOversight } from '../src/start.js';
import { accepted, asked, clock, opened, received, registered, returned, submitted, type Told } from './facts.js';

describe('oversight hears every agency and sees every link', () => {
  let stage: Stage;
  let school: PlayedAgency;
  let police: PlayedAgency;
  let services: PlayedAgency;
  let oversight: ServedAgency;
  let prosecutor: Person;
  const [chain, elsewhere, hidden] = [uuid(), uuid(), uuid()];
  const [excludedProsecutor, late, running] = [randomId(), uuid(), uuid()];

  beforeAll(async () => {
    stage = await Stage.set({ units: [] });
    oversight = await stage.serve('oversight', startOversight);
    [school, police, services] = [
      await stage.play('school'),
      await stage.play('police'),
      await stage.play('social-services'),
    ];
    prosecutor = stage.person(oversight, { roles: ['prosecutor'] });
    await school.say(chain, submitted());
    for (const fact of [received(), asked(), returned(), received(), registered(), opened()])
      await police.say(chain, fact);
    await services.say(chain, accepted());
    await police.say(chain, clock(late, 'breached', new Date(Date.now() - 30 * 86_400_000)));
    await police.say(chain, clock(running, 'running', new Date(), 'receive-referral'));
    await school.say(elsewhere, submitted('KZ-35'));
    await school.say(hidden, submitted('KZ-75', [excludedProsecutor]));
    await eventually('the picture', async () => {
      const { body } = await prosecutor.get('/chains');
      return body.items.length === 2 &&
        body.items.some((item: Told) => item.stage === 'investigation' && item.breaches === 1 && item.links.includes(5))
        ? true
        : undefined;
    });
  });

  afterAll(async () => {
    await stage.clear();
  });

  it('shows where each chain of the region stands, the newest fact first, and no other region', async () => {
    const { body } = await prosecutor.get('/chains');
    expect(body.items.map((item: Told) => item.chainId).sort()).toEqual([chain, hidden].sort());
    expect(body.items.find((item: Told) => item.chainId === chain)).toMatchObject({
      stage: 'investigation',
      says: 'under investigation',
      link: 2,
      links: [2, 5],
      status: 'open',
      urgency: 'urgent',
      ageBand: '13-14',
      sex: 'female',
      source: 'school',
      region: 'KZ-75',
      breaches: 1,
      returns: 1,
      refusals: 0,
    });
    expect((await prosecutor.get(`/chains/${elsewhere}`)).status).toBe(404);
  });

  it.each([
    ['?stage=investigation', [chain]],
    ['?stage=reported', [hidden]],
    ['?breached=true', [chain]],
    ['?breached=false', [hidden]],
    ['?returned=true', [chain]],
    ['?returned=false', [hidden]],
    ['?refused=true', []],
    ['?refused=true&stage=investigation', []],
    ['?refused=false&returned=true&breached=true', [chain]],
    ['?link=5', [chain]],
    ['?link=3', []],
    ['?status=ended', []],
    ['?region=KZ-35', []],
  ])('lists chains by %s', async (query, expected) => {
    expect((await prosecutor.get(`/chains${query}`)).body.items.map((item: Told) => item.chainId)).toEqual(expected);
  });

  it('pages by place', async () => {
    const first = (await prosecutor.get('/chains?limit=1')).body;
    const second = (await prosecutor.get(`/chains?limit=1&after=${first.next}`)).body;
    expect([first.items.length, second.items.length, second.next]).toEqual([1, 1, null]);
    expect(first.items[0].chainId).not.toBe(second.items[0].chainId);
    expect((await prosecutor.get('/chains?after=nonsense')).status).toBe(400);
  });

  it('tells the timeline across links in the language that was asked for, with the reasons of deadlines, and no name', async () => {
    const kazakh = stage.person(oversight, { roles: ['prosecutor'], locale: 'kk' });
    const { body, bytes } = await kazakh.get(`/chains/${chain}`);
    expect(body.timeline.items.map((entry: Told) => [entry.agency, entry.link])).toEqual(
      expect.arrayContaining([
        ['school', 1],
        ['police', 2],
        ['social-services', 5],
      ]),
    );
    expect(body.timeline.items).toHaveLength(10);
    expect(body.timeline.items[0].says).toBe('Мектеп полицияға жолдама жіберді');
    expect(body.deadlines.map((deadline: Told) => [deadline.id, deadline.state, deadline.overdue])).toEqual([
      [late, 'breached', true],
      [running, 'running', false],
    ]);
    expect(body.deadlines[0].why.length).toBeGreaterThan(3);
    expect(body.deadlines[0].why[0]).toContain('Мерзім');
    expect(body.blocked).toEqual([expect.objectContaining({ step: 'decide', code: 'not-with-prosecutor' })]);
    expect(bytes.toString()).not.toMatch(/Canary/);
    const page = (await prosecutor.get(`/chains/${chain}/timeline?limit=4`)).body;
    expect(page.items).toHaveLength(4);
    expect((await prosecutor.get(`/chains/${chain}/timeline?limit=6&after=${page.next}`)).body).toMatchObject({
      next: null,
    });
  });

  it('tells the newest first, of one link, and what a clock is about', async () => {
    const times = async (query: string): Promise<Date[]> => {
      const { items } = (await prosecutor.get(`/chains/${chain}/timeline?${query}`)).body;
      return items.map(({ at }: { at: Date }) => at);
    };
    const newest = await times('newest=true');
    expect(newest).toEqual((await times('newest=false')).toReversed());
    const first = (await prosecutor.get(`/chains/${chain}/timeline?newest=true&limit=4`)).body;
    expect(await times(`newest=true&limit=6&after=${first.next}`)).toEqual(newest.slice(4));
    const { items } = (await prosecutor.get(`/chains/${chain}/timeline?link=2`)).body;
    expect(items.map((entry: Told) => entry.link)).toEqual(Array.from({ length: 8 }, () => 2));
    expect(items.at(-1)).toMatchObject({ about: expect.stringMatching(/./) });
    expect(items[0]).toMatchObject({ about: null });
  });

  it('lists open deadlines, overdue ones first, and forgets met ones', async () => {
    expect((await prosecutor.get('/deadlines')).body.items.map((each: Told) => each.id)).toEqual([late, running]);
    expect((await prosecutor.get('/deadlines?overdue=true')).body.items.map((each: Told) => each.id)).toEqual([late]);
    const first = (await prosecutor.get('/deadlines?limit=1')).body;
    expect((await prosecutor.get(`/deadlines?limit=1&after=${first.next}`)).body.items[0].id).toBe(running);
    await police.say(chain, clock(running, 'met', new Date(), 'receive-referral'));
    await eventually('the met deadline', async () =>
      (await prosecutor.get('/deadlines')).body.items.length === 1 ? true : undefined,
    );
  });

  it('hides a chain from whom it excludes: in lists, items, deadlines and counts', async () => {
    const excluded = stage.person(oversight, { roles: ['prosecutor'], subject: excludedProsecutor });
    expect((await excluded.get('/chains')).body.items.map((item: Told) => item.chainId)).toEqual([chain]);
    expect((await excluded.get(`/chains/${hidden}`)).status).toBe(404);
    expect((await excluded.get('/counts')).body.total).toBe(1);
    expect(
      (await excluded.post('/remarks', { chainId: hidden, agency: 'police', topic: 'legality', text: 'Why?' })).status,
    ).toBe(404);
    expect((await excluded.post(`/chains/${hidden}/decide`, { decision: 'return', reason: 'Because' })).status).toBe(
      404,
    );
  });

  it('counts for the prosecutor exactly, and for analysts without small figures', async () => {
    const counts = (await prosecutor.get('/counts')).body;
    expect(counts.total).toBe(2);
    expect(counts.by.stage).toEqual(
      expect.arrayContaining([
        { value: 'investigation', count: 1 },
        { value: 'reported', count: 1 },
      ]),
    );
    expect(counts.by.returned).toEqual(expect.arrayContaining([{ value: 'true', count: 1 }]));
    // What waits for them: by the numbers of the lists behind them.
    expect(counts.work).toEqual({
      openAt: [
        { value: '1', count: 1 },
        { value: '2', count: 1 },
        { value: '5', count: 1 },
      ],
      overdue: [{ value: 'police', count: 1 }],
      overridden: 0,
    });
    expect(counts.durations.standing).toContainEqual({
      value: 'investigation',
      count: 1,
      median: expect.any(Number),
      ninetieth: expect.any(Number),
    });
    expect(counts.by).toMatchObject({
      article: [{ value: 'cc-124', count: 1 }],
      platform: [{ value: 'telegram', count: 2 }],
      way: [{ value: 'fake-identity', count: 2 }],
    });
    expect(counts.articles).toEqual([{ code: 'cc-124', says: expect.stringContaining('124') }]);
    // Only where it stands no more, and each time.
    expect(counts.durations.inStage).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ value: 'registered', count: 1 }),
        expect.objectContaining({ value: 'returned-to-school' }),
      ]),
    );
    const analyst = stage.person(oversight, { roles: ['analyst'] });
    const figures = (await analyst.get('/counts')).body;
    expect(figures.total).toBeNull();
    // What waits for others is figures to the analyst, and as small.
    expect(figures.work).toEqual({
      openAt: [
        { value: '1', count: null },
        { value: '2', count: null },
        { value: '5', count: null },
      ],
      overdue: [{ value: 'police', count: null }],
      overridden: null,
    });
    expect(figures.durations.standing).toContainEqual({
      value: 'investigation',
      count: null,
      median: null,
      ninetieth: null,
    });
    expect(figures.by.platform).toEqual([{ value: 'telegram', count: null }]);
    expect(figures.durations.inStage).toContainEqual({
      value: 'registered',
      count: null,
      median: null,
      ninetieth: null,
    });
    expect(figures.by.region).toEqual(
      expect.arrayContaining([
        { value: 'KZ-75', count: null },
        { value: 'KZ-35', count: null },
      ]),
    );
    expect((await analyst.get('/chains')).status).toBe(403);
    expect((await analyst.get('/deadlines')).status).toBe(403);
    expect((await stage.person(oversight, { roles: ['administrator'] }).get('/counts')).status).toBe(403);
  });

  it('tells that a chain goes on to those prosecutors alone in whose list it stands', async () => {
    const { casework } = oversight.parts;
    const outlines = await casework.transactions.within({ actor: system('oversight', '') }, (tx) =>
      casework.records.outlines(tx, 'chain', [chain, elsewhere, hidden]),
    );
    const toldOf = (more: Partial<Actor>): string[] => {
      const actor: Actor = { ...prosecutor.actor, ...more };
      const seen = outlines.filter(({ record, readableBy }) => may(readableBy, record, actor));
      return [...new Set(seen.map(({ record }) => record.id))].sort();
    };
    expect(toldOf({})).toEqual([chain, hidden].sort());
    expect(toldOf({ region: 'KZ-35' })).toEqual([elsewhere]);
    expect(toldOf({ subject: excludedProsecutor })).toEqual([chain]);
    expect(toldOf({ roles: ['analyst'] })).toEqual([]);
  });

  it('keeps the second wall: by SQL as the service, too, each sees their own', async () => {
    const source = await new DataSource({ type: 'postgres', url: oversight.database.serviceUrl }).initialize();
    const seen = (table: string, subject: string, scope: string, region: string): Promise<number> =>
      source.transaction(async (manager) => {
        await manager.query(
          `SELECT set_config('qorgan.subject', $1, true), set_config('qorgan.scope', $2, true), set_config('qorgan.region', $3, true), set_config('qorgan.units', '{}', true)`,
          [subject, scope, region],
        );
        const [row] = await manager.query<{ n: number }[]>(`SELECT count(DISTINCT chain_id)::int AS n FROM ${table}`);
        return row!.n;
      });
    try {
      for (const table of ['chains', 'timeline_entries']) {
        expect(await seen(table, randomId(), 'region', 'KZ-75')).toBe(2);
        expect(await seen(table, randomId(), 'region', 'KZ-35')).toBe(1);
        expect(await seen(table, excludedProsecutor, 'region', 'KZ-75')).toBe(1);
        expect(await seen(table, '', '', '')).toBe(0);
        expect(await seen(table, 'system', '', '')).toBe(3);
      }
      expect(await seen('chain_deadlines', randomId(), 'region', 'KZ-35')).toBe(0);
      await expect(source.query(`UPDATE timeline_entries SET type = 'x'`)).rejects.toThrow(/permission denied/);
    } finally {
      await source.destroy();
    }
  });
});
