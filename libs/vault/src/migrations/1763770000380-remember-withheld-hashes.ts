import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bytes that were told of as withheld: a copy that comes later is withheld too. */
export class RememberWithheldHashes1763770000380 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE withheld_hashes (
        chain_id uuid NOT NULL,
        sha256   text NOT NULL,
        at       timestamptz NOT NULL,
        actor    text NOT NULL,
        PRIMARY KEY (sha256, chain_id)
      );
      COMMENT ON TABLE withheld_hashes IS 'marked by somebody of the chain; what is shown again has an entry of its own that says so';
      CREATE INDEX file_transfers_by_item ON file_transfers (arrived_item_id) WHERE arrived_item_id IS NOT NULL;

      DO $$
      BEGIN
        EXECUTE format('GRANT SELECT, INSERT ON withheld_hashes TO %I', current_setting('qorgan.service_role'));
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX file_transfers_by_item; DROP TABLE withheld_hashes;');
  }
}
