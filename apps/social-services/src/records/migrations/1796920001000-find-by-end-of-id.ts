import { createEndingIndex, dropEndingIndex } from '#libs/casework';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['supports', 'services'];

/** What people are shown in place of a number leads to its record by an index. */
export class FindByEndOfId1796920001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createEndingIndex(runner, ...tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropEndingIndex(runner, ...tables);
  }
}
