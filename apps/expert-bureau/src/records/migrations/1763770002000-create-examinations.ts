import { createRecordTable } from '#libs/casework';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateExaminations1763770002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createRecordTable(runner, 'examinations');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE examinations');
  }
}
