import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases with one suspect can be joined; none is yet. */
export class AddJoinders1764100003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE investigations SET particulars = '{"joinders": [], "joinedTo": null}'::jsonb || particulars;
      -- Ages are looked at again from now on: the first look sets the timer for the next birthday that matters.
      INSERT INTO timers (due_at, ready_at, kind, record_id, payload)
        SELECT now(), now(), 'step', id, '{"step": "reviewAge"}' FROM investigations WHERE status NOT IN ('concluded', 'refused', 'terminated');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE investigations SET particulars = particulars - '{joinders,joinedTo}'::text[]`);
  }
}
