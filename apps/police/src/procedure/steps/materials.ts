import type { FileManifest } from '#libs/contracts';
import type { At, Outcome } from '#libs/lifecycle';
import type { Investigation } from '../investigation.js';
import { suppliedTo, type WithManifests } from '../supplied.js';

/** One of the materials that go along with an order. */
interface Material {
  name: string;
  sha256: string;
  file?: FileManifest;
}

/** An item is called by its kind and id: its file's own name may name a child. */
export function materialsOf({ evidence }: Investigation, evidenceIds: readonly string[], at: At): Material[] {
  const { manifests = {} } = suppliedTo<WithManifests>(at);
  return evidence
    .filter(({ id }) => evidenceIds.includes(id))
    .flatMap(({ id, kind, sha256, fileId }) => {
      const file = manifests[fileId ?? ''];
      // Without a hash nothing is an object of an examination (`objectIsHashed`).
      if (sha256 === undefined) return [];
      return [{ name: `${kind} ${id}`, sha256, ...(file === undefined ? {} : { file }) }];
    });
}

/** The clock for materials is met when no other expert waits for some. */
export const metWithout = (
  examinationId: string,
  { examinations }: Investigation,
): NonNullable<Outcome<Investigation>['clocks']> =>
  examinations.some(({ id, status }) => id !== examinationId && status === 'materials-requested')
    ? {}
    : { meet: ['provide-materials'] };
