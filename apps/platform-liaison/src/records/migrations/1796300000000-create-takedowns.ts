import { createRecordTable, grantedByHandOver } from '#libs/casework';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Orders to take material down; access ends with the hand-over. */
export class CreateTakedowns1796300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createRecordTable(runner, 'takedowns');
    await grantedByHandOver(runner, 'takedowns');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE takedowns');
  }
}
