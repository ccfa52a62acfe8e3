import { createRecordTable } from '#libs/casework';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Children of whom social services told the school. */
export class CreateSupportedChildren1796500002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createRecordTable(runner, 'supported_children');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE supported_children');
  }
}
