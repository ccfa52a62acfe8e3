import type { Transaction } from '#libs/casework';
import { onlyInEmergency, type By, type RecordCore } from '#libs/lifecycle';

/** How often the same person's reading of the same record is noted, as PostgreSQL writes it. */
const notedEvery = '15 minutes';

interface Read {
  readonly kind: string;
  readonly reads: { readonly read: By; readonly identity: By };
}

/**
 * The access log says that somebody reads a record which they opened in an emergency: once in a quarter of an hour, since a page that is open
 * asks again and again. Whoever saw before that there is such a record sees it whole by the opening alone: that is noted as well.
 */
export async function noteEmergencyReading(tx: Transaction, { kind, reads }: Read, record: RecordCore): Promise<void> {
  const { manager, actor, now } = tx;
  if (![reads.read, reads.identity].some((by) => onlyInEmergency(by, record, actor))) return;
  const action = `${kind}.read-in-emergency`;
  const [noted] = await manager.query<unknown[]>(
    `SELECT 1 FROM audit_log WHERE record_id = $1 AND subject = $2 AND action = $3 AND at > $4::timestamptz - $5::interval LIMIT 1`,
    [record.id, actor.subject, action, now, notedEvery],
  );
  if (noted === undefined) tx.audit({ action, recordId: record.id, chainId: record.chainId });
}
