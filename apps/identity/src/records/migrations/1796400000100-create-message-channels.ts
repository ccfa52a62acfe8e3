import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMessageChannels1796400000100 implements MigrationInterface {
  readonly name = 'CreateMessageChannels1796400000100';

  async up(runner: QueryRunner): Promise<void> {
    const [{ service }] = (await runner.query(
      `SELECT quote_ident(current_setting('qorgan.service_role')) AS service`,
    )) as [{ service: string }];
    // Where people are told that something waits. Address or chat lies sealed; the fingerprint, a keyed hash, finds a chat again.
    await runner.query(`
      CREATE TABLE message_channels (
        account_id    uuid NOT NULL REFERENCES accounts (id),
        kind          text NOT NULL,
        sealed        text NOT NULL,
        fingerprint   text NOT NULL,
        locale        text NOT NULL,
        pace          text NOT NULL,
        since         timestamptz NOT NULL DEFAULT now(),
        told          jsonb NOT NULL DEFAULT '{}',
        last_sent_at  timestamptz,
        claimed_at    timestamptz,
        failures      integer NOT NULL DEFAULT 0,
        refusals      integer NOT NULL DEFAULT 0,
        failing_since timestamptz,
        next_try_at   timestamptz,
        ended_at      timestamptz,
        ended_why     text,
        PRIMARY KEY (account_id, kind)
      )`);
    await runner.query(`CREATE INDEX message_channels_fingerprint ON message_channels (kind, fingerprint)`);
    // What somebody says is theirs and has still to show. The row stays, as it counts how often they asked.
    await runner.query(`
      CREATE TABLE contact_proofs (
        account_id  uuid NOT NULL REFERENCES accounts (id),
        kind        text NOT NULL,
        sealed      text,
        locale      text NOT NULL,
        made_at     timestamptz NOT NULL DEFAULT now(),
        tries       integer NOT NULL DEFAULT 0,
        sent_at     timestamptz,
        refused_at  timestamptz,
        failures    integer NOT NULL DEFAULT 0,
        next_try_at timestamptz,
        asked       integer NOT NULL DEFAULT 1,
        asked_since timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (account_id, kind)
      )`);
    for (const table of ['message_channels', 'contact_proofs'])
      await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO ${service}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE contact_proofs, message_channels`);
  }
}
