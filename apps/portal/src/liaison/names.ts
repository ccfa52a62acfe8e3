import { useSayFirst } from '../texts/spoken.js';

/** How platforms, kinds of requests and channels are called. */
export function useNamed(): (code: string) => string {
  const first = useSayFirst();
  return (code) => first([`value.platform.${code}`, `value.${code}`], code);
}

/** A request has no number of its own: the end of its id tells it from the others. */
export const numberOf = ({ id }: { readonly id: string }): string => id.slice(-8).toUpperCase();
