import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `record_ids_ending` finds records that have no number of their own by the end of their id, which people are shown in its place. As with
 * `record_ids_numbered`, the function gives nothing but ids, to the service alone, and what they stand for is still read under the policy.
 */
export class AddRecordIdsEnding1796920000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION record_ids_ending(records regclass, ending text) RETURNS SETOF uuid
      LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 2 SET search_path = pg_catalog, public, pg_temp AS $$
        BEGIN
          RETURN QUERY EXECUTE format('SELECT id FROM %s WHERE right(id::text, 8) = $1', records) USING lower(ending);
        END $$;
      REVOKE ALL ON FUNCTION record_ids_ending FROM PUBLIC;
      DO $$ BEGIN EXECUTE format('GRANT EXECUTE ON FUNCTION record_ids_ending TO %I', current_setting('qorgan.service_role')); END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION record_ids_ending');
  }
}
