import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSessions1795305600000 implements MigrationInterface {
  readonly name = 'CreateSessions1795305600000';

  async up(runner: QueryRunner): Promise<void> {
    const [{ service }] = (await runner.query(
      `SELECT quote_ident(current_setting('qorgan.service_role')) AS service`,
    )) as [{ service: string }];
    await runner.query(`
      CREATE TABLE sessions (
        id              uuid PRIMARY KEY,
        secret_hash     bytea NOT NULL UNIQUE CHECK (length(secret_hash) = 32),
        account_id      uuid NOT NULL,
        account_version integer NOT NULL,
        name            text NOT NULL,
        locale          text NOT NULL,
        assignments     jsonb NOT NULL,
        acr             text NOT NULL,
        identity_sid    text,
        created_at      timestamptz NOT NULL DEFAULT now(),
        last_seen_at    timestamptz NOT NULL DEFAULT now(),
        expires_at      timestamptz NOT NULL
      ) WITH (fillfactor = 70)`);
    await runner.query(`CREATE INDEX sessions_by_account ON sessions (account_id)`);
    await runner.query(`CREATE INDEX sessions_by_expiry ON sessions (expires_at)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON sessions TO ${service}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE sessions`);
  }
}
