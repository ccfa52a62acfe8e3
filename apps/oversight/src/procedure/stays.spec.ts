import { emptyPicture, type Latest } from './chain-picture.js';
import type { Stage } from './stages.js';
import { staysOf } from './stays.js';

const moves = (...all: readonly (readonly [Stage, day: number])[]): readonly Latest<Stage>[] =>
  all.map(([value, day]) => ({ mark: `${new Date(Date.UTC(2026, 0, day)).toISOString()} id`, value }));
const day = 86_400;

describe('how long a case stood at each stage', () => {
  it('is said of stages that it has left, each time', () => {
    const way = moves(['reported', 1], ['received', 2], ['investigation', 5], ['suspended', 9], ['investigation', 11]);
    expect(staysOf({ ...emptyPicture, moves: way })).toEqual([
      { stage: 'reported', seconds: day },
      { stage: 'received', seconds: 3 * day },
      { stage: 'investigation', seconds: 4 * day },
      { stage: 'suspended', seconds: 2 * day },
    ]);
  });

  it('counts from the first of several moves to one stage', () => {
    const way = moves(['reported', 1], ['reported', 3], ['received', 4]);
    expect(staysOf({ ...emptyPicture, moves: way })).toEqual([{ stage: 'reported', seconds: 3 * day }]);
  });

  it('is nothing where nothing is known, or where the case stands still', () => {
    expect(staysOf(emptyPicture)).toEqual([]);
    expect(staysOf({ ...emptyPicture, moves: moves(['reported', 1]) })).toEqual([]);
  });
});
