import { KeptFigures, type Count } from './kept-figures.js';

describe('figures that are kept', () => {
  let now: number;
  let counted: number;
  let kept: KeptFigures<number>;
  /** Counting takes so long, in ms. */
  const count = (tookMs: number) => (): Promise<Count<number>> => {
    counted += 1;
    now += tookMs;
    return Promise.resolve({ figures: counted, tookMs });
  };

  beforeEach(() => {
    [now, counted] = [0, 0];
    kept = new KeptFigures(undefined, () => now);
  });

  const figures = async (reader: string, took: number): Promise<number> => (await kept.of(reader, count(took))).figures;

  it('are counted each time as long as that is cheap', async () => {
    expect([await figures('one', 100), await figures('one', 100)]).toEqual([1, 2]);
  });

  it('are kept twenty times as long as they took, and counted again then', async () => {
    expect(await figures('one', 1_000)).toBe(1);
    now = 20_999;
    expect(await figures('one', 1_000)).toBe(1);
    now = 21_000;
    expect(await figures('one', 1_000)).toBe(2);
  });

  it('are kept five minutes at most, whatever they took', async () => {
    expect(await figures('one', 60_000)).toBe(1);
    now = 359_999;
    expect(await figures('one', 60_000)).toBe(1);
    now = 360_000;
    expect(await figures('one', 60_000)).toBe(2);
  });

  it('are kept by what counting took, and not by what was waited for before', async () => {
    const waiting = (): Promise<Count<number>> => {
      now += 15_000;
      return count(5)();
    };
    await kept.of('one', waiting);
    expect(await figures('one', 5)).toBe(2);
  });

  it('are each reader’s own', async () => {
    expect([await figures('one', 1_000), await figures('another', 1_000)]).toEqual([1, 2]);
  });

  it('are counted once for all who wait for them, even where counting is cheap', async () => {
    const [one, another] = await Promise.all([kept.of('one', count(1)), kept.of('one', count(1))]);
    expect(one).toBe(another);
    expect(counted).toBe(1);
  });

  it('are not kept where they could not be counted', async () => {
    const fails = (): Promise<Count<number>> => {
      now += 5_000;
      return Promise.reject(new Error('no connection'));
    };
    await expect(kept.of('one', fails)).rejects.toThrow('no connection');
    expect(await figures('one', 1_000)).toBe(1);
  });

  it('that were counted longest ago are forgotten', async () => {
    for (let reader = 0; reader <= 500; reader += 1) await figures(String(reader), 1_000);
    now = 0;
    expect(await figures('500', 1_000)).toBe(501);
    expect(await figures('0', 1_000)).toBe(502);
  });

  it('say of what moment they are', async () => {
    const before = Date.now();
    const { at } = await kept.of('one', count(1_000));
    expect((await kept.of('one', count(1_000))).at).toBe(at);
    // When counting began.
    expect(at.getTime()).toBeGreaterThanOrEqual(before - 1_000);
    expect(at.getTime()).toBeLessThanOrEqual(Date.now() - 1_000);
  });
});
