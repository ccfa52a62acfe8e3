import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSecondFactors1796200000000 implements MigrationInterface {
  readonly name = 'CreateSecondFactors1796200000000';

  async up(runner: QueryRunner): Promise<void> {
    const [{ service }] = (await runner.query(
      `SELECT quote_ident(current_setting('qorgan.service_role')) AS service`,
    )) as [{ service: string }];
    await runner.query(`
      CREATE TABLE second_factors (
        account_id   uuid PRIMARY KEY REFERENCES accounts (id),
        sealed       text NOT NULL,
        last_step    bigint NOT NULL,
        confirmed_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`
      CREATE TABLE recovery_codes (
        account_id uuid NOT NULL REFERENCES second_factors (account_id) ON DELETE CASCADE,
        hash       text NOT NULL,
        used_at    timestamptz,
        PRIMARY KEY (account_id, hash)
      )`);
    // Who has given the right password and not yet the second factor.
    await runner.query(`
      CREATE TABLE pending_sign_ins (
        uid        text PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES accounts (id),
        sealed     text,
        passed     boolean NOT NULL DEFAULT FALSE,
        begun_at   timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`CREATE INDEX pending_sign_ins_age ON pending_sign_ins (begun_at)`);
    for (const table of ['second_factors', 'recovery_codes', 'pending_sign_ins'])
      await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO ${service}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE pending_sign_ins, recovery_codes, second_factors`);
  }
}
