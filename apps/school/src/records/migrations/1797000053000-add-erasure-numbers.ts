import { createEndingIndex, dropEndingIndex } from '#libs/casework';
import { numberErasures, unnumberErasures } from '#libs/service';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['referrals', 'applications'];

/** Erasures, and what is due, are found by what people know a record by; a draft that was never sent has no number and goes by the end of its id. */
export class AddErasureNumbers1797000053000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await numberErasures(runner, ...tables);
    await createEndingIndex(runner, ...tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropEndingIndex(runner, ...tables);
    await unnumberErasures(runner);
  }
}
