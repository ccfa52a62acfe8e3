import { createHash } from 'node:crypto';

/** Chance that can be repeated: the same words give the same sequence (sfc32, seeded by SHA-256). */
export class Chance {
  private readonly state: Int32Array;

  constructor(...words: readonly (string | number)[]) {
    const seed = createHash('sha256').update(words.join('\u0000')).digest();
    this.state = Int32Array.from([0, 4, 8, 12], (at) => seed.readInt32LE(at));
  }

  /** A number from 0 up to, not including, 1. */
  next(): number {
    const [a = 0, b = 0, c = 0, count = 0] = this.state;
    const sum = (a + b + count) | 0;
    this.state.set([b ^ (b >>> 9), (c + (c << 3)) | 0, (((c << 21) | (c >>> 11)) + sum) | 0, (count + 1) | 0]);
    return (sum >>> 0) / 2 ** 32;
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  happens(probability: number): boolean {
    return this.next() < probability;
  }

  /** @throws when there is nothing to choose from */
  oneOf<T>(list: readonly T[]): T {
    const chosen = list[Math.floor(this.next() * list.length)];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  }

  /** One of the keys, each as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
    const entries = Object.entries<number>(weights) as [K, number][];
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    return (entries.find(([, weight]) => (left -= weight) < 0) ?? entries.at(-1) ?? this.oneOf([]))[0];
  }

  bytes(length: number): Buffer {
    return Buffer.from(Array.from({ length }, () => this.between(0, 255)));
  }
}
