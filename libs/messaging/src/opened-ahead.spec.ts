import type { Envelope } from './message.js';
import { OpenedAhead } from './opened-ahead.js';

const events = Array.from({ length: 40 }, (_, number) => ({ number, raw: { seq: number } }) as unknown as Envelope);
const at = (number: number): Envelope => events[number] as Envelope;

/** Opens events and remembers which, in order; those named fail. */
function opening(failing: readonly number[] = []) {
  const opened: number[] = [];
  const ahead = new OpenedAhead(events, ({ number }) => {
    opened.push(number);
    return failing.includes(number)
      ? Promise.reject(new Error('broken seal'))
      : Promise.resolve(`event ${String(number)}`);
  });
  return { opened, ahead };
}

describe('events that are opened before their turn', () => {
  it('are sixteen at a time, in their order, each opened once', async () => {
    const { opened, ahead } = opening();
    expect(opened).toEqual(events.slice(0, 16).map(({ number }) => number));
    for (const event of events) {
      expect(await ahead.take(event)).toBe(`event ${String(event.number)}`);
      expect(opened.length).toBe(Math.min(events.length, event.number + 17));
    }
    expect(opened).toEqual(events.map(({ number }) => number));
  });

  it('make room where some are passed over', async () => {
    const { opened, ahead } = opening();
    expect(await ahead.take(at(14))).toBe('event 14');
    expect(opened).toHaveLength(31);
    expect(await ahead.take(at(15))).toBe('event 15');
    expect(opened).toHaveLength(32);
  });

  it('fail when their turn comes, and not before', async () => {
    const { ahead } = opening([3]);
    await new Promise(setImmediate);
    expect(await ahead.take(at(2))).toBe('event 2');
    await expect(ahead.take(at(3))).rejects.toThrow('broken seal');
    expect(await ahead.take(at(4))).toBe('event 4');
  });

  it('are opened anew where the same are taken once more', async () => {
    const { opened, ahead } = opening();
    await ahead.take(at(0));
    expect(await ahead.take(at(0))).toBe('event 0');
    expect(opened.filter((number) => number === 0)).toHaveLength(2);
    expect(await ahead.take(at(1))).toBe('event 1');
    expect(opened.filter((number) => number === 1)).toHaveLength(1);
  });
});
