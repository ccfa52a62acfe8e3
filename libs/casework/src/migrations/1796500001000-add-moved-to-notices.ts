import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a notice says of a deadline that the law moved. */
export class AddMovedToNotices1796500001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE notices ADD COLUMN moved jsonb;
      COMMENT ON COLUMN notices.moved IS 'from when to when and by which decision of the law: nothing of a case';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE notices DROP COLUMN moved');
  }
}
