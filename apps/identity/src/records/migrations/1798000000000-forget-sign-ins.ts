import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The journal of sign-ins is not kept for ever. The service still may not remove anything from it: `forget_sign_ins` is its owner's, takes away only what
 * is older than it is asked and older than a year, whoever asks, and so many rows at once.
 */
export class ForgetSignIns1798000000000 implements MigrationInterface {
  readonly name = 'ForgetSignIns1798000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX sign_ins_by_time ON sign_ins (at);

      CREATE FUNCTION forget_sign_ins(older_than timestamptz, at_most int) RETURNS bigint
      LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        WITH gone AS (
          DELETE FROM sign_ins WHERE id IN (
            SELECT id FROM sign_ins WHERE at < least(older_than, now() - interval '1 year') ORDER BY at LIMIT at_most)
          RETURNING 1)
        SELECT count(*) FROM gone
      $$;
      REVOKE ALL ON FUNCTION forget_sign_ins FROM PUBLIC;
      DO $$ BEGIN EXECUTE format('GRANT EXECUTE ON FUNCTION forget_sign_ins TO %I', current_setting('qorgan.service_role')); END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION forget_sign_ins; DROP INDEX sign_ins_by_time`);
  }
}
