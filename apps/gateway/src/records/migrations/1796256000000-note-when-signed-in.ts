import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions that are open already were proven at a time that nobody knows any more: long ago. */
export class NoteWhenSignedIn1796256000000 implements MigrationInterface {
  readonly name = 'NoteWhenSignedIn1796256000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sessions
        ADD COLUMN authenticated_at  timestamptz NOT NULL DEFAULT 'epoch',
        ADD COLUMN has_second_factor boolean NOT NULL DEFAULT TRUE`);
    await runner.query(`
      ALTER TABLE sessions ALTER COLUMN authenticated_at DROP DEFAULT, ALTER COLUMN has_second_factor DROP DEFAULT`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE sessions DROP COLUMN authenticated_at, DROP COLUMN has_second_factor`);
  }
}
