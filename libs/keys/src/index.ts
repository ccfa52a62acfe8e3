export { KeyRing, SealBroken } from './key-ring.js';
