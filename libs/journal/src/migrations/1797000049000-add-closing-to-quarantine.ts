import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often a set-aside event was tried and when, and how it came out of quarantine. */
export class AddClosingToQuarantine1797000049000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE quarantine ADD COLUMN tries int DEFAULT 1, ADD COLUMN tried_at timestamptz, ADD COLUMN released_as text;
      COMMENT ON COLUMN quarantine.released_as IS 'applied: by an administrator; replaced: by another copy from its sender; closed: set down as nobody''s';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE quarantine DROP COLUMN tries, DROP COLUMN tried_at, DROP COLUMN released_as');
  }
}
