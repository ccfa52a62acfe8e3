import { useSayFirst } from '../../texts/spoken.js';

/** How phases and platforms are called, as in the forms of steps. */
export function useCodes(): { readonly phase: (code: string) => string; readonly platform: (code: string) => string } {
  const first = useSayFirst();
  return {
    phase: (code) => first([`value.phase.${code}`, `value.${code}`], code),
    platform: (code) => first([`value.platform.${code}`, `value.${code}`], code),
  };
}
