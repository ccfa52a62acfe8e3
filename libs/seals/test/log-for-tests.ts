import { readFileSync } from 'node:fs';
import { KeyRing } from '#libs/keys';
import { migrate } from '#libs/http';
import { freshDatabase, testKeys, type FreshDatabase } from '#libs/testing';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { chainEntries, keepSeal, makeSeal, sealMigrations, type ChainedLog, type MadeSeal } from '../src/index.js';

/** The smallest table that can be chained. */
class CreateNotes1763770000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notes (seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, tx xid8 NOT NULL DEFAULT pg_current_xact_id(), id uuid NOT NULL UNIQUE, text text NOT NULL);
      CREATE TABLE note_links (position bigint PRIMARY KEY, entry_id uuid NOT NULL, seq bigint NOT NULL UNIQUE, tx xid8 NOT NULL, leaf bytea NOT NULL, hash text NOT NULL);
      DO $$ BEGIN EXECUTE format('GRANT SELECT, INSERT ON notes, note_links TO %I', current_setting('qorgan.service_role')); END $$;`);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notes, note_links');
  }
}

export const noteLog: ChainedLog = {
  name: 'journal',
  entries: 'notes',
  links: 'note_links',
  columns: 'e.text',
  content: ({ seq, id, text }) => ({ seq, id, text }),
};

/** A log of notes that the police keep, in a database of its own. */
export class LogForTests {
  private readonly files = testKeys(['police', 'school', 'oversight']);
  readonly keys = this.keysOf('police');

  private constructor(
    readonly database: FreshDatabase,
    readonly source: DataSource,
  ) {}

  static async begin(): Promise<LogForTests> {
    const database = await freshDatabase('seals');
    await migrate(database.migratorUrl, database.serviceUrl, [CreateNotes1763770000001, ...sealMigrations]);
    const source = await new DataSource({ type: 'postgres', url: database.serviceUrl, poolSize: 3 }).initialize();
    return new LogForTests(database, source);
  }

  keysOf(agency: string): KeyRing {
    return KeyRing.fromFiles(agency, this.files.keysFile(agency), this.files.directoryFile);
  }

  /** The directory of public keys, as it is given to anybody. */
  directory(): { keys: object[] } {
    return JSON.parse(readFileSync(this.files.directoryFile, 'utf8')) as { keys: object[] };
  }

  /** Writes so many notes in one transaction and chains them. */
  async write(count: number): Promise<string[]> {
    const ids = Array.from({ length: count }, () => uuid());
    await this.source.query(
      `INSERT INTO notes (id, text) SELECT id, 'note ' || n FROM unnest($1::uuid[]) WITH ORDINALITY AS i(id, n)`,
      [ids],
    );
    for (let chained = 0; chained < count;)
      chained += await this.source.transaction((manager) => chainEntries(manager, noteLog, 400));
    return ids;
  }

  /** Seals what is new. */
  seal(now = new Date()): Promise<MadeSeal | undefined> {
    return this.source.transaction(async (manager) => {
      const made = await makeSeal(manager, noteLog, { agency: 'police', keys: this.keys, now });
      if (made !== undefined)
        await keepSeal(manager, { size: made.seal.size, hash: made.hash, seal: made.seal, entryId: uuid() });
      return made;
    });
  }

  async leaves(): Promise<Buffer[]> {
    const rows = await this.source.query<{ leaf: Buffer }[]>('SELECT leaf FROM note_links ORDER BY position');
    return rows.map(({ leaf }) => leaf);
  }

  async end(): Promise<void> {
    await this.source.destroy();
    await this.database.drop();
    this.files.remove();
  }
}
