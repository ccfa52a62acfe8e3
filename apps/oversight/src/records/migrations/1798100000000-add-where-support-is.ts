import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a region has a part in is found by an index: its own chains by one that stands already, those whose support it gives by this one. */
export class AddWhereSupportIs1798100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX chains_by_support_region ON chains (support_region) WHERE support_region IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX chains_by_support_region');
  }
}
