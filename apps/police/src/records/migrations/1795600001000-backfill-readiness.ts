import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Records from before there were readiness decisions have none. */
export class BackfillReadiness1795600001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE investigations SET particulars = '{"readinessDecisions":[]}' || particulars`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE investigations SET particulars = particulars - 'readinessDecisions'`);
  }
}
