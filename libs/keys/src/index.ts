export { busKey, type BusKey } from './bus-key.js';
export { KeyRing, SealBroken } from './key-ring.js';
export type { RecordKey } from './record-keys.js';
export { documentBytes, sha256Of, signDocument, verifyDocument } from './signed-document.js';
export { Generations } from './generations.js';
