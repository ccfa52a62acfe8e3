import type { RecordTable, Supply } from '#libs/casework';
import type { KeyRing } from '#libs/keys';
import type { Staff } from '#libs/service';
import type { Investigation, InvestigationPersonal } from '../procedure/investigation.js';
import { isUnfounded, personalOf } from '../procedure/investigation.parts.js';
import type { WithLinks } from '../procedure/supplied.js';
import { marksOf, nextLinks, otherCase, toFindIn } from './investigation.links.js';

interface Parts {
  readonly keys: KeyRing;
  readonly table: RecordTable<Investigation>;
  readonly staff: Staff;
}

/** What a look for other cases finds: the next page of them, or the one at which it looks. */
export function linksFor({ keys, table, staff }: Parts): Supply<Investigation> {
  const nameOf = (subject: string): string | null => staff.find(subject)?.name ?? null;
  return async (tx, here, input: { after?: string; with?: string }): Promise<WithLinks> => {
    const marks = isUnfounded(here) ? [] : marksOf(keys, toFindIn(personalOf(here)));
    if (input.with === undefined) return nextLinks(tx, here, marks, input.after);
    const found = await table.find(tx.manager, input.with);
    if (found === undefined) return { marks, others: [] };
    const personal = await table.open<InvestigationPersonal>(input.with, found.sealed);
    return { marks, others: [otherCase(keys, { here, there: found.record, marks }, personal, nameOf)] };
  };
}
