import { AddClosingToQuarantine1797000049000 } from './migrations/1797000049000-add-closing-to-quarantine.js';
import { BeginEpochs1798300000000 } from './migrations/1798300000000-begin-epochs.js';
import { AddLeaves1763770000225 } from './migrations/1763770000225-add-leaves.js';
import { AddEpochs1763770000210 } from './migrations/1763770000210-add-epochs.js';
import { CreateJournal1763770000200 } from './migrations/1763770000200-create-journal.js';

export { confirmDeliveries, receiptsOf, type Cursor, type Receipt } from './confirm.js';
export {
  claimDueDeliveries,
  deliveryLag,
  hastenDeliveries,
  requeueAll,
  requeueOne,
  type Delivery,
} from './due-deliveries.js';
export type { EntryDraft, JournalEntry } from './entry.js';
export { isAnythingToDo } from './anything-to-do.js';
export { journalLog } from './journal-log.js';
export { prepareEntries, sealContext, writeEntries } from './write-entries.js';
export const journalMigrations = [
  CreateJournal1763770000200,
  AddEpochs1763770000210,
  AddLeaves1763770000225,
  AddClosingToQuarantine1797000049000,
  BeginEpochs1798300000000,
];
