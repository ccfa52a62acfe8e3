import type { Actor } from '#libs/lifecycle';
import { boundsOf } from './bounds.js';

const actor = {
  subject: 'person-1',
  agency: 'police',
  roles: ['investigator'],
  units: ['unit-1'],
  region: 'KZ-75',
} as unknown as Actor;

describe('bounds of a list', () => {
  it('do not grow by what was opened in an emergency, and are personal where there is nothing else', () => {
    expect(boundsOf({ investigator: ['unit', 'emergency'] }, actor)).toEqual({ units: ['unit-1'] });
    expect(boundsOf({ investigator: 'emergency' }, actor)).toEqual({ people: ['person-1'] });
  });

  it('are the person where they see what is theirs', () => {
    expect(boundsOf({ investigator: ['own', 'assigned'] }, actor)).toEqual({ people: ['person-1'] });
  });
  it('are those as well for whom the person stands in, where the row says so', () => {
    const deputy = { ...actor, standsInFor: [{ subject: 'person-2', role: 'investigator', unitId: 'unit-1' }] };
    expect(boundsOf({ investigator: ['assigned', 'deputy'] }, deputy)).toEqual({ people: ['person-1', 'person-2'] });
    expect(boundsOf({ investigator: 'assigned' }, deputy)).toEqual({ people: ['person-1'] });
  });
  it('are the units, or the region', () => {
    expect(boundsOf({ investigator: 'unit' }, actor)).toEqual({ units: ['unit-1'] });
    expect(boundsOf({ investigator: 'region' }, actor)).toEqual({ region: 'KZ-75' });
  });
  it('are none where relations of two kinds meet: either of them is enough to see', () => {
    expect(boundsOf({ investigator: ['assigned', 'unit'] }, actor)).toEqual({});
    expect(boundsOf({ investigator: ['unit', 'region'] }, actor)).toEqual({});
  });
  it('are none for the whole agency, nor for whom no role names', () => {
    expect(boundsOf({ investigator: ['assigned', 'agency'] }, actor)).toEqual({});
    expect(boundsOf({ expert: 'unit' }, actor)).toEqual({});
  });
});
