import { createRecordTable } from '#libs/casework';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSupports1763790000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createRecordTable(runner, 'supports');
    await createRecordTable(runner, 'services');
    // One child, one record of each kind at a time.
    await runner.query(
      `CREATE UNIQUE INDEX supports_open_once ON supports (chain_id, (particulars->>'kind')) WHERE status <> 'closed'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE services, supports');
  }
}
