import { caseworkMigrations, Transactions, type Transaction } from '#libs/casework';
import { referralReceived, referralSubmitted, type AgencyId, type ChainEvent } from '#libs/contracts';
import { journalMigrations } from '#libs/journal';
import { KeyRing } from '#libs/keys';
import { system } from '#libs/lifecycle';
import { createLogger, createMetrics, type Metrics } from '#libs/observability';
import { migrate } from '#libs/service';
import { freshDatabase, type FreshDatabase, type NatsForTests, type testKeys } from '#libs/testing';
import type { NatsConnection } from '@nats-io/transport-node';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { ChainTransport, connectToBus, JournalRelay } from '../src/index.js';
import type { ChainContext } from '../src/chain-context.js';

/** One replica of an agency, without its HTTP side: it journals facts and writes down what it hears. */
export class TestAgency {
  private constructor(
    readonly agency: AgencyId,
    readonly database: FreshDatabase,
    readonly dataSource: DataSource,
    readonly transactions: Transactions,
    readonly nats: NatsConnection,
    readonly metrics: Metrics,
    private readonly transport: ChainTransport,
  ) {}

  static async start(
    agency: AgencyId,
    server: NatsForTests,
    files: ReturnType<typeof testKeys>,
    onEvent: (event: ChainEvent, tx: Transaction) => Promise<void>,
    database?: FreshDatabase,
  ): Promise<TestAgency> {
    const own = database ?? (await freshDatabase(agency));
    const keys = KeyRing.fromFiles(agency, files.keysFile(agency), files.directoryFile);
    if (database === undefined) {
      await migrate(own.migratorUrl, own.serviceUrl, [...caseworkMigrations, ...journalMigrations]);
    }
    const dataSource = await new DataSource({
      type: 'postgres',
      url: own.serviceUrl,
      poolSize: 8,
      extra: { pipeline: true },
    }).initialize();
    const nats = await connectToBus(agency, server.settingsOf(agency));
    const logger = createLogger(agency, process.env['TEST_LOG_LEVEL'] ?? 'silent');
    const metrics = createMetrics(agency);
    const relay = new JournalRelay(agency, nats, keys, dataSource, logger, metrics, {
      poll: 200,
      inFlight: 64,
      acknowledgement: 500,
    });
    const transactions = new Transactions(agency, dataSource, keys, (entries) => {
      relay.hand(entries);
    });
    const transport = new ChainTransport({
      agency,
      databaseUrl: own.serviceUrl,
      nats,
      keys,
      transactions,
      relay,
      logger,
      metrics,
    });
    const { contracts } = await import('#libs/contracts');
    for (const contract of contracts().values()) {
      if (contract.to.includes(agency))
        transport.addHandler(
          contract.type,
          ((event: ChainEvent, context: ChainContext) => onEvent(event, context.tx)) as never,
          true,
        );
    }
    await new Promise<void>((resolve, reject) => {
      transport.listen((error) => {
        if (error === undefined) resolve();
        else reject(new Error('the transport does not listen', { cause: error }));
      });
    });
    return new TestAgency(agency, own, dataSource, transactions, nats, metrics, transport);
  }

  /** Ends this replica; the database stays. */
  async stop(): Promise<void> {
    await this.transport.close();
    await this.nats.close();
    await this.dataSource.destroy();
  }

  release(sender: AgencyId, id: string): Promise<void> {
    return this.transport.release(sender, id);
  }

  /** Journals a referral of a new chain, as the school's submit does. */
  async submit(chainId = uuidv7(), noticed = 'something'): Promise<string> {
    await this.transactions.within({ actor: system('school', 'KZ-75') }, (tx) => {
      tx.state(
        chainId,
        null,
        referralSubmitted.of({ open: openReferral(), sealed: { police: sealedReferral(noticed) } }),
      );
      return Promise.resolve();
    });
    return chainId;
  }
}

/** The police's answer to a referral. */
export const received = (referralId: string): ReturnType<typeof referralReceived.of> =>
  referralReceived.of({ open: { referralId } });

const openReferral = () => ({
  referralId: uuidv7(),
  number: 'S-2026-000001',
  region: 'KZ-75' as const,
  schoolRegion: 'KZ-75' as const,
  schoolId: uuidv7(),
  source: 'school' as const,
  urgency: 'standard' as const,
  urgencyReasons: [],
  ageBand: '13-14' as const,
  sex: 'female' as const,
  ways: [],
  forms: [],
  phases: [],
  platforms: [],
  childIdentified: true,
  safeNow: 'yes' as const,
  fileCount: 0,
  submittedAt: new Date().toISOString(),
  excludedSubjects: [],
});

const sealedReferral = (noticed: string) => ({
  child: { identified: true, sex: 'female' as const, familyName: 'Canaryname' },
  noticed,
  accounts: [],
  period: {},
  exclusions: [],
  reporter: { subject: uuidv7() },
  files: [],
});

/** Waits until `condition` holds. @throws after `seconds` */
export async function eventually(condition: () => Promise<boolean> | boolean, seconds = 20): Promise<void> {
  for (const end = Date.now() + seconds * 1000; ;) {
    if (await condition()) return;
    if (Date.now() > end) throw new Error(`did not come true within ${String(seconds)} s`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
