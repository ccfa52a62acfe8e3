import { connect, type Socket } from 'node:net';
import { CheckFailed } from './check-failed.js';
import { send } from './send.js';

/** clamd(8) as it is asked here: over TCP or a socket of its machine, `limitMs` at most for each question. */
export interface Clamd {
  /** `host:port`, or the path of a socket. */
  readonly address: string;
  readonly limitMs: number;
}

export type ClamdVerdict = { readonly isClean: true } | { readonly isClean: false; readonly signature: string };

/** Its answers are one line: the longest known have some hundred bytes. */
const longestAnswer = 4_096;

/** `VERSION`: engine, and number and day of its signatures, such as `ClamAV 1.4.3/27600/Thu Apr 10 08:42:39 2025`. @throws CheckFailed */
export async function clamdVersion(clamd: Clamd, signal: AbortSignal): Promise<string> {
  const answer = await ask(clamd, signal, request('VERSION'));
  if (!answer.startsWith('ClamAV')) throw new CheckFailed('broken');
  return answer.slice(0, 200);
}

/**
 * `INSTREAM`: pieces, each with its length in 4 bytes (big-endian), and a length of 0 at the end. Memory: one piece. What
 * `bytes` throws is thrown on.
 *
 * @throws CheckFailed `unreachable`, `too-slow`, `broken`, or finally `too-large` for clamd's StreamMaxLength
 */
export async function clamdVerdict(
  clamd: Clamd,
  signal: AbortSignal,
  bytes: AsyncIterable<Uint8Array>,
): Promise<ClamdVerdict> {
  const answer = await ask(clamd, signal, request('INSTREAM', bytes));
  if (answer === 'stream: OK') return { isClean: true };
  const signature = /^stream: ([\x21-\x7e]{1,200}) FOUND$/.exec(answer)?.[1];
  if (signature !== undefined) return { isClean: false, signature };
  throw answer.includes('size limit exceeded') ? new CheckFailed('too-large', 'never') : new CheckFailed('broken');
}

/** In the form that ends with NUL, question and answer alike. */
async function* request(command: string, bytes?: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`z${command}\0`);
  if (bytes === undefined) return;
  for await (const piece of bytes) {
    if (piece.length > 0) yield Buffer.concat([lengthOf(piece.length), piece]);
  }
  yield lengthOf(0);
}

function lengthOf(length: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
}

async function ask(
  { address, limitMs }: Clamd,
  signal: AbortSignal,
  pieces: AsyncGenerator<Uint8Array>,
): Promise<string> {
  const limit = AbortSignal.timeout(limitMs);
  const socket = connect(placeOf(address));
  const hangUp = (): void => void socket.destroy();
  const stop = AbortSignal.any([signal, limit]);
  stop.addEventListener('abort', hangUp, { once: true });
  const course: { isConnected: boolean; unreadable?: { readonly error: unknown } } = { isConnected: false };
  socket.once('connect', () => (course.isConnected = true));
  // Whoever reads the answer hears of it; what comes after the answer means nothing.
  socket.on('error', () => undefined);
  send(socket, pieces).catch((error: unknown) => {
    course.unreadable = { error };
    socket.destroy();
  });
  try {
    return await answerOf(socket);
  } catch (error) {
    signal.throwIfAborted();
    if (limit.aborted) throw new CheckFailed('too-slow');
    if (course.unreadable !== undefined) throw course.unreadable.error;
    if (error instanceof CheckFailed) throw error;
    throw new CheckFailed(course.isConnected ? 'broken' : 'unreachable');
  } finally {
    stop.removeEventListener('abort', hangUp);
    socket.destroy();
  }
}

async function answerOf(socket: Socket): Promise<string> {
  let answer = '';
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    answer += chunk.toString('latin1');
    const end = answer.indexOf('\0');
    if (end >= 0) return answer.slice(0, end);
    if (answer.length > longestAnswer) break;
  }
  throw new CheckFailed('broken');
}

function placeOf(address: string): { path: string } | { host: string; port: number } {
  if (address.startsWith('/')) return { path: address };
  const colon = address.lastIndexOf(':');
  return { host: address.slice(0, colon).replace(/^\[(.*)\]$/, '$1'), port: Number(address.slice(colon + 1)) };
}
