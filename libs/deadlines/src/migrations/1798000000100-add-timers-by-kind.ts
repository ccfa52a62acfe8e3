import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The next timer of some kinds is found where it stands: a case has several, and each worker asks after every one that it fires and every few seconds. */
export class AddTimersByKind1798000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX timers_by_kind ON timers (kind, ready_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX timers_by_kind');
  }
}
