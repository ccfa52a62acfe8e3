import { readFileSync } from 'node:fs';
import { connect, nkeyAuthenticator } from '@nats-io/transport-node';
import { startNats, type NatsForTests } from '#libs/testing';

describe('a connection to the bus', () => {
  let nats: NatsForTests;
  beforeAll(async () => {
    nats = await startNats({ streams: false });
  });
  afterAll(() => nats.stop());

  it('is there for whoever is slow to prove who it is', async () => {
    const prove = nkeyAuthenticator(readFileSync(nats.seedFile('bootstrap')));
    const busy = (nonce?: string): ReturnType<typeof prove> => {
      const until = performance.now() + 3_000;
      while (performance.now() < until);
      return prove(nonce);
    };
    const connection = await connect({
      ...{ servers: nats.url, authenticator: busy, timeout: 15_000 },
      tls: { caFile: nats.certificate.caFile },
    });
    expect(connection.isClosed()).toBe(false);
    await connection.close();
  });
});
