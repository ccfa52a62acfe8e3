import { createLogger, createMetrics, startTracing, type Logger, type Metrics } from '#libs/observability';
import { Problem } from '#libs/problems';
import { Controller, Get, Global, Inject, Module, Req, Res, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import pg from 'pg';
import { databaseAnswers } from './database-answers.js';
import { prepareHttp } from './prepare-http.js';
import { migrateAsAsked, type Migration } from './migrate.js';
import { ProblemFilter } from './problem.filter.js';

/** What a service that is no agency (identity, gateway) is made of. */
export interface ServiceParts {
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly database: pg.Pool;
  /** Answers errors; routes outside of controllers need to be told of it. */
  readonly problems: ProblemFilter;
}

export interface ServiceTerms {
  readonly service: string;
  readonly settings: {
    readonly PORT: number;
    readonly HOST: string;
    readonly DATABASE_URL: string;
    readonly MIGRATION_DATABASE_URL?: string | undefined;
    readonly MIGRATE?: 'and-serve' | 'only' | undefined;
    readonly DATABASE_POOL: number;
    readonly LOG_LEVEL: string;
    readonly OTLP_URL?: string | undefined;
    /** Reverse proxies whose `x-forwarded-for` is believed. */
    readonly TRUSTED_PROXIES?: string | undefined;
  };
  readonly migrations: readonly Migration[];
  readonly module: (parts: ServiceParts) => DynamicModule | Promise<DynamicModule>;
  /** Hooks and routes beside the controllers, before requests are taken. */
  readonly prepare?: (app: NestFastifyApplication, server: FastifyInstance, parts: ServiceParts) => Promise<void>;
  /** Ends what the module or `prepare` began, before connections are closed. */
  readonly close?: () => Promise<void>;
  /** Whether a request may read the figures; everybody where nobody outside can reach the service. */
  readonly mayReadMetrics?: (request: FastifyRequest) => boolean;
}

export interface RunningService {
  readonly url: string;
  readonly parts: ServiceParts;
  stop(): Promise<void>;
}

/** Bytes of a request's body at most, where its route says nothing else. */
const bodyLimit = 65_536;

const PARTS = Symbol('service parts');
const MAY_READ_METRICS = Symbol('who may read the figures');

/** For the machine that runs the service. */
@Controller()
class ServiceHealthController {
  constructor(
    @Inject(PARTS) private readonly parts: ServiceParts,
    @Inject(MAY_READ_METRICS) private readonly mayReadMetrics: (request: FastifyRequest) => boolean,
  ) {}

  @Get('health/live')
  live(): { status: string } {
    return { status: 'ok' };
  }

  @Get('health/ready')
  async ready(): Promise<{ status: string; database: string }> {
    try {
      await this.parts.database.query('SELECT 1');
    } catch {
      throw new Problem('unavailable', { rule: 'database' });
    }
    return { status: 'ok', database: 'ok' };
  }

  @Get('metrics')
  async metrics(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!this.mayReadMetrics(request)) throw new Problem('not-found');
    const { registry } = this.parts.metrics;
    await reply.header('content-type', registry.contentType).send(await registry.metrics());
  }
}

@Global()
@Module({})
class ServiceModule {}

/** Starts a service that has people's requests and a database, and no bus. It runs until `stop`. */
export async function bootService(terms: ServiceTerms): Promise<RunningService> {
  const { service, settings } = terms;
  const logger = createLogger(service, settings.LOG_LEVEL);
  const parts: ServiceParts = {
    logger,
    metrics: createMetrics(service),
    database: openDatabase(terms),
    problems: new ProblemFilter(logger),
  };
  try {
    return await run(terms, parts);
  } catch (error) {
    await parts.database.end();
    throw error;
  }
}

async function run(terms: ServiceTerms, parts: ServiceParts): Promise<RunningService> {
  const { service, settings } = terms;
  const { logger, database } = parts;
  database.on('error', (error) => logger.warn({ err: error }, 'an idle database connection was lost'));
  await databaseAnswers(settings.DATABASE_URL, logger);
  await migrateAsAsked(settings, terms.migrations, logger);
  const stopTracing = await startTracing(service, logger, settings.OTLP_URL);
  const app = await build(terms, parts);
  await app.listen(settings.PORT, settings.HOST);
  const url = await app.getUrl();
  logger.info({ port: Number(new URL(url).port) }, 'service started');
  return {
    url,
    parts,
    stop: async () => {
      // At once, and not one after the other: a service that takes requests while its parts end one by one serves them by halves.
      const ended = await Promise.allSettled([terms.close?.(), app.close()]);
      await database.end();
      await stopTracing();
      for (const each of ended) if (each.status === 'rejected') throw each.reason;
    },
  };
}

function openDatabase({ service, settings }: ServiceTerms): pg.Pool {
  const pool = new pg.Pool({
    connectionString: settings.DATABASE_URL,
    max: settings.DATABASE_POOL,
    application_name: service,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: 10_000,
    idle_in_transaction_session_timeout: 8_000,
    keepAlive: true,
  });
  // One that breaks while somebody holds it and asks nothing would end the process: nobody else listens then. Their next question fails.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

async function build(terms: ServiceTerms, parts: ServiceParts): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit,
    genReqId: prepareHttp.requestId,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: parts.problems.ofFramework,
    ...(terms.settings.TRUSTED_PROXIES === undefined ? {} : { trustProxy: terms.settings.TRUSTED_PROXIES }),
  });
  const server = adapter.getInstance<FastifyInstance>();
  prepareHttp.install(server, parts);
  const root: DynamicModule = {
    module: ServiceModule,
    imports: [await terms.module(parts)],
    controllers: [ServiceHealthController],
    providers: [
      { provide: PARTS, useValue: parts },
      { provide: MAY_READ_METRICS, useValue: terms.mayReadMetrics ?? (() => true) },
    ],
  };
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- options are never instances
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger: ['error', 'warn', 'fatal'],
    abortOnError: false,
  });
  app.useGlobalFilters(parts.problems);
  await terms.prepare?.(app, server, parts);
  return app;
}
