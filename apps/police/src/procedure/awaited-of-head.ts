/**
 * What of a case waits for its head of unit: a joinder that was proposed, a longer term that an expert asked for, an interview that did not
 * come to its end or was held without somebody who must be there and may be repeated only with approval, and a case that lacks nothing for
 * its completion but what the head may let pass.
 */
export const awaitedOfHead = ['joinder', 'extension', 'interview', 'override'] as const;
export type AwaitedOfHead = (typeof awaitedOfHead)[number];
