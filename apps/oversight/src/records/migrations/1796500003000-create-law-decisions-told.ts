import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What administrators of agencies decided about the law as it is applied there. No case, no name. */
export class CreateLawDecisionsTold1796500003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE law_decisions_told (
        agency          text NOT NULL,
        decision_id     uuid NOT NULL,
        kind            text NOT NULL,
        role            text NOT NULL,
        decided_at      timestamptz NOT NULL,
        takes_effect_at timestamptz NOT NULL,
        content         jsonb NOT NULL,
        moved           int,
        applied_at      timestamptz,
        PRIMARY KEY (agency, decision_id)
      );
      CREATE INDEX law_decisions_told_by_time ON law_decisions_told (decided_at DESC);
      DO $$ BEGIN EXECUTE format('GRANT SELECT, INSERT, UPDATE ON law_decisions_told TO %I', current_setting('qorgan.service_role')); END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE law_decisions_told');
  }
}
