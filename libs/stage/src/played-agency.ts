import { caseworkMigrations } from '#libs/casework';
import {
  contracts,
  type AgencyId,
  type ChainEvent,
  type Contract,
  type Fact,
  type FileManifest,
} from '#libs/contracts';
import { deadlineMigrations } from '#libs/deadlines';
import { journalMigrations } from '#libs/journal';
import { system } from '#libs/lifecycle';
import { ChainTransport, type ChainContext } from '#libs/messaging';
import { sealMigrations } from '#libs/seals';
import { openAgency, type AgencyParts, type AgencySettings } from '#libs/service';
import {
  ExchangeOffice,
  expectFiles,
  findItem,
  grantFile,
  recordItem,
  TransferClerk,
  transfersOf,
  Vault,
  vaultMigrations,
} from '#libs/vault';
import { eventually } from './eventually.js';

/** An agency of which only the border is there: it says and hears facts, gives and fetches files, and decides nothing. */
export class PlayedAgency {
  readonly events: ChainEvent[] = [];
  private readonly transport: ChainTransport;
  private readonly office: ExchangeOffice;
  private readonly clerk: TransferClerk<{ manager: AgencyParts['dataSource']['manager']; now: Date }>;

  private constructor(
    readonly agency: AgencyId,
    readonly parts: AgencyParts,
    readonly vault: Vault,
    databaseUrl: string,
  ) {
    const { dataSource: database, keys, nats: connection, transactions } = parts;
    this.transport = new ChainTransport({ ...parts, databaseUrl });
    this.office = new ExchangeOffice({ agency, vault, database, connection, onFinding: () => undefined });
    this.clerk = new TransferClerk({
      agency,
      vault,
      keys,
      database,
      connection,
      pollMs: 100,
      slowestMs: 500,
      within: (work) => transactions.within({ actor: system(agency, '') }, work),
      onRefused: () => Promise.resolve(),
    });
  }

  static async begin(agency: AgencyId, settings: AgencySettings): Promise<PlayedAgency> {
    const parts = await openAgency(agency, settings, [
      ...caseworkMigrations,
      ...deadlineMigrations,
      ...journalMigrations,
      ...sealMigrations,
      ...vaultMigrations,
    ]);
    const played = new PlayedAgency(
      agency,
      parts,
      await Vault.at({ dir: settings.VAULT_DIR, keys: parts.keys }),
      settings.DATABASE_URL,
    );
    await played.listen();
    return played;
  }

  /** States a fact and journals it, as a step of this agency would. */
  async say(chainId: string, fact: Fact): Promise<void> {
    await this.parts.transactions.within({ actor: system(this.agency, 'KZ-75') }, (tx) => {
      tx.state(chainId, null, fact);
      return Promise.resolve();
    });
  }

  /** Waits until a fact has been heard so often about a chain; answers them in order. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the test states what it expects
  heard(contract: Pick<Contract, 'type'>, chainId: string, times = 1): Promise<ChainEvent<any, any>[]> {
    return eventually(contract.type, () => {
      const found = this.events.filter((event) => event.type === contract.type && event.chainId === chainId);
      return found.length < times ? undefined : found;
    });
  }

  /** Takes bytes into the vault and grants them: what belongs into the sealed part of an event. */
  async give(receiver: AgencyId, chainId: string, bytes: Uint8Array, name?: string): Promise<FileManifest> {
    const { transactions } = this.parts;
    const actor = system(this.agency, 'KZ-75');
    const source = (async function* () {
      yield await Promise.resolve(bytes);
    })();
    return this.vault.keep(source, {}, (item, seal) =>
      transactions.within({ actor }, async (tx) => {
        await recordItem(tx.manager, { item, source: { kind: 'test' }, at: tx.now });
        const grant = {
          itemId: item.itemId,
          receiver,
          chainId,
          name,
          at: tx.now,
          actor: 'test',
          role: 'test',
          reason: 'test',
        };
        const manifest = await grantFile(tx.manager, this.vault, grant);
        await seal();
        return manifest;
      }),
    );
  }

  /** Fetches a file that another agency granted, over the exchange, and opens it. */
  async fetch(sender: AgencyId, chainId: string, file: FileManifest): Promise<Buffer> {
    const { dataSource, keys } = this.parts;
    await expectFiles(dataSource.manager, keys, { sender, chainId, recordId: chainId, files: [file], at: new Date() });
    this.clerk.wake();
    const itemId = await eventually(`the file ${file.transferId}`, async () => {
      const found = (await transfersOf(dataSource.manager, chainId)).find(
        (each) => each.transferId === file.transferId,
      );
      return found?.arrivedItemId ?? undefined;
    });
    const item = await findItem(dataSource.manager, itemId);
    if (item === undefined) throw new Error('what arrived is not in the vault');
    const pieces: Buffer[] = [];
    for await (const piece of await this.vault.open(item)) pieces.push(piece as Buffer);
    return Buffer.concat(pieces);
  }

  async stop(): Promise<void> {
    await Promise.all([this.office.stop(), this.clerk.stop()]);
    await this.transport.close();
    await this.parts.nats.close();
    await this.parts.dataSource.destroy();
  }

  private async listen(): Promise<void> {
    for (const { type, to } of contracts().values()) {
      if (!to.includes(this.agency)) continue;
      const note = (event: ChainEvent, _context: ChainContext): Promise<void> =>
        Promise.resolve(void this.events.push(event));
      this.transport.addHandler(type, note as never, true);
    }
    this.office.start();
    this.clerk.start();
    await new Promise<void>((resolve, reject) => {
      this.transport.listen((error) => {
        if (error === undefined) resolve();
        else reject(error instanceof Error ? error : new Error(`${this.agency} could not listen`));
      });
    });
  }
}
