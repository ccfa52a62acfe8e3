import { numberErasures, unnumberErasures } from '#libs/service';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Erasures are found by the end of the id of their record, by which people know it here. */
export class AddErasureNumbers1797000053000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await numberErasures(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await unnumberErasures(runner);
  }
}
