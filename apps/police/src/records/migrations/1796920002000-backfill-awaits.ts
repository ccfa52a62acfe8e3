import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What waits for a head of unit is kept with each case from its next step on; of cases that stand still, proposed joinders and terms
 * that were asked for are written here. The rest is looked for in interviews and evidence, with their next step.
 */
export class BackfillAwaits1796920002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE investigations SET particulars = particulars || jsonb_build_object('awaits',
          CASE WHEN status IN ('open', 'suspended', 'completed') AND particulars @> '{"joinders":[{"status":"proposed"}]}'
               THEN '["joinder"]'::jsonb ELSE '[]' END
          || CASE WHEN jsonb_path_exists(particulars,
                 '$.examinations[*] ? (@.extension.status == "asked" && @.status != "concluded" && @.status != "declined" && @.status != "withdrawn")')
               THEN '["extension"]'::jsonb ELSE '[]' END)
       WHERE status IN ('registered', 'open', 'suspended', 'completed')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE investigations SET particulars = particulars - 'awaits'`);
  }
}
