import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A key for each record, wrapped by a key of the agency (ADR 0042). Whoever destroys the row destroys whatever was sealed with it, also where that
 * stands in tables that are only added to.
 */
export class CreateRecordKeys1796700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE record_keys (
        record_id uuid PRIMARY KEY,
        wrapped   text NOT NULL,
        made_at   timestamptz NOT NULL DEFAULT now()
      );
      DO $$ BEGIN EXECUTE format('GRANT SELECT, INSERT ON record_keys TO %I', current_setting('qorgan.service_role')); END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE record_keys');
  }
}
