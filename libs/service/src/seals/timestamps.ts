import { readFileSync } from 'node:fs';
import type { Transaction } from '#libs/casework';
import { sealChainOf } from '#libs/contracts';
import { setTimers } from '#libs/deadlines';
import {
  certificatesOf,
  keepTimestamp,
  requestTimestamp,
  sealBytes,
  sealsBetween,
  type LogName,
  type Seal,
  type Timestamp,
  type TimestampAuthority,
} from '#libs/seals';
import type { AgencyParts } from '../agency-parts.js';
import type { AgencySettings } from '../settings.js';

/** Longest time for an authority to answer, in ms. */
const limitMs = 15_000;

/** The authority that the settings name. @throws when it is named and nothing by which to believe it */
export function authorityOf({ TSA_URL, TSA_TRUSTED_FILE, TSA_POLICY }: AgencySettings): TimestampAuthority | undefined {
  if (TSA_URL === undefined) return undefined;
  const trusted = TSA_TRUSTED_FILE === undefined ? [] : certificatesOf(readFileSync(TSA_TRUSTED_FILE, 'utf8'));
  if (trusted.length === 0)
    throw new Error('TSA_URL needs TSA_TRUSTED_FILE with the certificates by which it is believed');
  return { url: TSA_URL, trusted, policy: TSA_POLICY };
}

/**
 * Has each seal timestamped, outside of any transaction and after it was made: an authority that is away is asked again with
 * growing pauses, and nothing waits for it.
 */
export function registerTimestamps({ timers, dataSource, metrics }: AgencyParts, authority: TimestampAuthority): void {
  timers.handleCall<Timestamp>('timestamp', {
    limitMs,
    call: async ({ payload }, signal) => {
      const { log, size } = payload as { log: LogName; size: number };
      const [kept] = await sealsBetween(dataSource.manager, log, size - 1, size);
      if (kept === undefined) throw new Error(`there is no seal of the ${log} over ${String(size)} entries`);
      return requestTimestamp(authority, sealBytes(kept.seal), signal);
    },
    apply: async (tx, { payload }, timestamp) => {
      const { log, size } = payload as { log: LogName; size: number };
      await keepTimestamp(tx.manager, log, size, timestamp);
      metrics.timersFired.inc({ kind: 'timestamp' });
    },
  });
}

/** Asks for a seal's timestamp, once the transaction that made it is committed. */
export function askForTimestamp(tx: Transaction, { agency, log, size }: Seal): Promise<void> {
  return setTimers(tx.manager, [
    { kind: 'timestamp', recordId: sealChainOf[agency], dueAt: tx.now, payload: { log, size } },
  ]);
}
