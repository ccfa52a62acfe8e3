import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { CheckFailed } from './check-failed.js';
import { send } from './send.js';

/** exiftool(1) as it is run here: a process for each item, which gets its bytes over standard input. */
export interface Exiftool {
  /** Path of the program. */
  readonly program: string;
  readonly limitMs: number;
}

/** Most bytes that are taken of its answer. */
const longestAnswer = 1024 ** 2;
/** Memory that it may take: what it has to look at twice of a stream it keeps. */
const mostKiB = 1024 ** 2;

/** No settings file; JSON with structures, each tag with its group and its value as it is stored; nothing of files of this machine. */
const questions = ['-config', '', '-json', '-struct', '-n', '-G1', '--System:all', '-'];

/** With little memory, without a file that it could write, without a network where the system lets anybody give that up. */
const confined = `ulimit -v ${String(mostKiB)} 2>/dev/null; ulimit -f 0; ulimit -c 0
unshare -rn -- true 2>/dev/null && exec unshare -rn -- "$@"
exec "$@"`;

/** What exiftool wrote about these bytes, and the version it gave itself. */
export interface ExiftoolAnswer {
  readonly text: string;
  readonly version: string;
}

/**
 * Nothing of the service's surroundings reaches the process, and it is killed when its time is up. What `bytes` throws is thrown
 * on. A file of no known kind is an answer too, not a failure.
 *
 * @throws CheckFailed `unreachable`; `too-slow` and `broken`, which an item can bring about; `too-large`, `too-much` for good
 */
export async function askExiftool(
  { program, limitMs }: Exiftool,
  signal: AbortSignal,
  bytes: AsyncIterable<Uint8Array>,
): Promise<ExiftoolAnswer> {
  const limit = AbortSignal.timeout(limitMs);
  // A group of its own: whatever it starts ends with it.
  const child = spawn('/bin/sh', ['-c', confined, 'sh', program, ...questions], { env: {}, cwd: '/', detached: true });
  const kill = (): void => {
    killGroup(child.pid);
  };
  const stop = AbortSignal.any([signal, limit]);
  stop.addEventListener('abort', kill, { once: true });
  const course: { unreadable?: { readonly error: unknown }; isTooLong?: boolean } = {};
  child.stdin.on('error', () => undefined);
  send(child.stdin, bytes).then(
    () => child.stdin.end(),
    (error: unknown) => {
      course.unreadable = { error };
      kill();
    },
  );
  const tooLong = (): void => {
    course.isTooLong = true;
    kill();
  };
  try {
    const ended = once(child, 'close') as Promise<[number | null]>;
    const [text, complaints, [code]] = await Promise.all([
      textOf(child.stdout, tooLong),
      textOf(child.stderr, tooLong),
      ended.catch((): [number] => [127]),
    ]);
    signal.throwIfAborted();
    if (limit.aborted) throw new CheckFailed('too-slow', 'a-few-times');
    if (course.unreadable !== undefined) throw course.unreadable.error;
    if (course.isTooLong === true) throw new CheckFailed('too-much', 'never');
    return answerIn(text, complaints, code);
  } finally {
    stop.removeEventListener('abort', kill);
  }
}

function killGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // it has ended already
  }
}

async function textOf(stream: Readable, tooLong: () => void): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size <= longestAnswer) pieces.push(piece);
    else tooLong();
  }
  return Buffer.concat(pieces).toString();
}

/** It ends with 1 where it does not know the kind of file, and says so in its answer. */
function answerIn(text: string, complaints: string, code: number | null): ExiftoolAnswer {
  if (code === 126 || code === 127) throw new CheckFailed('unreachable');
  if (/^Out of memory/m.test(complaints)) throw new CheckFailed('too-large', 'never');
  const version = code === 0 || code === 1 ? versionIn(text) : undefined;
  if (version === undefined) throw new CheckFailed('broken', 'a-few-times');
  return { text, version };
}

function versionIn(text: string): string | undefined {
  try {
    const answers = JSON.parse(text) as { readonly 'ExifTool:ExifToolVersion'?: unknown }[];
    const version = answers[0]?.['ExifTool:ExifToolVersion'];
    // It writes 13.10 as a number, and that is 13.1 then.
    return version === undefined ? undefined : /"ExifTool:ExifToolVersion": "?([\d.]{1,10})/.exec(text)?.[1];
  } catch {
    return undefined;
  }
}
