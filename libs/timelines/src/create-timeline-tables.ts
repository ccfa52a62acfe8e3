import type { QueryRunner } from 'typeorm';

const partitions = 8;

/**
 * The tables of an agency in which `ChatReading` keeps what it reads: `chat_readings` (of a file, for a record), `chats`, and `chat_messages` in pages of lines.
 * While a file is being read its pages may be removed to begin anew; once it was read nothing of it changes, the database sees to it.
 *
 * @param records the table of the records that have the files, with `uuid` keys
 */
export async function createTimelineTables(runner: QueryRunner, records: string): Promise<void> {
  await runner.query(`
    CREATE TABLE chat_readings (
      id             uuid PRIMARY KEY,
      record_id      uuid NOT NULL REFERENCES ${records},
      file_id        uuid NOT NULL REFERENCES vault_items,
      state          text NOT NULL DEFAULT 'reading' CHECK (state IN ('reading', 'read', 'refused')),
      asked_by       text NOT NULL,
      asked_at       timestamptz NOT NULL,
      ended_at       timestamptz,
      refused_for    text,
      format         text,
      parser         text,
      parser_version text,
      lines          int,
      unreadable     int,
      sealed         text
    );
    COMMENT ON COLUMN chat_readings.sealed IS 'sealed: the files that were read, and the places that could not be';
    CREATE INDEX chat_readings_by_record ON chat_readings (record_id, id);
    CREATE UNIQUE INDEX chat_readings_once ON chat_readings (record_id, file_id) WHERE state <> 'refused';

    CREATE TABLE chats (
      id         uuid PRIMARY KEY,
      reading_id uuid NOT NULL REFERENCES chat_readings,
      place      int NOT NULL,
      platform   text NOT NULL,
      lines      int,
      date_order text,
      sealed     text
    );
    COMMENT ON COLUMN chats.sealed IS 'sealed: title, participants, on what the order of dates rests';
    CREATE UNIQUE INDEX chats_by_reading ON chats (reading_id, place);

    CREATE TABLE chat_messages (
      chat_id     uuid NOT NULL REFERENCES chats,
      first_line  int NOT NULL,
      lines       int NOT NULL,
      sealed      text NOT NULL,
      axis_sealed text NOT NULL,
      PRIMARY KEY (chat_id, first_line)
    ) PARTITION BY HASH (chat_id);
    COMMENT ON TABLE chat_messages IS 'pages of lines; sealed: the messages; axis_sealed: who and when alone';

    CREATE FUNCTION chats_stay() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT 1 FROM chat_readings WHERE id = OLD.reading_id AND state <> 'reading') THEN
        RAISE EXCEPTION 'a conversation that was read does not change';
      END IF;
      RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END $$;
    CREATE FUNCTION chat_messages_stay() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT 1 FROM chats c JOIN chat_readings r ON r.id = c.reading_id WHERE c.id = OLD.chat_id AND r.state <> 'reading') THEN
        RAISE EXCEPTION 'a conversation that was read does not change';
      END IF;
      RETURN OLD;
    END $$;
    CREATE FUNCTION chat_readings_stay() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF OLD.state <> 'reading' THEN RAISE EXCEPTION 'a reading that has ended does not change'; END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER stays BEFORE UPDATE OR DELETE ON chats FOR EACH ROW EXECUTE FUNCTION chats_stay();
    CREATE TRIGGER stays BEFORE UPDATE ON chat_readings FOR EACH ROW EXECUTE FUNCTION chat_readings_stay();
  `);
  for (let part = 0; part < partitions; part += 1) {
    const name = `chat_messages_${String(part)}`;
    await runner.query(
      `CREATE TABLE ${name} PARTITION OF chat_messages FOR VALUES WITH (MODULUS ${String(partitions)}, REMAINDER ${String(part)});
       CREATE TRIGGER stays BEFORE DELETE ON ${name} FOR EACH ROW EXECUTE FUNCTION chat_messages_stay();`,
    );
  }
  await runner.query(`DO $$ DECLARE role text := current_setting('qorgan.service_role'); BEGIN
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON chat_readings TO %I', role);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON chats TO %I', role);
    EXECUTE format('GRANT SELECT, INSERT, DELETE ON chat_messages TO %I', role);
  END $$`);
}
