import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Conversations that were read from items of evidence. What was said, by whom and when stands in pages of lines, each sealed to its place. While an item is being read
 * its pages may be removed to begin anew; once it was read nothing of it changes.
 */
export class CreateChats1764103000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE chat_readings (
        id               uuid PRIMARY KEY,
        investigation_id uuid NOT NULL REFERENCES investigations,
        evidence_id      uuid NOT NULL,
        file_id          uuid NOT NULL REFERENCES vault_items,
        state            text NOT NULL DEFAULT 'reading' CHECK (state IN ('reading', 'read', 'refused')),
        asked_by         text NOT NULL,
        asked_at         timestamptz NOT NULL,
        ended_at         timestamptz,
        refused_for      text,
        format           text,
        parser           text,
        parser_version   text,
        lines            int,
        unreadable       int,
        sealed           text
      );
      COMMENT ON COLUMN chat_readings.sealed IS 'sealed: the files that were read, and the places that could not be';
      CREATE INDEX chat_readings_by_investigation ON chat_readings (investigation_id, id);
      CREATE UNIQUE INDEX chat_readings_once ON chat_readings (investigation_id, evidence_id) WHERE state <> 'refused';

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
      COMMENT ON TABLE chat_messages IS 'pages of lines; sealed: the messages; axis_sealed: who and when alone, for measuring contact';

      CREATE TABLE chat_date_orders (
        id       uuid PRIMARY KEY,
        chat_id  uuid NOT NULL REFERENCES chats,
        settled  text NOT NULL CHECK (settled IN ('day-first', 'month-first')),
        by       text NOT NULL,
        at       timestamptz NOT NULL,
        sealed   text NOT NULL
      );
      CREATE INDEX chat_date_orders_by_chat ON chat_date_orders (chat_id, id);

      CREATE TABLE phase_marks (
        id               uuid PRIMARY KEY,
        mark_id          uuid NOT NULL,
        investigation_id uuid NOT NULL REFERENCES investigations,
        version          int NOT NULL,
        phase            text,
        cites            jsonb NOT NULL,
        withdrawn        boolean NOT NULL,
        by               text NOT NULL,
        role             text NOT NULL,
        at               timestamptz NOT NULL,
        sealed           text NOT NULL
      );
      COMMENT ON TABLE phase_marks IS 'every version of every mark; a withdrawal is the last version; sealed: the reason';
      CREATE UNIQUE INDEX phase_marks_by_version ON phase_marks (mark_id, version);
      CREATE INDEX phase_marks_by_investigation ON phase_marks (investigation_id, mark_id, version);

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
    for (let part = 0; part < 8; part += 1) {
      const name = `chat_messages_${String(part)}`;
      await runner.query(
        `CREATE TABLE ${name} PARTITION OF chat_messages FOR VALUES WITH (MODULUS 8, REMAINDER ${String(part)});
         CREATE TRIGGER stays BEFORE DELETE ON ${name} FOR EACH ROW EXECUTE FUNCTION chat_messages_stay();`,
      );
    }
    await runner.query(`DO $$ DECLARE role text := current_setting('qorgan.service_role'); BEGIN
      EXECUTE format('GRANT SELECT, INSERT, UPDATE ON chat_readings TO %I', role);
      EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON chats TO %I', role);
      EXECUTE format('GRANT SELECT, INSERT, DELETE ON chat_messages TO %I', role);
      EXECUTE format('GRANT SELECT, INSERT ON chat_date_orders, phase_marks TO %I', role);
    END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE phase_marks, chat_date_orders, chat_messages, chats, chat_readings; DROP FUNCTION chats_stay, chat_messages_stay, chat_readings_stay;`,
    );
  }
}
