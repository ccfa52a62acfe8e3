/** Lists of children whom the school supports, and which states stand in which. */
export const supportedLists = ['open', 'ended'] as const;
export type SupportedList = (typeof supportedLists)[number];
export const supportedStates: Readonly<Record<SupportedList, string>> = { open: 'told,supported', ended: 'ended' };
