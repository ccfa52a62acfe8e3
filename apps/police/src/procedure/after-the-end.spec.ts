import { after, openCase, readyCase, taking, trying, type Taken } from '../../test/given.js';

const end: Taken = ['terminate', { reasonCode: 'no-offence', reason: 'Invented.' }];
const referring: Taken = ['referToRehabilitation', { needs: 'Invented.' }];

describe('the child after the end of the case', () => {
  it('is handed to social services within days, or it is recorded why not', () => {
    const { outcome, after: ended } = taking(openCase(), end);
    expect(outcome.clocks).toEqual({ start: [{ rule: 'refer-to-rehabilitation' }] });
    expect(taking(ended, referring).outcome.facts).toHaveLength(1);
    const { outcome: why } = taking(ended, ['recordNoRehabilitation', { reason: 'The family has left the country.' }]);
    expect(why.facts?.[0]?.open).toMatchObject({ action: 'no-rehabilitation' });
    expect(JSON.stringify(why.facts)).not.toContain('country');
  });

  it('is asked of nobody again who was referred while the case ran', () => {
    const referred = after(openCase(), referring);
    expect(taking(referred, end).outcome.clocks).toEqual({});
    expect(trying(after(referred, end), ['recordNoRehabilitation', { reason: 'Invented.' }])).toBe('referred-already');
  });

  it('is handed over after a judgment as well', () => {
    const inCourt = { ...readyCase(), status: 'in-court' };
    expect(taking(inCourt, ['recordOutcome', { outcome: 'convicted' }]).outcome.clocks).toEqual({
      start: [{ rule: 'refer-to-rehabilitation' }],
    });
  });
});
