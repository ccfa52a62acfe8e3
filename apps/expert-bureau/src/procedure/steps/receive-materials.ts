import { type materialsSupplied } from '#libs/contracts';
import { moveOf, type Outcome } from '#libs/lifecycle';
import { z } from 'zod';
import { holderOf, type Examination, type ExaminationConfidential, type Material } from '../examination.js';

type Supplied = z.output<NonNullable<(typeof materialsSupplied)['sealed']>['expert-bureau']>['materials'][number];

/** A material as an order or a supply names it: with a file it is awaited, without one it is brought by hand. */
export const materialOf = ({ sha256, file }: Supplied): Material =>
  file === undefined ? { sha256, arrival: 'by-hand' } : { sha256, arrival: 'awaited', transferId: file.transferId };

const input = z.object({ note: z.string(), materials: z.array(z.custom<Supplied>()) });

function taken(record: Examination, { note, materials }: z.output<typeof input>, now: Date): Outcome<Examination> {
  const known = record.sealed as ExaminationConfidential;
  return {
    change: { materials: [...record.materials, ...materials.map(materialOf)] },
    sealed: {
      ...known,
      materialNames: [...known.materialNames, ...materials.map(({ name }) => name)],
      supplied: [...known.supplied, { at: now.toISOString(), note }],
    },
    notices: [{ code: 'examination-materials-supplied', to: holderOf(record) }],
  };
}

/** The investigator supplied what the expert asked for: the term runs on. */
export const receiveMaterials = moveOf<Examination>()({
  input,
  unseals: true,
  does: (record, supplied, { now }) => ({
    ...taken(record, supplied, now),
    to: record.begunAt === null ? 'assigned' : 'in-progress',
  }),
});

/** The investigator adds something unasked. */
export const addMaterials = moveOf<Examination>()({
  input,
  unseals: true,
  does: (record, supplied, { now }) => taken(record, supplied, now),
});
