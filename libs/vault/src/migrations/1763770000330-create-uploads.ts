import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that are being received in pieces. The bytes lie in the vault's folder, encrypted; how many they are, the folder knows. */
export class CreateUploads1763770000330 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE vault_uploads (
        id              uuid PRIMARY KEY,
        record_id       uuid NOT NULL,
        owner           text NOT NULL,
        creation_key    text NOT NULL,
        actor           jsonb NOT NULL,
        size            bigint NOT NULL CHECK (size > 0),
        sha256          text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        media_type      text NOT NULL,
        name_sealed     text NOT NULL,
        wrapped_key     text NOT NULL,
        state           text NOT NULL DEFAULT 'receiving' CHECK (state IN ('receiving', 'sealing', 'sealed', 'refused', 'expired', 'cancelled')),
        refused_for     text,
        created_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
        expires_at      timestamptz NOT NULL,
        lease           uuid,
        lease_until     timestamptz,
        claims          integer NOT NULL DEFAULT 0,
        next_attempt_at timestamptz NOT NULL,
        UNIQUE (owner, creation_key)
      );
      COMMENT ON COLUMN vault_uploads.id IS 'also the id of the item that it becomes';
      COMMENT ON COLUMN vault_uploads.actor IS 'who sends it, as codes and ids: the file is recorded as theirs when all of it is here';
      COMMENT ON COLUMN vault_uploads.lease IS 'the request that writes now: a second one is refused';
      CREATE INDEX vault_uploads_by_record ON vault_uploads (record_id, created_at);
      CREATE INDEX vault_uploads_due ON vault_uploads (next_attempt_at) WHERE state IN ('receiving', 'sealing');

      DO $$
      BEGIN
        EXECUTE format('GRANT SELECT, INSERT, UPDATE (state, refused_for, lease, lease_until, claims, next_attempt_at) ON vault_uploads TO %I',
                       current_setting('qorgan.service_role'));
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE vault_uploads;');
  }
}
