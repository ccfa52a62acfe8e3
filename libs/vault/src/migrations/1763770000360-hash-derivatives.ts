import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was extracted of an item has a hash of its own. Nothing was extracted before. */
export class HashDerivatives1763770000360 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE item_checks ADD COLUMN sha256 text,
        ADD CHECK ((state = 'extracted') = (sha256 IS NOT NULL));
      COMMENT ON COLUMN item_checks.sha256 IS 'of what was extracted, before it was sealed';
      DO $$
      BEGIN
        EXECUTE format('GRANT UPDATE (sha256) ON item_checks TO %I', current_setting('qorgan.service_role'));
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE item_checks DROP COLUMN sha256;');
  }
}
