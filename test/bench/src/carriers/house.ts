import { Transactions } from '#libs/casework';
import { contracts, referralSubmitted, type AgencyId, type ChainEvent } from '#libs/contracts';
import { startNats, bootstrapStreams, type RunningNats } from '#libs/embedded';
import { KeyRing } from '#libs/keys';
import { system } from '#libs/lifecycle';
import { ChainTransport, connectToBus, JournalRelay, type ChainContext } from '#libs/messaging';
import { createLogger, createMetrics } from '#libs/observability';
import { preparingDriver } from '#libs/service';
import type { NatsConnection } from '@nats-io/transport-node';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import type { Stack } from '../../../../tools/up/src/index.js';
import { recordRows } from '../rows-of-a-referral.js';
import { receivedAgain } from '../rows-of-an-arrival.js';
import { between } from './bare.js';
import { carrierNames, type Carrier, type Pair } from './carrier.js';

/** One agency as far as messages need one: no HTTP, no lifecycle, no row of its own. */
class Side {
  private constructor(
    readonly transactions: Transactions,
    private readonly dataSource: DataSource,
    private readonly nats: NatsConnection,
    private readonly makeTransport: () => ChainTransport,
  ) {}
  private transport: ChainTransport | undefined;

  static async open(
    agency: AgencyId,
    databaseUrl: string,
    { installation }: Stack,
    server: RunningNats,
    apply: (event: ChainEvent, context: ChainContext) => void,
  ): Promise<Side> {
    const keys = KeyRing.fromFiles(agency, installation.keys.keysFile(agency), installation.keys.directoryFile);
    const dataSource = await new DataSource({
      type: 'postgres',
      url: databaseUrl,
      driver: preparingDriver,
      poolSize: 10,
      extra: { pipeline: true },
    }).initialize();
    const nats = await connectToBus(agency, server.settingsOf(agency));
    const parts = { agency, databaseUrl, nats, keys, logger: createLogger(agency, 'silent') };
    const metrics = createMetrics(agency);
    const relay = new JournalRelay(agency, nats, keys, dataSource, parts.logger, metrics);
    const transactions = new Transactions(agency, dataSource, keys, (entries) => {
      relay.hand(entries);
    });
    return new Side(transactions, dataSource, nats, () => {
      const transport = new ChainTransport({ ...parts, transactions, relay, metrics });
      for (const { type, to } of contracts().values())
        if (to.includes(agency))
          transport.addHandler(
            type,
            ((e: ChainEvent, c: ChainContext) => {
              apply(e, c);
              return Promise.resolve();
            }) as never,
            true,
          );
      return transport;
    });
  }

  async listen(): Promise<void> {
    const transport = this.makeTransport();
    this.transport = transport;
    await new Promise<void>((resolve, reject) => {
      transport.listen((error) => {
        if (error === undefined) resolve();
        else reject(new Error('the transport does not listen', { cause: error }));
      });
    });
  }

  async rest(): Promise<void> {
    await this.transport?.close();
    this.transport = undefined;
  }

  async close(): Promise<void> {
    await this.rest();
    await this.nats.close();
    await this.dataSource.destroy();
  }
}

/**
 * The messaging of the house alone, in this program like the peers: journal, relay, JetStream, inbox, receipts, with sealing and signing; around
 * it the same rows as the peers write.
 */
export async function house(pair: Pair, stack: Stack, folder: string): Promise<Carrier> {
  const server = await startNats({ folder: join(folder, 'house-nats'), log: join(folder, 'house-nats.log') });
  const bootstrap = await server.connectAs('bootstrap');
  await bootstrapStreams(bootstrap);
  await bootstrap.close();
  const school = await Side.open('school', pair.urls.school.service, stack, server, () => undefined);
  // The inbox moves its own cursor.
  const kept = pair.arrival.filter(({ table }) => table !== 'inbox_cursors');
  const police = await Side.open('police', pair.urls.police.service, stack, server, ({ chainId }, { tx }) => {
    for (const { text, values } of receivedAgain(kept, chainId)) void tx.unawaited.query(text, values);
  });
  await school.listen();
  const fact = await factLike(pair, stack);
  return {
    ...between(pair),
    name: carrierNames.house,
    send: async (id) => {
      const ids = pair.draft(id);
      await school.transactions.within({ actor: system('school', 'KZ-75') }, (tx) => {
        for (const { text, values } of recordRows(pair.traces, ids)) void tx.unawaited.query(text, values);
        tx.state(ids.chain, ids.id, fact);
        return Promise.resolve();
      });
    },
    receive: () => police.listen(),
    rest: () => police.rest(),
    close: async () => {
      await school.close();
      await police.close();
      await server.stop();
      await pair.close();
    },
  };
}

/** The fact that was really stated, opened at the police so that it can be sealed again each time. */
async function factLike(
  { traces: { entry } }: Pair,
  { installation }: Stack,
): Promise<ReturnType<typeof referralSubmitted.of>> {
  const keys = KeyRing.fromFiles('police', installation.keys.keysFile('police'), installation.keys.directoryFile);
  const context = `${referralSubmitted.type}/${String(entry['id'])}/police`;
  const sealed = await keys.unseal(context, (entry['sealed'] as { police: string }).police);
  return referralSubmitted.of({ to: ['police'], open: entry['open'], sealed: { police: sealed } } as never);
}
