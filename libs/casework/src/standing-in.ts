import type { Absent } from '#libs/lifecycle';
import type { Queries } from './connection.js';

/** For whom each deputy of the agency stands in now; for the agency itself, which decides who is told that something changed. */
export async function everybodyStandingIn(manager: Queries): Promise<ReadonlyMap<string, readonly Absent[]>> {
  const rows = await manager.query<{ deputy: string; standsInFor: readonly Absent[] }[]>(
    `SELECT deputy, qorgan_stands_in_for(deputy) AS "standsInFor" FROM delegations
      WHERE status = 'named' AND qorgan_running(particulars) GROUP BY deputy`,
  );
  return new Map(rows.map(({ deputy, standsInFor }) => [deputy, standsInFor]));
}
