import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { coordinatorsOf, holderOf, type Examination } from '../examination.js';

/** The exchange brought the file of a material, proved by its hash, or had to refuse it. */
export const noteArrival = moveOf<Examination>()({
  input: z.object({ transferId: z.uuid(), itemId: z.uuid().optional() }),
  does: (record, { transferId, itemId }) => {
    const materials = record.materials.map((material) =>
      material.transferId !== transferId
        ? material
        : itemId === undefined
          ? { ...material, arrival: 'refused' as const }
          : { ...material, arrival: 'arrived' as const, itemId },
    );
    return {
      change: { materials },
      notices:
        itemId === undefined
          ? [{ code: 'material-refused', to: coordinatorsOf(record) }]
          : [{ code: 'material-arrived', to: holderOf(record) }],
    };
  },
});
