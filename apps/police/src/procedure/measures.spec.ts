import { actors, after, ids, openCase, taking, trying, type Taken } from '../../test/given.js';
import type { Investigation } from './investigation.js';
import { clocksOf, unwatched } from './watched.js';

const today = '2026-11-20';
const reason = 'So that the child is safe.';
const identify = (minor = false): Taken => [
  'identifySuspect',
  { relation: 'stranger', minor, person: { familyName: 'Canarysuspect' }, attribution: 'By subscriber data.' },
];
const suspected = (minor = false): Investigation => after(openCase(), identify(minor));
const suspectId = ({ suspects }: Investigation, place = 0): string => suspects[place]?.id ?? '';
const apply = (investigation: Investigation, input: object = {}, place = 0): Taken => [
  'applyMeasure',
  {
    suspectId: suspectId(investigation, place),
    measure: 'undertaking',
    authorisedBy: 'investigator',
    reason,
    ...input,
  },
];
const custody = { measure: 'custody', authorisedBy: 'court', termDays: 30 };

describe('an identified suspect does not stay unwatched (manual, section 5, error 5)', () => {
  it('starts a clock, which a measure or a recorded decision stops', () => {
    const { outcome, after: found } = taking(openCase(), identify());
    expect(outcome.clocks).toEqual({ start: [{ rule: 'decide-on-measure' }] });
    expect(unwatched(found, today)).toEqual([suspectId(found)]);
    const decided = taking(found, ['declineMeasure', { suspectId: suspectId(found), reason }]);
    expect(unwatched(decided.after, today)).toEqual([]);
    expect(decided.outcome.clocks).toEqual({ meet: ['decide-on-measure'] });
    expect(taking(found, apply(found)).outcome.clocks?.meet).toContain('decide-on-measure');
  });

  it('goes on counting while one of several suspects is unwatched', () => {
    const two = after(openCase(), identify(), identify());
    expect(taking(two, apply(two)).outcome.clocks?.meet).not.toContain('decide-on-measure');
    expect(unwatched(after(two, apply(two)), today)).toEqual([suspectId(two, 1)]);
  });

  it('begins anew when the measure is cancelled', () => {
    const found = after(openCase(), identify());
    const applied = after(found, apply(found));
    const { outcome, after: cancelled } = taking(applied, [
      'cancelMeasure',
      { measureId: applied.measures[0]?.id, reason },
    ]);
    expect(unwatched(cancelled, today)).toEqual([suspectId(found)]);
    expect(outcome.clocks?.start).toEqual([{ rule: 'decide-on-measure' }]);
  });
});

describe('a measure whose last day has passed', () => {
  const found = after(openCase(), identify());
  const held = after(found, apply(found, custody));

  it('holds through its last day and leaves the suspect unwatched on the next', () => {
    expect(unwatched(held, '2026-12-20')).toEqual([]);
    expect(unwatched(held, '2026-12-21')).toEqual([suspectId(held)]);
    expect(unwatched(after(found, apply(found)), '2036-12-21')).toEqual([]);
  });

  it('no longer stands in for a decision about another suspect, and gets no clock any more', () => {
    const two = after(held, identify());
    const clocks = clocksOf(two, two.measures, '2026-12-21');
    expect(clocks).toEqual({ meet: ['measure-of-restraint'], start: [] });
    const other = after(two, apply(two, {}, 1));
    expect(clocksOf(other, other.measures, '2026-12-21').meet).not.toContain('decide-on-measure');
    expect(clocksOf(other, other.measures, '2026-12-20').meet).toContain('decide-on-measure');
  });

  it('keeps its clock on the last day itself when another measure changes', () => {
    expect(clocksOf(held, held.measures, '2026-12-20').start).toEqual([
      { rule: 'measure-of-restraint', given: { calendarDays: 0 } },
    ]);
  });
});

describe('a measure of restraint', () => {
  it('is ordered by whom the law names, with the term that it needs', () => {
    const found = suspected();
    expect(trying(found, apply(found, { ...custody, authorisedBy: 'investigator' }))).toBe('measure-not-authorised');
    expect(trying(found, apply(found, { ...custody, termDays: undefined }))).toBe('term-missing');
    const { outcome, after: applied } = taking(found, apply(found, custody));
    expect(applied.measures).toMatchObject([{ kind: 'custody', status: 'applied', until: '2026-12-20' }]);
    expect(outcome.clocks?.start).toEqual([{ rule: 'measure-of-restraint', given: { calendarDays: 30 } }]);
    expect(JSON.stringify({ ...applied, sealed: undefined })).not.toContain(reason);
  });

  it('takes the place of the one before, is extended, and ends', () => {
    const found = suspected();
    const changed = after(found, apply(found), apply(found, custody));
    expect(changed.measures.map(({ status }) => status)).toEqual(['changed', 'applied']);
    const measureId = changed.measures[1]?.id;
    const extend = ['extendMeasure', { measureId, authorisedBy: 'court', termDays: 60, reason }] as const;
    const extended = taking(changed, extend);
    expect(extended.after.measures[1]).toMatchObject({ until: '2027-01-19', extensions: [{ until: '2027-01-19' }] });
    expect(extended.outcome.clocks).toEqual({
      meet: ['measure-of-restraint', 'decide-on-measure'],
      start: [{ rule: 'measure-of-restraint', given: { calendarDays: 60 } }],
    });
    expect(
      trying(changed, [
        'extendMeasure',
        { measureId: changed.measures[0]?.id, authorisedBy: 'court', termDays: 9, reason },
      ]),
    ).toBe('measure-ended');
    expect(trying(after(changed, ['cancelMeasure', { measureId, reason }]), extend)).toBe('measure-ended');
    for (const termDays of [9, 60])
      expect(trying(extended.after, ['extendMeasure', { measureId, authorisedBy: 'court', termDays, reason }])).toBe(
        'extension-not-longer',
      );
  });

  it('for one suspect leaves the clock of another running', () => {
    const two = after(openCase(), identify(), identify());
    const both = after(two, apply(two, custody), apply(two, { ...custody, termDays: 45 }, 1));
    const { outcome } = taking(both, ['cancelMeasure', { measureId: both.measures[0]?.id, reason }]);
    expect(outcome.clocks?.start).toContainEqual({ rule: 'measure-of-restraint', given: { calendarDays: 45 } });
  });

  it('against a minor needs the juvenile inspector and a representative of the suspect; supervision is for minors alone', () => {
    const found = suspected(true);
    const supervise = apply(found, { measure: 'supervision' });
    expect(trying(found, supervise)).toBe('juvenile-inspector-missing');
    const inspected = after(found, ['addJuvenileInspector', { subjects: [ids.inspector] }]);
    expect(trying(inspected, supervise)).toBe('suspect-representative-missing');
    const named: Taken = [
      'nameSuspectRepresentative',
      { suspectId: suspectId(found), representative: { familyName: 'Canaryparent' }, relation: 'mother' },
    ];
    const represented = after(inspected, named);
    expect(JSON.stringify({ ...represented, sealed: undefined })).not.toContain('Canaryparent');
    expect(trying(represented, supervise)).toBe('open');
    const adult = suspected();
    expect(trying(adult, apply(adult, { measure: 'supervision' }))).toBe('measure-for-minors');
  });

  it('is the investigator’s and the head’s to record', () => {
    const found = suspected();
    expect(taking(found, apply(found), actors.head).after.measures).toHaveLength(1);
  });
});

describe('a suspect under eighteen is questioned', () => {
  const questions = (action: string, suspect?: string): Taken => [
    'recordAction',
    { action, protocol: 'x', suspectId: suspect },
  ];

  it('with a juvenile inspector and a representative of theirs, and not before', () => {
    const found = suspected(true);
    for (const action of ['suspect-interview', 'confrontation'])
      expect(trying(found, questions(action))).toBe('juvenile-inspector-missing');
    expect(trying(found, questions('search'))).toBe('open');
    const inspected = after(found, ['addJuvenileInspector', { subjects: [ids.inspector] }]);
    expect(trying(inspected, questions('suspect-interview'))).toBe('suspect-representative-missing');
    const named = after(inspected, [
      'nameSuspectRepresentative',
      { suspectId: suspectId(found), representative: { familyName: 'Canaryparent' }, relation: 'mother' },
    ]);
    expect(trying(named, questions('suspect-interview'))).toBe('open');
  });

  it('which does not hold for an adult beside them who is named', () => {
    const both = after(suspected(true), identify());
    expect(trying(both, questions('suspect-interview'))).toBe('juvenile-inspector-missing');
    expect(trying(both, questions('suspect-interview', suspectId(both, 1)))).toBe('open');
    expect(trying(both, questions('suspect-interview', ids.inspector))).toBe('suspect-not-of-case');
    expect(after(both, questions('suspect-interview', suspectId(both, 1))).actions).toMatchObject([
      { action: 'suspect-interview', suspectId: suspectId(both, 1) },
    ]);
  });
});
