import type { QueryRunner } from 'typeorm';

/**
 * Creates an agency's register of documents, for a migration of that agency: one row for each document and language. Rows are only added; all that
 * changes of one is that a later document takes its place. Who does not see the record does not see its documents.
 */
export async function createDocumentsTable(runner: QueryRunner, records: string): Promise<void> {
  const visible = `EXISTS (SELECT 1 FROM ${records} AS record WHERE record.id = record_id)`;
  await runner.query(`
    CREATE SEQUENCE document_numbers;
    CREATE TABLE documents (
      id            uuid PRIMARY KEY,
      record_id     uuid NOT NULL,
      chain_id      uuid NOT NULL,
      number        text NOT NULL,
      kind          text NOT NULL,
      version       int NOT NULL,
      language      text NOT NULL CHECK (language IN ('kk', 'ru', 'en')),
      about         uuid,
      data_hash     text NOT NULL CHECK (data_hash ~ '^[0-9a-f]{64}$'),
      file_hash     text NOT NULL CHECK (file_hash ~ '^[0-9a-f]{64}$'),
      item_id       uuid NOT NULL UNIQUE REFERENCES vault_items,
      pages         int NOT NULL,
      recipient     text NOT NULL,
      identity      text NOT NULL CHECK (identity IN ('none', 'initials', 'full')),
      issued_at     timestamptz NOT NULL,
      issued_by     text NOT NULL,
      superseded_by text,
      superseded_at timestamptz,
      UNIQUE (number, language)
    );
    COMMENT ON COLUMN documents.data_hash IS 'SHA-256 over the canonical JSON of kind, version and data: on each page and in the QR code';
    CREATE INDEX documents_by_record ON documents (record_id, issued_at DESC, id DESC);
    ALTER TABLE documents ENABLE ROW LEVEL SECURITY;
    CREATE POLICY seen ON documents FOR SELECT USING (${visible});
    CREATE POLICY issued ON documents FOR INSERT WITH CHECK (${visible});
    CREATE POLICY superseded ON documents FOR UPDATE USING (${visible});
    DO $$ BEGIN
      EXECUTE format('GRANT SELECT, INSERT, UPDATE (superseded_by, superseded_at) ON documents TO %1$I; GRANT USAGE ON SEQUENCE document_numbers TO %1$I', current_setting('qorgan.service_role'));
    END $$;
  `);
}
