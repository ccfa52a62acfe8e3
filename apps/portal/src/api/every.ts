/**
 * All values of a vocabulary of a service, in the order in which people are asked: `every<Way>()(['threats', …])`. The types of the service's description
 * are the vocabulary; one of its values that is missing here, or a value here that it does not have, fails the build.
 */
export const every =
  <T extends string>() =>
  <const L extends readonly T[]>(
    values: L,
    ..._missing: [Exclude<T, L[number]>] extends [never] ? [] : [Exclude<T, L[number]>]
  ): L =>
    values;
