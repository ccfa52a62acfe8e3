import fc from 'fast-check';
import { actors, after, arrived, ids, newId, openCase, taking, trying, ways, type StepName } from '../../test/given.js';
import type { Investigation } from './investigation.js';
import { silent, stateOf, type MatchState } from './match-items.js';
import type { OtherCase } from './supplied.js';

const reason = 'Because of that.';
const held = { chainId: ids.school, assignees: [ids.inspector] };
const other: OtherCase = { id: ids.school, excluded: [], on: ['account'], held };
const looking = (investigation: Investigation, others: readonly OtherCase[]) =>
  taking(investigation, ['lookForLinks', {}, { marks: [], others }]);
const registered = (): Investigation => after(arrived(), ...ways.registered);
const states = ({ matches }: Investigation): MatchState[] => matches.map(stateOf);
const only = ({ matches }: Investigation): string => matches[0]?.id ?? '';

describe('a search for other accounts and victims', () => {
  it('is recorded by its own step, which says where and what was found', () => {
    expect(trying(openCase(), ['recordAction', { action: 'other-accounts-search', protocol: 'x' }])).toBe(
      'input-invalid',
    );
  });
});

describe('a match with another case', () => {
  it('is told to the investigators and written into the other case, without saying which case it is', () => {
    const { outcome, after: found } = looking(registered(), [other]);
    expect(states(found)).toEqual(['found']);
    expect(outcome.notices).toEqual([{ code: 'match-found', to: { subject: ids.investigator } }]);
    expect(JSON.stringify(outcome.notices)).not.toContain(ids.school);
    expect(outcome.timers).toEqual([]);
    const [effect] = outcome.effects ?? [];
    expect(effect).toMatchObject({
      kind: 'keep-matches-there',
      payload: {
        matches: [{ recordId: ids.school, match: { with: found.id, on: ['account'], excluded: found.excluded } }],
        notices: [
          {
            notice: { code: 'match-found', to: { subject: ids.inspector } },
            of: { id: ids.school, chainId: ids.school, excluded: [] },
          },
        ],
      },
    });
    expect(JSON.stringify(effect?.payload['notices'])).not.toContain(found.id);
  });

  it('is told once to each person, however many cases were found and however many of them are theirs', () => {
    const others = Array.from({ length: 50 }, () => ({ ...other, id: newId() }));
    const { outcome, after: found } = looking(registered(), others);
    expect(found.matches).toHaveLength(50);
    expect(outcome.notices).toHaveLength(1);
    expect(outcome.effects?.[0]?.payload['notices']).toHaveLength(1);
    expect(outcome.effects?.[0]?.payload['matches']).toHaveLength(50);
  });

  it('is not told there to whom this case must not be told', () => {
    const here = { ...registered(), excluded: [ids.inspector] };
    const { outcome } = looking(here, [other]);
    expect(outcome.effects?.[0]?.payload).toMatchObject({
      notices: [],
      matches: [{ match: { excluded: [ids.inspector] } }],
    });
  });

  it('with a case that is being worked on is found a little later, with none left out', () => {
    const { held: _held, ...busy } = other;
    const { outcome, after: missed } = looking(registered(), [busy]);
    expect(missed.matches).toEqual([]);
    expect(outcome.timers).toEqual([{ kind: 'step', after: 1, payload: { step: 'lookForLinks' } }]);
  });

  it('raises the version of neither case', () => {
    const first = looking(registered(), []).after;
    expect(looking(first, [other]).outcome).toMatchObject({ keepsVersion: true });
    expect(taking(first, ['lookForLinks', {}, { marks: ['account:new'], others: [] }]).outcome.keepsVersion).toBe(
      undefined,
    );
  });

  it('that was found while the case was nobody’s is told to whoever gets it, unless they must not know', () => {
    const found = looking(arrived(), [{ ...other, excluded: [ids.inspector] }]).after;
    const told = taking(after(found, 'receive'), ['assign', { subjects: [ids.investigator, ids.inspector] }]).outcome
      .notices;
    expect(told?.filter(({ code }) => code === 'match-found')).toEqual([
      { code: 'match-found', to: { subject: ids.investigator } },
    ]);
  });

  it('is found once, however often it is looked for', () => {
    const once = looking(registered(), [other]).after;
    const { outcome, after: twice } = looking(once, [other, other]);
    expect(twice.matches).toEqual(once.matches);
    expect(outcome).toMatchObject({ notices: [], timers: [], effects: [] });
  });

  it('is looked for page by page to the end: nothing is left out', () => {
    const page = ['lookForLinks', {}, { marks: ['account:x'], others: [other], goesOnAfter: ids.school }] as const;
    expect(taking(registered(), page).outcome.timers).toContainEqual({
      kind: 'step',
      after: 0,
      payload: { step: 'lookForLinks', input: { after: ids.school } },
    });
  });

  it('is never told to whom the other case must not be told, and is not there for them', () => {
    const { outcome, after: found } = looking(registered(), [{ ...other, excluded: [ids.investigator] }]);
    expect(outcome.notices).toEqual([]);
    const ask = ['requestMatchDetails', { matchId: only(found), reason }] as const;
    expect(() => taking(found, ask, actors.investigator)).toThrow('rule-unmet');
    expect(taking(found, ask, actors.head).after.matches[0]?.ours.says).toBe('requested');
    const two = looking(found, [{ ...other, id: ids.otherUnit }]).after;
    expect(() => taking(two, ask, actors.investigator)).toThrow('not-found');
  });

  it('takes back its earlier notices from whom the other case excludes later', () => {
    const found = looking(registered(), [other]).after;
    expect(looking(found, [{ ...other, excluded: [ids.investigator] }]).outcome.effects).toEqual([
      { kind: 'hide-match-notices', payload: { from: [ids.investigator] } },
    ]);
  });

  it('is answered only when the other side asks, and withdrawn only by who spoke', () => {
    const found = looking(registered(), [other]).after;
    const step = (name: StepName) => [name, { matchId: only(found), reason }] as const;
    expect(trying(found, step('agreeToMatch'))).toBe('nothing-asked');
    expect(trying(found, step('refuseMatch'))).toBe('nothing-asked');
    expect(trying(found, step('withdrawMatch'))).toBe('nothing-to-withdraw');
    const asked = after(found, step('requestMatchDetails'));
    expect(trying(asked, step('requestMatchDetails'))).toBe('details-asked-already');
    expect(trying(asked, step('agreeToMatch'))).toBe('nothing-asked');
  });

  it('shares its details when both are willing, the account in the personal part alone, and no longer', () => {
    const details = {
      caseNumber: '26-KZ35-000000000007',
      unitId: null,
      investigators: [],
      platforms: ['instagram'],
      period: {},
    } as const;
    const found = after(looking(registered(), [other]).after);
    const asked = after(found, ['requestMatchDetails', { matchId: only(found), reason }]);
    const account = { platform: 'instagram', handle: 'canary.account', belongsTo: 'suspect' } as const;
    const agreed = looking(asked, [
      { ...other, theirs: { says: 'agreed', round: 1 }, said: 'We agree.', shares: { details, accounts: [account] } },
    ]).after;
    expect(agreed.matches[0]?.shared).toEqual(details);
    expect(JSON.stringify({ ...agreed, sealed: undefined })).not.toMatch(/canary|We agree/);
    expect(JSON.stringify(agreed.sealed?.writings)).toMatch(/canary\.account.*/);
    const withdrawn = looking(agreed, [{ ...other, theirs: { says: 'withdrawn', round: 1 } }]).after;
    expect(states(withdrawn)).toEqual(['withdrawn']);
    expect(withdrawn.matches[0]).not.toHaveProperty('shared');
  });

  it('ends where the other report proves false, and is not found by it again', () => {
    const found = after(looking(registered(), [other]).after, ways.open[0]);
    const refused = taking(found, ['refuseCase', { reasonCode: 'malicious', reason }]);
    expect(states(refused.after)).toEqual(['withdrawn']);
    expect(refused.outcome.timers).toHaveLength(1);
    expect(taking(refused.after, ['lookForLinks', {}, { marks: ['account:x'], others: [] }]).after.marks).toEqual([]);
  });
});

/** Two cases that look at one another whenever they get to it, in whatever order and however often. */
describe('both sides of a match', () => {
  const says = fc.constantFrom<StepName>('requestMatchDetails', 'agreeToMatch', 'refuseMatch', 'withdrawMatch');
  const move = fc.record({ side: fc.constantFrom(0, 1), does: fc.oneof(says, fc.constant('look' as const)) });
  type Pair = [Investigation, Investigation];

  const look = ([here, there]: Pair): Investigation => {
    const theirs = there.matches.find((match) => match.with === here.id)?.ours ?? silent;
    return looking(here, [{ ...other, id: there.id, excluded: there.excluded, theirs }]).after;
  };
  const turned = ([one, two]: Pair): Pair => [two, one];

  it('come to the same state, whatever was said and in whatever order it was heard', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
        let pair: Pair = [
          { ...registered(), id: newId() },
          { ...registered(), id: newId() },
        ];
        pair = [look(pair), look(turned(pair))];
        for (const { side, does } of moves) {
          const own = side === 0 ? pair : turned(pair);
          const acted = does === 'look' ? look(own) : attempt(own[0], does);
          pair = side === 0 ? [acted, own[1]] : [own[1], acted];
        }
        for (let looks = 0; looks < 4; looks += 1) pair = [look(pair), look(turned([look(pair), pair[1]]))];
        expect(states(pair[0])).toEqual(states(pair[1]));
        expect(pair[0].matches[0]?.theirs).toEqual(pair[1].matches[0]?.ours);
      }),
    );
  });

  const attempt = (investigation: Investigation, step: StepName): Investigation => {
    try {
      return after(investigation, [step, { matchId: only(investigation), reason }]);
    } catch {
      return investigation;
    }
  };

  it('share nothing unless each of them said so', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
        let pair: Pair = [
          { ...registered(), id: newId() },
          { ...registered(), id: newId() },
        ];
        pair = [look(pair), look(turned(pair))];
        const spoke = [false, false];
        for (const { side, does } of moves) {
          const own = side === 0 ? pair : turned(pair);
          const acted = does === 'look' ? look(own) : attempt(own[0], does);
          if (acted !== own[0] && (does === 'requestMatchDetails' || does === 'agreeToMatch')) spoke[side] = true;
          pair = side === 0 ? [acted, own[1]] : [own[1], acted];
          if (states(pair[0])[0] === 'agreed') expect(spoke).toEqual([true, true]);
        }
      }),
    );
  });
});

describe('a search for other accounts and other victims', () => {
  const protocol = 'Searched by hand.';
  const search = (input: object) =>
    ['searchOtherAccounts', { platforms: ['telegram'], result: 'nothing-found', protocol, ...input }] as const;
  const account = { platform: 'telegram', handle: 'https://t.me/demo_second', belongsTo: 'suspect' } as const;

  it('says what was searched and stands as the recorded action', () => {
    const searched = after(registered(), search({}));
    expect(searched.searches).toMatchObject([{ platforms: ['telegram'], result: 'nothing-found', found: [] }]);
    expect(searched.actions).toMatchObject([
      { id: searched.searches[0]?.id, action: 'other-accounts-search', stage: 3 },
    ]);
  });

  it('makes what it found known, and looks for it in other cases', () => {
    const { outcome, after: searched } = taking(
      registered(),
      search({ result: 'found', accounts: [account], victims: ['S-2026-000999'] }),
    );
    expect(searched.attributes.at(-1)).toMatchObject({ kind: 'account', platform: 'telegram', source: 'search' });
    expect(searched.searches[0]).toMatchObject({ found: [searched.attributes.at(-1)?.id], victims: ['S-2026-000999'] });
    expect(outcome.timers).toEqual([expect.objectContaining({ payload: { step: 'lookForLinks' } })]);
  });

  it('does not call found what it does not name, nor search by what nobody knows', () => {
    expect(trying(registered(), search({ result: 'found' }))).toBe('result-does-not-fit');
    expect(trying(registered(), search({ accounts: [account] }))).toBe('result-does-not-fit');
    expect(trying(registered(), search({ attributeIds: [ids.school] }))).toBe('not-found');
  });
});
