import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases opened without articles 122, 123 and 124 had to give the reason; that they did so stands in the record from now on. */
export class BackfillQualification1796000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE investigations SET particulars = particulars || jsonb_build_object('articlesReasonedAt', particulars -> 'openedCaseAt')
       WHERE particulars ? 'openedCaseAt' AND NOT particulars ? 'articlesReasonedAt' AND NOT (particulars -> 'articles') ?| ARRAY['cc-122', 'cc-123', 'cc-124'];
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE investigations SET particulars = particulars - 'articlesReasonedAt'`);
  }
}
