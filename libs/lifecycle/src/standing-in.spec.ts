import type { Actor, By } from './actor.js';
import type { RecordCore } from './record.js';
import { insteadOf, isSelf, may } from './rights.js';

const record: RecordCore = {
  ...{ id: 'r', chainId: 'c', status: 'open', version: 1, unitId: 'unit', region: 'KZ-75', urgency: 'standard' },
  ...{ people: [{ subject: 'absent', as: 'assignee' }], excluded: [], marks: [] },
  ...{ openedAt: new Date(0), changedAt: new Date(0) },
};
const away = { subject: 'absent', role: 'investigator', unitId: 'unit' };
const deputy: Actor = {
  ...{ subject: 'deputy', agency: 'police', roles: ['investigator'], units: ['unit'], region: 'KZ-75', locale: 'kk' },
  standsInFor: [away],
};
const row: By = { investigator: ['assigned', 'deputy'] };

describe('a deputy may', () => {
  it('what the absent one may by that row, in that role and unit', () => {
    expect(may(row, record, deputy)).toBe(true);
    expect(may({ investigator: ['own', 'deputy'] }, record, deputy)).toBe(false);
    expect(may({ investigator: ['own', 'deputy'] }, { ...record, people: [{ ...away, as: 'owner' }] }, deputy)).toBe(
      true,
    );
  });

  it.each<[string, By, Partial<RecordCore>, Partial<Actor>]>([
    ['by a row without the word', { investigator: 'assigned' }, {}, {}],
    ['by a row of a role in which they do not stand in', { 'juvenile-inspector': ['assigned', 'deputy'] }, {}, {}],
    ['in another role of their own', row, {}, { standsInFor: [{ ...away, role: 'juvenile-inspector' }] }],
    ['where they stand in for nobody', row, {}, { standsInFor: [] }],
    ['where the absent one has no part', row, { people: [] }, {}],
    ['in another unit', row, { unitId: 'another' }, {}],
    ['out of the unit', row, {}, { units: ['another'] }],
    ['where no unit has it', row, { unitId: null }, {}],
    ['where they must not be told', row, { excluded: ['deputy'] }, {}],
    ['where the absent one must not be told', row, { excluded: ['absent'] }, {}],
    [
      'for whom the absent one stands in',
      row,
      { people: [{ subject: 'another', as: 'assignee' }] },
      { standsInFor: [away] },
    ],
  ])('nothing %s', (_name, by, changed, other) => {
    expect(
      may(by, { ...record, ...changed }, { ...deputy, roles: ['investigator', 'juvenile-inspector'], ...other }),
    ).toBe(false);
  });

  it('and it is known for whom, unless they have a part in it themselves', () => {
    expect(insteadOf(record, deputy)).toBe('absent');
    expect(
      insteadOf({ ...record, people: [...record.people, { subject: 'deputy', as: 'added' }] }, deputy),
    ).toBeUndefined();
    expect(insteadOf(record, { ...deputy, standsInFor: [] })).toBeUndefined();
  });

  it('not be the second person where they or the absent one were the first', () => {
    expect([isSelf(deputy, 'deputy'), isSelf(deputy, 'absent'), isSelf(deputy, 'another')]).toEqual([
      ...[true, true, false],
    ]);
  });
});
