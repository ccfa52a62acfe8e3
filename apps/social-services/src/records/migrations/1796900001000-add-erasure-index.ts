import { createErasureIndex, dropErasureIndex } from '#libs/service';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is due to be erased is found by an index (ADR 0042). */
export class AddErasureIndex1796900001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createErasureIndex(runner, { supports: ['closed'], services: ['delivered', 'declined', 'ended'] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropErasureIndex(runner, 'supports', 'services');
  }
}
