import { openToDeputies } from '#libs/casework';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['supports', 'remarks'];

/** Whoever stands in for whoever supports a child who is away sees and does what the rights table lets them. */
export class AddDeputies1796800001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await openToDeputies(runner, ...tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables)
      await runner.query(`DROP POLICY stood_in_for ON ${table}; DROP POLICY stood_in_for_changed ON ${table}`);
  }
}
