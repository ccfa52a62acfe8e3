import { jetstream } from '@nats-io/jetstream';
import { headers } from '@nats-io/transport-node';
import { sourceOf, subjectOf, type ChainEvent } from '#libs/contracts';
import { deliveryLag, requeueOne } from '#libs/journal';
import { KeyRing } from '#libs/keys';
import { startNats, testKeys, type NatsForTests } from '#libs/testing';
import { v7 as uuidv7 } from 'uuid';
import { signatureHeader } from '../src/index.js';
import { eventually, TestAgency } from './two-agencies.js';

interface Aside {
  readonly id: string;
  readonly number: number;
  readonly reason: string;
  readonly tries: number;
  readonly released_as: string | null;
}

const type = 'chain.school.referral.submitted.v1';

describe('an event that was set aside is repaired by its sender telling it again', () => {
  let nats: NatsForTests;
  let keys: ReturnType<typeof testKeys>;
  let school: TestAgency;
  let police: TestAgency;
  const heard: { chainId: string; noticed: string }[] = [];
  let refused: string | undefined;

  beforeAll(async () => {
    nats = await startNats();
    keys = testKeys();
    school = await TestAgency.start('school', nats, keys, () => Promise.resolve());
    police = await TestAgency.start('police', nats, keys, (event: ChainEvent, tx) => {
      const { noticed } = event.sealed as unknown as { noticed: string };
      if (noticed === refused) throw new Error('cannot be applied');
      tx.afterCommit(() => heard.push({ chainId: event.chainId, noticed }));
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

  const noticedIn = (chain: string): string[] =>
    heard.filter(({ chainId }) => chainId === chain).map(({ noticed }) => noticed);
  const asideOf = (chain: string): Promise<Aside[]> =>
    police.dataSource.query(
      `SELECT id, number::int, reason, tries, released_as FROM quarantine WHERE chain_id = $1 ORDER BY quarantined_at`,
      [chain],
    );
  const waitingIn = async (chain: string): Promise<number> =>
    (await police.dataSource.query<unknown[]>('SELECT 1 FROM inbox_waiting WHERE chain_id = $1', [chain])).length;
  const isConfirmed = async (): Promise<boolean> =>
    (await deliveryLag(school.dataSource.manager)).every(({ receiver }) => receiver !== 'police');

  /** What a sender with a fault says: signed as it must be, and not what its contract says. */
  async function sayWrongly(chainId: string, number: number, said: string): Promise<void> {
    const ring = KeyRing.fromFiles('school', keys.keysFile('school'), keys.directoryFile);
    const payload = new TextEncoder().encode(
      JSON.stringify({
        ...{ specversion: '1.0', id: uuidv7(), source: sourceOf('school'), type, subject: chainId },
        ...{ time: new Date().toISOString(), receiver: 'police', chainnumber: number },
        data: { open: { said } },
      }),
    );
    const head = headers();
    head.set(signatureHeader, ring.sign(payload));
    await jetstream(school.nats).publish(subjectOf(type, 'police'), payload, { headers: head });
  }

  it('is applied in its place once a good copy of it comes, exactly once, and what waited behind it follows', async () => {
    const chain = uuidv7();
    await sayWrongly(chain, 1, 'wrong');
    await eventually(async () => (await asideOf(chain)).length === 1);
    expect(await asideOf(chain)).toMatchObject([{ number: 1, reason: 'shape-invalid', tries: 1, released_as: null }]);
    // Another copy with a fault takes its place; the same once more is not tried.
    await sayWrongly(chain, 1, 'wrong again');
    await eventually(async () => (await asideOf(chain))[0]?.tries === 2);
    await school.submit(chain, 'first');
    await school.submit(chain, 'second');
    await eventually(() => noticedIn(chain).length === 2);
    await eventually(isConfirmed);
    expect(noticedIn(chain)).toEqual(['first', 'second']);
    expect(await asideOf(chain)).toMatchObject([{ number: 1, tries: 3, released_as: 'replaced' }]);
    expect(await waitingIn(chain)).toBe(0);
    expect(await police.dataSource.query(`SELECT action, reason FROM audit_log WHERE chain_id = $1`, [chain])).toEqual([
      { action: 'quarantine.replaced', reason: 'school 1' },
    ]);
  });

  it('does not fall with what waits behind it and cannot be applied either: a good copy of that repairs it too', async () => {
    const chain = uuidv7();
    await sayWrongly(chain, 1, 'wrong');
    await eventually(async () => (await asideOf(chain)).length === 1);
    await sayWrongly(chain, 2, 'wrong too');
    await eventually(async () => (await waitingIn(chain)) === 1);
    await school.submit(chain, 'first');
    await eventually(() => noticedIn(chain).length === 1);
    expect((await asideOf(chain))[0]).toMatchObject({ number: 1, released_as: 'replaced' });
    await school.submit(chain, 'second');
    await eventually(() => noticedIn(chain).length === 2, 30);
    expect(noticedIn(chain)).toEqual(['first', 'second']);
    await eventually(isConfirmed, 30);
  });

  it('is released though what waits behind it still cannot be applied', async () => {
    refused = 'refused';
    const chain = await school.submit(undefined, refused);
    await eventually(async () => (await asideOf(chain)).length === 1);
    await sayWrongly(chain, 2, 'behind it');
    await eventually(async () => (await waitingIn(chain)) === 1);
    const [aside] = await asideOf(chain);
    await expect(police.release('school', aside?.id ?? '')).rejects.toThrow('cannot be applied');
    expect(await asideOf(chain)).toMatchObject([{ reason: 'Error', tries: 2, released_as: null }]);
    refused = undefined;
    await police.release('school', aside?.id ?? '');
    expect(noticedIn(chain)).toEqual(['refused']);
    expect((await asideOf(chain))[0]).toMatchObject({ number: 1, tries: 3, released_as: 'applied' });
  });

  it('comes though its sender believed it received, when that queues the one place again; nothing known is applied twice', async () => {
    const chain = uuidv7();
    await sayWrongly(chain, 1, 'wrong');
    await eventually(async () => (await asideOf(chain)).length === 1);
    await police.stop();
    await school.submit(chain, 'first');
    await school.dataSource.query(`DELETE FROM deliveries WHERE chain_id = $1 AND receiver = 'police'`, [chain]);
    expect(await requeueOne(school.dataSource.manager, 'police', chain, 1)).toMatchObject({ type });
    expect(await requeueOne(school.dataSource.manager, 'police', chain, 2)).toBeUndefined();
    expect(await requeueOne(school.dataSource.manager, 'police', uuidv7(), 1)).toBeUndefined();
    police = await TestAgency.start(
      'police',
      nats,
      keys,
      (event, tx) => {
        tx.afterCommit(() =>
          heard.push({ chainId: event.chainId, noticed: (event.sealed as unknown as { noticed: string }).noticed }),
        );
        return Promise.resolve();
      },
      police.database,
    );
    await eventually(() => noticedIn(chain).length === 1);
    await eventually(isConfirmed, 30);
    await requeueOne(school.dataSource.manager, 'police', chain, 1);
    await eventually(isConfirmed, 30);
    expect(noticedIn(chain)).toEqual(['first']);
  });
});
