import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The measure that stood with a suspect becomes one of the case's measures, as far as it is known. */
export class AddMeasures1764100002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE investigations SET particulars = '{"noMeasures": []}'::jsonb || particulars || jsonb_build_object('measures', coalesce((
        SELECT jsonb_agg(jsonb_build_object('id', gen_random_uuid(), 'suspectId', suspect->'id', 'kind', suspect->'measure', 'status', 'applied',
               'authorisedBy', 'court', 'appliedAt', suspect->'identifiedAt', 'extensions', '[]'::jsonb))
          FROM jsonb_array_elements(particulars->'suspects') AS suspect WHERE suspect->>'measure' <> 'lifted'), '[]'))
       WHERE NOT particulars ? 'measures'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE investigations SET particulars = particulars - '{measures,noMeasures}'::text[]`);
  }
}
