import type { QueryRunner } from 'typeorm';

/**
 * Creates the table of one kind of record, for a migration of the agency that owns it: the core columns, what belongs to the
 * kind as `particulars`, the personal part sealed, and row-level security as the second wall behind the rights table.
 */
export async function createRecordTable(runner: QueryRunner, name: string): Promise<void> {
  await runner.query(`
    CREATE TABLE ${name} (
      id          uuid PRIMARY KEY,
      chain_id    uuid NOT NULL,
      status      text NOT NULL,
      version     int NOT NULL,
      unit_id     uuid,
      region      text NOT NULL,
      people      jsonb NOT NULL DEFAULT '[]',
      subjects    uuid[] NOT NULL DEFAULT '{}',
      excluded    uuid[] NOT NULL DEFAULT '{}',
      urgency     text NOT NULL,
      marks       text[] NOT NULL DEFAULT '{}',
      particulars jsonb NOT NULL,
      sealed      text,
      opened_at   timestamptz NOT NULL,
      changed_at  timestamptz NOT NULL
    ) WITH (fillfactor = 70);
    CREATE INDEX ${name}_by_chain ON ${name} (chain_id);
    CREATE INDEX ${name}_by_unit ON ${name} (unit_id, changed_at DESC, id DESC);
    CREATE INDEX ${name}_by_region ON ${name} (region, changed_at DESC, id DESC);
    CREATE INDEX ${name}_by_change ON ${name} (changed_at DESC, id DESC);
    CREATE INDEX ${name}_by_subject ON ${name} USING gin (subjects);
    CREATE INDEX ${name}_by_mark ON ${name} USING gin (marks) WHERE marks <> '{}';
    ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY;
    -- PostgreSQL holds the changed row against this policy too: whoever locked a record that they may see may give it away.
    CREATE POLICY seen ON ${name} FOR SELECT USING (id::text = current_setting('qorgan.held', true) OR qorgan_sees(unit_id, region, subjects, excluded));
    CREATE POLICY changed ON ${name} FOR UPDATE USING (qorgan_sees(unit_id, region, subjects, excluded)) WITH CHECK (true);
    CREATE POLICY begun ON ${name} FOR INSERT WITH CHECK (true);
    DO $$ BEGIN EXECUTE format('GRANT SELECT, INSERT, UPDATE ON ${name} TO %I', current_setting('qorgan.service_role')); END $$;
  `);
}
