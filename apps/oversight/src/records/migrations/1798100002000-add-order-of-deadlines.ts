import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Open deadlines stand in the order in which they fall due, those that stand still at the end. A column and not an index over `coalesce`: under row-level security only a comparison that
 * cannot betray a hidden row bounds an index, and PostgreSQL does not take one with `coalesce` for such; what is overdue was looked for among all that is open. The index over `coalesce`
 * (`chain_deadlines_by_urgency`) stays for the version before; a later one may drop it.
 */
export class AddOrderOfDeadlines1798100002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE chain_deadlines ADD COLUMN due_or_never timestamptz GENERATED ALWAYS AS (coalesce(due_at, 'infinity')) STORED;
      CREATE INDEX chain_deadlines_in_order ON chain_deadlines (due_or_never, id) WHERE is_open;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE chain_deadlines DROP COLUMN due_or_never');
  }
}
