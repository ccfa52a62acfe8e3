import { caseJoined, caseSevered, readinessChanged, type Fact, type RegionCode } from '#libs/contracts';
import { eventually, Stage, type Person, type PlayedAgency, type ServedAgency } from '#libs/stage';
import { v4 as randomId, v7 as uuid } from 'uuid';
import { startOversight } from '../src/start.js';
import { submitted } from './facts.js';

const joinder = (contract: typeof caseJoined, region: RegionCode, otherChainId: string): Fact =>
  contract.of({ open: { referralId: uuid(), region, role: 'joined', otherChainId } });

describe('a case of another region that is joined to one of ours', () => {
  let stage: Stage;
  let oversight: ServedAgency;
  let police: PlayedAgency;
  let ours: Person;
  let theirs: Person;
  let excluded: Person;
  const [leading, joined, other] = [uuid(), uuid(), uuid()];
  const mustNotKnow = randomId();
  const statusFor = async (who: Person, chain: string): Promise<number> => (await who.get(`/chains/${chain}`)).status;

  beforeAll(async () => {
    stage = await Stage.set({ units: [] });
    oversight = await stage.serve('oversight', startOversight);
    const school = await stage.play('school');
    police = await stage.play('police');
    ours = stage.person(oversight, { roles: ['prosecutor'] });
    theirs = stage.person(oversight, { roles: ['prosecutor'], region: 'KZ-35' });
    excluded = stage.person(oversight, { roles: ['prosecutor'], subject: mustNotKnow });
    await school.say(leading, submitted('KZ-75'));
    await school.say(joined, submitted('KZ-35', [mustNotKnow]));
    await school.say(other, submitted('KZ-35'));
    const checks = [
      { check: 'acquisition-filmed', state: 'overridden' as const, blocking: true, basis: 'cpc-199', missing: 1 },
    ];
    await police.say(joined, readinessChanged.of({ open: { region: 'KZ-35', checks } }));
    await eventually('the chains', async () =>
      (await statusFor(theirs, joined)) === 200 && (await statusFor(ours, leading)) === 200 ? true : undefined,
    );
  });

  afterAll(() => stage.clear());

  it('is seen by who decides on the one that leads, with its readiness, as long as they are joined', async () => {
    expect(await statusFor(ours, joined)).toBe(404);
    await police.say(joined, joinder(caseJoined, 'KZ-35', leading));
    const { body } = await eventually('the joined chain', async () => {
      const answer = await ours.get(`/chains/${joined}`);
      return answer.status === 200 ? answer : undefined;
    });
    expect(body).toMatchObject({
      chain: { joinedTo: leading, region: 'KZ-35' },
      next: [],
      blocked: [{ code: 'decided-in-main-case' }],
    });
    expect((await ours.get(`/chains/${leading}`)).body.joined).toMatchObject([{ chainId: joined }]);
    expect((await ours.get(`/chains/${joined}/readiness`)).body).toMatchObject({
      checks: [{ check: 'acquisition-filmed', state: 'overridden' }],
    });
    expect((await ours.get(`/chains/${joined}/timeline`)).body.items.length).toBeGreaterThan(1);
    // Its own region goes on seeing it; nothing else of that region comes along, and who must not know finds nothing.
    expect([
      await statusFor(theirs, joined),
      await statusFor(theirs, leading),
      await statusFor(ours, other),
      await statusFor(excluded, joined),
    ]).toEqual([200, 404, 404, 404]);
    expect((await excluded.get(`/chains/${leading}`)).body.joined).toEqual([]);

    await police.say(joined, joinder(caseSevered, 'KZ-35', leading));
    await eventually('the severance', async () => ((await statusFor(ours, joined)) === 404 ? true : undefined));
    expect((await ours.get(`/chains/${leading}`)).body.joined).toEqual([]);
  });
});
