import type { MigrationInterface, QueryRunner } from 'typeorm';

const custody = ['acquired', 'copied', 'exported', 'handed-over', 'received', 'verified', 'viewed'];
const allow = (...actions: string[]): string => `
  ALTER TABLE custody_entries DROP CONSTRAINT custody_entries_action_check;
  ALTER TABLE custody_entries ADD CONSTRAINT custody_entries_action_check CHECK (action IN (${actions.map((action) => `'${action}'`).join(', ')}));`;

/** Items whose bytes are shown to nobody: what was said of each only grows, and custody tells of it. */
export class WithholdItems1763770000370 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${allow(...custody, 'withheld', 'released')}
      CREATE TABLE withheld_entries (
        id           uuid PRIMARY KEY,
        seq          bigint GENERATED ALWAYS AS IDENTITY,
        item_id      uuid NOT NULL REFERENCES vault_items,
        at           timestamptz NOT NULL,
        act          text NOT NULL CHECK (act IN ('withhold', 'ask-release', 'keep', 'release')),
        actor        text NOT NULL,
        words_sealed text
      );
      COMMENT ON TABLE withheld_entries IS 'the last entry of an item says whether its bytes are withheld';
      COMMENT ON COLUMN withheld_entries.words_sealed IS 'what was seen, or why; sealed: words can name a child';
      CREATE INDEX withheld_entries_by_item ON withheld_entries (item_id, seq);

      DO $$
      BEGIN
        EXECUTE format('GRANT SELECT, INSERT ON withheld_entries TO %I', current_setting('qorgan.service_role'));
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE withheld_entries; ${allow(...custody)}`);
  }
}
