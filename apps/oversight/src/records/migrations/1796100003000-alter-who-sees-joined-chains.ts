import type { MigrationInterface, QueryRunner } from 'typeorm';

const own = `qorgan_sees(NULL, region, '{}', excluded) OR qorgan_sees(NULL, support_region, '{}', excluded)`;

/**
 * Who decides on a case that leads decides on every case that is joined to it, and sees them as long as they are joined, in whatever region the
 * child is; never whom the joined chain itself excludes. The function runs as the owner of the table: a policy cannot ask its own table.
 */
export class AlterWhoSeesJoinedChains1796100003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE chains ADD COLUMN joined_to text GENERATED ALWAYS AS (picture #>> '{joinedTo,value}') STORED;
      CREATE INDEX chains_by_leading ON chains (joined_to) WHERE joined_to IS NOT NULL;

      CREATE FUNCTION qorgan_sees_leading(main_chain uuid) RETURNS boolean
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
        SELECT EXISTS (SELECT FROM chains WHERE chain_id = main_chain AND qorgan_sees(NULL, region, '{}', excluded)) $$;

      ALTER POLICY seen ON chains USING (${own}
        OR (joined_to IS NOT NULL
          AND NOT excluded @> ARRAY[nullif(nullif(current_setting('qorgan.subject', true), 'system'), '')::uuid]
          AND qorgan_sees_leading(joined_to::uuid)));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER POLICY seen ON chains USING (${own});
      DROP FUNCTION qorgan_sees_leading;
      ALTER TABLE chains DROP COLUMN joined_to;
    `);
  }
}
