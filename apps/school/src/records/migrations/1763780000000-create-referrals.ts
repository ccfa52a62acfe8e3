import { createRecordTable } from '#libs/casework';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateReferrals1763780000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createRecordTable(runner, 'referrals');
    await runner.query(`
      CREATE SEQUENCE referral_numbers;
      DO $$ BEGIN EXECUTE format('GRANT USAGE ON SEQUENCE referral_numbers TO %I', current_setting('qorgan.service_role')); END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SEQUENCE referral_numbers; DROP TABLE referrals');
  }
}
