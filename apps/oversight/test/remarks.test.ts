import { contracts, examinationOrdered, prosecutorDecided, remarkAccepted, remarkMade } from '#libs/contracts';
import { Hears } from '#libs/messaging';
import { bootAgency, type AgencySettings } from '#libs/service';
import { eventually, Stage, type Person, type PlayedAgency, type ServedAgency } from '#libs/stage';
import { Controller, Module } from '@nestjs/common';
import { v4 as randomId, v7 as uuid } from 'uuid';
import { startOversight } from '../src/start.js';
import { opened, submitted, toProsecutor, type Told } from './facts.js';

/** An expert bureau of which only the remarks are there, as every agency has them: the shared module and nothing else. */
@Controller()
class HearsTheRest {
  @Hears(
    ...[...contracts().values()].filter(
      ({ to, type }) => to.includes('expert-bureau') && type !== remarkMade.type && type !== remarkAccepted.type,
    ),
  )
  hear(): void {
    // What the bureau does with an order is not tested here.
  }
}
@Module({})
class BareBureau {}
const startBureau = (settings: AgencySettings) =>
  bootAgency({
    agency: 'expert-bureau',
    settings,
    migrations: [],
    module: () => ({ module: BareBureau, controllers: [HearsTheRest] }),
  });

describe('the prosecutor remarks and decides', () => {
  let stage: Stage;
  let school: PlayedAgency;
  let police: PlayedAgency;
  let oversight: ServedAgency;
  let bureau: ServedAgency;
  let prosecutor: Person;
  let coordinator: Person;
  const [unit, excluded] = [uuid(), randomId()];
  const chain = uuid();
  let remarkId: string;

  beforeAll(async () => {
    const name = { en: 'Demonstration Bureau', ru: 'Демонстрационное бюро', kk: 'Демонстрациялық бюро' };
    stage = await Stage.set({ units: [{ id: unit, agency: 'expert-bureau', kind: 'bureau', region: 'KZ-75', name }] });
    oversight = await stage.serve('oversight', startOversight);
    bureau = await stage.serve('expert-bureau', startBureau);
    [school, police] = [await stage.play('school'), await stage.play('police')];
    prosecutor = stage.person(oversight, { roles: ['prosecutor'] });
    coordinator = stage.person(bureau, { roles: ['coordinator'], units: [unit] });
    await school.say(chain, submitted('KZ-75', [excluded]));
    await police.say(chain, opened());
    await eventually('the chain', async () =>
      (await prosecutor.get(`/chains/${chain}`)).body.chain?.stage === 'investigation' ? true : undefined,
    );
  });

  afterAll(async () => {
    await stage.clear();
  });

  const state = async (
    person: Person,
    status: string,
    version: number,
  ): Promise<{ readonly deadlines: readonly unknown[] }> =>
    eventually(`the remark ${status} in version ${String(version)}`, async () => {
      const { body } = await person.get(`/remarks/${remarkId}`);
      return body.record?.status === status && body.record.version === version ? body : undefined;
    });

  it('a remark reaches the one agency, which must answer by the day that was said', async () => {
    const made = await prosecutor.post('/remarks', {
      chainId: chain,
      agency: 'expert-bureau',
      topic: 'time-limit',
      text: 'What holds the examination up?',
      answerBy: inDays(9),
    });
    expect(made.status).toBe(201);
    remarkId = made.body.record.id;
    const { record, next, deadlines } = await eventually('the remark at the bureau', async () => {
      const { status, body } = await coordinator.get(`/remarks/${remarkId}`);
      return status === 200 ? body : undefined;
    });
    expect(record).toMatchObject({
      status: 'to-answer',
      chainId: chain,
      topic: 'time-limit',
      dueAt: made.body.record.dueAt,
      times: 1,
    });
    expect(next.map((each: Told) => each.step)).toEqual(['answer']);
    expect(deadlines).toEqual([
      expect.objectContaining({ rule: 'remark-answer', state: 'running', dueAt: made.body.record.dueAt }),
    ]);
    expect((await coordinator.post(`/remarks/${remarkId}/read-identity`, { purpose: 'to answer' })).body.turns).toEqual(
      [{ text: 'What holds the examination up?' }],
    );
    expect((await prosecutor.get(`/remarks/${remarkId}`)).body.deadlines).toHaveLength(1);
    expect(police.events.some(({ type }) => type === remarkMade.type)).toBe(false);
  });

  it('nobody sees it who is excluded, of another unit, or of another region', async () => {
    const strangers = [
      stage.person(bureau, { roles: ['coordinator'], units: [unit], subject: excluded }),
      stage.person(bureau, { roles: ['coordinator'], units: [uuid()] }),
      stage.person(oversight, { roles: ['prosecutor'], subject: excluded }),
      stage.person(oversight, { roles: ['prosecutor'], region: 'KZ-35' }),
    ];
    for (const stranger of strangers) {
      expect((await stranger.get(`/remarks/${remarkId}`)).status).toBe(404);
      expect((await stranger.get('/remarks')).body.items).toEqual([]);
      expect((await stranger.get('/notices')).body.items).toEqual([]);
    }
    expect((await coordinator.get('/notices')).body.items).toEqual([
      expect.objectContaining({ code: 'remark-arrived', number: null }),
    ]);
    expect((await stage.person(bureau, { roles: ['expert'], units: [unit] }).get('/remarks')).status).toBe(403);
  });

  it('is answered, insisted on with a new term, answered again and accepted', async () => {
    expect((await coordinator.post(`/remarks/${remarkId}/answer`, { answer: 'Materials were missing.' })).status).toBe(
      200,
    );
    await state(prosecutor, 'answered', 2);
    // The prosecutor knows a remark by the number of its chain, in the list and where they are told of it.
    const { number } = (await prosecutor.get(`/chains/${chain}`)).body.chain;
    expect(number).toMatch(/^S-/);
    expect((await prosecutor.get('/remarks')).body.items).toMatchObject([{ id: remarkId, number }]);
    expect((await prosecutor.get('/notices')).body.items).toContainEqual(
      expect.objectContaining({ code: 'remark-answered', recordId: remarkId, number }),
    );
    expect(
      (await prosecutor.post(`/remarks/${remarkId}/insist`, { text: 'They were asked for too late.' })).body.record,
    ).toMatchObject({ status: 'insisted', times: 2 });
    const again = await state(coordinator, 'to-answer', 3);
    expect(again.deadlines).toHaveLength(1);
    await coordinator.post(`/remarks/${remarkId}/answer`, { answer: 'We have changed that.' });
    await state(prosecutor, 'answered', 4);
    const { turns } = (await prosecutor.post(`/remarks/${remarkId}/read-identity`, { purpose: 'to judge the answer' }))
      .body;
    expect(turns).toEqual([
      { text: 'What holds the examination up?', answer: 'Materials were missing.' },
      { text: 'They were asked for too late.', answer: 'We have changed that.' },
    ]);
    expect((await prosecutor.post(`/remarks/${remarkId}/accept`)).body.record.status).toBe('accepted');
    expect((await prosecutor.post(`/remarks/${remarkId}/insist`, { text: 'Still' })).status).toBe(409);
    expect((await state(coordinator, 'accepted', 5)).deadlines).toEqual([]);
    expect((await coordinator.get(`/remarks/${remarkId}`)).body.next).toEqual([]);
    expect((await coordinator.get('/notices')).body.items).toContainEqual(
      expect.objectContaining({ code: 'remark-accepted', recordId: remarkId }),
    );
    expect(police.events.some(({ type }) => type === remarkAccepted.type)).toBe(false);
    const { body } = await prosecutor.get(`/chains/${chain}`);
    expect(
      body.timeline.items.filter((entry: Told) => entry.type === 'chain.expert-bureau.remark.answered.v1'),
    ).toHaveLength(2);
    expect(
      body.deadlines
        .filter((deadline: Told) => deadline.agency === 'expert-bureau')
        .map((deadline: Told) => deadline.state),
    ).toEqual(['met', 'met']);
  });

  it('keeps its words out of tables and events', async () => {
    const journal = await oversight.parts.dataSource.query<object[]>(`SELECT open, sealed FROM journal`);
    const [row] = await bureau.parts.dataSource.transaction(async (manager) => {
      await manager.query(`SELECT set_config('qorgan.subject', 'system', true)`);
      return manager.query<object[]>(`SELECT * FROM remarks`);
    });
    expect(JSON.stringify([journal, row])).not.toMatch(/holds the examination|Materials were missing/);
  });

  it('a decision is taken while the case is with the prosecutor, once for each time it comes', async () => {
    const decide = (decision: string) =>
      prosecutor.post(`/chains/${chain}/decide`, { decision, reason: 'The conclusion is missing.' });
    const early = await decide('return');
    expect([early.status, early.body.rule]).toEqual([422, 'not-with-prosecutor']);
    await police.say(chain, toProsecutor());
    await eventually('the case', async () =>
      (await prosecutor.get(`/chains/${chain}`)).body.next?.length === 1 ? true : undefined,
    );
    expect((await decide('return')).status).toBe(201);
    const [event] = await police.heard(prosecutorDecided, chain);
    expect(event).toMatchObject({ open: { decision: 'return' }, sealed: { reason: 'The conclusion is missing.' } });
    const { number } = (await prosecutor.get(`/chains/${chain}`)).body.chain as unknown as { number: string };
    expect(number).toMatch(/^S-/);
    expect((await prosecutor.get('/decisions')).body.items).toEqual([
      expect.objectContaining({ chainId: chain, number }),
    ]);
    expect((await decide('to-court')).body.rule).toBe('decided-already');
    await police.say(chain, toProsecutor());
    await eventually('the case again', async () => ((await decide('to-court')).status === 201 ? true : undefined));
    await police.heard(prosecutorDecided, chain, 2);
  });

  it('an order carries the same answer under the same key, and refuses a stale version', async () => {
    const body = { chainId: chain, agency: 'police', topic: 'legality', text: 'On what grounds?' };
    const key = { 'idempotency-key': 'once' };
    const [one, two] = [await prosecutor.post('/remarks', body, key), await prosecutor.post('/remarks', body, key)];
    expect(one.body.record.id).toBe(two.body.record.id);
    expect((await police.heard(remarkMade, chain)).length).toBe(1);
    expect((await prosecutor.post(`/remarks/${remarkId}/accept`, {}, { 'if-match': '1' })).status).toBe(409);
  });

  it('a later exclusion reaches what was remarked before', async () => {
    const newly = stage.person(oversight, { roles: ['prosecutor'] });
    expect((await newly.get(`/remarks/${remarkId}`)).status).toBe(200);
    await police.say(
      chain,
      examinationOrdered.of({
        open: {
          examinationId: uuid(),
          kind: 'psychological',
          region: 'KZ-75',
          termDays: 10,
          questionCount: 1,
          excludedSubjects: [newly.actor.subject],
        },
        sealed: {
          'expert-bureau': { caseReference: '26', investigator: 'i', object: 'o', questions: ['q'], materials: [] },
        },
      }),
    );
    await eventually('the exclusion', async () =>
      (await newly.get(`/remarks/${remarkId}`)).status === 404 ? true : undefined,
    );
  });
});

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
