import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddDirectory1796400000000 implements MigrationInterface {
  readonly name = 'AddDirectory1796400000000';

  async up(runner: QueryRunner): Promise<void> {
    const [{ service }] = (await runner.query(
      `SELECT quote_ident(current_setting('qorgan.service_role')) AS service`,
    )) as [{ service: string }];
    // The version of the account of which agencies were told, and which agencies those were: whoever once worked there keeps their name there.
    await runner.query(`ALTER TABLE accounts ADD COLUMN told_version integer`);
    await runner.query(`ALTER TABLE accounts ADD COLUMN told_agencies text[] NOT NULL DEFAULT '{}'`);
    await runner.query(`CREATE INDEX accounts_to_tell ON accounts (login) WHERE told_version IS DISTINCT FROM version`);
    // The stream to which that was said, by the time at which it was made: one that was made anew knows nothing.
    await runner.query(`
      CREATE TABLE directory_told (
        stream    text PRIMARY KEY,
        created   text NOT NULL,
        whole     boolean NOT NULL DEFAULT FALSE
      )`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON directory_told TO ${service}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE directory_told`);
    await runner.query(`DROP INDEX accounts_to_tell`);
    await runner.query(`ALTER TABLE accounts DROP COLUMN told_agencies, DROP COLUMN told_version`);
  }
}
