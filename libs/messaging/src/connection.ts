import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { busKey, type BusKey } from '#libs/keys';

/** From one try to the next, in ms. */
const [leastPause, mostPause] = [200, 500];
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

/** How a service reaches the bus (libs/settings). */
export interface BusSettings {
  readonly NATS_URL: string;
  readonly NATS_NKEY_FILE: string;
  readonly NATS_CA_FILE?: string | undefined;
}

function keyIn(file: string): BusKey {
  const seed = new TextEncoder().encode(readFileSync(file, 'utf8').trim());
  try {
    return busKey(seed);
  } catch (cause) {
    throw new Error('what NATS_NKEY_FILE names holds no seed of an nkey', { cause });
  }
}

/**
 * Connects a service to the bus by its nkey; keeps trying, now and after every break. With the certificate of an authority nothing is said to a server that
 * cannot prove by it who it is, nor to one that does not speak TLS.
 *
 * @throws where a file is missing, the key is no nkey, or the authority's is no certificate
 */
export async function connectToBus(
  service: string,
  { NATS_URL, NATS_NKEY_FILE, NATS_CA_FILE }: BusSettings,
): Promise<NatsConnection> {
  const key = keyIn(NATS_NKEY_FILE);
  // The library would try again without end what it cannot read.
  if (NATS_CA_FILE !== undefined) new X509Certificate(readFileSync(NATS_CA_FILE));
  return connect({
    servers: NATS_URL.split(','),
    name: service,
    authenticator: key.prove,
    // Read again for every connection: an authority may follow another.
    ...(NATS_CA_FILE === undefined ? {} : { tls: { caFile: NATS_CA_FILE } }),
    inboxPrefix: `_INBOX_${service}`,
    maxReconnectAttempts: -1,
    reconnectDelayHandler: pauses(),
    waitOnFirstConnect: true,
    // A line that went half open while it was made is given up for another try.
    timeout: 10_000,
    pingInterval: 5_000,
    maxPingOut: 2,
    ignoreAuthErrorAbort: true,
    // Else every publication takes a stack trace along, in case it fails.
    noAsyncTraces: true,
  });
}
