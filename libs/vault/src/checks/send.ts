import type { Writable } from 'node:stream';

/** Sends as fast as it is taken. Whoever takes it may have enough before the end: then the rest is not needed. @throws what the source throws */
export async function send(taker: Writable, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const piece of pieces) {
    if (!taker.writable) return;
    if (!taker.write(piece)) await takenOrClosed(taker);
  }
}

const takenOrClosed = (taker: Writable): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      taker.off('drain', done).off('close', done);
      resolve();
    };
    taker.once('drain', done).once('close', done);
  });
