import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddTelegramLinks1796500000000 implements MigrationInterface {
  readonly name = 'AddTelegramLinks1796500000000';

  async up(runner: QueryRunner): Promise<void> {
    const [{ service }] = (await runner.query(
      `SELECT quote_ident(current_setting('qorgan.service_role')) AS service`,
    )) as [{ service: string }];
    // A code that comes from outside, with nobody signed in, is found by a keyed hash of it.
    await runner.query(`ALTER TABLE contact_proofs ADD COLUMN lookup text`);
    await runner.query(`CREATE UNIQUE INDEX contact_proofs_lookup ON contact_proofs (kind, lookup)`);
    // Only a chat is found again by its fingerprint; of an address nobody needs one.
    await runner.query(`ALTER TABLE message_channels ALTER COLUMN fingerprint DROP NOT NULL`);
    await runner.query(`UPDATE message_channels SET fingerprint = NULL WHERE kind = 'mail'`);
    // Work that one replica does at a time, for as long as it says.
    await runner.query(
      `CREATE TABLE work_claims (name text PRIMARY KEY, holder uuid NOT NULL, held_until timestamptz NOT NULL)`,
    );
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON work_claims TO ${service}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE work_claims`);
    await runner.query(`DELETE FROM message_channels WHERE kind = 'telegram'`);
    await runner.query(`UPDATE message_channels SET fingerprint = '' WHERE fingerprint IS NULL`);
    await runner.query(`ALTER TABLE message_channels ALTER COLUMN fingerprint SET NOT NULL`);
    await runner.query(`ALTER TABLE contact_proofs DROP COLUMN lookup`);
  }
}
