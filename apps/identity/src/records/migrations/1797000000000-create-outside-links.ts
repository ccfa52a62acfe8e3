import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOutsideLinks1797000000000 implements MigrationInterface {
  readonly name = 'CreateOutsideLinks1797000000000';

  async up(runner: QueryRunner): Promise<void> {
    const [{ service }] = (await runner.query(
      `SELECT quote_ident(current_setting('qorgan.service_role')) AS service`,
    )) as [{ service: string }];
    // Who somebody is at a provider outside stands here as a keyed hash: it is recognised when it comes, and read by nobody.
    await runner.query(`
      CREATE TABLE outside_links (
        account_id   uuid NOT NULL REFERENCES accounts (id),
        issuer       text NOT NULL,
        subject      text NOT NULL UNIQUE,
        linked_at    timestamptz NOT NULL DEFAULT now(),
        last_used_at timestamptz,
        PRIMARY KEY (account_id, issuer)
      )`);
    // What a browser went away with; each is good once, for the sign-in it was made for.
    await runner.query(`
      CREATE TABLE outside_requests (
        uid     text PRIMARY KEY,
        sealed  text NOT NULL,
        made_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`CREATE INDEX outside_requests_age ON outside_requests (made_at)`);
    await runner.query(`ALTER TABLE pending_sign_ins ADD COLUMN first_proof text NOT NULL DEFAULT 'password'`);
    for (const table of ['outside_links', 'outside_requests'])
      await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO ${service}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE pending_sign_ins DROP COLUMN first_proof`);
    await runner.query(`DROP TABLE outside_requests, outside_links`);
  }
}
