/** How urgent a child's chain is, as every agency tells it. */
export const urgencies = ['immediate', 'urgent', 'standard'] as const;
export type Urgency = (typeof urgencies)[number];
