import type { QueryRunner } from 'typeorm';

/**
 * Creates the table of a collection of `parent`, for a migration of the agency that owns it. An item is seen by whoever sees its record:
 * the one that this transaction holds, else by the record's own policy.
 */
export async function createCollectionTable(runner: QueryRunner, name: string, parent: string): Promise<void> {
  const sees = `record_id::text = current_setting('qorgan.held', true) OR EXISTS (SELECT FROM ${parent} p WHERE p.id = record_id)`;
  await runner.query(`
    CREATE TABLE ${name} (
      record_id uuid NOT NULL REFERENCES ${parent} (id),
      id        uuid NOT NULL,
      place     int NOT NULL,
      body      jsonb NOT NULL,
      sealed    text,
      PRIMARY KEY (record_id, id)
    ) WITH (fillfactor = 80);
    CREATE INDEX ${name}_in_order ON ${name} (record_id, place, id);
    ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY;
    CREATE POLICY seen ON ${name} FOR SELECT USING (${sees});
    CREATE POLICY changed ON ${name} FOR UPDATE USING (${sees});
    CREATE POLICY begun ON ${name} FOR INSERT WITH CHECK (${sees});
    DO $$ BEGIN EXECUTE format('GRANT SELECT, INSERT, UPDATE ON ${name} TO %I', current_setting('qorgan.service_role')); END $$;
  `);
}
