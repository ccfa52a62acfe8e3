import type { QueryRunner } from 'typeorm';

/**
 * For a migration of an agency at which personal data may be erased: finds records whose term is over, those that have lain longest first. Work that goes
 * on stands in no such index, and what was erased leaves it.
 *
 * @param ended by table: the states in which the work on a record has ended
 */
export async function createErasureIndex(
  runner: QueryRunner,
  ended: Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  for (const [table, states] of Object.entries(ended))
    await runner.query(
      `CREATE INDEX ${indexOf(table)} ON ${table} (status, changed_at, id)
        WHERE status IN (${states.map((state) => `'${state}'`).join(', ')}) AND NOT particulars ? 'erased'`,
    );
}

export async function dropErasureIndex(runner: QueryRunner, ...tables: readonly string[]): Promise<void> {
  for (const table of tables) await runner.query(`DROP INDEX ${indexOf(table)}`);
}

const indexOf = (table: string): string => `${table}_kept`;
