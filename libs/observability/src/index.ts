export { createLogger, describeError, type Logger } from './logger.js';
export { createMetrics, type Metrics } from './metrics.js';
export { beginSpan, inSpan, startTracing, type OpenSpan } from './tracing.js';
export { SpanKind } from '@opentelemetry/api';
