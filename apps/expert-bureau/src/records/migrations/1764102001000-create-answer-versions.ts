import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every version of an expert's answers, written once; and what earlier examinations lack of what the lifecycle now reads. */
export class CreateAnswerVersions1764102001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE answer_versions (
        examination_id     uuid NOT NULL REFERENCES examinations (id),
        question           int NOT NULL,
        version            int NOT NULL,
        at                 timestamptz NOT NULL,
        by                 uuid NOT NULL,
        cannot_be_answered boolean NOT NULL,
        sealed             text NOT NULL,
        PRIMARY KEY (examination_id, question, version)
      );
      ALTER TABLE answer_versions ENABLE ROW LEVEL SECURITY;
      CREATE POLICY seen ON answer_versions FOR SELECT
        USING (EXISTS (SELECT 1 FROM examinations e WHERE e.id = examination_id));
      CREATE POLICY written ON answer_versions FOR INSERT
        WITH CHECK (EXISTS (SELECT 1 FROM examinations e WHERE e.id = examination_id));
      DO $$ BEGIN EXECUTE format('GRANT SELECT, INSERT ON answer_versions TO %I', current_setting('qorgan.service_role')); END $$;

      UPDATE examinations SET particulars = jsonb_build_object(
          'kinds', jsonb_build_array(particulars -> 'kind'), 'nature', 'first', 'earlierExperts', '[]'::jsonb, 'drafts', '[]'::jsonb, 'agreed', '[]'::jsonb,
          'questionKinds', (SELECT coalesce(jsonb_agg(one.kind), '[]') FROM generate_series(1, (particulars ->> 'questionCount')::int) CROSS JOIN LATERAL (SELECT particulars -> 'kind' AS kind) AS one),
          'experts', (SELECT coalesce(jsonb_agg(jsonb_build_object('subject', person -> 'subject', 'kind', particulars -> 'kind', 'assignedAt', coalesce(particulars -> 'assignedAt', to_jsonb(opened_at)))), '[]')
                        FROM jsonb_array_elements(people) AS person WHERE person ->> 'as' = 'assignee')
        ) || particulars
       WHERE NOT particulars ? 'kinds';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE answer_versions');
  }
}
