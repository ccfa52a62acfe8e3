import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddAccessReview1796900000000 implements MigrationInterface {
  readonly name = 'AddAccessReview1796900000000';

  async up(runner: QueryRunner): Promise<void> {
    // Nothing is known of sign-ins before: of accounts that are there already they are noted from now on, of later ones since they were made.
    await runner.query(`
      ALTER TABLE accounts
        ADD COLUMN last_sign_in_at      timestamptz,
        ADD COLUMN sign_ins_noted_since timestamptz NOT NULL DEFAULT now()`);
    // What was decided at an agency about access, newest first.
    await runner.query(`
      CREATE INDEX account_changes_reviews ON account_changes (agency, id)
       WHERE action IN ('confirm-access', 'withdraw-access')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX account_changes_reviews`);
    await runner.query(`ALTER TABLE accounts DROP COLUMN last_sign_in_at, DROP COLUMN sign_ins_noted_since`);
  }
}
