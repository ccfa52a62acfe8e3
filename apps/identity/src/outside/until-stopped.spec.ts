import { setTimeout as pause } from 'node:timers/promises';
import { Stopped, untilStopped } from './until-stopped.js';

describe('work that is waited for until the process ends', () => {
  it('has its answer, or its error, where it is done in time', async () => {
    const { signal } = new AbortController();
    expect(await untilStopped(pause(5, 'done'), signal)).toBe('done');
    await expect(untilStopped(Promise.reject(new Error('broken')), signal)).rejects.toThrow('broken');
  });

  it('is left once the grace is over, and waited for within it', async () => {
    const ending = new AbortController();
    const never = new Promise(() => undefined);
    const left = untilStopped(never, ending.signal, 20);
    const done = untilStopped(pause(10, 'done'), ending.signal, 500);
    ending.abort();
    await expect(left).rejects.toThrow(Stopped);
    expect(await done).toBe('done');
    await expect(untilStopped(never, ending.signal)).rejects.toThrow(Stopped);
  });
});
