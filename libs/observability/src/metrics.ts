import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** The figures of one service, in Prometheus' form. */
export interface Metrics {
  readonly registry: Registry;
  readonly httpRequests: Histogram<'method' | 'route' | 'status'>;
  readonly eventsApplied: Counter<'sender' | 'type'>;
  readonly eventsRepeated: Counter<'sender'>;
  readonly eventsQuarantined: Counter<'sender' | 'reason'>;
  readonly eventsPublished: Counter<'receiver'>;
  readonly eventsResent: Counter<'receiver'>;
  readonly deliveriesWaiting: Gauge<'receiver'>;
  /** When the certificate of a server of the bus ends, in seconds since 1970. */
  readonly busCertificateEnds: Gauge<'server'>;
  readonly timersFired: Counter<'kind'>;
  readonly alarms: Counter<'code'>;
}

export function createMetrics(service: string): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  // By default the event loop is looked at a hundred times a second, also when nothing happens.
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 100 });
  const registers = [registry];
  return {
    registry,
    httpRequests: new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time to answer a request.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
      registers,
    }),
    eventsApplied: new Counter({
      name: 'chain_events_applied_total',
      help: 'Events of other agencies applied.',
      labelNames: ['sender', 'type'],
      registers,
    }),
    eventsRepeated: new Counter({
      name: 'chain_events_repeated_total',
      help: 'Repeated events that were dropped.',
      labelNames: ['sender'],
      registers,
    }),
    eventsQuarantined: new Counter({
      name: 'chain_events_quarantined_total',
      help: 'Events that could not be applied.',
      labelNames: ['sender', 'reason'],
      registers,
    }),
    eventsPublished: new Counter({
      name: 'chain_events_published_total',
      help: 'Events given to the broker for the first time.',
      labelNames: ['receiver'],
      registers,
    }),
    eventsResent: new Counter({
      name: 'chain_events_resent_total',
      help: 'Events given to the broker again for want of a receipt.',
      labelNames: ['receiver'],
      registers,
    }),
    deliveriesWaiting: new Gauge({
      name: 'chain_deliveries_waiting',
      help: 'Deliveries without receipt.',
      labelNames: ['receiver'],
      registers,
    }),
    busCertificateEnds: new Gauge({
      name: 'bus_certificate_ends_seconds',
      help: 'When the certificate that a server of the bus shows ends, in seconds since 1970.',
      labelNames: ['server'],
      registers,
    }),
    timersFired: new Counter({ name: 'timers_fired_total', help: 'Timers fired.', labelNames: ['kind'], registers }),
    alarms: new Counter({ name: 'alarms_total', help: 'What somebody must look at.', labelNames: ['code'], registers }),
  };
}
