import { useSayFirst } from '../texts/spoken.js';

/** How platforms, kinds of requests and channels are called. */
export function useNamed(): (code: string) => string {
  const first = useSayFirst();
  return (code) => first([`value.platform.${code}`, `value.${code}`], code);
}
