import type { NatsConnection } from '@nats-io/transport-node';
import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import pg from 'pg';
import { DataSource } from 'typeorm';
import type { AgencyId, FileManifest } from '#libs/contracts';
import { KeyRing } from '#libs/keys';
import { connectToBus } from '#libs/messaging';
import { freshDatabase, type FreshDatabase, type NatsForTests } from '#libs/testing';
import {
  ExchangeOffice,
  expectFiles,
  grantFile,
  recordItem,
  TransferClerk,
  Vault,
  vaultMigrations,
  type ArrivedFile,
  type ClerkOptions,
  type Occasion,
  type OfficeFinding,
  type SealedItem,
  type Within,
} from '#libs/vault';

export async function migrated(database: FreshDatabase): Promise<void> {
  const extra = { options: `-c qorgan.service_role=${database.roles.service}` };
  const source = new DataSource({ type: 'postgres', url: database.migratorUrl, migrations: vaultMigrations, extra });
  await source.initialize();
  await source.runMigrations();
  await source.destroy();
}

export const plainly =
  (database: DataSource): Within<Occasion> =>
  (work) =>
    database.transaction(async (manager) => {
      const [row] = await manager.query<{ now: Date }[]>('SELECT clock_timestamp() AS now');
      await work({ manager, now: row!.now });
    });

/** An agency with a database, a vault, its own account at NATS, and both ends of the exchange. */
export class AgencyForTests {
  readonly findings: OfficeFinding[] = [];
  readonly arrived: ArrivedFile[] = [];
  readonly alarms: string[] = [];
  readonly troubles: string[] = [];
  readonly chainId = randomUUID();
  readonly recordId = randomUUID();
  private readonly ends: (() => Promise<void>)[] = [];

  private constructor(
    readonly name: AgencyId,
    readonly keys: KeyRing,
    readonly files: { readonly dir: string; readonly keysFile: string; readonly directoryFile: string },
    readonly vault: Vault,
    readonly fresh: FreshDatabase,
    readonly database: DataSource,
    readonly connection: NatsConnection,
  ) {}

  static async of(
    name: AgencyId,
    nats: NatsForTests,
    folder: string,
    keyFiles: { keysFile(service: string): string; readonly directoryFile: string },
  ): Promise<AgencyForTests> {
    const files = { dir: join(folder, name), keysFile: keyFiles.keysFile(name), directoryFile: keyFiles.directoryFile };
    const keys = KeyRing.fromFiles(name, files.keysFile, files.directoryFile);
    const fresh = await freshDatabase(name);
    await migrated(fresh);
    const database = await new DataSource({ type: 'postgres', url: fresh.serviceUrl, extra: { max: 6 } }).initialize();
    const vault = await Vault.at({ dir: files.dir, keys });
    const connection = await connectToBus(name, nats.settingsOf(name));
    return new AgencyForTests(name, keys, files, vault, fresh, database, connection);
  }

  async has(bytes: Buffer): Promise<SealedItem> {
    return this.vault.keep(Readable.from([bytes]), {}, (item, seal) =>
      this.database.transaction(async (manager) => {
        await recordItem(manager, { item, source: { kind: 'upload' }, at: new Date() });
        await seal();
        return item;
      }),
    );
  }

  /** Hands an item over: what the receiver finds in the sealed part of the event. */
  async grants(itemId: string, receiver: AgencyId, name?: string): Promise<FileManifest> {
    const grant = { itemId, receiver, chainId: this.chainId, name, at: new Date(), actor: 'a', role: 'r', reason: 'x' };
    return this.database.transaction((manager) => grantFile(manager, this.vault, grant));
  }

  async expects(sender: AgencyForTests, ...files: FileManifest[]): Promise<void> {
    const { chainId, recordId } = this;
    const announced = { sender: sender.name, chainId, recordId, files, at: new Date() };
    await this.database.transaction((manager) => expectFiles(manager, this.keys, announced));
  }

  /** Begins to answer; the promise ends when the broker knows, or is known to be away. */
  office(): Promise<void> {
    const { name: agency, vault, database, connection } = this;
    const onFinding = (finding: OfficeFinding): void => void this.findings.push(finding);
    const office = new ExchangeOffice({ agency, vault, database, connection, onFinding, leaseMs: 1_000 });
    office.start();
    this.ends.push(() => office.stop());
    return connection.flush().catch(() => undefined);
  }

  clerk(options: Partial<ClerkOptions<Occasion>> = {}): TransferClerk<Occasion> {
    const { name: agency, vault, keys, database, connection } = this;
    const clerk = new TransferClerk<Occasion>({
      ...{ agency, vault, keys, database, connection, within: plainly(database), pollMs: 50, slowestMs: 500 },
      onArrived: async (_tx, arrived) => void this.arrived.push(arrived),
      onRefused: async (_tx, { code }) => void this.alarms.push(code),
      onTrouble: (_transfer, code) => void this.troubles.push(code),
      ...options,
    });
    clerk.start();
    this.ends.push(() => clerk.stop());
    return clerk;
  }

  /** One row of the exchange, as the database has it. */
  async row(sql: string, ...values: unknown[]): Promise<Record<string, unknown>> {
    const [row] = await this.database.query<Record<string, unknown>[]>(sql, values);
    return row ?? {};
  }

  /** Ends its offices and clerks, and forgets everything: the next test begins with nothing. */
  async clear(): Promise<void> {
    for (const end of this.ends.splice(0).reverse()) await end();
    for (const list of [this.findings, this.arrived, this.alarms, this.troubles]) list.length = 0;
    const admin = new pg.Client({ connectionString: this.fresh.adminUrl });
    await admin.connect();
    await admin.query('TRUNCATE vault_items CASCADE; TRUNCATE file_transfers CASCADE');
    await admin.end();
    for (const shard of readdirSync(join(this.files.dir, 'sealed')))
      rmSync(join(this.files.dir, 'sealed', shard), { recursive: true });
  }

  async end(): Promise<void> {
    await this.clear();
    await this.connection.close();
    await this.database.destroy();
    await this.fresh.drop();
  }
}
