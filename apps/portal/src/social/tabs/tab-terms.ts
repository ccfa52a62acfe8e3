import type { SupportPersonal, WholeSupport } from '../../api/social.js';

/** What every part of the page of a child's support is given. */
export interface TabTerms {
  readonly whole: WholeSupport;
  /** Names and words, once somebody said why they read them. */
  readonly personal: SupportPersonal | undefined;
}
