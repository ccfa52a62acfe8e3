import { setTimeout as sleep } from 'node:timers/promises';

/** The databases are read one after the other: something may pass between two of them meanwhile. What is truly wrong is still wrong at the next look. */
export async function lasting<T>(
  look: () => Promise<readonly T[]>,
  key: (of: T) => string,
  looks = 4,
): Promise<readonly T[]> {
  let last = await look();
  for (let again = 1; again < looks && last.length > 0; again += 1) {
    await sleep(1_000);
    const now = new Set((await look()).map(key));
    last = last.filter((each) => now.has(key(each)));
  }
  return last;
}
