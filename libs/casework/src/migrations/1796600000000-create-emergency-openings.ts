import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createRecordTable } from '../create-record-table.js';

/**
 * Who opened which record in an emergency (ADR 0038). `qorgan_opened_to` is its owner's, since whoever reads by an opening need not see the
 * openings of others; it gives account ids of one record and nothing besides, and only while the time has not passed.
 */
export class CreateEmergencyOpenings1796600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createRecordTable(runner, 'emergency_openings');
    await runner.query(`
      ALTER TABLE emergency_openings ADD COLUMN of_record uuid NOT NULL GENERATED ALWAYS AS ((particulars->>'recordId')::uuid) STORED;
      CREATE INDEX emergency_openings_that_run ON emergency_openings (of_record) WHERE status = 'open';

      CREATE FUNCTION qorgan_opened_to(record uuid) RETURNS uuid[]
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT coalesce(array_agg(subject), '{}') FROM emergency_openings, unnest(subjects) AS subject
         WHERE of_record = record AND status = 'open' AND (particulars->>'endsAt')::timestamptz > now() $$;
      REVOKE ALL ON FUNCTION qorgan_opened_to FROM PUBLIC;

      CREATE FUNCTION qorgan_opened(record uuid, excluded uuid[]) RETURNS boolean
      LANGUAGE sql STABLE AS $$
        SELECT CASE
          WHEN coalesce(current_setting('qorgan.scope', true), '') NOT LIKE '%emergency%' THEN false
          WHEN coalesce(current_setting('qorgan.subject', true), '') IN ('', 'system') THEN false
          WHEN excluded @> ARRAY[current_setting('qorgan.subject', true)::uuid] THEN false
          ELSE current_setting('qorgan.subject', true)::uuid = ANY (qorgan_opened_to(record))
        END $$;
      DO $$ BEGIN EXECUTE format('GRANT EXECUTE ON FUNCTION qorgan_opened_to TO %I', current_setting('qorgan.service_role')); END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION qorgan_opened, qorgan_opened_to; DROP TABLE emergency_openings');
  }
}
