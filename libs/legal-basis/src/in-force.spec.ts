import { cite } from './cite.js';
import { putInForce, registerInForce } from './in-force.js';
import { provisions } from './provisions.js';

afterEach(() => {
  putInForce({});
});

describe('the register in force', () => {
  it('is what is cited: an amended article stands in the next document', () => {
    expect(cite('cpc-179').en).toBe('CPC, art. 179');
    putInForce({ provisions: { 'cpc-179': { today: { instrument: 'cpc', article: '180' } } } });
    expect(cite('cpc-179')).toMatchObject({ en: 'CPC, art. 180', ru: 'УПК, ст. 180' });
    expect(cite('cpc-179', 'today', { provisions }).en).toBe('CPC, art. 179');
  });

  it('stays as it was when an amendment is refused', () => {
    expect(() => {
      putInForce({ provisions: { 'cpc-179': { title: { kk: '', ru: '', en: '' } } } });
    }).toThrow();
    expect(registerInForce().provisions['cpc-179']).toEqual(provisions['cpc-179']);
  });
});
