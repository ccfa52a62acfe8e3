import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What we granted to others (grants) and what others announced to us (transfers). */
export class CreateFileExchange1763770000310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE file_grants (
        transfer_id     uuid PRIMARY KEY,
        item_id         uuid NOT NULL REFERENCES vault_items,
        receiver        text NOT NULL,
        chain_id        uuid NOT NULL,
        granted_at      timestamptz NOT NULL,
        put_lease_until timestamptz,
        outcome         text CHECK (outcome IN ('arrived', 'refused')),
        outcome_code    text,
        outcome_at      timestamptz
      );
      CREATE INDEX file_grants_by_chain ON file_grants (chain_id);
      CREATE INDEX file_grants_by_item ON file_grants (item_id);

      -- A transfer's number is its sender's: two senders may use the same one.
      CREATE TABLE file_transfers (
        sender          text NOT NULL,
        transfer_id     uuid NOT NULL,
        chain_id        uuid NOT NULL,
        record_id       uuid NOT NULL,
        manifest_sealed text NOT NULL,
        state           text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'arrived', 'refused')),
        announced_at    timestamptz NOT NULL,
        attempts        integer NOT NULL DEFAULT 0,
        claims          integer NOT NULL DEFAULT 0,
        next_attempt_at timestamptz NOT NULL,
        trouble         text,
        bad_object      text,
        arrived_item_id uuid REFERENCES vault_items,
        settled_at      timestamptz,
        told_at         timestamptz,
        PRIMARY KEY (sender, transfer_id),
        CHECK ((state = 'arrived') = (arrived_item_id IS NOT NULL))
      );
      COMMENT ON COLUMN file_transfers.claims IS 'grows with every claim: a worker whose lease ran out can no longer settle';
      COMMENT ON COLUMN file_transfers.bad_object IS 'the object that proved wrong; the sender is asked for another, once';
      CREATE INDEX file_transfers_due ON file_transfers (next_attempt_at) WHERE told_at IS NULL;
      CREATE INDEX file_transfers_by_record ON file_transfers (record_id);

      DO $$
      DECLARE service text := current_setting('qorgan.service_role');
      BEGIN
        EXECUTE format('GRANT SELECT, INSERT ON file_grants, file_transfers TO %I', service);
        EXECUTE format('GRANT UPDATE (put_lease_until, outcome, outcome_code, outcome_at) ON file_grants TO %I', service);
        EXECUTE format('GRANT UPDATE (state, attempts, claims, next_attempt_at, trouble, bad_object, arrived_item_id, settled_at, told_at)
                        ON file_transfers TO %I', service);
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE file_transfers; DROP TABLE file_grants;');
  }
}
