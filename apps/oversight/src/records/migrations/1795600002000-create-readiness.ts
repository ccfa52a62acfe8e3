import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How ready each case is for the prosecutor, and what the police decided about it: a projection like the chains, seen with its chain. */
export class CreateReadiness1795600002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE chain_readiness (
        chain_id      uuid PRIMARY KEY,
        changed_at    timestamptz NOT NULL,
        checks        jsonb NOT NULL,
        is_overridden boolean NOT NULL
      ) WITH (fillfactor = 60);
      CREATE INDEX chain_readiness_by_change ON chain_readiness (changed_at DESC, chain_id DESC);

      CREATE TABLE readiness_decisions (
        id          uuid PRIMARY KEY,
        chain_id    uuid NOT NULL,
        decision_id uuid NOT NULL,
        "check"     text NOT NULL,
        kind        text NOT NULL,
        missing     int NOT NULL,
        at          timestamptz NOT NULL,
        sealed      text NOT NULL
      );
      CREATE INDEX readiness_decisions_by_chain ON readiness_decisions (chain_id, at);

      ALTER TABLE chain_readiness ENABLE ROW LEVEL SECURITY;
      CREATE POLICY seen ON chain_readiness FOR SELECT USING (current_setting('qorgan.subject', true) = 'system' OR EXISTS (SELECT FROM chains c WHERE c.chain_id = chain_readiness.chain_id));
      CREATE POLICY changed ON chain_readiness FOR UPDATE USING (current_setting('qorgan.subject', true) = 'system');
      CREATE POLICY begun ON chain_readiness FOR INSERT WITH CHECK (current_setting('qorgan.subject', true) = 'system');

      ALTER TABLE readiness_decisions ENABLE ROW LEVEL SECURITY;
      CREATE POLICY seen ON readiness_decisions FOR SELECT USING (current_setting('qorgan.subject', true) = 'system' OR EXISTS (SELECT FROM chains c WHERE c.chain_id = readiness_decisions.chain_id));
      CREATE POLICY begun ON readiness_decisions FOR INSERT WITH CHECK (current_setting('qorgan.subject', true) = 'system');

      DO $$
      DECLARE service text := current_setting('qorgan.service_role');
      BEGIN
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, TRUNCATE ON chain_readiness TO %I', service);
        EXECUTE format('GRANT SELECT, INSERT, TRUNCATE ON readiness_decisions TO %I', service);
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE readiness_decisions, chain_readiness');
  }
}
