import { readFileSync, writeFileSync } from 'node:fs';
import { agencies } from '#libs/contracts';
import pg from 'pg';
import { z } from 'zod';

/** An erasure that was carried out, as its agency has it: codes and ids, nobody's name. */
const erasure = z.looseObject({ id: z.uuid(), chain_id: z.uuid(), version: z.number(), status: z.literal('erased') });
const list = z.object({
  format: z.literal('qorgan-erasures/1'),
  at: z.iso.datetime(),
  erasures: z.partialRecord(z.enum(agencies), z.array(erasure)),
});
export type Erasures = z.output<typeof list>;

async function hasErasures(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(`SELECT to_regclass('public.erasures') IS NOT NULL AS there`);
  return rows[0]?.there === true;
}

/** Everything that was ever erased, of every agency that erases. It is kept apart from backups: a restore that knows of it brings nobody back. */
export async function listErasures(urlOf: (agency: string) => string | undefined): Promise<Erasures> {
  const found: [string, unknown[]][] = [];
  for (const agency of agencies) {
    const url = urlOf(agency);
    if (url === undefined) continue;
    const client = new pg.Client({ connectionString: url, application_name: 'qorgan ops' });
    await client.connect();
    try {
      if (!(await hasErasures(client))) continue;
      const { rows } = await client.query<{ erasure: unknown }>(
        `SELECT to_jsonb(e) AS erasure FROM erasures e WHERE status = 'erased' ORDER BY changed_at`,
      );
      found.push([agency, rows.map((row) => row.erasure)]);
    } finally {
      await client.end();
    }
  }
  return list.parse({ format: 'qorgan-erasures/1', at: new Date().toISOString(), erasures: Object.fromEntries(found) });
}

export const writeErasures = (file: string, erasures: Erasures): void => {
  writeFileSync(file, `${JSON.stringify(erasures, undefined, 2)}\n`, { mode: 0o600, flag: 'wx' });
};

export const readErasures = (file: string): Erasures => list.parse(JSON.parse(readFileSync(file, 'utf8')));

/**
 * Carries out again, in a restored database, whatever was erased after its backup, by the function by which the service does it. The audit says
 * so; the journal, which is as old as the backup, does not.
 *
 * @returns how many erasures the backup did not know
 */
export async function eraseAgain(agency: string, client: pg.Client, { erasures }: Erasures): Promise<number> {
  let again = 0;
  for (const { id, chain_id: chainId, version, ...row } of erasures[agency as keyof Erasures['erasures']] ?? []) {
    const { rows } = await client.query(`SELECT 1 FROM erasures WHERE id = $1 AND status = 'erased'`, [id]);
    if (rows.length > 0) continue;
    await client.query('BEGIN');
    await client.query('DELETE FROM erasures WHERE id = $1', [id]);
    await client.query(`INSERT INTO erasures SELECT * FROM jsonb_populate_record(NULL::erasures, $1)`, [
      JSON.stringify({ id, chain_id: chainId, version, ...row }),
    ]);
    await client.query(
      `INSERT INTO audit_log (at, subject, roles, action, record_id, chain_id, version, reason)
       VALUES (clock_timestamp(), 'system', '{system}', 'erasure.again-after-restore', $1, $2, $3, 'restore')`,
      [id, chainId, version],
    );
    await client.query('SELECT qorgan_erase($1)', [id]);
    await client.query('COMMIT');
    again += 1;
  }
  return again;
}
