import type { ChainPicture, Latest, Mark, Stay } from './chain-picture.js';
import type { Stage } from './stages.js';

const timeOf = (mark: Mark): number => Date.parse(mark.slice(0, 24));

/**
 * How long the case stood at each stage that it has left; where it stands now is not among them, nor the support of the child, which
 * goes on beside the case. A stage to which it came back is there each time.
 */
export function staysOf({ moves = [] }: ChainPicture): Stay[] {
  return moves.slice(1).flatMap((next, index): Stay[] => {
    const from: Latest<Stage> | undefined = moves[index];
    if (from === undefined || from.value === next.value) return [];
    return [{ stage: from.value, seconds: Math.round((timeOf(next.mark) - timeOf(beginningOf(moves, index))) / 1000) }];
  });
}

/** The first of the moves to one stage that follow each other: a report that is sent again has stood there since it was first sent. */
function beginningOf(moves: readonly Latest<Stage>[], index: number): Mark {
  let first = index;
  while (first > 0 && moves[first - 1]?.value === moves[index]?.value) first -= 1;
  return moves[first]?.mark ?? '';
}
