import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What interviews and examinations from before lack of what the procedure now reads. */
export class BackfillInterviewsAndExaminations1764102000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE investigations SET particulars = particulars || jsonb_build_object(
        'interviews', (
          SELECT coalesce(jsonb_agg(jsonb_build_object('advisedBy', 'other', 'advisedAt', changed_at, 'participants', '[]'::jsonb, 'presence', '[]'::jsonb,
                   'breaks', '[]'::jsonb, 'gaps', '[]'::jsonb, 'asked', '{"open":0,"directive":0,"option":0,"leading":0}'::jsonb, 'hinted', 0)
                   || CASE WHEN each ? 'heldAt' THEN jsonb_build_object('startedAt', each -> 'heldAt', 'endedAt', each -> 'heldAt') ELSE '{}' END
                   || each ORDER BY place), '[]')
            FROM jsonb_array_elements(particulars -> 'interviews') WITH ORDINALITY AS t(each, place)),
        'repeatApprovals', (
          SELECT coalesce(jsonb_agg(jsonb_build_object('reasonCode', 'other') || each ORDER BY place), '[]')
            FROM jsonb_array_elements(particulars -> 'repeatApprovals') WITH ORDINALITY AS t(each, place)),
        'examinations', (
          SELECT coalesce(jsonb_agg(jsonb_build_object('kinds', jsonb_build_array(each -> 'kind'), 'nature', 'first', 'questionCount', 0, 'conclusions', '[]'::jsonb)
                   || each ORDER BY place), '[]')
            FROM jsonb_array_elements(particulars -> 'examinations') WITH ORDINALITY AS t(each, place)))
       WHERE jsonb_array_length(particulars -> 'interviews') + jsonb_array_length(particulars -> 'examinations') > 0`);
  }

  down(): Promise<void> {
    return Promise.resolve();
  }
}
