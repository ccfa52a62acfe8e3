import type { ErdrApplication } from './erdr.port.js';
import { ErdrSimulator } from './erdr-simulator.js';

const temper = { delayMs: 0, refusalRate: 0, laterRate: 0, seed: 'test' };
const now = (): Date => new Date('2026-11-20T04:00:00.000Z');
const signal = new AbortController().signal;
const application = (n: number): ErdrApplication => ({
  applicationId: `case-${String(n)}:1`,
  region: 'KZ-75',
  reference: 'S-2026-000123',
});

describe('the simulator of ERDR', () => {
  it('gives an application the same number however often it is sent', async () => {
    const first = await new ErdrSimulator(temper, now).register(application(1), signal);
    expect(first).toEqual(await new ErdrSimulator(temper, now).register(application(1), signal));
    expect(first).toMatchObject({ kind: 'registered', number: expect.stringMatching(/^26-KZ75-\d{12}$/) });
    expect(first).not.toEqual(await new ErdrSimulator(temper, now).register(application(2), signal));
  });

  it('refuses its portion, and the same ones for the same seed', async () => {
    const erdr = new ErdrSimulator({ ...temper, refusalRate: 0.3 }, now);
    const kinds = async () =>
      Promise.all(Array.from({ length: 200 }, async (_, n) => (await erdr.register(application(n), signal)).kind));
    const refused = (await kinds()).filter((kind) => kind === 'refused').length;
    expect(refused).toBeGreaterThan(35);
    expect(refused).toBeLessThan(85);
    expect(await kinds()).toEqual(await kinds());
  });

  it('answers later when it says so', async () => {
    const erdr = new ErdrSimulator({ ...temper, laterRate: 1 }, now);
    expect(await erdr.register(application(1), signal)).toEqual({ kind: 'later', seconds: 1 });
    expect(await erdr.register(application(1), signal)).toMatchObject({ kind: 'registered' });
  });

  it('ends at once when it is no longer waited for', async () => {
    const call = new AbortController();
    const answer = new ErdrSimulator({ ...temper, delayMs: 60_000 }, now).register(application(1), call.signal);
    call.abort();
    await expect(answer).rejects.toThrow();
  });
});
