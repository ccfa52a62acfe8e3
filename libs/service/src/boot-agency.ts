import { PolicyGuard } from '#libs/access';
import { caseworkMigrations, type Transaction } from '#libs/casework';
import type { AgencyId } from '#libs/contracts';
import { deadlineMigrations } from '#libs/deadlines';
import { endWithTheProcess, prepareHttp, ProblemFilter } from '#libs/http';
import { journalMigrations } from '#libs/journal';
import { ChainTransport } from '#libs/messaging';
import { startTracing } from '#libs/observability';
import { sealMigrations } from '#libs/seals';
import {
  Module,
  type DynamicModule,
  type INestApplication,
  type NestApplicationOptions,
  type Type,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { AgencyModule } from './agency.module.js';
import { openAgency, type AgencyParts, type Migration } from './agency-parts.js';
import { answerWaiting } from './answer-waiting.js';
import { registerLawClock } from './law/law-clock.js';
import { keepLaw, refreshLaw } from './law/law-in-force.js';
import { CreateLawDecisions1796400001000 } from './law/migrations/1796400001000-create-law-decisions.js';
import { describeApi } from './open-api.js';
import { registerClocks } from './register-clocks.js';
import { CreateRemarks1763770000400 } from './remarks/migrations/1763770000400-create-remarks.js';
import { registerSealClock, startSealClock } from './seals/seal-clock.js';
import { stepUpTerms, type AgencySettings } from './settings.js';
import { registerTransport } from './transport-registry.js';

/** What makes one agency's service. */
export interface AgencyTerms<S extends AgencySettings = AgencySettings> {
  readonly agency: AgencyId;
  readonly settings: S;
  readonly migrations: readonly Migration[];
  /** Controllers, handlers and desks; made when database and bus are open. */
  readonly module: (parts: AgencyParts) => DynamicModule;
  /** Last preparations before the service takes requests, such as loading units or registering timers. */
  readonly prepare?: (parts: AgencyParts, app: INestApplication) => Promise<void> | void;
  /** How long events of other agencies are gathered before they are applied, in ms. */
  readonly linger?: number;
  /** Ends what `prepare` began. */
  readonly close?: () => Promise<void>;
}

@Module({})
class RootModule {}

/** The log is pino's; Nest itself says only what is wrong. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Nest declares its options as a class; they are plain settings
const quiet: NestApplicationOptions = { logger: ['error', 'warn', 'fatal'], abortOnError: false };

/** Starts an agency's service and ends it on SIGTERM, SIGINT, or with the parent that started it. */
export async function bootAgency<S extends AgencySettings>(
  terms: AgencyTerms<S>,
): Promise<{ app: NestFastifyApplication; parts: AgencyParts; stop: () => Promise<void> }> {
  const parts = await openAgency(terms.agency, terms.settings, [
    ...caseworkMigrations,
    ...deadlineMigrations,
    ...journalMigrations,
    ...sealMigrations,
    CreateRemarks1763770000400,
    CreateLawDecisions1796400001000,
    ...terms.migrations,
  ]);
  const { logger, settings } = parts;
  await Promise.all(parts.directories.map((directory) => directory.start()));
  const stopTracing = await startTracing(terms.agency, logger, settings.OTLP_URL);
  const problems = new ProblemFilter(logger);
  const adapter = new FastifyAdapter({
    bodyLimit: 1_048_576,
    requestIdHeader: 'x-request-id',
    genReqId: prepareHttp.requestId,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: problems.ofFramework,
  });
  prepareHttp.install(adapter.getInstance<FastifyInstance>(), parts);
  const root: DynamicModule = { module: RootModule, imports: [AgencyModule.of(parts), terms.module(parts)] };
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, quiet);
  app.setGlobalPrefix(`api/${terms.agency}`, { exclude: ['health/live', 'health/ready', 'metrics'] });
  app.useGlobalGuards(new PolicyGuard(terms.agency, parts.keys, stepUpTerms(settings)));
  app.useGlobalFilters(problems);

  const transport = new ChainTransport({
    ...parts,
    databaseUrl: settings.DATABASE_URL,
    ...(terms.linger === undefined ? {} : { linger: terms.linger }),
  });
  registerTransport(terms.agency, transport);
  app.connectMicroservice({ strategy: transport }, { inheritAppConfig: true });
  describeApi(app, terms.agency);
  registerClocks(parts);
  registerLawClock(parts);
  await refreshLaw(parts.dataSource);
  const stopLaw = keepLaw(parts.dataSource);
  registerSealClock(parts);
  await startSealClock(parts);
  await terms.prepare?.(parts, app);
  await app.startAllMicroservices();
  await app.listen(settings.PORT, settings.HOST);
  parts.timers.start();
  answerWaiting(parts);
  logger.info({ port: settings.PORT }, 'service started');

  const stop = async (): Promise<void> => {
    stopLaw();
    await terms.close?.();
    await Promise.all(parts.directories.map((directory) => directory.stop()));
    await parts.timers.stop();
    await app.close();
    parts.bus.stop();
    await parts.nats.drain().catch(() => undefined);
    await parts.dataSource.destroy();
    await stopTracing();
  };
  endWithTheProcess(stop, (error) => {
    logger.error({ err: error }, 'service could not end cleanly');
  });
  return { app, parts, stop };
}

export type { Type, Transaction };
