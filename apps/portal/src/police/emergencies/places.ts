/** Openings whose review is to come, and those that were reviewed. */
export const openingLists = ['waits', 'reviewed'] as const;
export type OpeningList = (typeof openingLists)[number];
export const statesOf: Readonly<Record<OpeningList, string>> = { waits: 'open,ended', reviewed: 'reviewed' };
