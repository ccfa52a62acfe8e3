import {
  context,
  propagation,
  SpanStatusCode,
  trace,
  type Attributes,
  type Span,
  type SpanKind,
} from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  NodeTracerProvider,
  type ReadableSpan,
  type SpanExporter,
} from '@opentelemetry/sdk-trace-node';
import type { Logger } from './logger.js';

/** Writes spans as log lines at level debug, where no collector is configured. */
class LogExporter implements SpanExporter {
  constructor(private readonly logger: Logger) {}
  export(spans: ReadableSpan[], done: (result: { code: number }) => void): void {
    for (const span of spans) {
      const { traceId, spanId } = span.spanContext();
      this.logger.debug(
        {
          span: span.name,
          traceId,
          spanId,
          parentSpanId: span.parentSpanContext?.spanId,
          ms: span.duration[0] * 1e3 + span.duration[1] / 1e6,
          ...span.attributes,
        },
        'span',
      );
    }
    done({ code: 0 });
  }
  shutdown(): Promise<void> {
    return Promise.resolve();
  }
}

/** Starts tracing: to an OTLP collector where one is configured, into the log otherwise. Answers how to end it. */
export async function startTracing(
  service: string,
  logger: Logger,
  otlpUrl: string | undefined,
): Promise<() => Promise<void>> {
  const exporter =
    otlpUrl === undefined
      ? new LogExporter(logger)
      : new (await import('@opentelemetry/exporter-trace-otlp-http')).OTLPTraceExporter({ url: otlpUrl });
  const quiet = otlpUrl === undefined && !logger.isLevelEnabled('debug');
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    spanProcessors: quiet ? [] : [new BatchSpanProcessor(exporter)],
  });
  provider.register({ propagator: new W3CTraceContextPropagator() });
  return () => provider.shutdown();
}

const tracer = () => trace.getTracer('qorgan');

/** Runs `work` in a span that continues the given W3C `traceparent`. Attributes: codes and ids only. */
export async function inSpan<T>(
  name: string,
  kind: SpanKind,
  parent: string | null | undefined,
  attributes: Attributes,
  work: (span: Span) => Promise<T>,
): Promise<T> {
  const from = parent == null ? context.active() : propagation.extract(context.active(), { traceparent: parent });
  return tracer().startActiveSpan(name, { kind, attributes }, from, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** The `traceparent` of the running span, to be handed on. */
export function currentTraceparent(): string | null {
  const carrier: Record<string, string> = {};
  propagation.inject(context.active(), carrier);
  return carrier['traceparent'] ?? null;
}
