import { createRecordTable } from '#libs/casework';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Applications about cyberbullying. */
export class CreateApplications1796300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createRecordTable(runner, 'applications');
    await runner.query(`
      CREATE SEQUENCE application_numbers;
      DO $$ BEGIN EXECUTE format('GRANT USAGE ON SEQUENCE application_numbers TO %I', current_setting('qorgan.service_role')); END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SEQUENCE application_numbers; DROP TABLE applications');
  }
}
