import type { MigrationInterface, QueryRunner } from 'typeorm';

const allow = (...actions: string[]): string => `
  ALTER TABLE custody_entries DROP CONSTRAINT custody_entries_action_check;
  ALTER TABLE custody_entries ADD CONSTRAINT custody_entries_action_check CHECK (action IN (${actions.map((action) => `'${action}'`).join(', ')}));`;

/** An item may leave the house altogether: for a court, or an authority that is no link of the chain. */
export class AlterCustodyActions1763770000320 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(allow('acquired', 'copied', 'exported', 'handed-over', 'received', 'verified', 'viewed'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(allow('acquired', 'copied', 'handed-over', 'received', 'verified', 'viewed'));
  }
}
