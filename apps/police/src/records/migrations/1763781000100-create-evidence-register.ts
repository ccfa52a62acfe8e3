import { createCollectionTable } from '#libs/casework';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The register of evidence gets tables of its own. What stood in the records goes along: every item keeps its id and gets its number by
 * the order in which it was entered; what the police acquired keeps its protocol.
 */
export class CreateEvidenceRegister1763781000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createCollectionTable(runner, 'evidence_items', 'investigations');
    await createCollectionTable(runner, 'acquisition_protocols', 'investigations');
    await createCollectionTable(runner, 'evidence_words', 'investigations');
    await runner.query(`
      CREATE INDEX evidence_items_by_act ON evidence_items (record_id, ((body->>'protocolId')::uuid));
      CREATE INDEX evidence_words_by_subject ON evidence_words (record_id, (body->>'about'));

      INSERT INTO acquisition_protocols (record_id, id, place, body)
      SELECT r.id, (item->>'id')::uuid, n - 1, jsonb_strip_nulls(jsonb_build_object(
               'id', item->>'id', 'recordedAt', item->>'acquiredAt', 'by', item->>'by', 'how', item->>'how', 'saysFromWhom', true,
               'acquiredAt', item->>'acquiredAt', 'acquiredBy', item->>'by', 'filmed', item->'filmed', 'notes', 0,
               'participants', CASE WHEN (item->>'specialistPresent')::boolean THEN '["specialist"]'::jsonb ELSE '[]' END,
               'medium', CASE WHEN item ? 'medium' THEN jsonb_build_object('kind', 'other', 'label', item->>'medium')
                              WHEN item ? 'fileId' THEN '{"kind":"vault"}'::jsonb END))
        FROM investigations r CROSS JOIN LATERAL jsonb_array_elements(coalesce(r.particulars->'evidence', '[]')) WITH ORDINALITY AS e(item, n)
       WHERE item->>'source' = 'police';

      INSERT INTO evidence_items (record_id, id, place, body)
      SELECT r.id, (item->>'id')::uuid, n - 1,
             (item - '{how,acquiredAt,specialistPresent,filmed,medium}'::text[])
               || jsonb_build_object('exhibit', n::text, 'registeredAt', item->>'acquiredAt', 'hashedAt', item->>'acquiredAt', 'reliedOn', true,
                                     'assessments', '[]'::jsonb, 'handOvers', '[]'::jsonb)
               || CASE WHEN item->>'source' = 'police' THEN jsonb_build_object('protocolId', item->>'id') ELSE '{}' END
        FROM investigations r CROSS JOIN LATERAL jsonb_array_elements(coalesce(r.particulars->'evidence', '[]')) WITH ORDINALITY AS e(item, n);

      UPDATE investigations SET particulars = '{"accounts":[],"conversations":[]}' || (particulars - 'evidence');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE investigations r SET particulars = particulars
        || jsonb_build_object('evidence', coalesce((SELECT jsonb_agg(body ORDER BY place) FROM evidence_items WHERE record_id = r.id), '[]'));
      DROP TABLE evidence_words, acquisition_protocols, evidence_items;
    `);
  }
}
