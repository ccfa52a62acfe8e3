import { historyOf, kinds } from './history.js';

describe('the blows of a seed', () => {
  it('are the same each time, and others for another seed', () => {
    expect(historyOf('1', 60)).toEqual(historyOf('1', 60));
    expect(historyOf('1', 60)).not.toEqual(historyOf('2', 60));
  });

  it('are of every kind where there is time, in order, within the time', () => {
    const blows = historyOf('7', 60);
    expect(new Set(blows.map(({ kind }) => kind))).toEqual(new Set(kinds));
    expect(blows.map(({ at }) => at)).toEqual(blows.map(({ at }) => at).sort((a, b) => a - b));
    expect(blows.every(({ at }) => at < 60_000)).toBe(true);
  });
});
