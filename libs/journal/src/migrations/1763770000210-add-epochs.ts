import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A receiver that begins its picture anew begins an epoch; its sender then passes over receipts of earlier ones. */
export class AddEpochs1763770000210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE inbox_positions ADD COLUMN epoch bigint NOT NULL DEFAULT 0;
      CREATE TABLE receiver_epochs (
        receiver text PRIMARY KEY,
        epoch    bigint NOT NULL
      );
      DO $$
      BEGIN
        EXECUTE format('GRANT SELECT, INSERT, UPDATE ON receiver_epochs TO %I', current_setting('qorgan.service_role'));
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE receiver_epochs; ALTER TABLE inbox_positions DROP COLUMN epoch');
  }
}
