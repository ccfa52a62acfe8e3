import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Up to which notice each person has looked: a notice to a role is one row, and each who has the role sees it for themselves. */
export class CreateNoticesSeen1796200001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notices_seen (
        subject uuid PRIMARY KEY,
        up_to   uuid NOT NULL
      );
      DO $$ BEGIN EXECUTE format('GRANT SELECT, INSERT, UPDATE ON notices_seen TO %I', current_setting('qorgan.service_role')); END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notices_seen');
  }
}
