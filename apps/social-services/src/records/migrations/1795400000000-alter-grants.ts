import { grantedByHandOver } from '#libs/casework';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Access to what was handed over ends with the hand-over. */
export class AlterGrants1795400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await grantedByHandOver(runner, 'supports');
    await grantedByHandOver(runner, 'services');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP POLICY granted ON supports; ALTER TABLE supports DROP COLUMN access_until');
    await runner.query('DROP POLICY granted ON services; ALTER TABLE services DROP COLUMN access_until');
  }
}
