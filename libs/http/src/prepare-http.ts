import { context, propagation, SpanKind, trace } from '@opentelemetry/api';
import type { FastifyInstance } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import type { Logger, Metrics } from '#libs/observability';

interface Served {
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/** Request ids, spans, one log line and one measurement for each request. */
function install(fastify: FastifyInstance, { logger, metrics }: Served): void {
  const spans = new WeakMap<object, ReturnType<ReturnType<typeof trace.getTracer>['startSpan']>>();
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    const parent = propagation.extract(context.active(), request.headers);
    const span = trace
      .getTracer('qorgan')
      .startSpan(`${request.method} ${request.routeOptions.url ?? 'unknown'}`, { kind: SpanKind.SERVER }, parent);
    spans.set(request, span);
    context.with(trace.setSpan(parent, span), done);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    spans.get(request)?.setAttributes({ 'http.response.status_code': reply.statusCode, 'http.route': route }).end();
    metrics.httpRequests.observe(
      { method: request.method, route, status: String(reply.statusCode) },
      reply.elapsedTime / 1000,
    );
    if (!route.startsWith('/health') && route !== '/metrics') {
      logger.info(
        {
          requestId: request.id,
          method: request.method,
          route,
          status: reply.statusCode,
          ms: Math.round(reply.elapsedTime),
        },
        'request',
      );
    }
    done();
  });
}

export const prepareHttp = { install, requestId: (): string => uuidv7() };
