import { randomBytes } from 'node:crypto';
import {
  ROOT_CONTEXT,
  SpanStatusCode,
  trace,
  type Attributes,
  type Span,
  type SpanContext,
  type SpanKind,
  type Tracer,
} from '@opentelemetry/api';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-node';
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

/** Undefined while nobody wants spans: then traces are only handed on. */
let tracer: Tracer | undefined;

/**
 * Starts tracing: to an OTLP collector where one is configured, else into the log where its level is debug, else nowhere. Answers how to
 * end it. Spans are handed from one call to the next by hand, never by a context that follows every promise: that would slow down every
 * `await` of the service.
 */
export async function startTracing(
  service: string,
  logger: Logger,
  otlpUrl: string | undefined,
): Promise<() => Promise<void>> {
  if (otlpUrl === undefined && !logger.isLevelEnabled('debug')) return () => Promise.resolve();
  const { BatchSpanProcessor, NodeTracerProvider } = await import('@opentelemetry/sdk-trace-node');
  const { resourceFromAttributes } = await import('@opentelemetry/resources');
  const exporter =
    otlpUrl === undefined
      ? new LogExporter(logger)
      : new (await import('@opentelemetry/exporter-trace-otlp-http')).OTLPTraceExporter({ url: otlpUrl });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  tracer = provider.getTracer('qorgan');
  return () => {
    tracer = undefined;
    return provider.shutdown();
  };
}

/** A span under way. */
export interface OpenSpan {
  /** The W3C `traceparent` by which what follows from it continues it. */
  readonly traceparent: string;
  /** Codes and ids only. */
  end(outcome?: { readonly attributes?: Attributes; readonly failed?: boolean }): void;
}

/** Begins a span that continues a W3C `traceparent`, or a trace where there is none. Attributes: codes and ids only. */
export function beginSpan(
  name: string,
  kind: SpanKind,
  parent: string | null | undefined,
  attributes: Attributes = {},
): OpenSpan {
  const from = read(parent);
  if (tracer === undefined) {
    const traceId = from?.traceId ?? randomBytes(16).toString('hex');
    return {
      traceparent: written(traceId, randomBytes(8).toString('hex'), from?.traceFlags ?? 1),
      end: () => undefined,
    };
  }
  return recorded(
    tracer.startSpan(
      name,
      { kind, attributes },
      from === undefined ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, from),
    ),
  );
}

function recorded(span: Span): OpenSpan {
  const { traceId, spanId, traceFlags } = span.spanContext();
  return {
    traceparent: written(traceId, spanId, traceFlags),
    end: ({ attributes, failed } = {}) => {
      if (attributes !== undefined) span.setAttributes(attributes);
      if (failed === true) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
  };
}

/** Runs `work` in a span. */
export async function inSpan<T>(
  name: string,
  kind: SpanKind,
  parent: string | null | undefined,
  attributes: Attributes,
  work: (span: OpenSpan) => Promise<T>,
): Promise<T> {
  const span = beginSpan(name, kind, parent, attributes);
  let failed = true;
  try {
    const result = await work(span);
    failed = false;
    return result;
  } finally {
    span.end({ failed });
  }
}

const written = (traceId: string, spanId: string, flags: number): string =>
  `00-${traceId}-${spanId}-${flags.toString(16).padStart(2, '0')}`;

/** A `traceparent` as W3C Trace Context has it; one that is not is as none. */
function read(traceparent: string | null | undefined): SpanContext | undefined {
  const [, traceId, spanId, flags] =
    /^[\da-f]{2}-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})/.exec(traceparent ?? '') ?? [];
  if (traceId === undefined || spanId === undefined || /^0+$/.test(traceId) || /^0+$/.test(spanId)) return undefined;
  return { traceId, spanId, traceFlags: Number.parseInt(flags ?? '0', 16) & 1, isRemote: true };
}
