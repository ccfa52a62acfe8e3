import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Items are written once and custody only grows: the role that runs may insert and read, nothing else. */
export class CreateVault1763770000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE vault_items (
        id            uuid PRIMARY KEY,
        size          bigint NOT NULL CHECK (size >= 0),
        sha256        text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        md5           text NOT NULL CHECK (md5 ~ '^[0-9a-f]{32}$'),
        cipher_size   bigint NOT NULL,
        cipher_sha256 text NOT NULL CHECK (cipher_sha256 ~ '^[0-9a-f]{64}$'),
        wrapped_key   text NOT NULL,
        key_id        text NOT NULL,
        frame_format  text NOT NULL,
        media_type    text NOT NULL,
        name_sealed   text,
        source        jsonb NOT NULL,
        created_at    timestamptz NOT NULL
      );
      COMMENT ON COLUMN vault_items.name_sealed IS 'sealed: the name of a file can name a child';
      CREATE INDEX vault_items_by_hash ON vault_items (sha256);

      CREATE TABLE custody_entries (
        id          uuid PRIMARY KEY,
        item_id     uuid NOT NULL REFERENCES vault_items,
        at          timestamptz NOT NULL,
        action      text NOT NULL CHECK (action IN ('acquired', 'copied', 'handed-over', 'received', 'verified', 'viewed')),
        actor       text NOT NULL,
        role        text NOT NULL,
        reason      text NOT NULL,
        sha256      text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        counterpart text
      );
      CREATE INDEX custody_entries_by_item ON custody_entries (item_id, at, id);

      DO $$
      BEGIN
        EXECUTE format('GRANT SELECT, INSERT ON vault_items, custody_entries TO %I', current_setting('qorgan.service_role'));
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE custody_entries; DROP TABLE vault_items;');
  }
}
