import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createNumberIndex, dropNumberIndex } from '../create-number-index.js';

/**
 * `record_ids_numbered` finds records by a number that stands in their particulars, by the index over it. As with `record_ids_of`, the policy would be asked for every row first; the
 * function gives nothing but ids, to the service alone, and what they stand for is still read under the policy.
 */
export class AddRecordIdsNumbered1796910000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION record_ids_numbered(records regclass, paths text[], number text) RETURNS SETOF uuid
      LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 2 SET search_path = pg_catalog, public, pg_temp AS $$
        DECLARE path text;
        BEGIN
          FOREACH path IN ARRAY paths LOOP
            RETURN QUERY EXECUTE format('SELECT id FROM %s WHERE particulars #>> %L = $1', records, path) USING number;
          END LOOP;
        END $$;
      REVOKE ALL ON FUNCTION record_ids_numbered FROM PUBLIC;
      DO $$ BEGIN EXECUTE format('GRANT EXECUTE ON FUNCTION record_ids_numbered TO %I', current_setting('qorgan.service_role')); END $$;
    `);
    await createNumberIndex(runner, 'emergency_openings');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropNumberIndex(runner, 'emergency_openings');
    await runner.query('DROP FUNCTION record_ids_numbered');
  }
}
