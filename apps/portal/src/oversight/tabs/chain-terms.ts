import type { Chain, Clock } from '../../api/oversight.js';

/** What every part of the page of a chain is given. */
export interface ChainTerms {
  readonly chain: Chain;
  readonly deadlines: readonly Clock[];
}
