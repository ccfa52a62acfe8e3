export { CheckClerk, type Check } from './checks/check-clerk.js';
export { malwareCheck } from './checks/malware-check.js';
export { checkStatesOf, type CheckStates } from './checks/check-states.js';
export { metadataCheck } from './checks/metadata-check.js';
export { metadataOf, metadataStatesOf, type ExtractedMetadata, type MetadataState } from './checks/metadata-state.js';
export { malwareStatesOf, type MalwareState } from './checks/malware-state.js';
export { custodyLog } from './custody-log.js';
export {
  custodyActions,
  custodyOf,
  custodyOfItems,
  recordCustody,
  type CustodyAction,
  type CustodyEntry,
} from './custody.store.js';
export { ExchangeOffice, type OfficeFinding, type OfficeOptions } from './exchange/exchange-office.js';
export { grantFile, grantsOf, type FileGrant, type NewGrant } from './exchange/grants.store.js';
export {
  TransferClerk,
  type ArrivedFile,
  type ClerkOptions,
  type Occasion,
  type RefusedFile,
  type Within,
} from './exchange/transfer-clerk.js';
export {
  expectFiles,
  retryTransfer,
  transfersOf,
  troubledTransfers,
  type AnnouncedFiles,
  type FileTransfer,
} from './exchange/transfers.store.js';
export { FramesBroken } from './frames.js';
export { giveOut, rangeOf } from './give-out.js';
export { findItem, findItems, itemsAfter, recordItem, type NewItem, type Sql, type VaultItem } from './items.store.js';
export { openReading, refuseUnlessOpened, type Reading } from './readings.js';
export { vaultMigrations } from './migrations/index.js';
export { ResumableUploads } from './uploads/resumable-uploads.js';
export type { ReceivedFile } from './uploads/upload-options.js';
export { uploadsOf, type ResumableUpload } from './uploads/uploads.store.js';
export { receiveUpload, registerRawUploads, uploadOf, type Upload } from './upload.js';
export {
  noteWithheld,
  refuseIfWithheld,
  standWith,
  withheldAmong,
  withheldHistory,
  type ShownItem,
  type WithheldAct,
} from './withheld.js';
export { holdersOf, withholdCopies, type Holder } from './withheld-copies.js';
export { openPackage, refuseUnlessPacked, writeSealedPackage } from './sealed-package.js';
export { vaultPlace } from './vault-place.js';
export type { Expectation } from './sealing.js';
export type { SealedItem } from './sealing.js';
export { ItemUnreadable, Vault, type WrappingKeys } from './vault.js';
export type { ItemFinding, ItemFindings } from './verify-item.js';
