import { CreateSeals1763770000525 } from './migrations/1763770000525-create-seals.js';
import { CreateIntegrityChecks1797000049001 } from './migrations/1797000049001-create-integrity-checks.js';

export {
  canonicalOf,
  chainEntries,
  countSlippedIn,
  hasOpenEnd,
  instantOf,
  saysOf,
  verifyLinks,
  walkLinks,
  type ChainedLog,
  type LogName,
  type WalkedLink,
} from './chained-log.js';
export { checkLog, checkWitnessed, type Checked } from './check-log.js';
export { makeSeal, mostSealed, type MadeSeal } from './make-seal.js';
export { bearsMark, markBytes } from './marks.js';
export { CompactRange, type Hash, type Node } from './merkle.js';
export { keptFrom, LogTree } from './tree.store.js';
export { proofOf, proofVerifier, type EntryProof } from './proof.js';
export { isSignedByItsAgency, sealBytes, sealHash, signSeal, type Seal } from './seal.js';
export {
  keepSeal,
  keepTimestamp,
  latestSeal,
  sealsAfter,
  sealsBetween,
  timestampsOf,
  type KeptSeal,
  type SealTimestamp,
} from './seals.store.js';
export { requestTimestamp, type Timestamp, type TimestampAuthority } from './timestamp/authority.js';
export { certificatesOf, TimestampRefused, verifyTimestamp } from './timestamp/verify-token.js';
export { heldSeal, heldSeals, judgeSeal, keepAsWitness, sound, type Verdict, type WitnessedSeal } from './witness.js';
export const sealMigrations = [CreateSeals1763770000525, CreateIntegrityChecks1797000049001];
