import { openToDeputies } from '#libs/casework';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever stands in for somebody who is away sees and does what they may. */
export class AddDeputies1796800001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await openToDeputies(runner, 'investigations', 'tips', 'remarks');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['investigations', 'tips', 'remarks'])
      await runner.query(`DROP POLICY stood_in_for ON ${table}; DROP POLICY stood_in_for_changed ON ${table}`);
  }
}
