import { createErasures } from '#libs/service';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Personal data of a child may be erased here (ADR 0042). */
export class CreateErasures1796700001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createErasures(runner, {
      records: ['supports', 'services'],
      words: { supports: { services: [], planned: [] }, services: { kind: '' } },
      itemsOf: [],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION qorgan_erase, qorgan_files_under_way; DROP TABLE erasures');
  }
}
