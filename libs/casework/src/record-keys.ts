/** A scalar SQL expression: the wrapped key of a record, loaded with whatever is sealed with it. */
export const keyReading = (record: string): string =>
  `(SELECT k.wrapped FROM record_keys k WHERE k.record_id = ${record})`;

/** Keeps the key of a record that has none yet, in the statement that writes what is sealed with it; nothing where there is none to keep. */
export const keyWriting = (record: string, wrapped: string): string =>
  `WITH kept AS (INSERT INTO record_keys (record_id, wrapped) SELECT ${record}::uuid, ${wrapped}::text WHERE ${wrapped}::text IS NOT NULL ON CONFLICT DO NOTHING)`;
