import type { Sql } from '../items.store.js';
import { malwareStatesOf, type MalwareState } from './malware-state.js';
import { metadataStatesOf, type MetadataState } from './metadata-state.js';

/** What was found out about items after they were sealed, as people are shown it. */
export interface CheckStates {
  readonly malware: readonly MalwareState[];
  readonly metadata: readonly MetadataState[];
}

/** For each of the items, in their order. */
export const checkStatesOf = async (sql: Sql, itemIds: readonly string[]): Promise<CheckStates> => ({
  malware: await malwareStatesOf(sql, itemIds),
  metadata: await metadataStatesOf(sql, itemIds),
});
