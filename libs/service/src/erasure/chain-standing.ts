import type { Casework, Standing, Transaction } from '#libs/casework';
import { zone } from '#libs/deadlines';
import { retentionTerms } from '#libs/legal-basis';
import { DateTime } from 'luxon';
import type { ChainStanding } from './erasure.js';
import type { ErasureRights } from './erasure.rights.js';

/** When every record of a chain has been kept long enough: the end of the last day of the longest. */
export function keptUntil(chain: readonly Standing[], { termOf }: Pick<ErasureRights, 'termOf'>): string {
  const ends = chain.map(({ kind, record }) =>
    DateTime.fromJSDate(record.changedAt, { zone })
      .plus({ days: retentionTerms[termOf(kind, record.status)].length.n })
      .endOf('day')
      .toMillis(),
  );
  return new Date(Math.max(0, ...ends)).toISOString();
}

/** What waits for a chain besides its records: events that could not be applied, files that are received or fetched. */
const waiting = `
  SELECT (SELECT count(*) FROM inbox_waiting WHERE chain_id = $1)
       + (SELECT count(*) FROM quarantine WHERE chain_id = $1 AND released_at IS NULL)
       + qorgan_files_under_way($1) AS waiting,
         (SELECT count(*) FROM erasures WHERE chain_id = $1 AND id <> $2 AND status IN ('asked', 'held')) AS asked`;

/** How a chain stands here, its records locked so that it goes on standing so; as the agency, which sees every one. */
export async function standingOf(
  tx: Transaction,
  casework: Casework,
  rights: ErasureRights,
  chainId: string,
  erasureId: string,
): Promise<ChainStanding> {
  const chain = await casework.records.standings(tx.manager, chainId);
  const [row] = await tx.manager.query<{ waiting: string; asked: string }[]>(waiting, [chainId, erasureId]);
  return {
    records: chain.length,
    open: chain.filter(({ ended }) => !ended).length,
    waiting: Number(row?.waiting),
    asked: Number(row?.asked),
    keptUntil: keptUntil(chain, rights),
  };
}
