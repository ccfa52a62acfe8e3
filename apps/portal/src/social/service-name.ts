import type { ListedService } from '../api/social.js';
import { useSay, useSayFirst } from '../texts/spoken.js';

/** What a service is called: what was asked for, by its word where it has one; erased, it has none of its own. */
export function useServiceName(): (service: Pick<ListedService, 'kind'>) => string {
  const say = useSay();
  const first = useSayFirst();
  return ({ kind }) => (kind === '' ? say('services.unnamed') : first([`value.${kind}`], kind));
}
