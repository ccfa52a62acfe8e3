import { createRecordTable, grantedByHandOver } from '#libs/casework';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Applications about cyberbullying before the expert group; access ends with the hand-over. */
export class CreateApplications1796300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createRecordTable(runner, 'applications');
    await grantedByHandOver(runner, 'applications');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE applications');
  }
}
