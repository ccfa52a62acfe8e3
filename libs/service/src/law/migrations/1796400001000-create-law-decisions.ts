import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the agency's administrators decided about the law as it is applied here, and what each decision did. Decisions are only ever added. */
export class CreateLawDecisions1796400001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE law_decisions (
        id              uuid PRIMARY KEY,
        number          int NOT NULL UNIQUE,
        kind            text NOT NULL,
        content         jsonb NOT NULL,
        takes_effect_at timestamptz NOT NULL,
        decided_by      text NOT NULL,
        decided_at      timestamptz NOT NULL
      );

      -- How far the deadlines that ran are counted anew by so many decisions.
      CREATE TABLE law_recounts (
        version     int PRIMARY KEY,
        moved       int NOT NULL,
        finished_at timestamptz
      );

      DO $$
      DECLARE service text := current_setting('qorgan.service_role');
      BEGIN
        EXECUTE format('GRANT SELECT, INSERT ON law_decisions TO %I', service);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE ON law_recounts TO %I', service);
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE law_recounts, law_decisions');
  }
}
