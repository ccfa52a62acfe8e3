import type { Casework, Desk } from '#libs/casework';
import { system } from '#libs/lifecycle';
import type { AgencyParts } from '../agency-parts.js';
import type { Staff } from '../directory/staff.js';
import type { Delegation } from './delegation.js';
import { worksIn } from './delegation.desk.js';

/** How long words of the directory are gathered, in ms: at a start there are as many as people. */
const gatherMs = 200;

/**
 * Ends what is named for somebody who no longer works in that unit and role: their account was closed, or they were given another. Every replica
 * hears it; whoever comes first does it, the others pass it by.
 */
export function endWithAccounts({ staff, casework, logger }: AgencyParts, desk: Desk<Delegation>): () => void {
  let timer: NodeJS.Timeout | undefined;
  const look = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      endOrphans(casework, desk, (person, delegation) => !hasLeft(staff, person, delegation)).catch(
        (error: unknown) => {
          logger.error({ err: error }, 'it could not be looked whether deputies still work here');
        },
      );
    }, gatherMs);
    timer.unref();
  };
  look();
  const stop = staff.onWord(look);
  return () => {
    clearTimeout(timer);
    stop();
  };
}

/** By a word about them: of whom nobody has said anything yet, for instance while the directory is read, it is not known. */
export const hasLeft = (staff: Staff, person: string, delegation: Pick<Delegation, 'unitId' | 'role'>): boolean =>
  staff.find(person) !== undefined && !worksIn(staff, person, delegation);

function endOrphans(
  casework: Casework,
  desk: Desk<Delegation>,
  works: (person: string, delegation: Delegation) => boolean,
): Promise<void> {
  return casework.transactions.within({ actor: system(casework.agency, '') }, async (tx) => {
    const named = await desk.table.list(tx.manager, { status: ['named'], limit: mostAtOnce });
    for (const delegation of named) {
      if (works(delegation.absent, delegation) && works(delegation.deputy, delegation)) continue;
      const found = await desk.table.lock(tx.manager, delegation.id);
      if (found !== undefined && casework.mayTakeNow(desk, 'lapse', found.record))
        await casework.takeWithin(tx, desk, 'lapse', delegation.id, {});
    }
  });
}
/** Far more than an agency has of them at a time. */
const mostAtOnce = 5_000;
