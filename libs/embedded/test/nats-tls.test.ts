import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import { connect as connectSocket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect, nkeyAuthenticator } from '@nats-io/transport-node';
import { temporaryFolder } from '#libs/testing';
import { startNatsCluster } from '../src/nats-cluster.js';
import { startNats, type RunningNats } from '../src/nats.js';

const dayMs = 86_400_000;
const portOf = ({ url }: { readonly url: string }): number => Number(new URL(url).port);

/** When the certificate ends that a server shows at a port, whether it is good by now or not. */
async function shownAt(port: number): Promise<number> {
  const socket = connectSocket({ port, host: '127.0.0.1' });
  await once(socket, 'data');
  const secured = connectTls({ socket, rejectUnauthorized: false });
  await once(secured, 'secureConnect');
  const end = new Date(secured.getPeerCertificate().valid_to).getTime();
  secured.destroy();
  return end;
}

describe('the bus over TLS', () => {
  const folder = temporaryFolder('nats-tls');
  let nats: RunningNats;
  beforeAll(async () => {
    nats = await startNats({ folder: folder.path, log: join(folder.path, 'nats.log') });
  });
  afterAll(async () => {
    await nats.stop();
    folder.remove();
  });
  const asSchool = () => ({
    servers: nats.url,
    authenticator: nkeyAuthenticator(readFileSync(nats.seedFile('school'))),
    reconnect: false,
  });

  it('hears nobody who speaks in clear, whatever key they have', async () => {
    await expect(connect({ ...asSchool(), tls: null })).rejects.toThrow();
    const socket = connectSocket({ port: portOf(nats), host: '127.0.0.1' });
    await once(socket, 'data');
    socket.write('CONNECT {"verbose":true}\r\nPING\r\n');
    let answer = '';
    socket.on('data', (bytes) => (answer += bytes.toString('latin1')));
    socket.on('error', () => undefined);
    await new Promise((resolve) => socket.once('close', resolve));
    expect(answer).not.toMatch(/\+OK|PONG/);
  });

  it('is not believed by whoever does not know its authority', async () => {
    await expect(connect(asSchool())).rejects.toThrow(/certificate/);
    const connection = await connect({ ...asSchool(), tls: { caFile: nats.certificate.caFile } });
    await connection.close();
  });

  it('makes its certificate anew 30 days before its end, shows the new one, and cuts nobody off', async () => {
    const connection = await nats.connectAs('school');
    const seen: string[] = [];
    void (async () => {
      for await (const { type } of connection.status()) seen.push(type);
    })();
    // One moment for all of it: a certificate has whole seconds, and the next one may begin meanwhile.
    const now = Math.floor(Date.now() / 1_000) * 1_000;
    const later = (days: number): Date => new Date(now + days * dayMs);
    const before = await shownAt(portOf(nats));
    expect(nats.renew(later(360))).toBe(false);
    expect(nats.renew(later(368))).toBe(true);
    for (let left = 100; left > 0 && (await shownAt(portOf(nats))) === before; left -= 1) await sleep(100);
    expect(await shownAt(portOf(nats))).toBe(later(368 + 397).getTime());
    await connection.flush();
    expect(seen).not.toContain('disconnect');
    await connection.close();
  });
});

describe('three servers over TLS', () => {
  const folder = temporaryFolder('nats-cluster-tls');
  let nats: RunningNats;
  beforeAll(async () => {
    nats = await startNatsCluster({ folder: folder.path, log: join(folder.path, 'nats.log') });
  });
  afterAll(async () => {
    await nats.stop(true);
    folder.remove();
  });

  /** Where the first of them hears the others. */
  const routePort = (): number =>
    Number(
      /cluster \{[^}]*listen: "127\.0\.0\.1:(\d+)"/.exec(
        readFileSync(join(folder.path, 'nats-0', 'nats.conf'), 'utf8'),
      )?.[1],
    );
  /** What becomes of whoever would be one of them: what the server says once TLS stands, or why it does not. */
  const admitted = async (proof: object): Promise<string> => {
    const ca = readFileSync(nats.certificate.caFile);
    const socket = connectTls({ port: routePort(), host: '127.0.0.1', servername: 'localhost', ca, ...proof });
    return new Promise((resolve) => {
      socket.once('data', (bytes) => {
        resolve(bytes.toString());
        socket.destroy();
      });
      socket.once('error', (error) => {
        resolve(String(error));
      });
      socket.once('close', () => {
        resolve('closed');
      });
    });
  };

  it('let nobody join them who has no certificate of theirs', async () => {
    const own = readFileSync(nats.certificate.serverFile);
    expect(await admitted({ cert: own, key: own })).toMatch(/^INFO /);
    expect(await admitted({})).not.toMatch(/^INFO /);
  });
});
