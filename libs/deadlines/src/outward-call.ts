/** The other side did not answer in time. */
export class CallTooLong extends Error {
  constructor(readonly limitMs: number) {
    super(`no answer within ${limitMs} ms`);
    this.name = 'CallTooLong';
  }
}

/** Makes a call that ends when it is answered, when its time is over, or when the service stops, whatever comes first. */
export async function withinLimit<A>(
  limitMs: number,
  stopping: AbortSignal,
  call: (signal: AbortSignal) => Promise<A>,
): Promise<A> {
  const over = new AbortController();
  const onStop = (): void => over.abort(new Error('the service stops'));
  const alarm = setTimeout(() => over.abort(new CallTooLong(limitMs)), limitMs);
  stopping.addEventListener('abort', onStop, { once: true });
  if (stopping.aborted) onStop();
  const { signal } = over;
  // A call that ignores its signal is left to itself: nobody waits for it any more.
  const brokenOff = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  try {
    signal.throwIfAborted();
    return await Promise.race([call(signal), brokenOff]);
  } finally {
    clearTimeout(alarm);
    stopping.removeEventListener('abort', onStop);
  }
}
