/** Backs up a whole embedded installation while it runs, and makes a new one from a backup. */
export { backUp } from './backup.js';
export { restore } from './restore.js';
export { type Key, type Lock } from './sealed-files.js';
export { listErasures, readErasures, writeErasures, type Erasures } from './erasures.js';
