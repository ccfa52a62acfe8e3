import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { usualLimits, type ReadingLimits } from './limits.js';
import type { ChatRecord } from './message.js';
import type { ReadingNews, ReadingTask } from './reading.process.js';
import { ChatRefused } from './refusal.js';

/** The program as it was built; whoever runs the sources themselves, as tests do, finds it in dist/. */
const program = new URL(
  import.meta.url.endsWith('.ts') ? '../../../dist/libs/chats/src/reading.process.js' : './reading.process.js',
  import.meta.url,
);

/**
 * Reads a file in a process of its own, with limits on time and memory: a file that breaks its reader breaks nothing else. Records come in batches,
 * and no further batch is read before the one before was dealt with. `copy` is a file in a folder of its own, which the caller makes and removes.
 *
 * @throws ChatRefused
 */
export async function* readConversations(
  copy: string,
  options: { readonly limits?: ReadingLimits; readonly signal?: AbortSignal } = {},
): AsyncGenerator<readonly ChatRecord[]> {
  const { limits = usualLimits, signal } = options;
  const reader = fork(fileURLToPath(program), {
    // Nothing of the service's surroundings, its keys' places above all.
    env: {},
    execArgv: [`--max-old-space-size=${String(limits.heapMiB)}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const ended = once(reader, 'exit');
  // Awaited below: until then an end must not count as nobody's.
  ended.catch(() => undefined);
  let remaining = limits.milliseconds;
  let say: ReadingTask | 'more' = { copy, limits };
  try {
    for (;;) {
      const begun = performance.now();
      const news = await nextNews(reader, say, remaining, signal);
      // Only the reader's own time counts, not that of whoever takes the records.
      remaining -= performance.now() - begun;
      if (news.refused !== undefined) throw new ChatRefused(news.refused);
      if (news.records.length > 0) yield news.records;
      if (news.ended === true) return;
      say = 'more';
    }
  } finally {
    reader.kill('SIGKILL');
    await ended.catch(() => undefined);
  }
}

/** Aborted by V8 when its heap is full. */
const heapFull = 'SIGABRT';

async function nextNews(
  reader: ChildProcess,
  say: ReadingTask | 'more',
  limitMs: number,
  stopping?: AbortSignal,
): Promise<ReadingNews> {
  const over = new AbortController();
  const late = setTimeout(() => over.abort(new ChatRefused('too-slow')), Math.max(1, limitMs));
  const stop = (): void => over.abort(stopping?.reason);
  const gone = (_code: number | null, signal: string | null): void =>
    over.abort(new ChatRefused(signal === heapFull ? 'too-large' : 'corrupt'));
  stopping?.addEventListener('abort', stop, { once: true });
  reader.once('exit', gone);
  if (stopping?.aborted === true) stop();
  if (reader.exitCode !== null || reader.signalCode !== null) gone(reader.exitCode, reader.signalCode);
  try {
    const news = once(reader, 'message', { signal: over.signal });
    if (reader.connected) reader.send(say);
    const [first] = (await news) as [ReadingNews];
    return first;
  } catch (error) {
    if (over.signal.aborted) throw over.signal.reason;
    throw error;
  } finally {
    clearTimeout(late);
    reader.off('exit', gone);
    stopping?.removeEventListener('abort', stop);
  }
}
