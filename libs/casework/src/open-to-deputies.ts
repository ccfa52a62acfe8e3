import type { QueryRunner } from 'typeorm';

/**
 * For a migration of an agency whose records are somebody's own or assigned to somebody: whoever stands in for them sees and changes these records while
 * that lasts, by the database's clock, in the unit for which it was said, and never whoever must not be told.
 */
export async function openToDeputies(runner: QueryRunner, ...tables: readonly string[]): Promise<void> {
  for (const table of tables)
    await runner.query(`
      CREATE POLICY stood_in_for ON ${table} FOR SELECT USING (qorgan_stands_in(unit_id, subjects, excluded));
      CREATE POLICY stood_in_for_changed ON ${table} FOR UPDATE USING (qorgan_stands_in(unit_id, subjects, excluded)) WITH CHECK (true);
    `);
}
