import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An upload may turn out to be a file that its record has already. */
export class AddSameItem1763770000350 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE vault_uploads ADD COLUMN same_as uuid;
      COMMENT ON COLUMN vault_uploads.same_as IS 'the item that had these bytes already; then there is none of this id';

      DO $$
      BEGIN
        EXECUTE format('GRANT UPDATE (same_as) ON vault_uploads TO %I', current_setting('qorgan.service_role'));
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE vault_uploads DROP COLUMN same_as;');
  }
}
