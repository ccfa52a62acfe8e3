import type { QueryRunner } from 'typeorm';

/**
 * For a migration of an agency whose records may be opened in an emergency: whoever opened one reads it while the time that they said has not
 * passed, by the database's clock, and never whoever must not be told. It is a policy for reading alone: no statement changes a row by it.
 */
export async function openableInEmergency(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`CREATE POLICY opened_in_emergency ON ${table} FOR SELECT USING (qorgan_opened(id, excluded))`);
}
