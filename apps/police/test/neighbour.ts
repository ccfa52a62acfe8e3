import { caseworkMigrations, Transactions } from '#libs/casework';
import { contracts, type AgencyId, type ChainEvent, type Fact } from '#libs/contracts';
import { migrate } from '#libs/http';
import { journalMigrations } from '#libs/journal';
import { KeyRing } from '#libs/keys';
import { system } from '#libs/lifecycle';
import { ChainTransport, connectToBus, JournalRelay, type ChainContext } from '#libs/messaging';
import { createLogger, createMetrics } from '#libs/observability';
import { freshDatabase, temporaryFolder, type NatsForTests, type testKeys } from '#libs/testing';
import { ExchangeOffice, grantFile, recordItem, Vault, vaultMigrations } from '#libs/vault';
import type { FileManifest } from '#libs/contracts';
import { DataSource } from 'typeorm';

/** Another agency as the police meet it: it says what it says, keeps what it hears, and gives out its files. */
export class Neighbour {
  readonly heard: ChainEvent<Record<string, unknown>, unknown>[] = [];

  private constructor(
    readonly agency: AgencyId,
    private readonly transactions: Transactions,
    readonly vault: Vault,
    readonly keys: KeyRing,
    private readonly ends: readonly (() => Promise<unknown>)[],
  ) {}

  static async start(agency: AgencyId, server: NatsForTests, files: ReturnType<typeof testKeys>): Promise<Neighbour> {
    const database = await freshDatabase(agency);
    const folder = temporaryFolder(agency);
    const keys = KeyRing.fromFiles(agency, files.keysFile(agency), files.directoryFile);
    await migrate(database.migratorUrl, database.serviceUrl, [
      ...caseworkMigrations,
      ...journalMigrations,
      ...vaultMigrations,
    ]);
    const dataSource = await new DataSource({
      type: 'postgres',
      url: database.serviceUrl,
      poolSize: 4,
      extra: { pipeline: true },
    }).initialize();
    const nats = await connectToBus(agency, server.settingsOf(agency));
    const [logger, metrics] = [createLogger(agency, 'silent'), createMetrics(agency)];
    const relay = new JournalRelay(agency, nats, keys, dataSource, logger, metrics);
    const transactions = new Transactions(agency, dataSource, keys, (entries) => relay.hand(entries));
    const vault = await Vault.at({ dir: folder.path, keys });
    const office = new ExchangeOffice({
      agency,
      vault,
      database: dataSource,
      connection: nats,
      onFinding: () => undefined,
    });
    const parts = { agency, databaseUrl: database.serviceUrl, nats, keys, transactions, relay, logger, metrics };
    const transport = new ChainTransport(parts);
    const neighbour = new Neighbour(agency, transactions, vault, keys, [
      () => office.stop(),
      () => transport.close(),
      () => nats.close(),
      () => dataSource.destroy(),
      () => database.drop(),
      async () => folder.remove(),
    ]);
    const hear = (event: ChainEvent, _context: ChainContext): void => void neighbour.heard.push(event);
    for (const contract of contracts().values())
      if (contract.to.includes(agency)) transport.addHandler(contract.type, hear as never, true);
    await new Promise<void>((resolve, reject) =>
      transport.listen((error) =>
        error === undefined ? resolve() : reject(error instanceof Error ? error : new Error('no transport')),
      ),
    );
    office.start();
    return neighbour;
  }

  /** Journals a fact about a chain, as a step of its own would. */
  async say(chainId: string, fact: Fact): Promise<void> {
    await this.transactions.within({ actor: system(this.agency, 'KZ-75') }, async (tx) =>
      tx.state(chainId, null, fact),
    );
  }

  /** Takes bytes into its vault and hands them to the police. */
  async file(chainId: string, bytes: Uint8Array, name: string): Promise<FileManifest> {
    const source = (async function* () {
      yield bytes;
    })();
    return this.vault.keep(source, {}, (item, seal) =>
      this.transactions.within({ actor: system(this.agency, 'KZ-75') }, async (tx) => {
        await recordItem(tx.manager, { item, source: { kind: 'test' }, at: tx.now });
        const grant = {
          itemId: item.itemId,
          receiver: 'police',
          chainId,
          name,
          at: tx.now,
          actor: 'system',
          role: 'system',
          reason: 'manual-chain',
        } as const;
        const manifest = await grantFile(tx.manager, this.vault, grant);
        await seal();
        return manifest;
      }),
    );
  }

  /** The events of one type about a chain, as they were opened. */
  of(chainId: string, contract: { readonly type: string }): ChainEvent<Record<string, unknown>, unknown>[] {
    return this.heard.filter((event) => event.chainId === chainId && event.type === contract.type);
  }

  async stop(): Promise<void> {
    for (const end of this.ends) await end();
  }
}
