import { readFileSync } from 'node:fs';
import { connect, nkeyAuthenticator, type NatsConnection } from '@nats-io/transport-node';

/** Connects a service to the bus by its nkey; keeps trying, now and after every break. */
export async function connectToBus(service: string, url: string, nkeyFile: string): Promise<NatsConnection> {
  const seed = new TextEncoder().encode(readFileSync(nkeyFile, 'utf8').trim());
  return connect({
    servers: url.split(','),
    name: service,
    authenticator: nkeyAuthenticator(seed),
    inboxPrefix: `_INBOX_${service}`,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 200,
    reconnectJitter: 100,
    waitOnFirstConnect: true,
    pingInterval: 5_000,
    maxPingOut: 2,
    ignoreAuthErrorAbort: true,
    // Else every publication takes a stack trace along, in case it fails.
    noAsyncTraces: true,
  });
}
