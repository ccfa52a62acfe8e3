import { createLogger, createMetrics } from '#libs/observability';
import type { ChannelStore, Wanting } from '../records/channel.store.js';
import { MessageMetrics } from './message.metrics.js';
import { TellPeople } from './tell-people.js';

const somebody: Wanting = {
  accountId: '00000000-0000-5000-8000-000000000001',
  kind: 'mail',
  pace: 'all',
  locale: 'en',
  since: new Date('2026-11-26T10:00:00Z'),
  told: {},
  lastAt: null,
  failures: 0,
  assignments: [{ agency: 'school', role: 'psychologist', units: [], region: 'KZ-75' }],
  seen: '1',
};

it('an agency that says nothing for an hour is an alarm, each hour; one that answers again is none', async () => {
  const metrics = createMetrics('identity');
  const channels = { wanting: () => Promise.resolve([somebody]) } as unknown as ChannelStore;
  const logger = createLogger('identity', 'silent');
  let answers = false;
  const ask = () => (answers ? Promise.resolve([]) : Promise.reject(new Error('no answer')));
  const terms = { publicAddress: 'https://qorgan.example.kz', agencies: ['school'] as const, pauseMinutes: 15 };
  const telling = new TellPeople(channels, [], ask, new MessageMetrics(metrics), logger, terms);
  const alarmsAfter = async (minutes: number): Promise<number> => {
    await telling.round(new AbortController().signal, new Date(somebody.since.getTime() + minutes * 60_000));
    const { values } = await metrics.alarms.get();
    return values.find(({ labels }) => labels.code === 'messages-not-asked')?.value ?? 0;
  };
  expect([await alarmsAfter(0), await alarmsAfter(59), await alarmsAfter(60), await alarmsAfter(61)]).toEqual([
    0, 0, 1, 1,
  ]);
  expect(await alarmsAfter(120)).toBe(2);
  answers = true;
  await alarmsAfter(121);
  answers = false;
  expect([await alarmsAfter(180), await alarmsAfter(239), await alarmsAfter(240)]).toEqual([2, 2, 3]);
});
