import { examinationDeclined } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { coordinatorsOf, type Examination } from '../examination.js';
import { everyHashIsCompared } from '../examination.rules.js';

const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/i)
  .transform((hash) => hash.toLowerCase());

/**
 * The expert states the hash of each material as received. If one differs from the order's the object is not what was
 * ordered to be examined: the order goes back. Begins the examination, and is repeated for materials that come later.
 */
export const compareHashes = moveOf<Examination>()({
  input: z.object({ hashes: z.array(z.object({ material: z.number().int().nonnegative(), sha256 })).max(500) }),
  requires: [everyHashIsCompared],
  does: (record, { hashes }, { now }) => {
    const at = now.toISOString();
    const materials = record.materials.map((material, index) => {
      const stated = hashes.find((hash) => hash.material === index)?.sha256;
      if (stated === undefined) return material;
      return { ...material, compared: { sha256: stated, at, matches: stated === material.sha256.toLowerCase() } };
    });
    if (materials.every(({ compared }) => compared?.matches !== false)) {
      return { to: 'in-progress', change: { materials, begunAt: record.begunAt ?? at } };
    }
    const reasonCode = 'hash-mismatch';
    const differing = materials.flatMap(({ compared }, index) => (compared?.matches === false ? [index + 1] : []));
    return {
      to: 'declined',
      change: { materials, endedBecause: reasonCode },
      facts: [
        examinationDeclined.of({
          open: { examinationId: record.id, reasonCode },
          sealed: {
            police: { reason: `SHA-256: № ${differing.join(', ')} — сәйкес емес / не совпадает / does not match` },
          },
        }),
      ],
      notices: [{ code: 'examination-hash-mismatch', to: coordinatorsOf(record) }],
      clocks: { meet: ['examination' as const] },
    };
  },
});
