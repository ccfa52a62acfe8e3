/** For tools that look at an installation: verify, ops. */
export {
  fromWhereStarted,
  reach,
  type Reached,
  type ReachOptions,
  type ServiceName,
  type VaultAddress,
} from './reach.js';
export { openDatabase, hasTable } from './databases.js';
