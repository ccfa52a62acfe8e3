import type { QueryRunner } from 'typeorm';

/** Lets records of these tables be found by their number, for a migration of the agency that owns them. */
export async function createNumberIndex(runner: QueryRunner, ...tables: readonly string[]): Promise<void> {
  for (const table of tables)
    await runner.query(`CREATE INDEX ${table}_by_number ON ${table} ((particulars #>> '{number}'))`);
}

export async function dropNumberIndex(runner: QueryRunner, ...tables: readonly string[]): Promise<void> {
  for (const table of tables) await runner.query(`DROP INDEX ${table}_by_number`);
}

/** The same for records without a number of their own, by the end of their id. */
export async function createEndingIndex(runner: QueryRunner, ...tables: readonly string[]): Promise<void> {
  for (const table of tables) await runner.query(`CREATE INDEX ${table}_by_ending ON ${table} (right(id::text, 8))`);
}

export async function dropEndingIndex(runner: QueryRunner, ...tables: readonly string[]): Promise<void> {
  for (const table of tables) await runner.query(`DROP INDEX ${table}_by_ending`);
}
