import { jetstream } from '@nats-io/jetstream';
import { headers } from '@nats-io/transport-node';
import { sourceOf, subjectOf, type ChainEvent } from '#libs/contracts';
import { KeyRing } from '#libs/keys';
import { startNats, testKeys, type NatsForTests } from '#libs/testing';
import { v7 as uuidv7 } from 'uuid';
import { saveCursors } from '../src/chain-states.js';
import { signatureHeader } from '../src/index.js';
import { eventually, TestAgency } from './two-agencies.js';

const type = 'chain.school.referral.submitted.v1';
const good = (): Record<string, unknown> => ({
  ...{ specversion: '1.0', id: uuidv7(), source: sourceOf('school'), type, subject: uuidv7() },
  ...{ time: new Date().toISOString(), receiver: 'police', chainnumber: 1, data: { open: {} } },
});

describe('an event whose place in its chain is none', () => {
  let nats: NatsForTests;
  let keys: ReturnType<typeof testKeys>;
  let school: TestAgency;
  let police: TestAgency;
  const heard: string[] = [];

  beforeAll(async () => {
    nats = await startNats();
    keys = testKeys();
    school = await TestAgency.start('school', nats, keys, () => Promise.resolve());
    police = await TestAgency.start('police', nats, keys, ({ chainId }: ChainEvent, tx) => {
      tx.afterCommit(() => heard.push(chainId));
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

  /** What a sender with a fault says: signed as it must be. */
  async function say(event: object, sign = (right: string): string => right): Promise<void> {
    const ring = KeyRing.fromFiles('school', keys.keysFile('school'), keys.directoryFile);
    const payload = new TextEncoder().encode(JSON.stringify(event));
    const head = headers();
    head.set(signatureHeader, sign(ring.sign(payload)));
    await jetstream(school.nats).publish(subjectOf(type, 'police'), payload, { headers: head });
  }
  const asideAs = async (reason: string): Promise<number> =>
    (
      await police.dataSource.query<unknown[]>('SELECT 1 FROM quarantine WHERE reason = $1 AND chain_id IS NULL', [
        reason,
      ])
    ).length;

  it.each([
    ['whose chain is no id', { subject: 'x' }],
    ['whose chain is written in capitals', { subject: uuidv7().toUpperCase() }],
    ['with a broken number', { chainnumber: 1.5 }],
    ['with a number that no column keeps', { chainnumber: 1e20 }],
    ['with a number before the first', { chainnumber: 0 }],
    ['at no time', { time: 'yesterday' }],
    ['that is no object', undefined],
  ])('is set aside as not readable and keeps no other child waiting: one %s', async (_which, fault) => {
    const before = await asideAs('not-readable');
    await say(fault === undefined ? ['x'] : { ...good(), ...fault });
    const chain = await school.submit();
    await eventually(() => heard.includes(chain));
    expect(await asideAs('not-readable')).toBe(before + 1);
  });

  it('is set aside though its signature is none that the database can keep', async () => {
    await say(good(), () => 'no\0thing');
    const chain = await school.submit();
    await eventually(() => heard.includes(chain));
    expect(await asideAs('bad-signature')).toBe(1);
  });

  it('sets no cursor back, whoever saves it', async () => {
    const chain = uuidv7();
    const { manager } = police.dataSource;
    for (const number of [3, 1]) await saveCursors(manager, 'school', [[chain, number, 0]]);
    expect(await manager.query('SELECT number::int FROM inbox_cursors WHERE chain_id = $1', [chain])).toEqual([
      { number: 3 },
    ]);
  });
});
