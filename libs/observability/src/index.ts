export { createLogger, describeError, type Logger } from './logger.js';
export { createMetrics, type Metrics } from './metrics.js';
export { currentTraceparent, inSpan, startTracing } from './tracing.js';
export { SpanKind } from '@opentelemetry/api';
