import { interviewPhases, topicBlocks } from '../interview-items.js';
import { hintsIn } from '../suspicious-wording.js';
import { guideAges, interviewGuide } from './interview-guide.js';

describe.each(guideAges)('the question set for %s', (age) => {
  const { sections } = interviewGuide(age);
  const lines = sections.flatMap(({ lines: all, block }) => all.map((each) => ({ ...each, block })));

  it('goes through every phase in order, and through every topic', () => {
    expect([...new Set(sections.map(({ phase }) => phase))]).toEqual(interviewPhases);
    expect(sections.flatMap(({ block }) => block ?? [])).toEqual(topicBlocks);
  });

  it('is complete in three languages, and none repeats another', () => {
    for (const { kk, ru, en } of [...lines.map(({ text }) => text), ...sections.map(({ note }) => note)]) {
      expect([kk, ru, en].every((text) => text.trim() !== '')).toBe(true);
      expect(new Set([kk, ru, en]).size).toBe(3);
      expect(en).not.toMatch(/\p{Script=Cyrillic}/u);
      // A Kazakh line that shares every letter with Russian would most likely be Russian.
      expect(ru).not.toMatch(/[әғқңөұүһі]/i);
    }
  });

  it('leads nowhere: the helper finds nothing in any of its lines', () => {
    const found = lines.flatMap(({ text }) =>
      Object.values(text).flatMap((said) => hintsIn(said).map(({ code }) => `${code}: ${said}`)),
    );
    expect(found).toEqual([]);
  });

  it('asks openly first: each topic begins with an open question, and most questions are open', () => {
    for (const { block, lines: all } of sections) if (block !== undefined) expect(all[0]?.type).toBe('open');
    const questions = lines.filter(({ block }) => block !== undefined);
    expect(questions.filter(({ type }) => type === 'open').length).toBeGreaterThan(questions.length / 2);
  });

  it('speaks to the youngest in short sentences', () => {
    const longest = Math.max(
      ...lines.flatMap(({ text }) => text.ru.split(/[.?!]/).map((sentence) => sentence.trim().split(/\s+/).length)),
    );
    expect(longest).toBeLessThanOrEqual(age === '7-10' ? 16 : 22);
  });
});
