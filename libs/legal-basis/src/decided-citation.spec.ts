import {
  cite,
  decidedCitation,
  putCitationsInForce,
  putInForce,
  registerAtStart,
  registerInForce,
  shippedRegister,
  withCitations,
  type DecidedCitation,
} from './index.js';

const text = { kk: 'ойдан шығарылған', ru: 'вымышленное', en: 'invented' };
const decided = (from: string, article: string | null, more: Partial<DecidedCitation> = {}): DecidedCitation => ({
  provision: 'child-interview',
  today: { instrument: 'cpc', article },
  ...{ confirmed: true, from },
  basis: { instrument: 'internal', number: '№ 7', on: '2026-11-20', text },
  ...more,
});

afterEach(() => {
  putCitationsInForce([]);
  putInForce({});
});

describe('citations that were decided', () => {
  it('replace what stands today, its note and its confirmation, and nothing that the manual cites', () => {
    const { provisions } = withCitations(shippedRegister, [decided('2027-03-01', '216')]);
    const { title, asManual } = shippedRegister.provisions['child-interview'];
    expect(provisions['child-interview']).toEqual({
      ...{ title, asManual },
      ...{ today: { instrument: 'cpc', article: '216' }, confirmed: true },
    });
    expect(provisions['cpc-179']).toBe(shippedRegister.provisions['cpc-179']);
  });

  it('hold from the latest day, whichever was entered first; of one day the later one', () => {
    const [spring, autumn] = [decided('2027-03-01', '216'), decided('2027-09-01', '217')];
    const articleBy = (...all: DecidedCitation[]) =>
      withCitations(shippedRegister, all).provisions['child-interview'].today?.article;
    expect([articleBy(spring, autumn), articleBy(autumn, spring)]).toEqual(['217', '217']);
    expect(articleBy(autumn, decided('2027-09-01', '218'))).toBe('218');
  });

  it('are what is cited from then on, over amendments of the start, and leave when they are no longer in force', () => {
    putInForce({ provisions: { 'child-interview': { today: { instrument: 'cpc', article: '300' } } } });
    putCitationsInForce([decided('2027-03-01', '216', { note: text })]);
    expect(cite('child-interview').en).toBe('CPC, art. 216');
    expect(cite('child-interview', 'manual').en).toBe('CPC, art. 223');
    expect(registerInForce().provisions['child-interview'].note).toEqual(text);
    expect(registerAtStart().provisions['child-interview'].today?.article).toBe('300');
    putInForce({ provisions: { 'cpc-179': { today: { instrument: 'cpc', article: '180' } } } });
    expect([cite('child-interview').en, cite('cpc-179').en]).toEqual(['CPC, art. 216', 'CPC, art. 180']);
    putCitationsInForce([]);
    expect(cite('child-interview').en).toBe('CPC, art. 215');
  });

  it('may say that nothing is cited today: then it is the procedure of the system, not what the manual cites', () => {
    putCitationsInForce([decided('2027-03-01', null, { today: null })]);
    expect(cite('child-interview').en).toBe('procedure of the system');
    expect(cite('child-interview', 'manual').en).toBe('CPC, art. 223');
  });

  it('come from outside with an act, a text in each language and an instrument that is known', () => {
    const input = decided('2027-03-01', '216');
    const { basis } = input;
    expect(decidedCitation.safeParse(input).success).toBe(true);
    expect(decidedCitation.safeParse({ ...input, today: null, note: text }).success).toBe(true);
    for (const wrong of [
      { today: { instrument: 'none', article: null } },
      { today: { instrument: 'cpc', article: 'art. 5' } },
      { provision: 'cpc-1799' },
      { from: '2027-02-30' },
      { note: { ...text, kk: ' ' } },
      { asManual: null },
      { basis: { ...basis, number: ' ' } },
      { basis: { ...basis, on: undefined } },
    ])
      expect(decidedCitation.safeParse({ ...input, ...wrong }).success).toBe(false);
  });
});
