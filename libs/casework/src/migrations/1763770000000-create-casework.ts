import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every command leaves besides its record: its idempotency key, its audit entry, notices to people; and who sees which row. */
export class CreateCasework1763770000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE idempotency_keys (
        subject     text NOT NULL,
        key         text NOT NULL,
        fingerprint text NOT NULL,
        answer      jsonb,
        created_at  timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (subject, key)
      ) WITH (fillfactor = 60);
      CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);

      CREATE TABLE audit_log (
        id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at         timestamptz NOT NULL,
        subject    text NOT NULL,
        roles      text[] NOT NULL,
        action     text NOT NULL,
        record_id  uuid,
        chain_id   uuid,
        version    int,
        reason     text,
        request_id text
      );
      CREATE INDEX audit_log_by_record ON audit_log (record_id, id);

      CREATE TABLE notices (
        id         uuid PRIMARY KEY,
        at         timestamptz NOT NULL,
        code       text NOT NULL,
        record_id  uuid NOT NULL,
        chain_id   uuid NOT NULL,
        to_subject uuid,
        to_role    text,
        to_unit    uuid,
        excluded   uuid[] NOT NULL DEFAULT '{}',
        read_at    timestamptz
      );
      CREATE INDEX notices_by_subject ON notices (to_subject, id DESC);
      CREATE INDEX notices_by_role ON notices (to_role, to_unit, id DESC);

      CREATE FUNCTION qorgan_sees(unit_id uuid, region text, subjects uuid[], excluded uuid[]) RETURNS boolean
      LANGUAGE sql STABLE AS $$
        SELECT CASE
          WHEN current_setting('qorgan.subject', true) = 'system' THEN true
          WHEN coalesce(current_setting('qorgan.subject', true), '') = '' THEN false
          WHEN excluded @> ARRAY[current_setting('qorgan.subject', true)::uuid] THEN false
          ELSE current_setting('qorgan.scope', true) LIKE '%agency%'
            OR (current_setting('qorgan.scope', true) LIKE '%unit%' AND unit_id = ANY (current_setting('qorgan.units', true)::uuid[]))
            OR (current_setting('qorgan.scope', true) LIKE '%region%' AND region = current_setting('qorgan.region', true))
            OR (current_setting('qorgan.scope', true) ~ 'own|assigned' AND subjects @> ARRAY[current_setting('qorgan.subject', true)::uuid])
        END $$;

      DO $$
      DECLARE service text := current_setting('qorgan.service_role');
      BEGIN
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency_keys TO %I', service);
        EXECUTE format('GRANT SELECT, INSERT ON audit_log TO %I', service);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE ON notices TO %I', service);
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION qorgan_sees; DROP TABLE notices, audit_log, idempotency_keys');
  }
}
