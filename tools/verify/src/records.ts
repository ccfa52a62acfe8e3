import { mostNamed, type Finding, type Opened } from './finding.js';

/** Tables of records: every one is made by casework and has these columns. */
const tables = `
  SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name IN ('particulars', 'version', 'sealed', 'people')
   GROUP BY table_name HAVING count(*) = 4 ORDER BY table_name`;

/** State, journal and audit were written together: a record is at the version of its last audit entry, and no entry speaks of a record that is gone. */
export async function verifyRecords({ agency, manager }: Opened): Promise<Finding[]> {
  const findings: Finding[] = [];
  const names = (await manager.query<{ name: string }[]>(tables)).map(({ name }) => name);
  for (const name of names) {
    const rows = await manager.query<{ id: string; version: number; audited: number | null }[]>(
      `SELECT r.id, r.version, a.audited FROM ${name} r
         LEFT JOIN (SELECT record_id, max(version) AS audited FROM audit_log GROUP BY record_id) a ON a.record_id = r.id
        WHERE a.audited IS DISTINCT FROM r.version LIMIT ${String(mostNamed)}`,
    );
    findings.push(
      ...rows.map(({ id, version, audited }): Finding => ({
        agency,
        part: 'records',
        says: `${name}: record ${id} is at version ${String(version)}, its audit at ${String(audited ?? 'none')}`,
      })),
    );
  }
  if (names.length === 0) return findings;
  const gone = await manager.query<{ id: string; record_id: string }[]>(
    `SELECT j.id, j.record_id FROM journal j WHERE j.record_id IS NOT NULL
        AND NOT EXISTS (SELECT FROM (${names.map((name) => `SELECT id FROM ${name}`).join(' UNION ALL ')}) AS r WHERE r.id = j.record_id) LIMIT ${String(mostNamed)}`,
  );
  findings.push(
    ...gone.map(({ id, record_id: record }): Finding => ({
      agency,
      part: 'records',
      says: `entry ${id} speaks of record ${record}, which is gone`,
    })),
  );
  return findings;
}
