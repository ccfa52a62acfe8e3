import type { Transaction } from '#libs/casework';
import { onlyInEmergency, type By, type RecordCore } from '#libs/lifecycle';

/**
 * The access log says that somebody reads a record which they opened in an emergency: once in a quarter of an hour, since a page that is open
 * asks again and again.
 */
export async function noteEmergencyReading(tx: Transaction, kind: string, by: By, record: RecordCore): Promise<void> {
  const { manager, actor, now } = tx;
  if (!onlyInEmergency(by, record, actor)) return;
  const action = `${kind}.read-in-emergency`;
  const [noted] = await manager.query<unknown[]>(
    `SELECT 1 FROM audit_log WHERE record_id = $1 AND subject = $2 AND action = $3 AND at > $4::timestamptz - interval '15 minutes' LIMIT 1`,
    [record.id, actor.subject, action, now],
  );
  if (noted === undefined) tx.audit({ action, recordId: record.id, chainId: record.chainId });
}
