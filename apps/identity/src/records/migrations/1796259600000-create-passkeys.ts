import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePasskeys1796259600000 implements MigrationInterface {
  readonly name = 'CreatePasskeys1796259600000';

  async up(runner: QueryRunner): Promise<void> {
    const [{ service }] = (await runner.query(
      `SELECT quote_ident(current_setting('qorgan.service_role')) AS service`,
    )) as [{ service: string }];
    await runner.query(`
      CREATE TABLE passkeys (
        id           text PRIMARY KEY,
        account_id   uuid NOT NULL REFERENCES accounts (id),
        public_key   bytea NOT NULL,
        counter      bigint NOT NULL,
        transports   text[] NOT NULL,
        name         text NOT NULL,
        created_at   timestamptz NOT NULL DEFAULT now(),
        last_used_at timestamptz
      )`);
    await runner.query(`CREATE INDEX passkeys_by_account ON passkeys (account_id)`);
    // Each is good once, for the sign-in and the purpose it was made for.
    await runner.query(`
      CREATE TABLE passkey_challenges (
        uid       text NOT NULL,
        purpose   text NOT NULL,
        challenge text NOT NULL,
        made_at   timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (uid, purpose)
      )`);
    await runner.query(`CREATE INDEX passkey_challenges_age ON passkey_challenges (made_at)`);
    // What was changed about how somebody signs in; nobody takes it back.
    await runner.query(`
      CREATE TABLE sign_in_changes (
        id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES accounts (id),
        at         timestamptz NOT NULL DEFAULT now(),
        change     text NOT NULL,
        by_person  boolean NOT NULL
      )`);
    await runner.query(`CREATE INDEX sign_in_changes_by_account ON sign_in_changes (account_id, id)`);
    // Recovery codes are there for whoever has lost the phone or the passkey alike.
    await runner.query(`
      ALTER TABLE recovery_codes
        DROP CONSTRAINT recovery_codes_account_id_fkey,
        ADD CONSTRAINT recovery_codes_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts (id)`);
    await runner.query(`ALTER TABLE pending_sign_ins ADD COLUMN proof jsonb`);
    for (const table of ['passkeys', 'passkey_challenges'])
      await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO ${service}`);
    await runner.query(`GRANT SELECT, INSERT ON sign_in_changes TO ${service}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE pending_sign_ins DROP COLUMN proof`);
    await runner.query(`DELETE FROM recovery_codes WHERE account_id NOT IN (SELECT account_id FROM second_factors)`);
    await runner.query(`
      ALTER TABLE recovery_codes
        DROP CONSTRAINT recovery_codes_account_id_fkey,
        ADD CONSTRAINT recovery_codes_account_id_fkey FOREIGN KEY (account_id)
          REFERENCES second_factors (account_id) ON DELETE CASCADE`);
    await runner.query(`DROP TABLE sign_in_changes, passkey_challenges, passkeys`);
  }
}
