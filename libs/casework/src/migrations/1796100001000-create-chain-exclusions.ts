import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom another agency named as not to be told of a chain: also of what is begun here only afterwards. The list only ever grows. */
export class CreateChainExclusions1796100001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE chain_exclusions (
        chain_id uuid NOT NULL,
        subject  uuid NOT NULL,
        PRIMARY KEY (chain_id, subject)
      );
      DO $$ BEGIN EXECUTE format('GRANT SELECT, INSERT ON chain_exclusions TO %I', current_setting('qorgan.service_role')); END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE chain_exclusions');
  }
}
