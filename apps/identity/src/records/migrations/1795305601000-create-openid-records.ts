import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOpenidRecords1795305601000 implements MigrationInterface {
  readonly name = 'CreateOpenidRecords1795305601000';

  async up(runner: QueryRunner): Promise<void> {
    const [{ service }] = (await runner.query(
      `SELECT quote_ident(current_setting('qorgan.service_role')) AS service`,
    )) as [{ service: string }];
    await runner.query(`
      CREATE TABLE openid_records (
        model       text NOT NULL,
        id          text NOT NULL,
        payload     jsonb NOT NULL,
        grant_id    text,
        uid         text,
        consumed_at timestamptz,
        expires_at  timestamptz NOT NULL,
        PRIMARY KEY (model, id)
      )`);
    await runner.query(`CREATE INDEX openid_records_grant ON openid_records (grant_id) WHERE grant_id IS NOT NULL`);
    await runner.query(`CREATE INDEX openid_records_uid ON openid_records (uid) WHERE uid IS NOT NULL`);
    await runner.query(`CREATE INDEX openid_records_expiry ON openid_records (expires_at)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON openid_records TO ${service}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE openid_records`);
  }
}
