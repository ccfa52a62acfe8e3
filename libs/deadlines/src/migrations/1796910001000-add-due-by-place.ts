import type { MigrationInterface, QueryRunner } from 'typeorm';
import { openStates } from '../deadline.js';

/** What is due next in a unit or a region is found where it stands, however many records are there. */
export class AddDueByPlace1796910001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const place of ['unit_id', 'region'])
      await runner.query(
        `CREATE INDEX deadlines_due_by_${place} ON deadlines (${place}, due_at, record_id, id) WHERE state IN ${openStates} AND due_at IS NOT NULL`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX deadlines_due_by_unit_id, deadlines_due_by_region');
  }
}
