import { createRecordTable } from '#libs/casework';
import type { QueryRunner } from 'typeorm';

export interface ErasableTables {
  /** Every table of records of this agency. */
  readonly records: readonly string[];
  /** Particulars of such a table in which somebody may have typed words, and what stands there afterwards. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** What the source of an item of the vault calls the record by; empty where the agency keeps no files. */
  readonly itemsOf: readonly string[];
}

/**
 * For a migration of an agency at which personal data may be erased. All that destroys stands in one function of the owner's: the service may call it
 * for an erasure that was decided, by somebody else than whoever asked, and has no right of its own to remove a key or an item. A restored backup is
 * treated by the same function.
 */
export async function createErasures(
  runner: QueryRunner,
  { records, words = {}, itemsOf }: ErasableTables,
): Promise<void> {
  await createRecordTable(runner, 'erasures');
  const every = ['remarks', ...records];
  await runner.query(`
    CREATE FUNCTION qorgan_erase(erasure uuid) RETURNS int
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE
        asked erasures;
        ids   uuid[];
        mark  jsonb;
      BEGIN
        SELECT * INTO asked FROM erasures WHERE id = erasure;
        IF asked.status IS DISTINCT FROM 'erased' OR asked.particulars->>'decidedBy' IS NULL
           OR asked.subjects @> ARRAY[(asked.particulars->>'decidedBy')::uuid] THEN
          RAISE EXCEPTION 'no such erasure was decided by somebody else';
        END IF;
        ids := ARRAY(${every.map((name) => `SELECT id FROM ${name} WHERE chain_id = asked.chain_id`).join(' UNION ALL ')});
        mark := jsonb_build_object('erased', jsonb_build_object('at', asked.particulars->>'decidedAt', 'ground', asked.particulars->>'ground'));
        ${every.map((name) => `UPDATE ${name} SET sealed = NULL, marks = '{}', particulars = particulars || mark || '${JSON.stringify(words[name] ?? {})}' WHERE id = ANY (ids);`).join('\n        ')}
        DELETE FROM record_keys WHERE record_id = ANY (ids);
        -- What somebody typed as the purpose of a reading may name the child; that they read it remains.
        UPDATE audit_log SET reason = 'erased' WHERE record_id = ANY (ids) AND reason IS NOT NULL;
        DELETE FROM idempotency_keys
         WHERE subject IN (SELECT subject FROM audit_log WHERE record_id = ANY (ids)) AND (answer->'record'->>'id')::uuid = ANY (ids);
        UPDATE quarantine SET payload = '' WHERE chain_id = asked.chain_id;
        ${itemsOf.length === 0 ? '' : eraseItems(itemsOf)}
        RETURN cardinality(ids);
      END $$;

    CREATE FUNCTION qorgan_files_under_way(chain uuid) RETURNS bigint
    LANGUAGE sql STABLE AS $$ ${itemsOf.length === 0 ? 'SELECT 0::bigint' : filesUnderWay(every)} $$;
    REVOKE ALL ON FUNCTION qorgan_erase FROM PUBLIC;
    DO $$ BEGIN EXECUTE format('GRANT EXECUTE ON FUNCTION qorgan_erase TO %I', current_setting('qorgan.service_role')); END $$;
  `);
}

/** Bytes stay where they lie, unreadable: an item’s key is its own, and a bucket may not let go of them. */
const eraseItems = (itemsOf: readonly string[]): string => `
        DECLARE items uuid[] := ARRAY(SELECT id FROM vault_items WHERE ${itemsOf.map((name) => `(source->>'${name}')::uuid = ANY (ids)`).join(' OR ')});
        BEGIN
          UPDATE vault_items SET wrapped_key = '', name_sealed = NULL WHERE id = ANY (items);
          UPDATE vault_uploads SET wrapped_key = '', name_sealed = '' WHERE id = ANY (items) OR record_id = ANY (ids);
          UPDATE withheld_entries SET words_sealed = NULL WHERE item_id = ANY (items);
          UPDATE item_checks SET sealed = NULL, state = CASE state WHEN 'extracted' THEN 'failed' ELSE state END, trouble = 'erased', next_attempt_at = 'infinity'
           WHERE item_id = ANY (items) AND kind = 'metadata';
          UPDATE file_transfers SET manifest_sealed = '' WHERE chain_id = asked.chain_id;
        END;`;

const filesUnderWay = (every: readonly string[]): string => `
      SELECT (SELECT count(*) FROM vault_uploads WHERE state IN ('receiving', 'sealing')
               AND record_id IN (${every.map((name) => `SELECT id FROM ${name} WHERE chain_id = chain`).join(' UNION ALL ')}))
           + (SELECT count(*) FROM file_transfers WHERE chain_id = chain AND told_at IS NULL)
           + (SELECT count(*) FROM file_grants WHERE chain_id = chain AND outcome IS NULL)`;
