import { createCollectionTable } from '#libs/casework';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Matches get a table of their own, so that one statement writes a new case's match into every other case. What only one side knew so far is
 * known to both.
 *
 * `cases_like` finds other cases by the indexes of marks and referral numbers. Row-level security would have the policy asked for every row
 * first, since `&&` could betray hidden rows; the function is its owner's, asks the same policy of what the indexes found, and is granted to
 * the service alone. A case on which somebody works at this moment is not `held`: who writes into it has to come again.
 */
export class AddMatchRegister1796000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createCollectionTable(runner, 'matches', 'investigations');
    await runner.query(`
      CREATE UNIQUE INDEX matches_by_pair ON matches (record_id, (body->>'with'));

      INSERT INTO matches (record_id, id, place, body)
      SELECT r.id, (m->>'id')::uuid, n - 1, m
        FROM investigations r CROSS JOIN LATERAL jsonb_array_elements(r.particulars->'matches') WITH ORDINALITY AS e(m, n);
      WITH mirrored AS MATERIALIZED (
        SELECT (m.body->>'with')::uuid AS record_id, gen_random_uuid() AS id, m.body, own.id AS own_id, own.excluded
          FROM matches m JOIN investigations own ON own.id = m.record_id)
      INSERT INTO matches (record_id, id, place, body)
      SELECT r.id, m.id, 1000000, (m.body - 'shared') || jsonb_build_object('id', m.id, 'with', m.own_id, 'excluded', to_jsonb(m.excluded),
             'ours', m.body->'theirs', 'theirs', m.body->'ours')
        FROM mirrored m JOIN investigations r ON r.id = m.record_id
      ON CONFLICT DO NOTHING;
      UPDATE investigations SET particulars = particulars - 'matches';

      CREATE FUNCTION cases_like(here uuid, sought text[], numbers text[], behind uuid, at_most int)
      RETURNS TABLE (id uuid, chain_id uuid, people jsonb, excluded uuid[], common text[], named boolean, held boolean)
      LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
        WITH hits AS MATERIALIZED (
          SELECT i.id FROM investigations i WHERE i.marks && sought AND i.marks <> '{}'
          UNION
          SELECT i.id FROM investigations i WHERE i.particulars #>> '{referral,number}' = ANY (numbers)
        ), page AS MATERIALIZED (
          SELECT i.* FROM hits JOIN investigations i USING (id)
           WHERE i.id <> here AND i.id > behind AND qorgan_sees(i.unit_id, i.region, i.subjects, i.excluded)
           ORDER BY i.id LIMIT at_most
        ), holding AS MATERIALIZED (
          SELECT i.id, i.people, i.excluded FROM investigations i WHERE i.id IN (SELECT page.id FROM page) FOR SHARE SKIP LOCKED
        )
        SELECT p.id, p.chain_id, coalesce(h.people, p.people), coalesce(h.excluded, p.excluded),
               ARRAY(SELECT unnest(p.marks) INTERSECT SELECT unnest(sought)), p.particulars #>> '{referral,number}' = ANY (numbers), h.id IS NOT NULL
          FROM page p LEFT JOIN holding h USING (id) ORDER BY p.id
      $$;
      REVOKE ALL ON FUNCTION cases_like FROM PUBLIC;
      DO $$ BEGIN EXECUTE format('GRANT EXECUTE ON FUNCTION cases_like TO %I', current_setting('qorgan.service_role')); END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION cases_like;
      UPDATE investigations r SET particulars = particulars
        || jsonb_build_object('matches', coalesce((SELECT jsonb_agg(body ORDER BY place) FROM matches WHERE record_id = r.id), '[]'));
      DROP TABLE matches;
    `);
  }
}
