import { KeyRing } from '#libs/keys';
import { ChannelStore } from '../src/records/channel.store.js';
import { people, runningIdentity } from './identity.js';

let identity: Awaited<ReturnType<typeof runningIdentity>>;
let store: ChannelStore;
beforeAll(async () => {
  identity = await runningIdentity();
  const keys = KeyRing.fromFiles('identity', identity.keys.keysFile('identity'), identity.keys.directoryFile);
  store = new ChannelStore(identity.database(), keys);
});
afterAll(() => identity.stop());

const whose = { accountId: people[0]?.id ?? '', kind: 'mail' } as const;
const told = { school: '01999999-0000-7000-8000-000000000001' };
const read = async () => {
  const [found] = await store.wanting(['mail']);
  if (found === undefined) throw new Error('nobody wants to be told');
  return found;
};
const claimOf = async (seen: Awaited<ReturnType<typeof read>>) => {
  const claim = await store.claim(seen);
  if (claim === undefined) throw new Error('it is not ours');
  return claim;
};
beforeEach(async () => {
  await store.remove(whose);
  await store.confirm(whose, 'aigerim@example.kz', 'en');
});

it('two rounds that read the same do not both send it', async () => {
  const [one, two] = [await read(), await read()];
  const claims = await Promise.all([store.claim(one), store.claim(two)]);
  expect(claims.filter((claim) => claim !== undefined)).toHaveLength(1);
});

it('what was read is no ground to send, once it was told or began afresh meanwhile', async () => {
  const early = await read();
  await store.sent(await claimOf(early), told);
  expect(await store.claim(early)).toBeUndefined();
  const before = await read();
  await store.setPace(whose, 'off', 'en');
  await store.setPace(whose, 'all', 'en');
  expect(await store.claim(before)).toBeUndefined();
});

it('a claim that was lost settles nothing: not as sent, not as failed, not as refused, not as blocked', async () => {
  const lost = await claimOf(await read());
  // The round that held it was given up; after the pause another one goes on.
  const current = await claimOf(await read());
  await store.sent(lost, told);
  await store.release(lost);
  expect(await store.failed(lost, 1)).toBeUndefined();
  for (let times = 0; times < 3; times += 1) await store.refused(lost);
  await store.blocked(lost);
  expect(await read()).toMatchObject({ told: {}, failures: 0, pace: 'all' });
  await store.sent(current, told);
  expect(await read()).toMatchObject({ told });
});

it('of an address no hash is kept by which others could be compared; of a chat one is', async () => {
  await store.confirm({ ...whose, kind: 'telegram' }, '4711', 'en');
  const { rows } = await identity.admin.query('SELECT kind, fingerprint FROM message_channels ORDER BY kind');
  expect(rows).toEqual([
    { kind: 'mail', fingerprint: null },
    { kind: 'telegram', fingerprint: expect.stringMatching(/^[\w-]{43}$/) },
  ]);
});
