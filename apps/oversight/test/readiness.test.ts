import { readinessChanged, readinessDecided, type Fact } from '#libs/contracts';
import { eventually, Stage, type Person, type PlayedAgency, type ServedAgency } from '#libs/stage';
import { DataSource } from 'typeorm';
import { v4 as randomId, v7 as uuid } from 'uuid';
import { startOversight } from '../src/start.js';
import { submitted } from './facts.js';

interface Told {
  readonly check: string;
  readonly reason: string;
  readonly chainId: string;
}

const changed = (state: 'not-met' | 'overridden'): Fact =>
  readinessChanged.of({
    open: {
      region: 'KZ-75',
      checks: [
        { check: 'acquisition-filmed', state, blocking: true, basis: 'cpc-199', missing: 1 },
        { check: 'conclusions-in', state: 'met', blocking: true, basis: 'cpc-288', missing: 0 },
      ],
    },
  });
const overridden = readinessDecided.of({
  open: { region: 'KZ-75', decisionId: uuid(), check: 'acquisition-filmed', kind: 'override', missing: 1 },
  sealed: { oversight: { reason: 'The camera broke, canaryreason.' } },
});

describe('the prosecutor and the readiness of a case', () => {
  let stage: Stage;
  let oversight: ServedAgency;
  let police: PlayedAgency;
  let prosecutor: Person;
  const [chain, elsewhere] = [uuid(), uuid()];
  const excluded = randomId();

  beforeAll(async () => {
    stage = await Stage.set({ units: [] });
    oversight = await stage.serve('oversight', startOversight);
    const school = await stage.play('school');
    police = await stage.play('police');
    prosecutor = stage.person(oversight, { roles: ['prosecutor'] });
    await school.say(chain, submitted('KZ-75', [excluded]));
    await school.say(elsewhere, submitted('KZ-35'));
    for (const fact of [changed('not-met'), overridden, changed('overridden')]) await police.say(chain, fact);
    await police.say(elsewhere, changed('not-met'));
    await eventually('the override', async () => {
      const { body } = await prosecutor.get(`/chains/${chain}/readiness`);
      return body.checks?.[0]?.state === 'overridden' ? true : undefined;
    });
  });

  afterAll(() => stage.clear());

  it('sees every check, and an override with its reason', async () => {
    const { body } = await prosecutor.get(`/chains/${chain}/readiness`);
    expect(body).toMatchObject({
      ready: true,
      checks: [{ check: 'acquisition-filmed', basis: 'CPC, art. 199', missing: 1 }, { check: 'conclusions-in' }],
      decisions: [{ check: 'acquisition-filmed', kind: 'override', reason: 'The camera broke, canaryreason.' }],
    });
    expect(body.checks[0].says).toMatch(/filmed/);
    const list = (await prosecutor.get('/readiness?overridden=true')).body;
    expect(list.items.map((item: Told) => item.chainId)).toEqual([chain]);
    expect(list.items[0]).toMatchObject({ notMet: [], overridden: ['acquisition-filmed'] });
    expect((await prosecutor.get('/readiness?overridden=false')).body.items).toEqual([]);
  });

  it('is of the region, and neither excluded nor anybody else', async () => {
    expect((await prosecutor.get(`/chains/${elsewhere}/readiness`)).status).toBe(404);
    const shutOut = stage.person(oversight, { roles: ['prosecutor'], subject: excluded });
    expect((await shutOut.get(`/chains/${chain}/readiness`)).status).toBe(404);
    expect((await shutOut.get('/readiness')).body.items).toEqual([]);
    for (const role of ['analyst', 'administrator'] as const)
      expect((await stage.person(oversight, { roles: [role] }).get(`/chains/${chain}/readiness`)).status).toBe(403);
  });

  it('reads the reason, which stands nowhere unsealed', async () => {
    const source = await new DataSource({ type: 'postgres', url: oversight.database.migratorUrl }).initialize();
    try {
      const kept = await source.query<object[]>(
        `SELECT to_jsonb(d) FROM readiness_decisions d UNION ALL SELECT to_jsonb(t) FROM timeline_entries t`,
      );
      expect(kept.length).toBeGreaterThan(3);
      expect(JSON.stringify(kept)).not.toContain('canaryreason');
    } finally {
      await source.destroy();
    }
  });
});
