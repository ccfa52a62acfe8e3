import { emergencyEnded, emergencyOpened, emergencyReviewed } from '#libs/contracts';
import { eventually, Stage, type Person, type PlayedAgency, type ServedAgency } from '#libs/stage';
import { v4 as randomId, v7 as uuid } from 'uuid';
import { startOversight } from '../src/start.js';
import { received, submitted } from './facts.js';

type Told = Record<string, unknown>;
const office = randomId();
const name = { kk: 'Ойдан шығарылған', ru: 'Вымышленная', en: 'Invented' };

describe('a case opened in an emergency, as the supervising prosecutor learns of it', () => {
  let stage: Stage;
  let oversight: ServedAgency;
  let [prosecutor, elsewhere, excluded, analyst]: Person[] = [];
  let police: PlayedAgency;
  const chain = uuid();
  const openingId = uuid();
  const region = 'KZ-75' as const;
  const notOf = randomId();
  const list = async (who: Person, query = ''): Promise<Told[]> => (await who.get(`/emergencies${query}`)).body.items;

  beforeAll(async () => {
    stage = await Stage.set({
      units: [{ id: office, agency: 'oversight', kind: 'prosecutors-office', region, name }],
    });
    oversight = await stage.serve('oversight', startOversight);
    const school = await stage.play('school');
    police = await stage.play('police');
    prosecutor = stage.person(oversight, { roles: ['prosecutor'], units: [office], locale: 'en' });
    elsewhere = stage.person(oversight, { roles: ['prosecutor'], region: 'KZ-35', locale: 'en' });
    excluded = stage.person(oversight, { roles: ['prosecutor'], units: [office], subject: notOf });
    analyst = stage.person(oversight, { roles: ['analyst'] });
    await school.say(chain, submitted(region, [notOf]));
    await police.say(chain, received());
    await eventually('the chain', async () =>
      (await prosecutor!.get('/chains')).body.items.length === 1 ? true : undefined,
    );
  });
  afterAll(() => stage.clear());

  it('is told at once by role and reason, to the office of the region alone; words are read on their own, and audited', async () => {
    const open = { openingId, region, role: 'investigator', reason: 'child-missing', endsAt: new Date().toISOString() };
    await police.say(
      chain,
      emergencyOpened.police.of({ open, sealed: { oversight: { words: 'Invented: gone since noon.' } } }),
    );
    const [told] = await eventually('the emergency', async () => {
      const items = await list(prosecutor!);
      return items.length === 1 ? items : undefined;
    });
    expect(told).toMatchObject({
      ...{ openingId, chainId: chain, agency: 'police', role: 'investigator', says: 'A child is missing' },
      ...{ endedAt: null, finding: null },
    });
    expect(JSON.stringify(told)).not.toContain('noon');
    const codes = async (who: Person): Promise<string[]> =>
      (await who.get('/notices')).body.items.map((each: Told) => each['code']);
    expect(await codes(prosecutor!)).toEqual(['emergency-told']);
    for (const who of [elsewhere!, excluded!]) {
      expect(await codes(who)).toEqual([]);
      expect(await list(who)).toEqual([]);
      expect((await who.post(`/emergencies/${openingId}/read-words`, {})).status).toBe(404);
    }
    expect((await analyst!.get('/emergencies')).status).toBe(403);
    const words = await prosecutor!.post(`/emergencies/${openingId}/read-words`, {});
    expect(words.body).toEqual({ words: 'Invented: gone since noon.', review: null });
  });

  it('waits for its review until the head of unit has found; what was not right is told', async () => {
    await police.say(chain, emergencyEnded.police.of({ open: { openingId, region, early: false } }));
    await eventually('the end', async () =>
      (await list(prosecutor!, '?waits=true'))[0]?.['endedAt'] === null ? undefined : true,
    );
    await police.say(
      chain,
      emergencyReviewed.police.of({
        open: { openingId, region, finding: 'not-right' },
        sealed: { oversight: { words: 'Invented: the officer could be reached.' } },
      }),
    );
    await eventually('the review', async () =>
      (await list(prosecutor!, '?waits=false'))[0]?.['finding'] === 'not-right' ? true : undefined,
    );
    expect(await list(prosecutor!, '?waits=true')).toEqual([]);
    const { body } = await prosecutor!.get('/notices');
    expect(body.items.map((each: Told) => each['code'])).toEqual(['emergency-not-right', 'emergency-told']);
    const { body: timeline } = await prosecutor!.get(`/chains/${chain}/timeline`);
    expect(timeline.items.map((each: Told) => each['type'])).toEqual(
      expect.arrayContaining([
        'chain.police.emergency.opened.v1',
        'chain.police.emergency.ended.v1',
        'chain.police.emergency.reviewed.v1',
      ]),
    );
  });
});
