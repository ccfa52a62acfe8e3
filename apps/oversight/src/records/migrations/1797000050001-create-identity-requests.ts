import { createRecordTable } from '#libs/casework';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Requests of prosecutors to know who a child is, and apart from them what the police told. A row is seen by whoever asked while its time runs, by the
 * database's clock, and while they still see the request; nobody else sees it, the service itself neither: it removes what is over without a look.
 */
export class CreateIdentityRequests1797000050001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createRecordTable(runner, 'identity_requests');
    await runner.query(`
      CREATE TABLE told_children (
        request_id uuid PRIMARY KEY REFERENCES identity_requests,
        subject    uuid NOT NULL,
        ends_at    timestamptz NOT NULL,
        sealed     text NOT NULL
      );
      ALTER TABLE told_children ENABLE ROW LEVEL SECURITY;
      CREATE POLICY seen ON told_children FOR SELECT USING (
        subject::text = current_setting('qorgan.subject', true) AND ends_at > clock_timestamp()
        AND EXISTS (SELECT FROM identity_requests r WHERE r.id = told_children.request_id AND NOT r.excluded @> ARRAY[told_children.subject]));
      CREATE POLICY begun ON told_children FOR INSERT WITH CHECK (current_setting('qorgan.subject', true) = 'system');
      CREATE POLICY gone ON told_children FOR DELETE USING (current_setting('qorgan.subject', true) = 'system' AND ends_at <= clock_timestamp());
      DO $$ BEGIN EXECUTE format('GRANT SELECT, INSERT, DELETE ON told_children TO %I', current_setting('qorgan.service_role')); END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE told_children, identity_requests');
  }
}
