import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSpentChallenges1795651200000 implements MigrationInterface {
  readonly name = 'CreateSpentChallenges1795651200000';

  async up(runner: QueryRunner): Promise<void> {
    const [{ service }] = (await runner.query(
      `SELECT quote_ident(current_setting('qorgan.service_role')) AS service`,
    )) as [{ service: string }];
    await runner.query(`
      CREATE TABLE spent_challenges (
        nonce      text PRIMARY KEY,
        spent_on   uuid NOT NULL,
        expires_at timestamptz NOT NULL
      )`);
    await runner.query(`CREATE INDEX spent_challenges_by_expiry ON spent_challenges (expires_at)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON spent_challenges TO ${service}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE spent_challenges`);
  }
}
