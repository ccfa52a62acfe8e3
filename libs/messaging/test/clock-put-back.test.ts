import { setTimeout as sleep } from 'node:timers/promises';
import { startNats, type NatsForTests } from '#libs/testing';
import { connectToBus } from '../src/connection.js';

const dayMs = 86_400_000;

describe('a service whose clock was a day ahead when it came back to the bus', () => {
  let nats: NatsForTests;
  beforeAll(async () => {
    nats = await startNats({ streams: false });
  });
  afterAll(() => nats.stop());

  it('comes back the next time too, after the clock was put right', async () => {
    const connection = await connectToBus('school', nats.settingsOf('school'));
    const isBack = async (): Promise<boolean> => {
      await nats.kill();
      await nats.start();
      await sleep(1_500);
      return Promise.race([connection.flush().then(() => true), sleep(5_000, false, { ref: false })]);
    };
    const ahead = jest.spyOn(Date, 'now').mockImplementation(() => new Date().getTime() + dayMs);
    expect(await isBack()).toBe(true);
    ahead.mockRestore();
    expect(await isBack()).toBe(true);
    await connection.close();
  });
});
