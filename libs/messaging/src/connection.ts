import { readFileSync } from 'node:fs';
import { connect, nkeyAuthenticator, type NatsConnection } from '@nats-io/transport-node';

/** From one try to the next, in ms. */
const [leastPause, mostPause] = [200, 300];
/** So many tries at once after a clock was put back: one for every server that may be known. */
const triesAtOnce = 16;
/** What passes between asking for a pause and the try, at most, in ms. */
const slack = 60_000;

/**
 * How long to wait from one try to the next. The library holds it against the machine's clock: when that was put back since the last try, it would wait
 * until the old time comes again, for a day if it was a day.
 */
function pauses(): () => number {
  let [latest, back, left] = [0, 0, 0];
  return () => {
    const now = Date.now();
    if (now < latest) [back, left] = [latest - now + slack, triesAtOnce];
    latest = now;
    if (left === 0) return leastPause + Math.random() * (mostPause - leastPause);
    left -= 1;
    return -back;
  };
}

/** Connects a service to the bus by its nkey; keeps trying, now and after every break. */
export async function connectToBus(service: string, url: string, nkeyFile: string): Promise<NatsConnection> {
  const seed = new TextEncoder().encode(readFileSync(nkeyFile, 'utf8').trim());
  return connect({
    servers: url.split(','),
    name: service,
    authenticator: nkeyAuthenticator(seed),
    inboxPrefix: `_INBOX_${service}`,
    maxReconnectAttempts: -1,
    reconnectDelayHandler: pauses(),
    waitOnFirstConnect: true,
    pingInterval: 5_000,
    maxPingOut: 2,
    ignoreAuthErrorAbort: true,
    // Else every publication takes a stack trace along, in case it fails.
    noAsyncTraces: true,
  });
}
