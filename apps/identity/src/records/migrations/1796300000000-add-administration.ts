import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddAdministration1796300000000 implements MigrationInterface {
  readonly name = 'AddAdministration1796300000000';

  async up(runner: QueryRunner): Promise<void> {
    const [{ service }] = (await runner.query(
      `SELECT quote_ident(current_setting('qorgan.service_role')) AS service`,
    )) as [{ service: string }];
    // A password that somebody else knows: good until then, and changed at the first sign-in.
    await runner.query(`ALTER TABLE accounts ADD COLUMN one_time_until timestamptz`);
    await runner.query(`CREATE INDEX accounts_assignments ON accounts USING gin (assignments jsonb_path_ops)`);
    await runner.query(`
      CREATE TABLE account_changes (
        id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at         timestamptz NOT NULL DEFAULT now(),
        account_id uuid NOT NULL REFERENCES accounts (id),
        version    integer NOT NULL,
        actor      uuid,
        agency     text,
        action     text NOT NULL,
        detail     jsonb,
        request_id text
      )`);
    await runner.query(`CREATE INDEX account_changes_account ON account_changes (account_id, id)`);
    await runner.query(`
      CREATE TABLE account_commands (
        actor       uuid NOT NULL,
        key         text NOT NULL,
        fingerprint text NOT NULL,
        sealed      text NOT NULL,
        at          timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (actor, key)
      )`);
    await runner.query(`CREATE INDEX account_commands_age ON account_commands (at)`);
    // Who has proven who they are and has still to choose a password of their own.
    await runner.query(`
      CREATE TABLE pending_passwords (
        uid        text PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES accounts (id),
        version    integer NOT NULL,
        acr        text NOT NULL,
        amr        text[] NOT NULL,
        begun_at   timestamptz NOT NULL DEFAULT now()
      )`);
    // What was done to accounts is only added to, never altered.
    await runner.query(`GRANT SELECT, INSERT ON account_changes TO ${service}`);
    for (const table of ['account_commands', 'pending_passwords'])
      await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO ${service}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE pending_passwords, account_commands, account_changes`);
    await runner.query(`DROP INDEX accounts_assignments`);
    await runner.query(`ALTER TABLE accounts DROP COLUMN one_time_until`);
  }
}
