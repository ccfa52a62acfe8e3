import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A chain is found by its number, and its list narrowed by urgency: comparisons of texts, which go by an index under row-level security, too. */
export class AddChainNumbers1796920001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX chains_by_number ON chains (number);
      CREATE INDEX chains_by_urgency ON chains (urgency, last_fact_at DESC, chain_id DESC);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX chains_by_number; DROP INDEX chains_by_urgency');
  }
}
