import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createRecordTable } from '../create-record-table.js';

/**
 * Who stands in for whom, and until when (ADR 0044). What asks it is its owner's, since a deputy sees neither the delegations of others nor, before
 * it is asked, the record: it gives account ids and nothing besides, and only while the time has begun and not passed, by the database's clock.
 * A notice may be of a record whose unit its writer does not know; a row is never shown where there is none.
 */
export class CreateDelegations1796800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createRecordTable(runner, 'delegations');
    await runner.query(`
      ALTER TABLE delegations
        ADD COLUMN absent uuid NOT NULL GENERATED ALWAYS AS ((particulars->>'absent')::uuid) STORED,
        ADD COLUMN deputy uuid NOT NULL GENERATED ALWAYS AS ((particulars->>'deputy')::uuid) STORED;
      CREATE INDEX delegations_that_run ON delegations (deputy, absent) WHERE status = 'named';
      ALTER TABLE audit_log ADD COLUMN instead_of uuid;
      COMMENT ON COLUMN audit_log.instead_of IS 'for whom the subject stood in';

      CREATE FUNCTION qorgan_running(particulars jsonb) RETURNS boolean
      LANGUAGE sql STABLE AS $$
        SELECT (particulars->>'startsAt')::timestamptz <= now() AND (particulars->>'endsAt')::timestamptz > now() $$;

      CREATE FUNCTION qorgan_stands_in_for(person uuid) RETURNS jsonb
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT coalesce(jsonb_agg(jsonb_build_object('subject', absent, 'role', particulars->>'role', 'unitId', unit_id)), '[]')
          FROM delegations WHERE deputy = person AND status = 'named' AND qorgan_running(particulars) $$;

      CREATE FUNCTION qorgan_deputies_of(parts uuid[], unit uuid, shut_out uuid[]) RETURNS uuid[]
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT coalesce(array_agg(DISTINCT d.deputy), '{}') FROM delegations d
         WHERE d.absent = ANY (parts) AND (unit IS NULL OR d.unit_id = unit) AND d.status = 'named' AND qorgan_running(d.particulars)
           AND NOT d.absent = ANY (shut_out) AND NOT d.deputy = ANY (shut_out) $$;
      CREATE INDEX delegations_of_the_absent ON delegations (absent) WHERE status = 'named';
      REVOKE ALL ON FUNCTION qorgan_stands_in_for, qorgan_deputies_of FROM PUBLIC;

      CREATE FUNCTION qorgan_stands_in(unit_id uuid, subjects uuid[], excluded uuid[]) RETURNS boolean
      LANGUAGE sql STABLE AS $$
        SELECT CASE
          WHEN coalesce(current_setting('qorgan.scope', true), '') NOT LIKE '%deputy%' THEN false
          WHEN coalesce(current_setting('qorgan.subject', true), '') IN ('', 'system') THEN false
          WHEN unit_id IS NULL OR NOT unit_id = ANY (current_setting('qorgan.units', true)::uuid[]) THEN false
          ELSE current_setting('qorgan.subject', true)::uuid = ANY (qorgan_deputies_of(subjects, unit_id, excluded))
        END $$;
      DO $$ BEGIN EXECUTE format('GRANT EXECUTE ON FUNCTION qorgan_stands_in_for, qorgan_deputies_of TO %I', current_setting('qorgan.service_role')); END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP FUNCTION qorgan_stands_in, qorgan_deputies_of, qorgan_stands_in_for, qorgan_running; ALTER TABLE audit_log DROP COLUMN instead_of; DROP TABLE delegations',
    );
  }
}
