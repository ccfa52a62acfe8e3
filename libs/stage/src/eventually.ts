/** Waits until something is there. @throws when it is not after `seconds` */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | undefined> | T | undefined,
  seconds = 20,
): Promise<T> {
  for (const end = Date.now() + seconds * 1000; ;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`${what} did not come within ${String(seconds)} s`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
