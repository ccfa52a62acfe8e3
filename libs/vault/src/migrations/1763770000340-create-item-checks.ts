import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is found out about an item after it was sealed, a row for each kind of check; the item itself stays as it is. */
export class CreateItemChecks1763770000340 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE item_checks (
        item_id         uuid NOT NULL REFERENCES vault_items,
        kind            text NOT NULL CHECK (kind IN ('malware', 'metadata')),
        state           text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'clean', 'suspicious', 'extracted', 'failed')),
        at              timestamptz,
        tool            text,
        finding         text,
        trouble         text,
        sealed          text,
        attempts        integer NOT NULL DEFAULT 0,
        claims          integer NOT NULL DEFAULT 0,
        next_attempt_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (item_id, kind),
        CHECK (kind = 'malware' OR state NOT IN ('clean', 'suspicious')),
        CHECK (kind = 'metadata' OR state <> 'extracted'),
        CHECK ((state = 'suspicious') = (finding IS NOT NULL)),
        CHECK ((state = 'extracted') = (sealed IS NOT NULL))
      );
      COMMENT ON COLUMN item_checks.tool IS 'program and version, as it calls itself';
      COMMENT ON COLUMN item_checks.finding IS 'the name of the signature that a suspicious item matches';
      COMMENT ON COLUMN item_checks.sealed IS 'sealed: what was extracted, it can name places and people';
      COMMENT ON COLUMN item_checks.next_attempt_at IS 'infinity: trying again would bring nothing else';
      CREATE INDEX item_checks_due ON item_checks (kind, next_attempt_at) WHERE state IN ('waiting', 'failed');

      INSERT INTO item_checks (item_id, kind) SELECT id, kind FROM vault_items CROSS JOIN (VALUES ('malware'), ('metadata')) AS kinds(kind);

      CREATE FUNCTION item_checks_stay() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.state NOT IN ('waiting', 'failed') THEN RAISE EXCEPTION 'what was found does not change'; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER stays BEFORE UPDATE ON item_checks FOR EACH ROW EXECUTE FUNCTION item_checks_stay();

      DO $$
      BEGIN
        EXECUTE format('GRANT SELECT, INSERT, UPDATE (state, at, tool, finding, trouble, sealed, attempts, claims, next_attempt_at) ON item_checks TO %I',
                       current_setting('qorgan.service_role'));
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE item_checks; DROP FUNCTION item_checks_stay();');
  }
}
