import type { Whole } from '../../api/police.js';

/** What every tab of a case is given. */
export interface TabTerms {
  readonly whole: Whole;
}
