import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddLetterheads1796500000200 implements MigrationInterface {
  readonly name = 'AddLetterheads1796500000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE units ADD COLUMN letterhead jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE units DROP COLUMN letterhead`);
  }
}
