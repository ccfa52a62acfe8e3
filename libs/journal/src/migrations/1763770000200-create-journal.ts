import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The journal and what keeps its promise: deliveries not yet confirmed, receipts, positions and cursors of what is
 * received, and what waits or was quarantined. The service may only add to the journal, never change or remove.
 */
export class CreateJournal1763770000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE journal (
        seq       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        tx        xid8 NOT NULL DEFAULT pg_current_xact_id(),
        id        uuid NOT NULL,
        chain_id  uuid NOT NULL,
        type      text NOT NULL,
        at        timestamptz NOT NULL,
        record_id uuid,
        actor     jsonb NOT NULL,
        open      jsonb NOT NULL,
        sealed    jsonb NOT NULL,
        numbers   jsonb NOT NULL,
        trace     text
      );
      CREATE UNIQUE INDEX journal_by_id ON journal (id);
      CREATE INDEX journal_by_chain ON journal (chain_id, seq);
      CREATE INDEX journal_in_commit_order ON journal (tx, seq);

      CREATE TABLE journal_links (
        position bigint PRIMARY KEY,
        entry_id uuid NOT NULL,
        seq      bigint NOT NULL,
        tx       xid8 NOT NULL,
        hash     text NOT NULL
      );
      CREATE UNIQUE INDEX journal_links_by_seq ON journal_links (seq);

      CREATE TABLE chain_heads (
        chain_id uuid NOT NULL,
        receiver text NOT NULL,
        number   bigint NOT NULL,
        PRIMARY KEY (chain_id, receiver)
      ) WITH (fillfactor = 80);

      CREATE TABLE deliveries (
        receiver        text NOT NULL,
        chain_id        uuid NOT NULL,
        number          bigint NOT NULL,
        entry_id        uuid NOT NULL,
        attempts        int NOT NULL DEFAULT 0,
        next_attempt_at timestamptz NOT NULL,
        PRIMARY KEY (receiver, chain_id, number)
      ) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);
      CREATE INDEX deliveries_by_next_attempt ON deliveries (next_attempt_at);

      CREATE TABLE receipts (
        entry_id    uuid NOT NULL,
        receiver    text NOT NULL,
        chain_id    uuid NOT NULL,
        received_at timestamptz NOT NULL,
        PRIMARY KEY (entry_id, receiver)
      );
      CREATE INDEX receipts_by_chain ON receipts (chain_id);

      CREATE TABLE inbox_positions (
        sender         text PRIMARY KEY,
        stream_created text NOT NULL,
        seq            bigint NOT NULL
      );
      CREATE TABLE inbox_cursors (
        sender   text NOT NULL,
        chain_id uuid NOT NULL,
        number   bigint NOT NULL,
        PRIMARY KEY (sender, chain_id)
      ) WITH (fillfactor = 80);
      CREATE TABLE inbox_waiting (
        sender     text NOT NULL,
        chain_id   uuid NOT NULL,
        number     bigint NOT NULL,
        subject    text NOT NULL,
        payload    bytea NOT NULL,
        signature  text NOT NULL,
        arrived_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (sender, chain_id, number)
      );
      CREATE TABLE quarantine (
        id             uuid PRIMARY KEY,
        sender         text NOT NULL,
        chain_id       uuid,
        number         bigint,
        subject        text NOT NULL,
        payload        bytea NOT NULL,
        signature      text NOT NULL,
        reason         text NOT NULL,
        quarantined_at timestamptz NOT NULL DEFAULT now(),
        released_at    timestamptz
      );
      CREATE INDEX quarantine_open ON quarantine (sender, chain_id) WHERE released_at IS NULL;

      DO $$
      DECLARE service text := current_setting('qorgan.service_role');
      BEGIN
        EXECUTE format('GRANT SELECT, INSERT ON journal, journal_links, receipts TO %I', service);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON chain_heads, deliveries, inbox_positions, inbox_cursors, inbox_waiting, quarantine TO %I', service);
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE quarantine, inbox_waiting, inbox_cursors, inbox_positions, receipts, deliveries, chain_heads, journal_links, journal',
    );
  }
}
