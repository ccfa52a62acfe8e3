import type { AgencyId } from '#libs/contracts';
import type { By } from '#libs/lifecycle';

/** Agencies at which something may be opened in an emergency; oversight has no case of its own. */
export type OpeningAgency = Exclude<AgencyId, 'oversight'>;

/** What the rights table of an agency says of openings. */
export interface OpeningRights {
  /** Who may open, of which region. */
  readonly opens: By;
  /** Who sees it: whoever opened, and who heads the unit that has the record. */
  readonly sees: By;
  readonly reviews: By;
}

/**
 * Who may open a record of their region in an emergency, at each agency where work on a child cannot wait for whoever has it. The first of
 * `reviews` is told at once and reviews it. Elsewhere nobody may.
 */
export const openingRights = {
  police: {
    opens: {
      'duty-officer': 'region',
      investigator: 'region',
      'juvenile-inspector': 'region',
      'head-of-unit': 'region',
    },
    sees: {
      'duty-officer': 'own',
      investigator: 'own',
      'juvenile-inspector': 'own',
      'head-of-unit': ['own', 'unit'],
    },
    reviews: { 'head-of-unit': 'unit' },
  },
} as const satisfies Partial<Record<OpeningAgency, OpeningRights>>;
