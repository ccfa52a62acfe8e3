import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The question log of interviews. An entry is written once: nobody, the service included, can change or remove it. Whoever does not see the
 * investigation sees none of its entries.
 */
export class CreateInterviewEntries1764102000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE interview_entries (
        interview_id     uuid NOT NULL,
        id               uuid NOT NULL,
        investigation_id uuid NOT NULL REFERENCES investigations (id),
        asked_at         timestamptz NOT NULL,
        entered_at       timestamptz NOT NULL,
        entered_by       uuid NOT NULL,
        phase            text NOT NULL,
        block            text,
        type             text NOT NULL,
        hints            text[] NOT NULL DEFAULT '{}',
        suggested_by     uuid,
        corrects         uuid,
        late             boolean NOT NULL,
        -- Keyed index over the whole entry: the same one sent again is known without opening anything.
        mark             text NOT NULL,
        sealed           text NOT NULL,
        PRIMARY KEY (interview_id, id)
      );
      CREATE INDEX interview_entries_in_order ON interview_entries (interview_id, asked_at, id);
      ALTER TABLE interview_entries ENABLE ROW LEVEL SECURITY;
      CREATE POLICY seen ON interview_entries FOR SELECT
        USING (EXISTS (SELECT 1 FROM investigations i WHERE i.id = investigation_id));
      CREATE POLICY written ON interview_entries FOR INSERT
        WITH CHECK (EXISTS (SELECT 1 FROM investigations i WHERE i.id = investigation_id));
      DO $$ BEGIN EXECUTE format('GRANT SELECT, INSERT ON interview_entries TO %I', current_setting('qorgan.service_role')); END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE interview_entries');
  }
}
