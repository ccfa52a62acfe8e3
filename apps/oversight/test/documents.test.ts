import { documentIssued } from '#libs/contracts';
import { eventually, Stage, type Person } from '#libs/stage';
import { v4 as randomId, v7 as uuid } from 'uuid';
import { startOversight } from '../src/start.js';
import { submitted } from './facts.js';

const sha256 = 'ab'.repeat(32);
const issued = (region: 'KZ-75' | 'KZ-35', number: string, more: { supersedes?: string } = {}) =>
  documentIssued.police.of({
    open: { region, kind: 'case-refusal-order', number, languages: ['kk', 'ru'], sha256, ...more },
  });

describe('a document that the prosecutor holds', () => {
  let stage: Stage;
  let prosecutor: Person;
  let excludedOne: Person;
  const [chain, elsewhere] = [uuid(), uuid()];
  const excluded = randomId();
  const of = (who: Person, number: string, hash = sha256) =>
    who.get(`/documents/verification?number=${number}&sha256=${hash}`);

  beforeAll(async () => {
    stage = await Stage.set({ units: [] });
    const oversight = await stage.serve('oversight', startOversight);
    const school = await stage.play('school');
    const police = await stage.play('police');
    prosecutor = stage.person(oversight, { roles: ['prosecutor'] });
    excludedOne = stage.person(oversight, { roles: ['prosecutor'], subject: excluded });
    await school.say(chain, submitted('KZ-75', [excluded]));
    await school.say(elsewhere, submitted('KZ-35'));
    await police.say(elsewhere, issued('KZ-35', 'P-2026-000003'));
    await police.say(chain, issued('KZ-75', 'P-2026-000001'));
    await police.say(chain, issued('KZ-75', 'P-2026-000002', { supersedes: 'P-2026-000001' }));
    await eventually('the documents', async () =>
      (await of(prosecutor, 'P-2026-000002')).status === 200 ? true : undefined,
    );
  });
  afterAll(() => stage.clear());

  it('is compared with what its agency told when it was issued', async () => {
    const { body } = await of(prosecutor, 'P-2026-000001');
    expect(body).toMatchObject({
      ...{ chainId: chain, agency: 'police', kind: 'case-refusal-order', equal: true, supersededBy: 'P-2026-000002' },
    });
    expect((await of(prosecutor, 'P-2026-000001', 'cd'.repeat(32))).body).toMatchObject({ equal: false });
    expect((await of(prosecutor, 'P-2026-000002')).body).toMatchObject({ equal: true, supersededBy: null });
  });

  it('is not there where it is of another region, unknown, or of a chain of which they must not know', async () => {
    for (const [who, number] of [
      [prosecutor, 'P-2026-000003'],
      [prosecutor, 'P-2026-000009'],
      [excludedOne, 'P-2026-000001'],
    ] as const)
      expect((await of(who, number)).status).toBe(404);
  });
});
