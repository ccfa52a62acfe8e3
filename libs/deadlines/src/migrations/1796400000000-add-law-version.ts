import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By how many of an administrator's decisions each deadline was counted: those that are behind are found by it. */
export class AddLawVersion1796400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE deadlines ADD COLUMN law_version int NOT NULL DEFAULT 0;
      CREATE INDEX deadlines_by_law ON deadlines (law_version, id) WHERE state = 'running'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE deadlines DROP COLUMN law_version');
  }
}
