import type { MigrationInterface, QueryRunner } from 'typeorm';

const ofChains = ['timeline_entries', 'chain_deadlines', 'chain_readiness', 'readiness_decisions', 'emergencies_told'];
const seenWith = (table: string, alone: string): string =>
  `ALTER POLICY seen ON ${table} USING (current_setting('qorgan.subject', true) = 'system'
     OR EXISTS (SELECT FROM chains c WHERE c.chain_id = ${table}.chain_id${alone}))`;

/**
 * What is of a chain is still seen with it; the chain of each is now looked up by itself (`OFFSET 0`). Before, PostgreSQL was free to ask the policy of every chain of the country
 * first, and did so for a page of fifty deadlines: of one that may be cut short it expects to ask all.
 */
export class AlterWhoSeesWhatIsOfAChain1798100001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ofChains) await runner.query(seenWith(table, ' OFFSET 0'));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ofChains) await runner.query(seenWith(table, ''));
  }
}
