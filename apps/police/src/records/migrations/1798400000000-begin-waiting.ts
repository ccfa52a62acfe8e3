import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Cases that wait for others have a clock from the step on that makes them wait; those that waited before get theirs here. Later, since a replica of the
 * version before does not know the step.
 */
export class BeginWaiting1798400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO timers (due_at, ready_at, kind, record_id, payload)
        SELECT soon, soon, 'step', id, '{"step": "beginWaiting"}'
          FROM investigations, (SELECT now() + interval '15 minutes' AS soon) AS later
         WHERE status IN ('suspended', 'with-prosecutor', 'consented', 'in-court')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM timers WHERE kind = 'step' AND payload ->> 'step' = 'beginWaiting'`);
  }
}
