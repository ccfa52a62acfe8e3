import { createRecordTable } from '#libs/casework';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Remarks of the supervising prosecutor, at oversight and at the agency that must answer. */
export class CreateRemarks1763770000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createRecordTable(runner, 'remarks');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE remarks');
  }
}
