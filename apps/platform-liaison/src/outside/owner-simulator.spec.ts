import { handedOver, ownerWord, type OrderSoFar, type OutgoingOrder } from './owner.port.js';
import { OwnerSimulator, ownerTempers, type OwnerTemper } from './owner-simulator.js';

const order = (given: Partial<OutgoingOrder> = {}): OutgoingOrder => ({
  key: '33333333-3333-4333-8333-333333333333.1',
  number: 'B-2026-000001',
  platform: 'instagram',
  language: 'en',
  legalBasis: 'takedown-order',
  kinds: ['hate'],
  resources: [{ platform: 'instagram', url: 'https://instagram.example/p/somebody' }],
  hours: 24,
  repeated: false,
  askedAt: '2026-11-26T10:00:00.000Z',
  ...given,
});
const named = (temper: OwnerTemper): OutgoingOrder =>
  order({ resources: [{ platform: 'instagram', handle: `somebody-demo-${temper}` }] });
const after = (daysGone: number, given: Partial<OrderSoFar> = {}): OrderSoFar => ({
  ...{ daysGone, received: true, heard: 0, reference: null },
  ...given,
});
const simulator = new OwnerSimulator(1);

describe('the simulated owners', () => {
  test('behave the same for the same seed, and differently between orders', () => {
    const many = Array.from({ length: 300 }, (_, index) => order({ key: String(index) }));
    const met = many.map((each) => simulator.temperFor(each));
    expect(many.map((each) => new OwnerSimulator(1).temperFor(each))).toEqual(met);
    expect(new Set(met)).toEqual(new Set(ownerTempers));
  });

  test('give the same receipt to the same key, however often it comes', async () => {
    const first = await simulator.submit(named('prompt'));
    expect(await new OwnerSimulator(1).submit(named('prompt'))).toEqual(first);
    expect(first).toMatchObject({ says: 'receipt', receivedAt: '2026-11-26T10:00:00.000Z' });
  });

  test('a slow one names receipt later, and an unreachable one is never reached', async () => {
    expect(await simulator.submit(named('slow'))).toMatchObject({ says: 'taken' });
    expect(await simulator.listen(named('slow'), after(0.2, { received: false }))).toBeNull();
    expect(await simulator.listen(named('slow'), after(0.3, { received: false }))).toMatchObject({
      says: 'receipt',
      receivedAt: '2026-11-26T16:00:00.000Z',
    });
    await expect(simulator.submit(named('unreachable'))).rejects.toThrow('cannot be reached');
  });

  test('what they say can be read, save what the malformed one says first', async () => {
    for (const temper of ownerTempers) {
      const said = await simulator.listen(named(temper), after(1));
      const answer = temper === 'unreachable' ? undefined : await simulator.submit(named(temper));
      expect([temper, said === null || ownerWord.safeParse(said).success]).toEqual([temper, temper !== 'malformed']);
      expect([temper, answer === undefined || handedOver.safeParse(answer).success]).toEqual([temper, true]);
    }
  });

  test('none says twice what was heard', async () => {
    for (const temper of ['prompt', 'slow', 'partial', 'faltering'] as const)
      expect(await simulator.listen(named(temper), after(9, { heard: 1 }))).toBeNull();
    expect(await simulator.listen(named('malformed'), after(9, { heard: 2 }))).toBeNull();
  });
});
