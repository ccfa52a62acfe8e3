import { deliveryLag, journalLog, receiptsOf } from '#libs/journal';
import { verifyLinks } from '#libs/seals';
import { startNats, testKeys, type NatsForTests } from '#libs/testing';
import { connectToBus, NotYet } from '../src/index.js';
import { eventually, received, TestAgency } from './two-agencies.js';

interface Heard {
  chainId: string;
  type: string;
  sealed: unknown;
}

/** Of something that another agency has still to tell of. */
const early = 'early';

/** Poisonous content that the police's handler cannot apply until it is cured. */
const poison = 'poison';

describe('what one agency says to another is applied exactly once, in the order of its chain', () => {
  let nats: NatsForTests;
  let keys: ReturnType<typeof testKeys>;
  let school: TestAgency;
  let police: TestAgency;
  let cured = false;
  let told = false;
  const heard: Heard[] = [];
  const heardBySchool: string[] = [];

  beforeAll(async () => {
    nats = await startNats();
    keys = testKeys();
    school = await TestAgency.start('school', nats, keys, (event) => {
      heardBySchool.push(event.type);
      return Promise.resolve();
    });
    police = await TestAgency.start('police', nats, keys, (event, tx) => {
      const { sealed, chainId, type } = event as unknown as Heard & { sealed?: { noticed?: string } };
      if (sealed?.noticed === poison && !cured) throw new Error('cannot be applied');
      if (sealed?.noticed === early && !told) throw new NotYet('not there yet');
      tx.afterCommit(() => heard.push({ chainId, type, sealed }));
      if (type.includes('submitted')) tx.state(chainId, null, received('0193f7d2-0000-7000-8000-000000000000'));
      return Promise.resolve();
    });
  });

  afterAll(async () => {
    await school.stop();
    await police.stop();
    await school.database.drop();
    await police.database.drop();
    await nats.stop();
    keys.remove();
  });

  const lag = async (): Promise<number> =>
    (await deliveryLag(school.dataSource.manager))
      .filter(({ receiver }) => receiver === 'police')
      .reduce((sum, { waiting }) => sum + waiting, 0);

  it('carries a referral, opens its sealed part there, answers, and brings the receipt back', async () => {
    const chainId = await school.submit();
    await eventually(() => heard.some((event) => event.chainId === chainId) && heardBySchool.length > 0);
    expect(heard.find((event) => event.chainId === chainId)?.sealed).toMatchObject({ noticed: 'something' });
    await eventually(async () => (await lag()) === 0);
    const receipts = await receiptsOf(school.dataSource.manager, chainId);
    expect(receipts.find(({ receiver }) => receiver === 'police')?.receivedAt).toBeInstanceOf(Date);
    expect(receipts.find(({ receiver }) => receiver === 'oversight')?.receivedAt).toBeNull();
  });

  it('lets an event wait for what another agency tells first, in its place in the chain, while others go on', async () => {
    const chain = await school.submit(undefined, early);
    await school.submit(chain, 'after it');
    const other = await school.submit();
    await eventually(() => heard.some((event) => event.chainId === other));
    const waitsInOrder = async (): Promise<boolean> =>
      (
        await police.dataSource.query<{ n: number }[]>(
          'SELECT count(*)::int AS n FROM inbox_waiting WHERE chain_id = $1',
          [chain],
        )
      )[0]?.n === 2;
    await eventually(waitsInOrder);
    expect(heard.some((event) => event.chainId === chain)).toBe(false);
    told = true;
    await eventually(() => heard.filter((event) => event.chainId === chain).length === 2, 30);
    const noticed = heard
      .filter((event) => event.chainId === chain)
      .map(({ sealed }) => (sealed as { noticed: string }).noticed);
    expect(noticed).toEqual([early, 'after it']);
    await eventually(async () => (await lag()) === 0, 30);
    const left = await police.dataSource.query<unknown[]>(
      'SELECT 1 FROM inbox_waiting WHERE chain_id = $1 UNION ALL SELECT 1 FROM quarantine WHERE chain_id = $1',
      [chain],
    );
    expect(left).toEqual([]);
  });

  it('keeps names out of what the broker stores', async () => {
    const spy = await nats.connectAs('bootstrap');
    const { jetstreamManager } = await import('@nats-io/jetstream');
    const manager = await jetstreamManager(spy, { checkAPI: false });
    const { state } = await manager.streams.info('SCHOOL');
    const message = await manager.streams.getMessage('SCHOOL', { seq: state.last_seq });
    expect(message?.string()).toContain('chain.school.referral.submitted.v1');
    expect(message?.string()).not.toContain('Canaryname');
    await spy.close();
  });

  it('loses nothing, doubles nothing and keeps the order while the broker dies and loses its store', async () => {
    const chains: string[] = [];
    const say = async (times: number): Promise<void> => {
      for (let i = 0; i < times; i += 1) chains.push(await school.submit(chains[i % 7]));
    };
    await say(30);
    await nats.kill();
    await say(30);
    await nats.start();
    await say(30);
    await nats.wipe();
    await nats.bootstrap();
    await say(30);
    await eventually(async () => (await lag()) === 0, 60);
    const counts = new Map<string, number>();
    for (const chain of chains) counts.set(chain, (counts.get(chain) ?? 0) + 1);
    for (const [chain, count] of counts) expect(heard.filter((event) => event.chainId === chain)).toHaveLength(count);
  });

  it('hands over between replicas without loss', async () => {
    const second = await TestAgency.start(
      'police',
      nats,
      keys,
      (event, tx) => {
        tx.afterCommit(() => heard.push(event));
        return Promise.resolve();
      },
      police.database,
    );
    const chains = await Promise.all(Array.from({ length: 40 }, () => school.submit()));
    await police.stop();
    chains.push(...(await Promise.all(Array.from({ length: 40 }, () => school.submit()))));
    await eventually(async () => (await lag()) === 0, 60);
    for (const chain of chains) expect(heard.filter((event) => event.chainId === chain)).toHaveLength(1);
    police = await TestAgency.start(
      'police',
      nats,
      keys,
      (event, tx) => {
        const { sealed } = event as unknown as { sealed?: { noticed?: string } };
        if (sealed?.noticed === poison && !cured) throw new Error('cannot be applied');
        tx.afterCommit(() => heard.push(event));
        return Promise.resolve();
      },
      police.database,
    );
    await second.stop();
  });

  it('quarantines what cannot be applied; only its own chain waits, and goes on in order once it is released', async () => {
    const sick = await school.submit(undefined, poison);
    await school.submit(sick, 'after the poison');
    const healthy = await school.submit();
    await eventually(() => heard.some((event) => event.chainId === healthy));
    const rows = await police.dataSource.query<{ id: string; reason: string }[]>(
      `SELECT id, reason FROM quarantine WHERE chain_id = $1 AND released_at IS NULL`,
      [sick],
    );
    expect(rows).toHaveLength(1);
    expect(heard.some((event) => event.chainId === sick)).toBe(false);
    await expect(police.release('school', rows[0]?.id ?? '')).rejects.toThrow('cannot be applied');
    cured = true;
    await police.release('school', rows[0]?.id ?? '');
    expect(
      heard.filter((event) => event.chainId === sick).map((event) => (event.sealed as { noticed: string }).noticed),
    ).toEqual([poison, 'after the poison']);
    await eventually(async () => (await lag()) === 0);
  });

  it("quarantines each message whose signature is not the sender's, and stops no chain for it", async () => {
    const forger = await connectToBus('school', nats.settingsOf('school'));
    // The first is looked at when it is taken, those that wait behind it while they wait.
    for (let n = 0; n < 5; n += 1)
      forger.publish('chain.school.referral.submitted.v1.police', new TextEncoder().encode('{"id":"forged"}'));
    await forger.flush();
    await eventually(
      async () =>
        (await police.dataSource.query<unknown[]>(`SELECT 1 FROM quarantine WHERE reason = 'bad-signature'`)).length ===
        5,
    );
    const chain = await school.submit();
    await eventually(() => heard.some((event) => event.chainId === chain));
    await forger.close();
  });

  it('chains the journal so that a changed or removed entry is named', async () => {
    const entries = async (): Promise<number> =>
      (await school.dataSource.query<{ n: number }[]>('SELECT count(*)::int AS n FROM journal'))[0]?.n ?? 0;
    await eventually(
      async () => (await verifyLinks(school.dataSource.manager, journalLog)).entries === (await entries()),
    );
    expect((await verifyLinks(school.dataSource.manager, journalLog)).findings).toEqual([]);
    await expect(school.dataSource.query(`UPDATE journal SET open = '{}'`)).rejects.toThrow(/permission denied/);
    await expect(school.dataSource.query(`DELETE FROM journal`)).rejects.toThrow(/permission denied/);
    const { Client } = (await import('pg')).default;
    const owner = new Client({ connectionString: school.database.adminUrl });
    await owner.connect();
    const { rows } = await owner.query<{ id: string }>(
      `UPDATE journal SET open = open || '{"urgency":"immediate"}' WHERE seq = 3 RETURNING id`,
    );
    expect((await verifyLinks(school.dataSource.manager, journalLog)).findings).toEqual([
      expect.stringContaining(rows[0]?.id ?? 'none'),
    ]);
    await owner.end();
  });
});
