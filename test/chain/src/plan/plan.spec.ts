import { endings, exitNames } from './exits.js';
import { leftOut, planOf } from './plan.js';
import { scenarios } from './scenarios.js';

describe('what chains go through', () => {
  it('is the same for the same seed and index, and another for another', () => {
    const first = Array.from({ length: 20 }, (_, index) => planOf('7', index, 'random'));
    expect(Array.from({ length: 20 }, (_, index) => planOf('7', index, 'random'))).toEqual(first);
    expect(Array.from({ length: 20 }, (_, index) => planOf('8', index, 'random'))).not.toEqual(first);
  });

  it('is every exit and every ending with `all`', () => {
    expect(leftOut()).toEqual([]);
    const plans = scenarios.map((_, index) => planOf('1', index, 'all'));
    expect(plans.map(({ ending }) => ending)).toEqual(scenarios.map(({ ending }) => ending));
  });

  it('is the straight road with `none`', () => {
    expect(planOf('1', 3, 'none')).toMatchObject({ ending: 'rehabilitated', exits: new Set() });
  });

  it('reaches every exit and every ending at random', () => {
    const plans = Array.from({ length: 2_000 }, (_, index) => planOf('random', index, 'random'));
    expect(new Set(plans.map(({ ending }) => ending))).toEqual(new Set(endings));
    expect(new Set(plans.flatMap(({ exits }) => [...exits]))).toEqual(new Set(exitNames));
  });

  it('takes the case and the child to another region than the first', () => {
    const plans = Array.from({ length: 50 }, (_, index) => planOf('regions', index, 'random'));
    expect(plans.filter(({ region, otherRegion }) => region === otherRegion)).toEqual([]);
  });
});
