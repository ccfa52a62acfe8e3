import type { MigrationInterface, QueryRunner } from 'typeorm';

const seenWith = (...records: string[]): string => {
  const visible = records
    .map((table) => `EXISTS (SELECT 1 FROM ${table} AS record WHERE record.id = record_id)`)
    .join(' OR ');
  return `
    ALTER POLICY seen ON documents USING (${visible});
    ALTER POLICY issued ON documents WITH CHECK (${visible});
    ALTER POLICY superseded ON documents USING (${visible});`;
};

/** Orders to take material down have documents as data requests have: who does not see the order does not see them. */
export class ShowTakedownDocuments1796500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(seenWith('data_requests', 'takedowns'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(seenWith('data_requests'));
  }
}
