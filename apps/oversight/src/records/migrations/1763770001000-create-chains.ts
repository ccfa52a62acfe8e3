import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The picture of every chain, its timeline and its deadlines: projections of what the agencies said, which can be emptied and built
 * anew. A prosecutor sees the chains of the region; what belongs to a chain is seen with it.
 */
export class CreateChains1763770001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE chains (
        chain_id       uuid PRIMARY KEY,
        picture        jsonb NOT NULL,
        number         text,
        region         text,
        school_region  text,
        support_region text,
        stage          text NOT NULL,
        since          timestamptz,
        link           smallint NOT NULL,
        links          smallint[] NOT NULL,
        status         text NOT NULL,
        outcome        text,
        case_outcome   text,
        investigation_stage smallint,
        urgency        text,
        age_band       text,
        sex            text,
        source         text,
        started_at     timestamptz NOT NULL,
        last_fact_at   timestamptz NOT NULL,
        ended_at       timestamptz,
        breaches       int NOT NULL DEFAULT 0,
        returns        int NOT NULL DEFAULT 0,
        refusals       int NOT NULL DEFAULT 0,
        excluded       uuid[] NOT NULL DEFAULT '{}'
      ) WITH (fillfactor = 60);
      CREATE INDEX chains_by_last_fact ON chains (last_fact_at DESC, chain_id DESC);
      CREATE INDEX chains_by_region ON chains (region, last_fact_at DESC, chain_id DESC);
      CREATE INDEX chains_by_stage ON chains (stage, last_fact_at DESC, chain_id DESC);

      CREATE TABLE timeline_entries (
        chain_id uuid NOT NULL,
        id       uuid NOT NULL,
        at       timestamptz NOT NULL,
        agency   text NOT NULL,
        number   bigint NOT NULL,
        type     text NOT NULL,
        link     smallint,
        open     jsonb NOT NULL,
        PRIMARY KEY (chain_id, id)
      );
      CREATE INDEX timeline_entries_in_order ON timeline_entries (chain_id, at, id);

      CREATE TABLE chain_deadlines (
        id          uuid PRIMARY KEY,
        chain_id    uuid NOT NULL,
        agency      text NOT NULL,
        region      text NOT NULL,
        rule        text NOT NULL,
        state       text NOT NULL,
        is_open     boolean NOT NULL,
        started_at  timestamptz NOT NULL,
        due_at      timestamptz,
        changed_at  timestamptz NOT NULL,
        explanation jsonb NOT NULL
      ) WITH (fillfactor = 80);
      CREATE INDEX chain_deadlines_by_chain ON chain_deadlines (chain_id);
      CREATE INDEX chain_deadlines_by_urgency ON chain_deadlines ((coalesce(due_at, 'infinity')), id) WHERE is_open;

      ALTER TABLE chains ENABLE ROW LEVEL SECURITY;
      CREATE POLICY seen ON chains FOR SELECT USING (qorgan_sees(NULL, region, '{}', excluded) OR qorgan_sees(NULL, support_region, '{}', excluded));
      CREATE POLICY changed ON chains FOR UPDATE USING (qorgan_sees(NULL, region, '{}', excluded) OR qorgan_sees(NULL, support_region, '{}', excluded)) WITH CHECK (current_setting('qorgan.subject', true) = 'system');
      CREATE POLICY begun ON chains FOR INSERT WITH CHECK (current_setting('qorgan.subject', true) = 'system');

      ALTER TABLE timeline_entries ENABLE ROW LEVEL SECURITY;
      CREATE POLICY seen ON timeline_entries FOR SELECT USING (current_setting('qorgan.subject', true) = 'system' OR EXISTS (SELECT FROM chains c WHERE c.chain_id = timeline_entries.chain_id));
      CREATE POLICY begun ON timeline_entries FOR INSERT WITH CHECK (current_setting('qorgan.subject', true) = 'system');

      ALTER TABLE chain_deadlines ENABLE ROW LEVEL SECURITY;
      CREATE POLICY seen ON chain_deadlines FOR SELECT USING (current_setting('qorgan.subject', true) = 'system' OR EXISTS (SELECT FROM chains c WHERE c.chain_id = chain_deadlines.chain_id));
      CREATE POLICY changed ON chain_deadlines FOR UPDATE USING (current_setting('qorgan.subject', true) = 'system');
      CREATE POLICY begun ON chain_deadlines FOR INSERT WITH CHECK (current_setting('qorgan.subject', true) = 'system');

      DO $$
      DECLARE service text := current_setting('qorgan.service_role');
      BEGIN
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, TRUNCATE ON chains, chain_deadlines TO %I', service);
        EXECUTE format('GRANT SELECT, INSERT, TRUNCATE ON timeline_entries TO %I', service);
        EXECUTE format('GRANT TRUNCATE ON inbox_cursors, inbox_waiting TO %I', service);
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE chain_deadlines, timeline_entries, chains');
  }
}
