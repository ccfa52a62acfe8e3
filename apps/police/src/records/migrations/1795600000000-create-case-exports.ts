import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was exported of a case, to whom it is answered for, and everything that an archive is written from again. Written once. */
export class CreateCaseExports1795600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE case_exports (
        id               uuid PRIMARY KEY,
        investigation_id uuid NOT NULL REFERENCES investigations (id),
        at               timestamptz NOT NULL,
        by               uuid NOT NULL,
        files            int NOT NULL,
        sealed           text NOT NULL
      );
      COMMENT ON COLUMN case_exports.sealed IS 'sealed: the documents of the package hold handles';
      CREATE INDEX case_exports_by_case ON case_exports (investigation_id, id DESC);
      ALTER TABLE case_exports ENABLE ROW LEVEL SECURITY;
      -- Whoever does not see the investigation sees none of its exports.
      CREATE POLICY seen ON case_exports FOR SELECT
        USING (EXISTS (SELECT 1 FROM investigations i WHERE i.id = investigation_id));
      CREATE POLICY made ON case_exports FOR INSERT WITH CHECK (true);
      DO $$ BEGIN EXECUTE format('GRANT SELECT, INSERT ON case_exports TO %I', current_setting('qorgan.service_role')); END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE case_exports');
  }
}
