import { exclusionNamed, type AgencyId, type Fact } from '#libs/contracts';
import { actors, after, arrived, ids, mayTake, openCase, taking, ways, type Taken } from '../../test/given.js';
import type { Investigation } from './investigation.js';

const reason = 'The child told the psychologist.';
const colleague = { kind: 'staff', subject: ids.excluded, reason: 'may-be-suspect' } as const;
const stepfather = {
  kind: 'relative',
  name: 'Canary Stepfather',
  relation: 'stepfather',
  reason: 'may-be-suspect',
} as const;
const name = (exclusions: readonly object[]): Taken => ['nameExclusion', { exclusions: [...exclusions], reason }];
const told = (facts: readonly Fact[] = []): readonly AgencyId[] =>
  facts.filter(({ contract }) => contract.type === exclusionNamed.type).flatMap(({ to }) => to);

describe('somebody who must not be told', () => {
  it('is shut out at once at every agency that has the chain, and at no other', () => {
    const order: Taken = ['orderDataRequest', { kind: 'preservation', platform: 'whatsapp', asked: 'Everything.' }];
    const early = taking(arrived(), name([colleague]));
    expect(told(early.outcome.facts)).toEqual(['school', 'oversight']);
    const later = taking(after(openCase(), order, 'supportAskedBySchool'), name([colleague]));
    expect(told(later.outcome.facts)).toEqual(['school', 'platform-liaison', 'social-services', 'oversight']);
    expect(later.outcome.facts?.[0]?.open).toMatchObject({ excludedSubjects: [ids.excluded] });
  });

  it('is named to those alone who speak with the family, in the sealed part', () => {
    const { outcome, after: named } = taking(after(openCase(), 'supportAskedBySchool'), name([stepfather]));
    const [fact] = outcome.facts ?? [];
    expect(Object.keys(fact?.sealed ?? {}).sort()).toEqual(['school', 'social-services']);
    expect(JSON.stringify(fact?.open)).not.toContain('Canary');
    expect(JSON.stringify({ ...named, sealed: undefined })).not.toContain('Canary');
    expect(named.representativeInConflict).toBe(true);
  });

  it('loses the case, its earlier notices and every other record of the chain; the head must give it to somebody else', () => {
    const { outcome, after: named } = taking(openCase(), name([{ ...colleague, subject: ids.investigator }]));
    expect(named).toMatchObject({ excluded: [ids.investigator], people: [] });
    expect(outcome.effects).toEqual([{ kind: 'hide-notices', payload: {} }]);
    expect(outcome.timers).toContainEqual({ kind: 'shut-out', after: 0, payload: { subjects: [ids.investigator] } });
    expect(outcome.notices).toContainEqual({
      code: 'record-without-hands',
      to: { role: 'head-of-unit', unitId: ids.unit },
    });
    expect(mayTake('nameExclusion', named, actors.investigator)).toBe(false);
  });

  it('stays shut out: the list only ever grows', () => {
    const named = after(
      openCase(),
      name([colleague]),
      name([stepfather]),
      name([{ ...colleague, subject: ids.inspector }]),
    );
    expect(named.excluded).toEqual([ids.excluded, ids.inspector]);
    expect(named.sealed?.exclusions).toHaveLength(3);
  });

  it.each<[string, Taken]>([
    ['the school', ['amend', { exclusions: [colleague], excludedSubjects: [ids.excluded] }]],
    ['social services', ['hearExclusion', { exclusions: [colleague], excludedSubjects: [ids.excluded], reason }]],
    [
      'who identifies the suspect',
      [
        'identifySuspect',
        { relation: 'school-staff', minor: false, person: {}, subject: ids.excluded, attribution: 'By IP.' },
      ],
    ],
  ])('is passed on to the others when %s says so, in every state', (_who, taken) => {
    const states: readonly Investigation[] =
      taken[0] === 'identifySuspect'
        ? [openCase()]
        : [
            arrived(),
            after(arrived(), ...ways.registered),
            after(openCase(), ['terminate', { reasonCode: 'other', reason }]),
          ];
    for (const investigation of states) {
      const { outcome, after: named } = taking(investigation, taken);
      expect(told(outcome.facts)).toEqual(expect.arrayContaining(['school', 'oversight']));
      expect(named.excluded).toEqual([ids.excluded]);
    }
  });

  it('is not told again of when nothing is new', () => {
    const known = after(openCase(), ['amend', { excludedSubjects: [ids.excluded] }]);
    expect(told(taking(known, ['amend', { excludedSubjects: [ids.excluded] }]).outcome.facts)).toEqual([]);
  });
});
