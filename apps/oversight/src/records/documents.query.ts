import type { EntityManager } from 'typeorm';
import { z } from 'zod';

/** A document as its agency told of it, and whether a hash is that of its entry in the agency's register. */
export const toldDocument = z
  .object({
    chainId: z.string(),
    agency: z.string(),
    kind: z.string(),
    issuedAt: z.date(),
    equal: z.boolean(),
    /** Number of the document that took its place. */
    supersededBy: z.string().nullable(),
  })
  .readonly()
  .meta({ id: 'ToldDocument' });
export type ToldDocument = z.output<typeof toldDocument>;

/** The document of that number in a chain that the reader may see; undefined where there is none. */
export async function documentNumbered(
  manager: EntityManager,
  number: string,
  sha256: string,
): Promise<ToldDocument | undefined> {
  const [row] = await manager.query<ToldDocument[]>(
    `SELECT e.chain_id AS "chainId", e.agency, e.open->>'kind' AS kind, e.at AS "issuedAt", e.open->>'sha256' = $2 AS equal,
            (SELECT min(later.document_number) FROM timeline_entries later
              WHERE later.chain_id = e.chain_id AND later.document_number IS NOT NULL AND later.open->>'supersedes' = $1) AS "supersededBy"
       FROM timeline_entries e WHERE e.document_number = $1 LIMIT 1`,
    [number, sha256],
  );
  return row;
}
