import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The question sets of examinations, by kind and version: an edition is written once, the newest counts. They hold nothing of any case. */
export class CreateQuestionSets1764102000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE question_sets (
        kind       text NOT NULL,
        version    int NOT NULL,
        questions  jsonb NOT NULL,
        note       text,
        created_at timestamptz NOT NULL,
        created_by text NOT NULL,
        PRIMARY KEY (kind, version)
      );
      DO $$ BEGIN EXECUTE format('GRANT SELECT, INSERT ON question_sets TO %I', current_setting('qorgan.service_role')); END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE question_sets');
  }
}
