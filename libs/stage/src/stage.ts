import { randomUUID } from 'node:crypto';
import { createPrivateKey, type JsonWebKey } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AgencyId } from '#libs/contracts';
import { KeyRing } from '#libs/keys';
import type { Actor } from '#libs/lifecycle';
import { agencySettings, type AgencyParts, type AgencySettings, type Unit } from '#libs/service';
import {
  freshDatabase,
  startNats,
  temporaryFolder,
  testKeys,
  type FreshDatabase,
  type NatsForTests,
} from '#libs/testing';
import { askWhoIsWaitedFor, type AskedOf, type Waits } from '#libs/waiting';
import type { INestApplication } from '@nestjs/common';
import { Person } from './person.js';
import { PlayedAgency } from './played-agency.js';

/** A service that runs in this process. */
export interface ServedAgency {
  readonly agency: AgencyId;
  readonly parts: AgencyParts;
  readonly database: FreshDatabase;
  /** Base address of its API. */
  readonly api: string;
}

interface Directories {
  readonly units: readonly Unit[];
  readonly accounts?: readonly object[];
}

/** Everything around an agency in a test. `clear` ends all of it and fails if something was left open. */
export class Stage {
  private readonly databases: FreshDatabase[] = [];
  private readonly ends: (() => Promise<void>)[] = [];
  private readonly keys = testKeys();
  private readonly folder = temporaryFolder('stage');

  private constructor(
    readonly nats: NatsForTests,
    directories: Directories,
  ) {
    writeFileSync(join(this.folder.path, 'units.json'), JSON.stringify(directories.units));
    writeFileSync(join(this.folder.path, 'accounts.json'), JSON.stringify(directories.accounts ?? []));
  }

  static async set(directories: Directories): Promise<Stage> {
    return new Stage(await startNats(), directories);
  }

  /** Plays another agency. */
  async play(agency: AgencyId): Promise<PlayedAgency> {
    const played = await PlayedAgency.begin(agency, await this.settings(agency));
    this.ends.push(() => played.stop());
    return played;
  }

  /** Starts the service that is tested. */
  async serve(
    agency: AgencyId,
    start: (
      settings: AgencySettings,
    ) => Promise<{ readonly app: INestApplication; readonly parts: AgencyParts; stop(): Promise<void> }>,
  ): Promise<ServedAgency> {
    const settings = await this.settings(agency);
    const database = this.databases.at(-1);
    const running = await start(settings);
    this.ends.push(() => running.stop());
    const { app, parts } = running;
    if (database === undefined) throw new Error('the database was not made');
    return { agency, parts, database, api: `${(await app.getUrl()).replace('[::1]', '127.0.0.1')}/api/${agency}` };
  }

  /** Somebody who works with a served agency. */
  person({ agency, api }: ServedAgency, given: Partial<Actor> & Pick<Actor, 'roles'>): Person {
    const { keys } = JSON.parse(readFileSync(this.keys.keysFile('gateway'), 'utf8')) as {
      keys: (JsonWebKey & { kid: string })[];
    };
    const signing = keys.find(({ kid }) => kid.startsWith('gateway:sign:'));
    if (signing === undefined) throw new Error('the gateway has no signing key');
    const actor: Actor = { subject: randomUUID(), agency, units: [], region: 'KZ-75', locale: 'en', ...given };
    return new Person(api, agency, { key: createPrivateKey({ key: signing, format: 'jwk' }), kid: signing.kid }, actor);
  }

  /** Asks a served agency for whom something waits, as identity does. */
  async waitsFor({ agency }: ServedAgency, people: readonly AskedOf[]): Promise<Waits[]> {
    const nats = await this.nats.connectAs('identity');
    const keys = KeyRing.fromFiles('identity', this.keys.keysFile('identity'), this.keys.directoryFile);
    try {
      return await askWhoIsWaitedFor({ nats, keys }, agency, people);
    } finally {
      await nats.close();
    }
  }

  async clear(): Promise<void> {
    for (const end of this.ends.reverse()) await end();
    await this.nats.stop();
    for (const database of this.databases) await database.drop();
    this.keys.remove();
    this.folder.remove();
  }

  private async settings(agency: AgencyId): Promise<AgencySettings> {
    const database = await freshDatabase(agency);
    this.databases.push(database);
    return agencySettings.parse({
      PORT: 0,
      HOST: '127.0.0.1',
      DATABASE_URL: database.serviceUrl,
      MIGRATION_DATABASE_URL: database.migratorUrl,
      DATABASE_POOL: 10,
      ...this.nats.settingsOf(agency),
      KEYS_FILE: this.keys.keysFile(agency),
      DIRECTORY_FILE: this.keys.directoryFile,
      VAULT_DIR: join(this.folder.path, `vault-${agency}-${randomUUID()}`),
      UNITS_FILE: join(this.folder.path, 'units.json'),
      ACCOUNTS_FILE: join(this.folder.path, 'accounts.json'),
      LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'silent',
      SEAL_SECONDS: '3600',
      DEMONSTRATION: 'true',
      STEP_UP: 'required',
    });
  }
}
