import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What analysts count beside the child and the report: articles, platforms, ways, and how long the case stood at each stage. Chains of
 * before have none of it until the picture is built anew (`npm run ops -- rebuild oversight`).
 */
export class AddFigures1797000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE chains ADD COLUMN articles text[] NOT NULL DEFAULT '{}', ADD COLUMN platforms text[] NOT NULL DEFAULT '{}',
        ADD COLUMN ways text[] NOT NULL DEFAULT '{}', ADD COLUMN stays jsonb NOT NULL DEFAULT '[]';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE chains DROP COLUMN articles, DROP COLUMN platforms, DROP COLUMN ways, DROP COLUMN stays',
    );
  }
}
