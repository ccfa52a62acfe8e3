import { setTimeout as sleep } from 'node:timers/promises';
import { createLogger, createMetrics } from '#libs/observability';
import { startNats } from '#libs/testing';
import { Bus } from '../src/outside/bus.js';

it('a bus that is reached while the service ends begins nothing any more, and is let go', async () => {
  const nats = await startNats({ streams: false });
  const settings = nats.settingsOf('identity');
  const bus = new Bus(settings, createLogger('identity', 'silent'), createMetrics('identity'));
  let begun = 0;
  const stop = jest.fn(() => Promise.resolve());
  try {
    bus.open(() => {
      begun += 1;
      return { stop };
    });
    // It is not reached yet; what else ends takes its time.
    await bus.end();
    await sleep(1_000);
    expect(begun).toBe(0);
    expect(bus.connection.isClosed()).toBe(true);
    await bus.close();
  } finally {
    await nats.stop();
  }
});

it('what began at the bus ends before its connection does', async () => {
  const nats = await startNats({ streams: false });
  const settings = nats.settingsOf('identity');
  const bus = new Bus(settings, createLogger('identity', 'silent'), createMetrics('identity'));
  const open: boolean[] = [];
  await new Promise<void>((reached) => {
    bus.open((connection) => {
      reached();
      return {
        stop: () => {
          open.push(!connection.isClosed());
          return Promise.resolve();
        },
      };
    });
  });
  await bus.end();
  await bus.close();
  expect([...new Set(open)]).toEqual([true]);
  expect(bus.connection.isClosed()).toBe(true);
  await nats.stop();
});
