import { words } from '../invented/words.js';
import { until } from '../people/persistence.js';
import type { Person } from '../people/person.js';
import { investigations, type Investigation, type PolicePeople } from './investigation.js';
import { desks, must, type Shown, type Walk } from './walk.js';

interface WithMaterials extends Shown {
  readonly materials: readonly { readonly sha256: string; readonly itemId?: string }[];
}

/** A material turns out to be abuse material after it was handed over: the expert's copy is withheld too. That the school heard of its own stands in the books. */
export async function markAsAbuse(
  walk: Walk,
  { investigator }: PolicePeople,
  expert: Person,
  id: string,
): Promise<void> {
  const { materials } = await walk.see<WithMaterials>(expert, desks.examinations, id);
  const material = materials.find(({ itemId }) => itemId !== undefined);
  const { evidence = [] } = await walk.see<Investigation>(investigator, investigations, walk.investigationId);
  const item = evidence.find(({ sha256, fileId }) => sha256 === material?.sha256 && fileId !== undefined);
  must(material?.itemId !== undefined && item?.fileId !== undefined, 'no material with a file to mark');
  const [ours, theirs] = [
    `${investigations}/${walk.investigationId}/files/${item.fileId}`,
    `${desks.examinations}/${id}/files/${material.itemId}`,
  ];
  must((await expert.statusOf(theirs)) === 200, 'the expert cannot open the material');
  await walk.take(investigator, investigations, walk.investigationId, `files/${item.fileId}/withholding`, {
    words: walk.chanceFor('withheld').oneOf(words.note),
  });
  must((await investigator.statusOf(`${ours}?purpose=case-work`)) === 403, 'what is marked is shown at the police');
  await until('the copy of the bureau to be withheld', async () =>
    (await expert.statusOf(theirs)) === 403 ? true : undefined,
  );
}
