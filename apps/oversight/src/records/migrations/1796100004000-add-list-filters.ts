import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The lists behind the prosecutor's numbers: what was missed, given back, refused or let pass, each by an index of its own. */
export class AddListFilters1796100004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX chains_breached ON chains (last_fact_at DESC, chain_id DESC) WHERE breaches > 0;
      CREATE INDEX chains_returned ON chains (last_fact_at DESC, chain_id DESC) WHERE returns > 0;
      CREATE INDEX chains_refused ON chains (last_fact_at DESC, chain_id DESC) WHERE refusals > 0;
      CREATE INDEX chain_readiness_overridden ON chain_readiness (changed_at DESC, chain_id DESC) WHERE is_overridden;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP INDEX chains_breached; DROP INDEX chains_returned; DROP INDEX chains_refused; DROP INDEX chain_readiness_overridden',
    );
  }
}
