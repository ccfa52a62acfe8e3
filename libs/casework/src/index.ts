import { CreateCasework1763770000000 } from './migrations/1763770000000-create-casework.js';
import { AddNoticesByRecord1764100000000 } from './migrations/1764100000000-add-notices-by-record.js';
import { CreateChainExclusions1796100001000 } from './migrations/1796100001000-create-chain-exclusions.js';
import { CreateNoticesSeen1796200001000 } from './migrations/1796200001000-create-notices-seen.js';
import { AddMovedToNotices1796500001000 } from './migrations/1796500001000-add-moved-to-notices.js';
import { CreateEmergencyOpenings1796600000000 } from './migrations/1796600000000-create-emergency-openings.js';
import { CreateRecordKeys1796700000000 } from './migrations/1796700000000-create-record-keys.js';
import { CreateDelegations1796800000000 } from './migrations/1796800000000-create-delegations.js';
import { AddRecordIdsNumbered1796910000000 } from './migrations/1796910000000-add-record-ids-numbered.js';
import { AddRecordIdsEnding1796920000000 } from './migrations/1796920000000-add-record-ids-ending.js';
import { AddRecordIdsOf1796100000000 } from './migrations/1796100000000-add-record-ids-of.js';

export { asAgency } from './as-agency.js';
export { boundsOf, type Bounds } from './bounds.js';
export { fingerprintOf, idempotencyKeyOf, type Answer, type Caller } from './caller.js';
export type { Alongside, Ending, Outline, Outlines, Standing } from './agency-records.js';
export { Casework } from './casework.js';
export { isStorable, parseInput } from './parse-input.js';
export type { Collection, Derived } from './collections.js';
export { createCollectionTable } from './create-collection-table.js';
export { tellOfDeadline, tellOfMoved } from './clocks.js';
export { createEndingIndex, createNumberIndex, dropEndingIndex, dropNumberIndex } from './create-number-index.js';
export { createRecordTable } from './create-record-table.js';
export type { Desk, Effect, Supply } from './desk.js';
export { openToDeputies } from './open-to-deputies.js';
export { openableInEmergency } from './openable-in-emergency.js';
export { grantedByHandOver } from './grants.js';
export { hideNotices } from './hide-notices.js';
export { addressedBy, isTo, noticesOf, seeNotices, type Addressed, type ToldNotice } from './notices.js';
export { waitingFor, type Awaiting, type WaitingFor } from './waiting-notices.js';
export { everybodyStandingIn } from './standing-in.js';
export { touchedRecord, type Sight, type Touched } from './touched.js';
export { accessLogOf, changesSince, type Change } from './history.js';
export { ofNumber, type ListQuery, type Place } from './record-list.js';
export { RecordTable, type SealedPart } from './record-table.js';
export { type Queries } from './connection.js';
export { at, Transaction, type AuditDraft } from './transaction.js';
export { AlreadyAnswered, answeredBefore, Transactions, type Ahead, type TransactionTerms } from './transactions.js';
export { Turnstile } from './turnstile.js';
export const caseworkMigrations = [
  CreateCasework1763770000000,
  AddNoticesByRecord1764100000000,
  AddRecordIdsOf1796100000000,
  CreateChainExclusions1796100001000,
  CreateNoticesSeen1796200001000,
  AddMovedToNotices1796500001000,
  CreateEmergencyOpenings1796600000000,
  CreateRecordKeys1796700000000,
  CreateDelegations1796800000000,
  AddRecordIdsNumbered1796910000000,
  AddRecordIdsEnding1796920000000,
];
