import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  certificateOfTerm,
  endOf,
  newAuthority,
  newCertificate,
  putServerCertificate,
  type Certified,
} from '#libs/embedded';
import { createLogger, createMetrics, type Metrics } from '#libs/observability';
import { startNats, type NatsForTests } from '#libs/testing';
import type { NatsConnection } from '@nats-io/transport-node';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { BusWatch, connectToBus, type BusSettings, type BusState } from '../src/index.js';

const dayMs = 86_400_000;
const term = (from: number, until: number) => ({
  from: new Date(Date.now() + from * dayMs),
  until: new Date(Date.now() + until * dayMs),
});

/** What a service is, as far as the bus is concerned. */
class Service {
  readonly metrics: Metrics = createMetrics('school');
  readonly watch: BusWatch;
  readonly connecting: Promise<NatsConnection>;

  constructor(settings: BusSettings) {
    this.watch = new BusWatch({ settings, logger: createLogger('school', 'silent'), metrics: this.metrics });
    this.connecting = connectToBus('school', settings).then((nats) => {
      this.watch.follow(nats);
      return nats;
    });
  }

  /** Waits until it knows of the bus what it should. */
  async says(state: BusState): Promise<void> {
    const end = performance.now() + 20_000;
    while (this.watch.state !== state) {
      if (performance.now() > end) throw new Error(`says ${this.watch.state}, not ${state}`);
      await sleep(50);
    }
  }

  async alarms(): Promise<number> {
    const { values } = await this.metrics.alarms.get();
    return values.find(({ labels }) => labels.code === 'bus-certificate-refused')?.value ?? 0;
  }

  async ends(server: string): Promise<number | undefined> {
    const { values } = await this.metrics.busCertificateEnds.get();
    return values.find(({ labels }) => labels.server === server)?.value;
  }

  async leave(): Promise<void> {
    this.watch.stop();
    await (await this.connecting).close();
  }
}

describe('a service and the certificate of the bus', () => {
  let nats: NatsForTests;
  const services: Service[] = [];
  const servers: Server[] = [];
  const service = (settings: BusSettings): Service => {
    services.push(new Service(settings));
    return services.at(-1)!;
  };
  /** The server shows another certificate, and everybody has to come anew. */
  const show = async (certified: Certified): Promise<void> => {
    await nats.kill();
    putServerCertificate(nats.certificate.serverFile, certified);
    await nats.start();
  };
  const ofTheBus = (names: readonly [string], from: number, until: number): Certified =>
    certificateOfTerm(dirname(nats.certificate.caFile), names, term(from, until));

  beforeAll(async () => {
    nats = await startNats();
  });
  afterEach(async () => {
    await show(ofTheBus(['localhost'], -1, 90));
    for (const each of services.splice(0)) await each.leave();
    for (const each of servers.splice(0)) each.close();
  });
  afterAll(() => nats.stop());

  it('is told of, with when it ends, while all is well', async () => {
    const { connecting, ...school } = service(nats.settingsOf('school'));
    await connecting;
    const one = services.at(-1)!;
    await one.says('ok');
    const end = endOf(readFileSync(nats.certificate.serverFile, 'utf8')).getTime() / 1_000;
    while ((await one.ends(nats.url)) === undefined) await sleep(50);
    expect(await one.ends(nats.url)).toBe(end);
    expect(school.watch.state).toBe('ok');
    expect(await one.alarms()).toBe(0);
  });

  it.each<[string, () => Certified]>([
    ['ended', () => ofTheBus(['localhost'], -30, -1)],
    ['is not good yet', () => ofTheBus(['localhost'], 1, 30)],
    ['is for another name', () => ofTheBus(['nats.example'], -1, 30)],
    [
      'is of another authority',
      () => newCertificate(newAuthority('Another', term(-1, 30)), ['localhost'], term(-1, 30)),
    ],
  ])('that %s is refused; the service waits, says so, and goes on with a good one', async (_what, bad) => {
    const [before, good] = [service(nats.settingsOf('school')), ofTheBus(['localhost'], -1, 90)];
    const connection = await before.connecting;
    await show(bad());
    // One that begins just then waits as well.
    const fresh = service(nats.settingsOf('school'));
    await before.says('certificate-refused');
    await fresh.says('certificate-refused');
    expect(await before.alarms()).toBe(1);
    await expect(connection.request('$JS.API.INFO', '', { timeout: 500 })).rejects.toThrow();

    await show(good);
    await before.says('ok');
    await fresh.says('ok');
    await expect(connection.request('$JS.API.INFO')).resolves.toBeDefined();
  });

  it('away is another thing than a certificate that is refused', async () => {
    const one = service(nats.settingsOf('school'));
    await one.connecting;
    await nats.kill();
    await one.says('away');
    await sleep(2_500);
    expect(one.watch.state).toBe('away');
    expect(await one.alarms()).toBe(0);
    await nats.start();
    await one.says('ok');
  });

  it('is demanded though somebody on the line says that the bus has none', async () => {
    const port = Number(new URL(nats.url).port);
    let lies = true;
    const liar = createServer((client) => {
      const server = connect({ port, host: '127.0.0.1' });
      for (const [from, to] of [
        [client, server],
        [server, client],
      ] as const) {
        from.on('error', () => undefined);
        from.on('close', () => to.destroy());
      }
      server.once('data', (bytes) => {
        client.write(lies ? bytes.toString().replaceAll(/"tls_\w+":true,?/g, '') : bytes);
        server.pipe(client);
        client.pipe(server);
      });
    });
    servers.push(liar);
    await new Promise<void>((resolve) => liar.listen(0, '127.0.0.1', resolve));
    const through = `tls://localhost:${String((liar.address() as AddressInfo).port)}`;
    const one = service({ ...nats.settingsOf('school'), NATS_URL: `${through},${nats.url}` });
    const other = service({ ...nats.settingsOf('school'), NATS_URL: through });
    // It goes where it is believed that the bus is; where nobody is, it stays away.
    expect((await one.connecting).getServer()).toContain(String(port));
    await other.says('certificate-refused');
    lies = false;
    await other.says('ok');
  });

  it('has an authority, and the service a key, that can be read, or it does not start', async () => {
    const settings = nats.settingsOf('school');
    await expect(connectToBus('school', { ...settings, NATS_CA_FILE: '/nowhere.pem' })).rejects.toThrow('ENOENT');
    await expect(connectToBus('school', { ...settings, NATS_CA_FILE: settings.NATS_NKEY_FILE })).rejects.toThrow();
    await expect(connectToBus('school', { ...settings, NATS_NKEY_FILE: nats.certificate.caFile })).rejects.toThrow(
      'NATS_NKEY_FILE names holds no seed of an nkey',
    );
  });
});
