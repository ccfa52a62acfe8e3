import { createTimelineTables } from '#libs/timelines';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Conversations that experts read from materials, and the phases that they mark in them. */
export class CreateTimelines1796000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTimelineTables(runner, 'examinations');
    await runner.query(`
      CREATE TABLE phase_marks (
        examination_id uuid NOT NULL REFERENCES examinations,
        mark_id        uuid NOT NULL,
        version        int NOT NULL,
        phase          text NOT NULL,
        cites          jsonb NOT NULL,
        withdrawn      boolean NOT NULL,
        by             uuid NOT NULL,
        at             timestamptz NOT NULL,
        sealed         text NOT NULL,
        PRIMARY KEY (examination_id, mark_id, version)
      );
      COMMENT ON TABLE phase_marks IS 'every version of every mark; a withdrawal is the last version; sealed: the reason';
      ALTER TABLE phase_marks ENABLE ROW LEVEL SECURITY;
      CREATE POLICY seen ON phase_marks FOR SELECT USING (EXISTS (SELECT 1 FROM examinations e WHERE e.id = examination_id));
      CREATE POLICY written ON phase_marks FOR INSERT WITH CHECK (EXISTS (SELECT 1 FROM examinations e WHERE e.id = examination_id));
      DO $$ BEGIN EXECUTE format('GRANT SELECT, INSERT ON phase_marks TO %I', current_setting('qorgan.service_role')); END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE phase_marks, chat_messages, chats, chat_readings; DROP FUNCTION chats_stay, chat_messages_stay, chat_readings_stay;`,
    );
  }
}
