import { actors, after, arrived, ids, now, openCase, ways } from '../../test/given.js';
import { silent, type Match } from '../procedure/match-items.js';
import { investigationView } from './investigation.view.js';

const intake = after(arrived({ excludedSubjects: [ids.excluded] }), 'receive');
const match: Match = {
  id: ids.referral,
  with: ids.otherUnit,
  on: ['account'],
  foundAt: '2026-11-20T04:00:00.000Z',
  changedAt: '2026-11-20T04:00:00.000Z',
  ours: silent,
  theirs: silent,
  excluded: [ids.investigator],
};
const open = { ...openCase(), excluded: [ids.excluded], matches: [match] };

describe('what somebody of the police sees', () => {
  it('is nothing personal, whoever looks', () => {
    for (const actor of Object.values(actors)) {
      expect(JSON.stringify(investigationView(open, actor, now))).not.toMatch(
        /Canary|The child tells|700 000|sealed|marks/,
      );
      expect(JSON.stringify(investigationView(open, actor, now))).not.toContain(ids.excluded);
    }
  });

  it('is intake for the duty officer, and afterwards only that the case exists', () => {
    expect(investigationView(intake, actors.duty, now)).toMatchObject({
      referral: { platforms: ['whatsapp'] },
      mustNotBeTold: 1,
    });
    expect(investigationView(intake, actors.duty, now)).not.toHaveProperty('evidence');
    expect(investigationView(open, actors.duty, now)).toMatchObject({
      status: 'open',
      referralNumber: 'S-2026-000123',
    });
    expect(investigationView(open, actors.duty, now)).not.toHaveProperty('referral');
  });

  it('is the whole case for its investigator and the head of unit', () => {
    expect(investigationView(open, actors.investigator, now)).toMatchObject({
      articles: ['cc-124'],
      suggests: [{ code: 'preserve', platform: 'whatsapp' }],
    });
    expect(investigationView(open, actors.head, now)).toMatchObject({
      matches: [{ id: ids.referral, on: ['account'], state: 'found' }],
    });
    expect(JSON.stringify(investigationView(open, actors.head, now))).not.toContain(ids.otherUnit);
  });

  it('does not tell of another case to whom that case must not be told', () => {
    expect(investigationView(open, actors.investigator, now)).toMatchObject({ matches: [] });
  });

  it('is almost nothing once it belongs to another unit', () => {
    const passedOn = after(after(arrived(), ...ways.registered.slice(0, 2)), [
      'reroute',
      { toRegion: 'KZ-35', reason: 'x' },
      { unitId: ids.otherUnit },
    ]);
    expect(Object.keys(investigationView(passedOn, actors.duty, now)).sort()).toEqual([
      'chainId',
      'id',
      'status',
      'version',
    ]);
  });
});
