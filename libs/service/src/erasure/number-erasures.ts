import { createNumberIndex, dropNumberIndex } from '#libs/casework';
import type { QueryRunner } from 'typeorm';

/**
 * For a migration of an agency at which personal data may be erased: an erasure is found by what people know its record by. Those that were asked for
 * without it are given it.
 *
 * @param numbered tables of records that have a number of their own; of others it is the end of the id
 */
export async function numberErasures(runner: QueryRunner, ...numbered: readonly string[]): Promise<void> {
  const own = numbered.map(
    (table) => `(SELECT particulars->>'number' FROM ${table} WHERE id = (erasures.particulars->>'recordId')::uuid)`,
  );
  const known = `coalesce(${[...own, `upper(right(particulars->>'recordId', 8))`].join(', ')})`;
  await runner.query(`
    UPDATE erasures SET particulars = particulars || jsonb_build_object('number', ${known})
     WHERE particulars->>'number' IS NULL`);
  await createNumberIndex(runner, 'erasures');
}

/** What was given stays: the version before reads it, too. */
export const unnumberErasures = (runner: QueryRunner): Promise<void> => dropNumberIndex(runner, 'erasures');
