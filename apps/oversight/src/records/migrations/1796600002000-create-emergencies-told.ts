import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Cases that somebody opened in an emergency, as agencies told it; seen with their chain. It is not emptied when the picture is built anew, so that
 * nobody is told again of what was told.
 */
export class CreateEmergenciesTold1796600002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE emergencies_told (
        opening_id  uuid PRIMARY KEY,
        chain_id    uuid NOT NULL,
        agency      text NOT NULL,
        region      text NOT NULL,
        role        text NOT NULL,
        reason      text NOT NULL,
        opened_at   timestamptz NOT NULL,
        ends_at     timestamptz NOT NULL,
        ended_at    timestamptz,
        finding     text,
        reviewed_at timestamptz,
        words       text NOT NULL,
        review      text
      ) WITH (fillfactor = 80);
      CREATE INDEX emergencies_told_by_time ON emergencies_told (opened_at DESC, opening_id DESC);
      CREATE INDEX emergencies_told_by_chain ON emergencies_told (chain_id);
      ALTER TABLE emergencies_told ENABLE ROW LEVEL SECURITY;
      CREATE POLICY seen ON emergencies_told FOR SELECT USING (current_setting('qorgan.subject', true) = 'system' OR EXISTS (SELECT FROM chains c WHERE c.chain_id = emergencies_told.chain_id));
      CREATE POLICY changed ON emergencies_told FOR UPDATE USING (current_setting('qorgan.subject', true) = 'system');
      CREATE POLICY begun ON emergencies_told FOR INSERT WITH CHECK (current_setting('qorgan.subject', true) = 'system');
      DO $$ BEGIN EXECUTE format('GRANT SELECT, INSERT, UPDATE ON emergencies_told TO %I', current_setting('qorgan.service_role')); END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE emergencies_told');
  }
}
