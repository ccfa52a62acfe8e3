import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links carry the leaf of their entry in the Merkle tree. They are derived, so those made before are made anew. */
export class AddLeaves1763770000225 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      TRUNCATE journal_links;
      ALTER TABLE journal_links ADD COLUMN leaf bytea NOT NULL CHECK (length(leaf) = 32);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('TRUNCATE journal_links; ALTER TABLE journal_links DROP COLUMN leaf');
  }
}
