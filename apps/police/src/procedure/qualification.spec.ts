import fc from 'fast-check';
import { establishedFacts, offences, type OffenceCode } from '#libs/legal-basis';
import { actors, after, arrived, openCase, taking, trying, ways } from '../../test/given.js';
import { caseRequalified } from '#libs/contracts';
import { adviceOn } from './qualification.js';

const lured = arrived({ ways: ['threats'], forms: ['sexual-blackmail'], phases: ['sexual-demand'] });
const codes = (list: readonly { readonly code: string }[]): string[] => list.map(({ code }) => code);

describe('advice on the qualification', () => {
  it('names the articles for which ways, forms and phases speak, with the reason in every language', () => {
    const { consider } = adviceOn(lured, []);
    expect(codes(consider)).toEqual(['cc-123', 'cc-124']);
    expect(consider[0]?.because.map(({ sign }) => sign)).toEqual([
      'way:threats',
      'form:sexual-blackmail',
      'phase:sexual-demand',
    ]);
    for (const { says } of consider.flatMap(({ because }) => because))
      expect(Object.keys(says).sort()).toEqual(['en', 'kk', 'ru']);
  });

  it('takes in what the investigator has established', () => {
    expect(codes(adviceOn(lured, ['fact:sexual-acts-under-16', 'fact:taken-away']).consider)).toEqual(
      expect.arrayContaining(['cc-122', 'cc-125']),
    );
  });

  it('shows the proposed article apart, as not in force', () => {
    expect(adviceOn(lured, []).proposed).toMatchObject([{ code: 'cc-124-1', inForce: false }]);
  });

  it('warns of grooming opened as extortion, as false information or as a breach of privacy', () => {
    const warned = (choice: readonly OffenceCode[]) => codes(adviceOn(lured, ['fact:money-demanded'], choice).warnings);
    expect(warned(['cc-194'])).toEqual(['grooming-as-extortion']);
    expect(warned(['cc-274'])).toEqual(['grooming-as-false-information']);
    expect(warned(['cc-147'])).toEqual(['grooming-as-breach-of-privacy']);
    expect(warned(['cc-123', 'cc-194', 'cc-147'])).toEqual([]);
    expect(codes(adviceOn(lured, [], ['cc-123', 'cc-194']).warnings)).toEqual(['extortion-without-money']);
  });

  it('does not warn of what is no grooming', () => {
    const bare = arrived({ ways: [], forms: [], phases: [] });
    expect(adviceOn(bare, ['fact:money-demanded'], ['cc-194']).warnings).toEqual([]);
  });

  it('never advises what nothing speaks for, and never puts a proposed article among those to choose', () => {
    const choice = fc.subarray(Object.keys(offences) as OffenceCode[]);
    fc.assert(
      fc.property(fc.subarray(establishedFacts), choice, (facts, chosen) => {
        const { consider, proposed } = adviceOn(lured, facts, chosen);
        expect(consider.every(({ code, because }) => offences[code].inForce && because.length > 0)).toBe(true);
        expect(proposed.every(({ code }) => !offences[code].inForce)).toBe(true);
      }),
    );
  });
});

describe('another qualification', () => {
  const requalify = (articles: readonly OffenceCode[]) =>
    ['requalify', { articles: [...articles], reason: 'New evidence.' }] as const;

  it('has its reason and is told to oversight', () => {
    const { outcome, after: changed } = taking(openCase(), requalify(['cc-123']), actors.investigator);
    expect(changed.articles).toEqual(['cc-123']);
    expect(outcome.facts).toEqual([
      expect.objectContaining({ contract: expect.objectContaining({ type: caseRequalified.type }) }),
    ]);
    expect(outcome.facts?.[0]?.open).toMatchObject({ articles: ['cc-123'], before: ['cc-124'] });
  });

  it('is another one, in force, and of an opened case', () => {
    expect(trying(openCase(), requalify(['cc-124']))).toBe('same-qualification');
    expect(trying(openCase(), requalify(['cc-124-1']))).toBe('article-not-in-force');
    expect(trying(after(arrived(), ...ways.registered), requalify(['cc-123']))).toBe('wrong-state');
  });
});
