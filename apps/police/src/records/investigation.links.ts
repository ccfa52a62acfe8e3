import type { Transaction } from '#libs/casework';
import type { Account, Child } from '#libs/contracts';
import type { KeyRing } from '#libs/keys';
import type { LinkedCase } from '../procedure/case-items.js';
import type { WithLinks } from '../procedure/supplied.js';

/** An account as it is compared: by platform, without case, blanks and the leading sign. */
const asCompared = ({ platform, handle }: Account): string =>
  `${platform} ${handle
    .trim()
    .toLowerCase()
    .replace(/^@/, '')
    .replaceAll(/[\s()-]/g, '')}`;

/** Keyed indexes of what would be found again: never the values themselves. */
export function marksOf(keys: KeyRing, child: Pick<Child, 'iin'> | undefined, accounts: readonly Account[]): string[] {
  const iin = child?.iin === undefined ? [] : [`iin:${keys.indexOf('iin', child.iin)}`];
  return [
    ...new Set([...iin, ...accounts.map((account) => `account:${keys.indexOf('account', asCompared(account))}`)]),
  ];
}

/** Other cases in which the same child or account appears, in whatever unit: asked by the agency itself alone. */
export async function linksOf(tx: Transaction, id: string, marks: readonly string[]): Promise<WithLinks> {
  if (marks.length === 0) return { marks, others: [] };
  const others = await tx.manager.query<LinkedCase[]>(
    'SELECT id, excluded FROM investigations WHERE marks && $1::text[] AND id <> $2 ORDER BY id LIMIT 50',
    [marks, id],
  );
  return { marks, others };
}
