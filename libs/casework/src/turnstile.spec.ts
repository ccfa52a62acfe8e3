import { Problem } from '#libs/problems';
import { Turnstile } from './turnstile.js';

/** Work that ends when it is told to. */
function held(): { work: () => Promise<string>; end: () => void; hasBegun: () => boolean } {
  let begun = false;
  let end = (): void => undefined;
  const ended = new Promise<string>((resolve) => {
    end = () => {
      resolve('done');
    };
  });
  return {
    work: () => {
      begun = true;
      return ended;
    },
    end: () => {
      end();
    },
    hasBegun: () => begun,
  };
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the turnstile', () => {
  it('lets in as many as there are places and the next when one leaves, in the order in which they came', async () => {
    const turnstile = new Turnstile(1, 2);
    const [first, second, third] = [held(), held(), held()];
    const answers = [first, second, third].map(({ work }) => turnstile.pass(work));
    await settle();
    expect([first, second, third].map((each) => each.hasBegun())).toEqual([true, false, false]);
    first.end();
    await settle();
    expect([second, third].map((each) => each.hasBegun())).toEqual([true, false]);
    second.end();
    third.end();
    await expect(Promise.all(answers)).resolves.toEqual(['done', 'done', 'done']);
  });

  it('refuses at once whoever comes to a full line, and says when to come back', async () => {
    const turnstile = new Turnstile(1, 1);
    const [first, second] = [held(), held()];
    const answers = [turnstile.pass(first.work), turnstile.pass(second.work)];
    await expect(turnstile.pass(held().work)).rejects.toMatchObject({
      code: 'unavailable',
      details: { retryAfter: 2 },
    });
    first.end();
    second.end();
    await Promise.all(answers);
  });

  it('gives a place back when the work fails', async () => {
    const turnstile = new Turnstile(1, 0);
    await expect(turnstile.pass(() => Promise.reject(new Problem('not-found')))).rejects.toThrow();
    await expect(turnstile.pass(() => Promise.resolve('in'))).resolves.toBe('in');
  });
});
