import type { Outline, Outlines } from '#libs/casework';

const by = { prosecutor: 'region' } as const;

interface Row {
  readonly id: string;
  readonly region: string | null;
  readonly supportRegion: string | null;
  readonly excluded: string[];
}

/** Who is told that a chain goes on: the prosecutors of its region and of the one in which the child is supported, as in their list. */
export const chainOutlines: Outlines = async ({ manager, now }, ids) => {
  const rows = await manager.query<Row[]>(
    `SELECT chain_id AS id, region, support_region AS "supportRegion", excluded FROM chains WHERE chain_id = ANY ($1::uuid[])`,
    [ids],
  );
  return rows.flatMap(({ id, region, supportRegion, excluded }): Outline[] =>
    [...new Set([region, supportRegion])].flatMap((seenIn) =>
      seenIn === null
        ? []
        : [
            {
              record: { ...nothingElse, id, chainId: id, region: seenIn, excluded, openedAt: now, changedAt: now },
              readableBy: by,
              by,
            },
          ],
    ),
  );
};

/** A chain is nobody's record: only its region decides. */
const nothingElse = { status: '', version: 0, unitId: null, people: [], urgency: 'standard', marks: [] } as const;
