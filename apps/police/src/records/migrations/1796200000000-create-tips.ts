import { createRecordTable } from '#libs/casework';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages from the public. Codes are kept as keyed indexes beside them: whoever has one is nobody to row-level security. */
export class CreateTips1796200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createRecordTable(runner, 'tips');
    await runner.query(`
      CREATE SEQUENCE tip_numbers;
      CREATE TABLE tip_codes (
        code_index text PRIMARY KEY,
        tip_id     uuid NOT NULL UNIQUE REFERENCES tips (id)
      );
      CREATE INDEX investigations_by_erdr_number ON investigations ((particulars #>> '{registration,number}'));
      DO $$ BEGIN
        EXECUTE format('GRANT USAGE ON SEQUENCE tip_numbers TO %I', current_setting('qorgan.service_role'));
        EXECUTE format('GRANT SELECT, INSERT ON tip_codes TO %I', current_setting('qorgan.service_role'));
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP INDEX investigations_by_erdr_number; DROP TABLE tip_codes; DROP SEQUENCE tip_numbers; DROP TABLE tips',
    );
  }
}
