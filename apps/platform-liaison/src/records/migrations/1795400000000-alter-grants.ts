import { grantedByHandOver } from '#libs/casework';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Access to what was handed over ends with the hand-over. */
export class AlterGrants1795400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await grantedByHandOver(runner, 'data_requests');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP POLICY granted ON data_requests; ALTER TABLE data_requests DROP COLUMN access_until');
  }
}
