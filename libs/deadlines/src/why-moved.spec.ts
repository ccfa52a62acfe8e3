import { whyMoved, type Explanation } from './index.js';

const plain: Explanation = {
  ...{ rule: 'answer-question', basis: 'manual-chain', startedAt: '2026-11-26T06:00:00.000Z' },
  ...{ length: { unit: 'workingDays', n: 2 }, lengthFrom: 'rule', urgency: null },
  ...{ skipped: [], movedFrom: null, pauses: [], extensions: [], lastDay: '2026-11-30', dueAt: null },
};
const day = {
  ...{ on: '2026-11-30', is: 'rest' as const, name: { kk: 'демалыс', ru: 'отдых', en: 'rest' } },
  decision: { number: '№ 777', on: '2026-11-02', enteredAt: '2026-11-26T06:00:00.000Z' },
};
const decided = {
  ...{ instrument: 'cpc' as const, article: '195', from: '2026-11-26', running: true },
  ...{ text: { kk: 'ойдан', ru: 'вымысел', en: 'invented' }, enteredAt: '2026-11-26T06:00:00.000Z' },
};

describe('why a date moved', () => {
  it('names a decision on a day in three languages, and its withdrawal', () => {
    const after = { ...plain, decisions: [day] };
    expect(whyMoved(plain, after)).toEqual({
      kk: expect.stringMatching(/2026 ж\. 30 қараша – демалыс күні: № 777 шешім/),
      ru: expect.stringMatching(/^30 ноября 2026 г\. – день отдыха: решение № 777 от 2 ноября 2026 .* 2026 г\.$/),
      en: expect.stringMatching(/^30 November 2026 is a day of rest: decision № 777 of 2 November 2026, entered/),
    });
    expect(whyMoved(after, plain).en).toBe('The decision on 30 November 2026 was withdrawn.');
  });

  it('names a change of the length, and does not call a day withdrawn that the shorter term no longer reaches', () => {
    const { en, ru } = whyMoved({ ...plain, decisions: [day] }, { ...plain, decided });
    expect(en).toMatch(
      /^The length was changed from 26 November 2026 on \(CPC, art\. 195: invented; .*before as well\.$/,
    );
    expect([en, ru].join()).not.toMatch(/withdrawn|отменено/);
  });

  it('says that the law changed where no decision stands beside the date', () => {
    expect(whyMoved(plain, plain)).toEqual({
      kk: expect.any(String),
      ru: expect.any(String),
      en: 'The law as it is applied here has changed.',
    });
  });
});
