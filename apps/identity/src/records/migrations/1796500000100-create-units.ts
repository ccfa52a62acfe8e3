import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateUnits1796500000100 implements MigrationInterface {
  readonly name = 'CreateUnits1796500000100';

  async up(runner: QueryRunner): Promise<void> {
    const [{ service }] = (await runner.query(
      `SELECT quote_ident(current_setting('qorgan.service_role')) AS service`,
    )) as [{ service: string }];
    // Units stand in the order in which they came: the first of a region takes what is not addressed more exactly.
    await runner.query(`
      CREATE TABLE units (
        id           uuid PRIMARY KEY,
        agency       text NOT NULL,
        kind         text NOT NULL,
        region       text NOT NULL,
        name         jsonb NOT NULL,
        parent       uuid,
        place        integer GENERATED ALWAYS AS IDENTITY,
        closed_at    timestamptz,
        version      integer NOT NULL DEFAULT 1,
        changed_at   timestamptz NOT NULL DEFAULT now(),
        told_version integer
      )`);
    await runner.query(`CREATE INDEX units_agency ON units (agency, place)`);
    await runner.query(`CREATE INDEX units_to_tell ON units (place) WHERE told_version IS DISTINCT FROM version`);
    await runner.query(`
      CREATE TABLE unit_changes (
        id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at         timestamptz NOT NULL DEFAULT now(),
        unit_id    uuid NOT NULL REFERENCES units (id),
        version    integer NOT NULL,
        action     text NOT NULL,
        detail     jsonb,
        actor      uuid,
        agency     text,
        request_id text
      )`);
    await runner.query(`CREATE INDEX unit_changes_unit ON unit_changes (unit_id, id)`);
    // Units are closed and never deleted: cases name them. What was done to them is only added to.
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON units TO ${service}`);
    await runner.query(`GRANT SELECT, INSERT ON unit_changes TO ${service}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE unit_changes, units`);
  }
}
