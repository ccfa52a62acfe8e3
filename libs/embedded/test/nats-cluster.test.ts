import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { createUser, fromSeed } from '@nats-io/nkeys';
import { connect, nkeyAuthenticator, type NatsConnection } from '@nats-io/transport-node';
import { temporaryFolder } from '#libs/testing';
import { natsServerProgram } from '../src/fetched-programs.js';
import { freePorts } from '../src/free-ports.js';
import { inboxPrefixOf } from '../src/nats-permissions.js';
import { defaultUsers, natsConfiguration } from '../src/nats.js';
import { repositoryRoot } from '../src/repository.js';
import { bootstrapStreams } from '../src/streams.js';

/** The configuration of the three servers in Kubernetes and compose; here only its ports and folder are others, since all three are on one machine. */
const configuration = readFileSync(join(repositoryRoot, 'deploy/helm/qorgan/files/nats-server.conf'), 'utf8');

describe('three servers with the configuration that is checked in', () => {
  const folder = temporaryFolder('nats-cluster');
  const seeds = new Map<string, Uint8Array>();
  const servers: ChildProcess[] = [];
  const connections: NatsConnection[] = [];
  let urls: string[];

  const as = async (user: string): Promise<NatsConnection> => {
    const connection = await connect({
      servers: urls,
      authenticator: nkeyAuthenticator(seeds.get(user)),
      inboxPrefix: inboxPrefixOf(user),
      maxReconnectAttempts: -1,
      reconnectTimeWait: 100,
    });
    connections.push(connection);
    return connection;
  };
  /** Until a leader has been chosen. */
  const patiently = async <T>(work: () => Promise<T>): Promise<T> => {
    for (let left = 60; ; left -= 1) {
      try {
        return await work();
      } catch (error) {
        if (left === 0) throw error;
        await sleep(250);
      }
    }
  };

  beforeAll(async () => {
    const users = Object.entries(defaultUsers()).map(([user, permissions]) => {
      const seed = createUser().getSeed();
      seeds.set(user, seed);
      return [fromSeed(seed).getPublicKey(), permissions] as const;
    });
    const whole = natsConfiguration('any', 1, 'any', new Map(users));
    writeFileSync(join(folder.path, 'users.conf'), whole.slice(whole.indexOf('authorization')));
    const ports = await freePorts(9);
    const [client = [], cluster = [], monitor = []] = [0, 3, 6].map((from) => ports.slice(from, from + 3));
    urls = client.map((port) => `nats://127.0.0.1:${String(port)}`);
    const program = await natsServerProgram();
    for (const place of [0, 1, 2]) {
      const own = [
        ['0.0.0.0:4222', client],
        ['0.0.0.0:6222', cluster],
        ['0.0.0.0:8222', monitor],
      ] as const;
      const text = own.reduce(
        (said, [address, all]) => said.replace(address, `127.0.0.1:${String(all[place])}`),
        configuration.replace('store_dir: /data', `store_dir: "${join(folder.path, `data-${String(place)}`)}"`),
      );
      const file = join(folder.path, `server-${String(place)}.conf`);
      writeFileSync(file, text);
      const environment = {
        QORGAN_NATS_NAME: `nats-${String(place)}`,
        QORGAN_NATS_ROUTES: JSON.stringify(cluster.map((port) => `nats://127.0.0.1:${String(port)}`)),
      };
      servers.push(spawn(program, ['--config', file], { env: environment, stdio: 'ignore' }));
    }
  });
  afterAll(async () => {
    await Promise.all(connections.map((connection) => connection.close()));
    for (const server of servers) {
      if (server.exitCode !== null || server.signalCode !== null) continue;
      const ended = once(server, 'exit');
      server.kill('SIGKILL');
      await ended;
    }
  });

  it('keep each stream three times, refuse what a service may not say, and go on when one of them is gone', async () => {
    await patiently(async () => bootstrapStreams(await as('bootstrap'), { replicas: 3 }));
    const school = await as('school');
    const say = (subject: string, id: string) =>
      jetstream(school).publish(subject, 'one', { msgID: id, timeout: 2_000 });
    await patiently(() => say('chain.school.referral.submitted.v1.police', 'a'));
    await expect(say('chain.police.case.opened.v1.school', 'b')).rejects.toThrow(/[Pp]ermissions [Vv]iolation/);

    const manager = await jetstreamManager(await as('bootstrap'), { checkAPI: false });
    const { cluster, config } = await manager.streams.info('SCHOOL');
    expect(config.num_replicas).toBe(3);
    const leader = Number(/\d$/.exec(cluster?.leader ?? '')?.[0]);
    servers[leader]?.kill('SIGKILL');

    const said = await patiently(() => say('chain.school.referral.submitted.v1.police', 'c'));
    expect(said).toMatchObject({ stream: 'SCHOOL', seq: 2 });
    const after = await patiently(() => manager.streams.info('SCHOOL'));
    expect(after.cluster?.leader).not.toBe(cluster?.leader);
    expect(after.state.messages).toBe(2);
  });
});
