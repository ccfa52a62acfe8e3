/** Lists of messages from the public, and parts of the page of one, as the address names them. */
export const tipLists = ['received', 'decided'] as const;
export type TipList = (typeof tipLists)[number];
export const tipTabs = ['decide', 'files', 'access'] as const;
export type TipTab = (typeof tipTabs)[number];
