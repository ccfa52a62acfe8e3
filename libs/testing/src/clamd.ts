import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Bytes that the server takes for malware; nothing else does. */
export const signatureForTests = 'QORGAN-INVENTED-SIGNATURE';

/** `limit`: most bytes that it takes before it says so and hangs up. */
export type ClamdManners = 'answers' | 'never-answers' | 'hangs-up' | 'talks-nonsense' | { readonly limit: number };

/** A server that speaks the part of clamd's protocol that is used here: zVERSION and zINSTREAM. */
export interface ClamdForTests {
  readonly address: string;
  manners: ClamdManners;
  /** SHA-256 of each stream that came whole. */
  readonly received: string[];
  stop(): Promise<void>;
}

const version = 'ClamAV 1.4.3/27600/Thu Apr 10 08:42:39 2025';

/** Listens on a free port of this machine, or on a socket in the folder for temporary files. */
export async function startClamd(on: 'tcp' | 'unix' = 'tcp'): Promise<ClamdForTests> {
  const path = join(tmpdir(), `qorgan-clamd-${String(process.pid)}-${String(Date.now())}.sock`);
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => undefined);
    void attend(socket, clamd).catch(() => socket.destroy());
  });
  const clamd: ClamdForTests = {
    address: '',
    manners: 'answers',
    received: [],
    stop: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
      rmSync(path, { force: true });
    },
  };
  await new Promise<void>((resolve) =>
    on === 'tcp' ? server.listen(0, '127.0.0.1', resolve) : server.listen(path, resolve),
  );
  const address = on === 'tcp' ? `127.0.0.1:${String((server.address() as AddressInfo).port)}` : path;
  return Object.assign(clamd, { address });
}

async function attend(socket: Socket, clamd: ClamdForTests): Promise<void> {
  const bytes = new Bytes(socket);
  const command = await bytes.until(0);
  if (command === 'zVERSION') {
    socket.end(`${version}\0`);
    return;
  }
  if (command !== 'zINSTREAM') {
    socket.end('UNKNOWN COMMAND\0');
    return;
  }
  const pieces: Buffer[] = [];
  for (let size = 0; ;) {
    const length = (await bytes.take(4)).readUInt32BE();
    if (length === 0) break;
    const { manners } = clamd;
    if (manners === 'never-answers') return;
    if (manners === 'hangs-up') {
      socket.destroy();
      return;
    }
    size += length;
    if (typeof manners === 'object' && size > manners.limit) {
      socket.write('INSTREAM size limit exceeded. ERROR\0');
      return;
    }
    pieces.push(await bytes.take(length));
  }
  const whole = Buffer.concat(pieces);
  clamd.received.push(createHash('sha256').update(whole).digest('hex'));
  const verdict = whole.includes(signatureForTests) ? 'Qorgan.Invented-1 FOUND' : 'OK';
  socket.end(clamd.manners === 'talks-nonsense' ? 'x'.repeat(100_000) : `stream: ${verdict}\0`);
}

/** What comes over a socket, as many bytes at a time as are asked for. */
class Bytes {
  private readonly source: AsyncIterator<Buffer>;
  private held = Buffer.alloc(0);

  constructor(socket: Socket) {
    this.source = (socket as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  }

  async take(count: number): Promise<Buffer> {
    while (this.held.length < count) await this.more();
    const taken = this.held.subarray(0, count);
    this.held = this.held.subarray(count);
    return taken;
  }

  async until(end: number): Promise<string> {
    while (!this.held.includes(end)) await this.more();
    const text = (await this.take(this.held.indexOf(end))).toString();
    await this.take(1);
    return text;
  }

  private async more(): Promise<void> {
    const { done, value } = await this.source.next();
    if (done === true) throw new Error('the other side hung up');
    this.held = Buffer.concat([this.held, value]);
  }
}
