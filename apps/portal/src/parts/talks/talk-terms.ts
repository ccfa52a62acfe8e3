import type { TalkMark, Talks } from '../../api/talks.js';
import type { StepsTerms } from '../steps.js';

/** What the pages of a conversation are told by the page of its record. */
export interface TalkTerms extends Pick<StepsTerms, 'record' | 'next' | 'base' | 'described'> {
  readonly talks: Talks;
  /** Who made a mark. */
  readonly authorOf: (mark: TalkMark) => string;
}
