/** Lists of a school's referrals, as the address names them. */
export const shown = ['answer', 'open', 'drafts', 'sent', 'closed'] as const;
export type Shown = (typeof shown)[number];

/** Parts of a draft, in the order in which they are asked. */
export const parts = ['child', 'noticed', 'words', 'safety', 'evidence', 'secrecy', 'check'] as const;
export type Part = (typeof parts)[number];
