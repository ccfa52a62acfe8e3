import { createRecordTable } from '#libs/casework';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDataRequests1763770001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createRecordTable(runner, 'data_requests');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE data_requests');
  }
}
