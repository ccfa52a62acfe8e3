import { Casework, Transactions, Turnstile, type Caller, type Transaction } from '#libs/casework';
import { agenciesWithStaff, type AgencyId } from '#libs/contracts';
import { TimerClerk } from '#libs/deadlines';
import { databaseAnswers, migrateAsAsked, type Migration } from '#libs/http';
import { journalLog, type JournalEntry } from '#libs/journal';
import { KeyRing } from '#libs/keys';
import { putInForce, type Amendments } from '#libs/legal-basis';
import { system } from '#libs/lifecycle';
import { BusWatch, connectToBus, JournalRelay, relayPace } from '#libs/messaging';
import { createLogger, createMetrics, type Logger, type Metrics } from '#libs/observability';
import type { ChainedLog } from '#libs/seals';
import { custodyLog, vaultMigrations } from '#libs/vault';
import { readFileSync } from 'node:fs';
import type { NatsConnection } from '@nats-io/transport-node';
import { DataSource } from 'typeorm';
import { preparingDriver } from './prepared-statements.js';
import { ChangeBus } from './changes/change-bus.js';
import { DirectoryReader } from './directory/directory-reader.js';
import { Staff } from './directory/staff.js';
import { Units } from './directory/units.js';
import { CitedHere } from './law/cited-here.js';
import type { AgencySettings } from './settings.js';

/** What an agency service is made of; injected by class. */
export interface AgencyParts {
  readonly agency: AgencyId;
  readonly settings: AgencySettings;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly keys: KeyRing;
  readonly dataSource: DataSource;
  readonly nats: NatsConnection;
  /** Whether the bus is there, and why not. */
  readonly bus: BusWatch;
  readonly relay: JournalRelay;
  readonly transactions: Transactions;
  readonly casework: Casework;
  readonly timers: TimerClerk<Transaction>;
  /** Tells every replica what commits touched. */
  readonly changes: ChangeBus;
  /** What is chained and sealed here: the journal, and the custody of an agency that has a vault. */
  readonly logs: readonly ChainedLog[];
  /** What of this service cites provisions of the register. */
  readonly citedHere: CitedHere;
  /** Who works here, as identity tells it. */
  readonly staff: Staff;
  /** Schools, police units, bureaux, centres of every agency, as identity tells of them. */
  readonly units: Units;
  /** Hear both; nobody tells an agency that chooses no colleagues who works there. */
  readonly directories: readonly DirectoryReader[];
}

export type { Caller, Migration };

/** Migrates where that is this process's to do, then opens the database and the bus. */
export async function openAgency(
  agency: AgencyId,
  settings: AgencySettings,
  migrations: readonly Migration[],
): Promise<AgencyParts> {
  if (settings.LAW_FILE !== undefined) putInForce(JSON.parse(readFileSync(settings.LAW_FILE, 'utf8')) as Amendments);
  const logger = createLogger(agency, settings.LOG_LEVEL);
  const metrics = createMetrics(agency);
  const keys = KeyRing.fromFiles(agency, settings.KEYS_FILE, settings.DIRECTORY_FILE);
  await databaseAnswers(settings.DATABASE_URL, logger);
  await migrateAsAsked(settings, migrations, logger);
  const dataSource = new DataSource({
    type: 'postgres',
    url: settings.DATABASE_URL,
    driver: preparingDriver,
    poolSize: settings.DATABASE_POOL,
    extra: {
      pipeline: true,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 60_000,
      statement_timeout: 30_000,
      // A replica that is cut off with a record locked: the server lets go of it before those who wait give up, and their events are not set aside for it.
      idle_in_transaction_session_timeout: 20_000,
      application_name: agency,
    },
  });
  const bus = new BusWatch({ settings, logger, metrics });
  const [nats] = await Promise.all([connectToBus(agency, settings), dataSource.initialize()]);
  bus.follow(nats);
  const hasVault = vaultMigrations.every((migration) => migrations.includes(migration));
  const logs = hasVault ? [journalLog, custodyLog] : [journalLog];
  const relay = new JournalRelay(agency, nats, keys, dataSource, logger, metrics, relayPace, logs);
  const changes = new ChangeBus(agency, nats, keys, logger);
  const transactions = new Transactions(
    agency,
    dataSource,
    keys,
    (entries: readonly JournalEntry[]) => {
      relay.hand(entries);
    },
    turnstileFor(settings.DATABASE_POOL),
    changes.tell,
  );
  const staff = Staff.fromFile(agency, settings.ACCOUNTS_FILE);
  const units = Units.fromFile(settings.UNITS_FILE);
  const hearing = { nats, keys, logger };
  const directories = [
    DirectoryReader.ofUnits({ ...hearing, units }),
    ...(agenciesWithStaff.includes(agency) ? [DirectoryReader.ofStaff({ ...hearing, agency, staff })] : []),
  ];
  const timers = new TimerClerk<Transaction>(dataSource, {
    within: (work) => transactions.within({ actor: system(agency, '') }, work),
    onAlarm: ({ kind, recordId, attempts, error }) => {
      metrics.alarms.inc({ code: 'timer-failing' });
      logger.error({ err: error, kind, recordId, attempts }, 'a timer keeps failing');
    },
  });
  const casework = new Casework(agency, transactions, () => {
    timers.wake();
  });
  return {
    agency,
    settings,
    logger,
    metrics,
    keys,
    dataSource,
    nats,
    bus,
    relay,
    transactions,
    casework,
    timers,
    changes,
    logs,
    citedHere: new CitedHere(casework.records),
    staff,
    units,
    directories,
  };
}

/** People leave a third of the connections to events, receipts and timers; for each place 25 wait in line: a second or two. */
function turnstileFor(connections: number): Turnstile {
  const places = Math.max(1, Math.ceil((connections * 2) / 3));
  return new Turnstile(places, places * 25);
}
