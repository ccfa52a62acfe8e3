import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever is named as not to be told loses the notices of that record: they are found by it. */
export class AddNoticesByRecord1764100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX notices_by_record ON notices (record_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX notices_by_record');
  }
}
