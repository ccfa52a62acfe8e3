import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Custody entries get the order in which they were committed, and links by which each knows those before it. */
export class ChainCustody1763770000325 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE custody_entries
        ADD COLUMN seq bigint GENERATED ALWAYS AS IDENTITY,
        ADD COLUMN tx  xid8 NOT NULL DEFAULT pg_current_xact_id();
      CREATE UNIQUE INDEX custody_entries_by_seq ON custody_entries (seq);
      CREATE INDEX custody_entries_in_commit_order ON custody_entries (tx, seq);

      CREATE TABLE custody_links (
        position bigint PRIMARY KEY,
        entry_id uuid NOT NULL,
        seq      bigint NOT NULL,
        tx       xid8 NOT NULL,
        leaf     bytea NOT NULL CHECK (length(leaf) = 32),
        hash     text NOT NULL
      );
      CREATE UNIQUE INDEX custody_links_by_seq ON custody_links (seq);

      DO $$
      BEGIN
        EXECUTE format('GRANT SELECT, INSERT ON custody_links TO %I', current_setting('qorgan.service_role'));
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE custody_links; ALTER TABLE custody_entries DROP COLUMN seq, DROP COLUMN tx');
  }
}
