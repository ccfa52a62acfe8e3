import { ownerWord } from './owner.port.js';
import { platformWord } from './platform.port.js';

describe('words from outside', () => {
  const refused = (reason: string): object => ({ says: 'refusal', reasonCode: 'other', reason });
  const answered = (name: string): object => ({
    ...{ says: 'answer', whole: true, note: 'Invented.', files: [] },
    data: [{ name, value: 'invented' }],
  });

  it.each(['with a zero \0', 'with half a pair \ud800'])('%j cannot be kept, and are unreadable', (text) => {
    for (const word of [refused(text), answered(text)]) expect(platformWord.safeParse(word).success).toBe(false);
    expect(ownerWord.safeParse({ says: 'removed', whole: true, note: text, files: [] }).success).toBe(false);
  });

  it('are read in any language', () => {
    for (const word of [refused('Бас тартамыз 🛡'), answered('Аты')])
      expect(platformWord.safeParse(word).success).toBe(true);
  });
});
