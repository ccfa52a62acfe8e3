import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSignIns1797000052000 implements MigrationInterface {
  readonly name = 'CreateSignIns1797000052000';

  async up(runner: QueryRunner): Promise<void> {
    const [{ service }] = (await runner.query(
      `SELECT quote_ident(current_setting('qorgan.service_role')) AS service`,
    )) as [{ service: string }];
    // Who signed in, and who tried to: no address and no device, which would tell where people are.
    await runner.query(`
      CREATE TABLE sign_ins (
        id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES accounts (id),
        at         timestamptz NOT NULL DEFAULT now(),
        result     text NOT NULL CHECK (result IN ('signed-in', 'wrong-password', 'wrong-second-factor')),
        acr        text,
        amr        text[] NOT NULL DEFAULT '{}'
      )`);
    await runner.query(`CREATE INDEX sign_ins_by_account ON sign_ins (account_id, id)`);
    // The service adds to it, and neither changes nor removes anything in it.
    await runner.query(`GRANT SELECT, INSERT ON sign_ins TO ${service}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE sign_ins`);
  }
}
