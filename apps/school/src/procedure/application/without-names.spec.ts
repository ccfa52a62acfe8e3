import { withoutNames } from './without-names.js';

const child = { familyName: 'Выдуманова', givenName: 'Айгүл', iin: '131120600010', phone: '+7 700 000 00 00' };

describe('a statement as the expert group reads it', () => {
  test('has initials for names, whatever their case ending', () => {
    expect(withoutNames('Айгүлге жазды, Айгүлдің суреті. выдуманова!', child)).toBe('А. жазды, А. суреті. В.!');
  });

  test('has initials for names with signs in them too', () => {
    expect(withoutNames('Ахмет-Әлиге жазды.', { givenName: 'Ахмет-Әли' })).toBe('А. жазды.');
    expect(withoutNames('Жазды.', { givenName: '^$\\.*+?()[]{}|/-' })).toBe('Жазды.');
  });

  test('has no number that says who the child is', () => {
    expect(withoutNames('ИИН 131120600010, звонить +7 700 000 00 00', child)).toBe('ИИН …, звонить …');
  });

  test('keeps other words, and is itself where nothing is known of the child', () => {
    expect(withoutNames('Страница высмеивает ученицу каждый день.', child)).toBe(
      'Страница высмеивает ученицу каждый день.',
    );
    expect(withoutNames('Айгүл')).toBe('Айгүл');
    expect(withoutNames('Ян (и другие) $1', { givenName: 'Ян' })).toBe('Ян (и другие) $1');
  });
});
