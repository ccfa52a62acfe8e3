import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Links become matches, and what cases are found by is brought into one spelling: every case looks anew, since its keyed indexes can be
 * made by the service alone. A referral named as that of a further victim is found by its number.
 */
export class AddMatches1764100001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE investigations SET particulars =
        '{"attributes": [], "searches": []}'::jsonb || (particulars - 'linked') || jsonb_build_object('matches', coalesce((
          SELECT jsonb_agg(jsonb_build_object('id', gen_random_uuid(), 'with', link->>'id', 'on', '[]'::jsonb, 'excluded', link->'excluded',
                 'foundAt', to_char(changed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                 'changedAt', to_char(changed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                 'ours', '{"says": "nothing", "round": 0}'::jsonb, 'theirs', '{"says": "nothing", "round": 0}'::jsonb))
            FROM jsonb_array_elements(particulars->'linked') AS link), '[]'))
       WHERE NOT particulars ? 'matches';
      INSERT INTO timers (due_at, ready_at, kind, record_id, payload)
        SELECT now(), now(), 'step', id, '{"step": "lookForLinks"}' FROM investigations WHERE marks <> '{}';
      CREATE INDEX investigations_by_referral_number ON investigations ((particulars #>> '{referral,number}'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX investigations_by_referral_number;
      UPDATE investigations SET particulars = (particulars - '{matches,attributes,searches}'::text[]) || '{"linked": []}'::jsonb`);
  }
}
