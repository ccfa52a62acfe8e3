import type { FastifyInstance } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { beginSpan, SpanKind, type Logger, type Metrics, type OpenSpan } from '#libs/observability';

interface Served {
  readonly logger: Logger;
  readonly metrics: Metrics;
}

const spans = new WeakMap<object, OpenSpan>();

/** The W3C `traceparent` by which what a request brings about continues it. */
export const traceOf = (request: object): string | null => spans.get(request)?.traceparent ?? null;

/** Request ids, spans, one log line and one measurement for each request. */
function install(fastify: FastifyInstance, { logger, metrics }: Served): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    const { traceparent } = request.headers;
    spans.set(
      request,
      beginSpan(
        `${request.method} ${request.routeOptions.url ?? 'unknown'}`,
        SpanKind.SERVER,
        typeof traceparent === 'string' ? traceparent : null,
      ),
    );
    done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    spans.get(request)?.end({ attributes: { 'http.response.status_code': reply.statusCode, 'http.route': route } });
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
