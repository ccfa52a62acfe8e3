import { PolicyGuard } from '#libs/access';
import { caseworkMigrations, type Transaction } from '#libs/casework';
import type { AgencyId } from '#libs/contracts';
import { deadlineMigrations } from '#libs/deadlines';
import { journalMigrations } from '#libs/journal';
import { ChainTransport } from '#libs/messaging';
import { startTracing } from '#libs/observability';
import { Module, type DynamicModule, type INestApplication, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { throwError } from 'rxjs';
import { AgencyModule } from './agency.module.js';
import { openAgency, type AgencyParts, type Migration } from './agency-parts.js';
import { prepareHttp } from './http.js';
import { describeApi } from './open-api.js';
import { ProblemFilter } from './problem.filter.js';
import { registerClocks } from './register-clocks.js';
import type { AgencySettings } from './settings.js';
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
  /** Ends what `prepare` began. */
  readonly close?: () => Promise<void>;
}

@Module({})
class RootModule {}

/** Errors of event handlers reach the inbox as they are: it decides between repeating and quarantine. */
const rethrow = { catch: (error: unknown) => throwError(() => error) };

/** Starts an agency's service and ends it on SIGTERM, SIGINT, or with the parent that started it. */
export async function bootAgency<S extends AgencySettings>(terms: AgencyTerms<S>): Promise<{ app: NestFastifyApplication; parts: AgencyParts; stop: () => Promise<void> }> {
  const parts = await openAgency(terms.agency, terms.settings, [...caseworkMigrations, ...deadlineMigrations, ...journalMigrations, ...terms.migrations]);
  const { logger, settings } = parts;
  const stopTracing = await startTracing(terms.agency, logger, settings.OTLP_URL);
  const problems = new ProblemFilter(logger);
  const adapter = new FastifyAdapter({ bodyLimit: 1_048_576, requestIdHeader: 'x-request-id', genReqId: prepareHttp.requestId, forceCloseConnections: 'idle', routerOptions: { maxParamLength: 200 } });
  prepareHttp.install(adapter.getInstance() as never, parts, problems);
  const root: DynamicModule = { module: RootModule, imports: [AgencyModule.of(parts), terms.module(parts)] };
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, { logger: ['error', 'warn', 'fatal'], abortOnError: false });
  app.setGlobalPrefix(`api/${terms.agency}`, { exclude: ['health/live', 'health/ready', 'metrics'] });
  app.useGlobalGuards(new PolicyGuard(terms.agency, parts.keys));
  app.useGlobalFilters(problems);

  const transport = new ChainTransport({ ...parts, databaseUrl: settings.DATABASE_URL });
  registerTransport(terms.agency, transport);
  const microservice = app.connectMicroservice({ strategy: transport }, { inheritAppConfig: false });
  microservice.useGlobalFilters(rethrow as never);
  describeApi(app, terms.agency);
  registerClocks(parts);
  await terms.prepare?.(parts, app);
  await app.startAllMicroservices();
  await app.listen(settings.PORT, settings.HOST);
  parts.timers.start();
  logger.info({ port: settings.PORT }, 'service started');

  const stop = async (): Promise<void> => {
    await terms.close?.();
    await parts.timers.stop();
    await app.close();
    await parts.nats.drain().catch(() => undefined);
    await parts.dataSource.destroy();
    await stopTracing();
  };
  endWithTheProcess(stop, (error) => { logger.error({ err: error }, 'service could not end cleanly'); });
  return { app, parts, stop };
}

/** Ends a service on SIGTERM, SIGINT, or when the parent that started it is gone. */
export function endWithTheProcess(stop: () => Promise<void>, failed: (error: unknown) => void): void {
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), 10_000).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        failed(error);
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  if (process.connected) process.once('disconnect', end);
}

export type { Type, Transaction };
