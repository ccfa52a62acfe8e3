import { pictureOf, placeOf } from './places.js';

describe('places of the portal', () => {
  it('are the same for all records of a kind', () => {
    const one = '/portal/police/cases/0ea552e1-74a1-57ae-89b3-4177edcb51b8?tab=evidence';
    expect(placeOf(one)).toBe('/portal/police/cases/:id?tab=evidence');
    expect(placeOf('/portal/police/cases/T-26-000123?tab=evidence')).toBe(placeOf(one));
  });

  it('leave out what searches and pages', () => {
    expect(placeOf('/portal/police/inbox?show=under&q=secret&after=abc')).toBe('/portal/police/inbox?show=under');
  });

  it('have names that a folder takes', () => {
    expect(pictureOf('duty-1', '/portal/police/cases/:id?tab=evidence')).toBe('duty-1-police-cases-id-tab-evidence');
  });
});
