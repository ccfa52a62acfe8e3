import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The agency's own seals with the inner nodes of its trees, their timestamps, and the seals of others that it keeps as a witness. */
export class CreateSeals1763770000525 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tree_nodes (
        log   text NOT NULL,
        level int NOT NULL,
        index bigint NOT NULL,
        hash  bytea NOT NULL CHECK (length(hash) = 32),
        PRIMARY KEY (log, level, index)
      );
      CREATE TABLE seals (
        log      text NOT NULL,
        size     bigint NOT NULL CHECK (size > 0),
        hash     text NOT NULL,
        seal     jsonb NOT NULL,
        entry_id uuid NOT NULL,
        PRIMARY KEY (log, size)
      );
      COMMENT ON COLUMN seals.entry_id IS 'the journal entry by which the seal was stated to its witnesses';
      CREATE TABLE seal_timestamps (
        log        text NOT NULL,
        size       bigint NOT NULL,
        stamped_at timestamptz NOT NULL,
        token      bytea NOT NULL,
        PRIMARY KEY (log, size),
        FOREIGN KEY (log, size) REFERENCES seals
      );
      COMMENT ON COLUMN seal_timestamps.token IS 'RFC 3161, DER, over the hash of the seal';
      CREATE TABLE witnessed_seals (
        agency      text NOT NULL,
        log         text NOT NULL,
        size        bigint NOT NULL,
        hash        text NOT NULL,
        seal        jsonb NOT NULL,
        marks       bytea NOT NULL,
        verdict     text NOT NULL CHECK (verdict IN ('first', 'follows', 'fork', 'shrunk', 'forged')),
        received_at timestamptz NOT NULL,
        PRIMARY KEY (agency, log, size, hash)
      );
      COMMENT ON COLUMN witnessed_seals.marks IS 'the first four bytes of each leaf since the seal before: by them a rewritten entry is named';

      DO $$
      BEGIN
        EXECUTE format('GRANT SELECT, INSERT ON tree_nodes, seals, seal_timestamps, witnessed_seals TO %I', current_setting('qorgan.service_role'));
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE witnessed_seals, seal_timestamps, seals, tree_nodes');
  }
}
