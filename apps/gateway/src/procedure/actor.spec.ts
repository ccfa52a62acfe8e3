import { actorAt } from './actor.js';

const unit = (number: number): string => `00000000-0000-4000-8000-00000000000${String(number)}`;

describe('whom a person acts as at an agency', () => {
  it('is nobody without an assignment there', () => {
    expect(
      actorAt('police', [{ agency: 'school', role: 'teacher', units: [], region: 'KZ-75' }], 'ru'),
    ).toBeUndefined();
  });

  it('is what they are there, and nothing of what they are elsewhere', () => {
    const assignments = [
      { agency: 'school', role: 'psychologist', units: [unit(1), unit(2)], region: 'KZ-75' },
      { agency: 'social-services', role: 'rehabilitation-psychologist', units: [unit(9)], region: 'KZ-75' },
      { agency: 'school', role: 'teacher', units: [unit(2), unit(1)], region: 'KZ-75' },
    ];
    expect(actorAt('school', assignments, 'kk')).toEqual({
      agency: 'school',
      roles: ['psychologist', 'teacher'],
      units: [unit(1), unit(2)],
      region: 'KZ-75',
      locale: 'kk',
    });
  });

  it('holds no role in a unit in which it was not given: what is outside the scope of the first does not count', () => {
    const head = { agency: 'police', role: 'head-of-unit', units: [unit(1)], region: 'KZ-75' };
    const duty = { agency: 'police', role: 'duty-officer', units: [unit(2)], region: 'KZ-75' };
    const there = { ...head, role: 'investigator', region: 'KZ-71' };
    expect(actorAt('police', [head, duty, there], 'ru')).toMatchObject({ roles: ['head-of-unit'], units: [unit(1)] });
    expect(actorAt('police', [duty, head], 'ru')).toMatchObject({ roles: ['duty-officer'], units: [unit(2)] });
  });

  it('tells for which examinations an expert is qualified', () => {
    const assignments = [
      {
        agency: 'expert-bureau',
        role: 'expert',
        units: [unit(4)],
        region: 'KZ-71',
        kinds: ['psychological', 'psycholinguistic'],
      },
    ];
    expect(actorAt('expert-bureau', assignments, 'en')?.kinds).toEqual(['psychological', 'psycholinguistic']);
  });
});
