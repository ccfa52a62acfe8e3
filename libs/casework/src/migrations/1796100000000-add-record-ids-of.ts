import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `record_ids_of` finds a person's records by the index over subjects. Row-level security would have the policy asked for every row first, since `@>`
 * could betray hidden rows; the function is its owner's, gives nothing but ids, and is granted to the service alone. What the ids stand for is
 * still read under the policy.
 */
export class AddRecordIdsOf1796100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION record_ids_of(records regclass, person uuid) RETURNS SETOF uuid
      LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 50 SET search_path = pg_catalog, public, pg_temp AS $$
        BEGIN
          RETURN QUERY EXECUTE format('SELECT id FROM %s WHERE subjects @> ARRAY[$1]', records) USING person;
        END $$;
      REVOKE ALL ON FUNCTION record_ids_of FROM PUBLIC;
      DO $$ BEGIN EXECUTE format('GRANT EXECUTE ON FUNCTION record_ids_of TO %I', current_setting('qorgan.service_role')); END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION record_ids_of');
  }
}
