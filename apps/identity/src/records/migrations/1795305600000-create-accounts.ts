import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAccounts1795305600000 implements MigrationInterface {
  readonly name = 'CreateAccounts1795305600000';

  async up(runner: QueryRunner): Promise<void> {
    const [{ service }] = (await runner.query(
      `SELECT quote_ident(current_setting('qorgan.service_role')) AS service`,
    )) as [{ service: string }];
    await runner.query(`
      CREATE TABLE accounts (
        id            uuid PRIMARY KEY,
        login         text NOT NULL UNIQUE CHECK (login ~ '^[a-z0-9][a-z0-9._@+-]{1,99}$'),
        password_hash text NOT NULL CHECK (password_hash like '$argon2id$%'),
        name          text NOT NULL,
        locale        text NOT NULL CHECK (locale IN ('kk', 'ru', 'en')),
        assignments   jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(assignments) = 'array'),
        disabled_at   timestamptz,
        version       integer NOT NULL DEFAULT 1,
        demonstration boolean NOT NULL DEFAULT FALSE,
        created_at    timestamptz NOT NULL DEFAULT now(),
        changed_at    timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`
      CREATE TABLE sign_in_attempts (
        subject        text PRIMARY KEY,
        failures       integer NOT NULL,
        window_ends_at timestamptz NOT NULL,
        blocked_until  timestamptz
      )`);
    await runner.query(`CREATE INDEX sign_in_attempts_window ON sign_in_attempts (window_ends_at)`);
    // Accounts are never deleted: sessions, journals and audit entries of agencies name them.
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON accounts TO ${service}`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_attempts TO ${service}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE sign_in_attempts`);
    await runner.query(`DROP TABLE accounts`);
  }
}
