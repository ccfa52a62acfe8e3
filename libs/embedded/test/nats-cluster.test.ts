import { setTimeout as sleep } from 'node:timers/promises';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { temporaryFolder } from '#libs/testing';
import { startNatsCluster } from '../src/nats-cluster.js';
import type { RunningNats } from '../src/nats.js';
import { bootstrapStreams } from '../src/streams.js';

describe('three servers with the configuration that is checked in', () => {
  const folder = temporaryFolder('nats-cluster');
  const connections: NatsConnection[] = [];
  let nats: RunningNats;

  const as = async (user: string): Promise<NatsConnection> => {
    const connection = await nats.connectAs(user);
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
  const managed = async () => jetstreamManager(await as('bootstrap'), { checkAPI: false });
  const isHeldByAll = async (): Promise<void> => {
    const { cluster } = await (await managed()).streams.info('SCHOOL');
    if (cluster?.replicas?.length !== 2 || !cluster.replicas.every(({ current }) => current))
      throw new Error('not yet');
  };
  const say = async (subject: string, id: string) =>
    jetstream(await as('school')).publish(subject, 'one', { msgID: id, timeout: 2_000 });

  beforeAll(async () => {
    nats = await startNatsCluster({ folder: folder.path, log: `${folder.path}/nats.log` });
  });
  afterAll(async () => {
    await Promise.all(connections.map((connection) => connection.close()));
    await nats.stop(true);
    folder.remove();
  });

  it('keep each stream three times, refuse what a service may not say, and go on when one of them is gone', async () => {
    await patiently(async () => bootstrapStreams(await as('bootstrap'), { replicas: 3 }));
    await patiently(() => say('chain.school.referral.submitted.v1.police', 'a'));
    await expect(say('chain.police.case.opened.v1.school', 'b')).rejects.toThrow(/[Pp]ermissions [Vv]iolation/);

    const manager = await managed();
    const { cluster, config } = await manager.streams.info('SCHOOL');
    expect(config.num_replicas).toBe(3);
    await nats.nodes.find(({ name }) => name === cluster?.leader)?.kill();

    const said = await patiently(() => say('chain.school.referral.submitted.v1.police', 'c'));
    expect(said).toMatchObject({ stream: 'SCHOOL', seq: 2 });
    const after = await patiently(() => manager.streams.info('SCHOOL'));
    expect(after.cluster?.leader).not.toBe(cluster?.leader);
    expect(after.state.messages).toBe(2);
  });

  it('give back to one that lost its store what the two others hold', async () => {
    await nats.start();
    await patiently(isHeldByAll);
    const [, one] = nats.nodes;
    await one!.wipe();
    await patiently(isHeldByAll);
    const before = await patiently(async () => (await managed()).streams.info('SCHOOL'));
    expect(before.state.messages).toBe(2);
  });

  it('have forgotten everything when all of them lost their stores', async () => {
    await nats.wipe();
    const made = await patiently(async () => bootstrapStreams(await as('bootstrap'), { replicas: 3 }));
    expect(made).toContain('SCHOOL');
  });
});
