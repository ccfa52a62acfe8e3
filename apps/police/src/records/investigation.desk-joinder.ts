import type { RecordTable, Supply, Transaction } from '#libs/casework';
import { caseReferenceOf } from '../procedure/investigation.facts.js';
import type { Investigation } from '../procedure/investigation.js';
import { isLive } from '../procedure/joinder-items.js';
import type { WithJoined, WithMain } from '../procedure/supplied.js';

type Table = RecordTable<Investigation>;

/** What joined cases read of one another, as the agency itself sees them: where each stands, and nothing of any child. */
export const joinderSupplies = (
  table: Table,
): Record<'joinInto' | 'followMain' | 'lookAtJoined', Supply<Investigation>> => ({
  joinInto: (tx, here, { mainId }: { mainId: string }) => mainFor(table, tx, here, mainId),
  followMain: async (tx, here) => (here.joinedTo === null ? {} : mainFor(table, tx, here, here.joinedTo.mainId)),
  lookAtJoined: (tx, here) => joinedTo(table, tx, here),
});

async function mainFor(table: Table, { manager }: Transaction, here: Investigation, mainId: string): Promise<WithMain> {
  const found = await table.findOutline(manager, mainId);
  if (found === undefined) return {};
  const { record } = found;
  const { chainId, status, endedFor, unitId, people, excluded, joinders, joinedTo: leads } = record;
  return {
    main: {
      chainId,
      status,
      unitId,
      excluded,
      caseNumber: caseReferenceOf(record),
      assignees: people.filter((person) => person.as === 'assignee').map(({ subject }) => subject),
      isOnItsOwn: leads === null,
      joinsUs: joinders.some((joinder) => joinder.with === here.id && isLive(joinder)),
      ...(endedFor === undefined ? {} : { endedFor }),
    },
  };
}

async function joinedTo(table: Table, { manager }: Transaction, here: Investigation): Promise<WithJoined> {
  const joined: WithJoined['joined'][number][] = [];
  for (const { with: other } of here.joinders) {
    const found = await table.findOutline(manager, other);
    if (found === undefined) continue;
    const { id, chainId, status, excluded, joinedTo: main } = found.record;
    joined.push({ id, chainId, status, excluded, followsUs: main?.mainId === here.id });
  }
  return { joined };
}
