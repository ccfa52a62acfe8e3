import { givenBy, type RolesDecision } from './given-roles.js';

const role = (name: string, units: string[] = ['a', 'b']) => ({
  agency: 'police',
  role: name,
  units,
  region: 'KZ-75',
});
const decision = (year: number, after: RolesDecision['after'], before?: RolesDecision['after']): RolesDecision => ({
  at: new Date(`${String(year)}-01-01T00:00:00Z`),
  before,
  after,
});
const yearOf = (decisions: readonly RolesDecision[], held = role('investigator')) =>
  givenBy(held, decisions)?.at.getUTCFullYear();

describe('since when somebody has a role', () => {
  it('is when it was given and not taken away since, whatever else changed', () => {
    const others = [role('investigator'), role('head-of-unit')];
    expect(yearOf([decision(2025, others), decision(2024, [role('investigator')]), decision(2023, [])])).toBe(2024);
    expect(yearOf([decision(2025, [role('investigator')]), decision(2024, []), decision(2023, others)])).toBe(2025);
  });

  it('is another role with other units, and the same one in another order', () => {
    expect(yearOf([decision(2025, [role('investigator')]), decision(2024, [role('investigator', ['a'])])])).toBe(2025);
    expect(yearOf([decision(2025, [role('investigator', ['b', 'a'])]), decision(2024, [role('investigator')])])).toBe(
      2024,
    );
  });

  it('is unknown where nobody wrote down that it was given', () => {
    expect(yearOf([])).toBeUndefined();
    expect(yearOf([decision(2025, [role('head-of-unit')])])).toBeUndefined();
    expect(yearOf([decision(2025, [role('investigator')], [role('investigator')])])).toBeUndefined();
  });
});
