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
      { agency: 'school', role: 'teacher', units: [unit(2), unit(3)], region: 'KZ-75' },
    ];
    expect(actorAt('school', assignments, 'kk')).toEqual({
      agency: 'school',
      roles: ['psychologist', 'teacher'],
      units: [unit(1), unit(2), unit(3)],
      region: 'KZ-75',
      locale: 'kk',
    });
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
