import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A case leads to the messages that were added to it: whom it shuts out loses them too. */
export class FindTipsOfACase1798200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX tips_by_investigation ON tips ((particulars ->> 'investigationId')) WHERE particulars ->> 'investigationId' IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX tips_by_investigation');
  }
}
