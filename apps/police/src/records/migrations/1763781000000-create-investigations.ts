import { createRecordTable } from '#libs/casework';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateInvestigations1763781000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createRecordTable(runner, 'investigations');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE investigations');
  }
}
