import { hasTable } from '../../reach/src/index.js';
import { mostNamed, type Finding, type Opened } from './finding.js';

/** Tables of records but that of erasures: every one is made by casework and has these columns. */
const tables = `
  SELECT table_name AS name FROM information_schema.columns
   WHERE table_schema = 'public' AND column_name IN ('particulars', 'version', 'sealed', 'people') AND table_name <> 'erasures'
   GROUP BY table_name HAVING count(*) = 4 ORDER BY table_name`;

const decided = `(e.particulars->>'decidedAt')::timestamptz`;

/**
 * What was erased is gone and stays gone: no record of its chain has a sealed part or a key of before, each says that it was erased, and no item's
 * key is gone without an erasure. Words that came later, such as another agency's, have a key of their own.
 */
export async function verifyErasures({ agency, manager }: Opened): Promise<Finding[]> {
  if (!(await hasTable(manager, 'erasures'))) return [];
  const findings: Finding[] = [];
  const names = (await manager.query<{ name: string }[]>(tables)).map(({ name }) => name);
  for (const name of names) {
    const rows = await manager.query<{ id: string; says: string }[]>(
      `SELECT r.id, CASE WHEN NOT r.particulars ? 'erased' THEN 'does not say so' ELSE 'has a sealed part or a key of before' END AS says
         FROM erasures e JOIN ${name} r ON r.chain_id = e.chain_id AND r.opened_at <= ${decided} LEFT JOIN record_keys k ON k.record_id = r.id
        WHERE e.status = 'erased' AND (NOT r.particulars ? 'erased' OR k.made_at <= ${decided} OR (r.sealed IS NOT NULL AND k.record_id IS NULL))
        LIMIT ${String(mostNamed)}`,
    );
    findings.push(
      ...rows.map(({ id, says }): Finding => ({
        agency,
        part: 'erasures',
        says: `${name}: record ${id} was erased and ${says}`,
      })),
    );
  }
  return [...findings, ...(await itemsWithoutKeys({ agency, manager }, names))];
}

async function itemsWithoutKeys({ agency, manager }: Opened, names: readonly string[]): Promise<Finding[]> {
  if (!(await hasTable(manager, 'vault_items'))) return [];
  const erased = names.map((name) => `SELECT id::text FROM ${name} WHERE particulars ? 'erased'`).join(' UNION ALL ');
  const rows = await manager.query<{ id: string }[]>(
    `SELECT id FROM vault_items i WHERE wrapped_key = ''
        AND NOT EXISTS (SELECT FROM jsonb_each_text(i.source) s WHERE s.value IN (${erased})) LIMIT ${String(mostNamed)}`,
  );
  return rows.map(({ id }): Finding => ({
    agency,
    part: 'vault',
    says: `item ${id}: its key is gone, and nobody erased it`,
  }));
}
