import { isNamedIn, type SupportPersonal } from '../support.js';

/** Whether the representative that is known is somebody who must not be told. */
export function representativeIsExcluded({
  representative: known,
  exclusions,
}: Pick<SupportPersonal, 'representative' | 'exclusions'>): boolean {
  if (known === undefined) return false;
  return isNamedIn(exclusions, {
    name: [known.familyName, known.givenName].filter(Boolean).join(' '),
    relation: known.relation,
  });
}
