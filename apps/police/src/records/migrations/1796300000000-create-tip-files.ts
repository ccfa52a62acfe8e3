import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files that are brought for a message from the public before it is sent. Their bytes lie sealed in the vault's folder for uploads; whoever has the parcel's
 * secret sends them with a message, and what is not sent goes.
 */
export class CreateTipFiles1796300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tip_files (
        id              uuid PRIMARY KEY,
        parcel_index    text NOT NULL,
        state           text NOT NULL DEFAULT 'coming' CHECK (state IN ('coming', 'held', 'sent', 'sealed', 'going')),
        size            bigint NOT NULL CHECK (size >= 0),
        sha256          text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        media_type      text,
        name_sealed     text,
        wrapped_key     text NOT NULL,
        tip_id          uuid REFERENCES tips (id),
        created_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
        claims          integer NOT NULL DEFAULT 0,
        next_attempt_at timestamptz NOT NULL,
        CHECK (state IN ('coming', 'going') OR (sha256 IS NOT NULL AND media_type IS NOT NULL)),
        CHECK ((tip_id IS NOT NULL) = (state IN ('sent', 'sealed')))
      );
      COMMENT ON COLUMN tip_files.id IS 'also the id of the item that it becomes';
      COMMENT ON COLUMN tip_files.parcel_index IS 'keyed index of the secret under which it was brought';
      COMMENT ON COLUMN tip_files.size IS 'while it is coming: the most that it may be';
      COMMENT ON COLUMN tip_files.name_sealed IS 'sealed: the name of a file can name a child';
      CREATE INDEX tip_files_by_parcel ON tip_files (parcel_index);
      CREATE INDEX tip_files_by_day ON tip_files (created_at);
      CREATE INDEX tip_files_due ON tip_files (next_attempt_at) WHERE state <> 'sealed';
      UPDATE tips SET particulars = particulars || '{"files": []}' WHERE NOT particulars ? 'files';
      DO $$ BEGIN
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON tip_files TO %I', current_setting('qorgan.service_role'));
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE tip_files; UPDATE tips SET particulars = particulars - 'files'`);
  }
}
