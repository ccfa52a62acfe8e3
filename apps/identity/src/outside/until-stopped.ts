/** The process ends: what has not been done is done after the next start. */
export class Stopped extends Error {
  constructor() {
    super('stopped');
    this.name = 'Stopped';
  }
}

/**
 * Waits for work, but once `signal` says that the process ends no longer than `graceMs`. What was begun is left to itself then, as a crash would leave it.
 *
 * @throws Stopped
 */
export async function untilStopped<T>(work: Promise<T>, signal: AbortSignal, graceMs = 0): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let leave = (): void => undefined;
  const stopped = new Promise<never>((_resolve, reject) => {
    leave = () => {
      timer = setTimeout(() => {
        reject(new Stopped());
      }, graceMs);
    };
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave, { once: true });
  });
  // Whichever comes later is nobody's error any more.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, stopped]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', leave);
  }
}
