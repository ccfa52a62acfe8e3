import { platform } from '#libs/contracts';
import type { OutgoingRequest, SoFar } from './platform.port.js';
import { platformWord } from './platform.port.js';
import { PlatformSimulator, tempers } from './platform-simulator.js';

const request = (given: Partial<OutgoingRequest> = {}): OutgoingRequest => ({
  requestId: '33333333-3333-4333-8333-333333333333',
  kind: 'disclosure',
  platform: 'discord',
  channel: 'portal',
  legalBasis: 'manual-digital-evidence',
  language: 'en',
  caseReference: '26-000-001',
  accounts: [{ platform: 'discord', handle: 'somebody', belongsTo: 'suspect' }],
  period: {},
  asked: 'subscriber',
  ...given,
});
const named = (temper: string): OutgoingRequest =>
  request({ accounts: [{ platform: 'discord', handle: `somebody-demo-${temper}`, belongsTo: 'suspect' }] });
const after = (daysGone: number, given: Partial<SoFar> = {}): SoFar => ({
  daysGone,
  usualDays: 10,
  reminders: 0,
  heard: 0,
  reference: null,
  ...given,
});
const simulator = new PlatformSimulator(1);

describe('the simulated platforms', () => {
  test('behave the same for the same seed, and differently between requests', () => {
    const many = Array.from({ length: 200 }, (_, index) => request({ requestId: String(index) }));
    const met = many.map((each) => simulator.temperFor(each));
    expect(many.map((each) => new PlatformSimulator(1).temperFor(each))).toEqual(met);
    expect(new Set(met)).toEqual(new Set(tempers));
  });

  test('a telegram is mostly silent, an operator never', () => {
    const silent = (of: 'telegram' | 'operator'): number =>
      Array.from({ length: 100 }, (_, index) =>
        simulator.temperFor(request({ platform: of, requestId: String(index) })),
      ).filter((temper) => temper === 'silent').length;
    expect(silent('telegram')).toBeGreaterThan(60);
    expect(silent('operator')).toBe(0);
  });

  test('a silent one neither confirms nor answers, however long it is waited for', async () => {
    expect(await simulator.submit(named('silent'))).toEqual({ reference: null });
    expect(await simulator.listen(named('silent'), after(1_000, { reminders: 9 }))).toBeNull();
  });

  test('a slow one answers when it was reminded, a partial one twice', async () => {
    expect(await simulator.listen(named('slow'), after(9))).toBeNull();
    expect(await simulator.listen(named('slow'), after(9, { reminders: 1 }))).toMatchObject({ whole: true });
    expect(await simulator.listen(named('partial'), after(3))).toMatchObject({ whole: false });
    expect(await simulator.listen(named('partial'), after(3, { heard: 1 }))).toBeNull();
    expect(await simulator.listen(named('partial'), after(7, { heard: 1 }))).toMatchObject({ whole: true });
  });

  test('what they say can be read, save what the malformed one says first', async () => {
    for (const temper of tempers) {
      const word = await simulator.listen(named(temper), after(10, { reminders: 1 }));
      expect([temper, word === null || platformWord.safeParse(word).success]).toEqual([temper, temper !== 'malformed']);
    }
  });

  test('answer every kind of request about every platform', async () => {
    for (const of of platform.options) {
      const word = await simulator.listen({ ...named('prompt'), platform: of, kind: 'preservation' }, after(10));
      expect(platformWord.parse(word)).toMatchObject({ says: 'answer', whole: true });
    }
  });
});
