import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Phases that experts marked, as their conclusions state them. Nobody here changes or withdraws one: a later conclusion to the same order takes its place. */
export class CreateExpertMarks1796000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE expert_marks (
        id                uuid PRIMARY KEY,
        investigation_id  uuid NOT NULL REFERENCES investigations,
        examination_id    uuid NOT NULL,
        conclusion_sha256 text NOT NULL,
        received_at       timestamptz NOT NULL,
        mark_id           uuid NOT NULL,
        phase             text NOT NULL,
        cites             jsonb NOT NULL,
        by                uuid NOT NULL,
        at                timestamptz NOT NULL,
        sealed            text NOT NULL
      );
      COMMENT ON COLUMN expert_marks.cites IS 'lines of files that were handed over: hash of the file, place of the conversation in it, parser, number and hash of the line';
      COMMENT ON COLUMN expert_marks.sealed IS 'sealed: the reason, and how the expert is called';
      CREATE INDEX expert_marks_by_investigation ON expert_marks (investigation_id, id);
      DO $$ BEGIN EXECUTE format('GRANT SELECT, INSERT ON expert_marks TO %I', current_setting('qorgan.service_role')); END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE expert_marks');
  }
}
