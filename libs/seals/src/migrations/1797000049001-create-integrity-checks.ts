import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a service found when it held its own past against its links and seals: the verdict and a place, nothing of what stands there. */
export class CreateIntegrityChecks1797000049001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE integrity_checks (
        id          uuid PRIMARY KEY,
        began_at    timestamptz NOT NULL,
        began_by    text NOT NULL,
        finished_at timestamptz,
        entries     bigint NOT NULL DEFAULT 0,
        seals       bigint NOT NULL DEFAULT 0,
        verdict     text CHECK (verdict IN ('sound', 'broken', 'unfinished')),
        broken_log  text,
        broken_at   bigint
      );
      CREATE INDEX integrity_checks_newest ON integrity_checks (began_at DESC);
      DO $$
      BEGIN
        EXECUTE format('GRANT SELECT, INSERT, UPDATE ON integrity_checks TO %I', current_setting('qorgan.service_role'));
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE integrity_checks');
  }
}
