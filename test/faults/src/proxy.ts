import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/**
 * What the line does. `stalled`: nothing passes, nothing is lost. `deaf`: half open, what is sent disappears and nobody says so.
 * A number: everything comes so many milliseconds later.
 */
export type Manner = 'open' | 'stalled' | 'deaf' | number;

interface Pair {
  readonly client: Socket;
  readonly server: Socket;
  /** Went through a deaf time: bytes are missing, it can only be cut. */
  torn: boolean;
}

/** What is on its way to one end, and passed on in the order in which it came, whatever the line did meanwhile. */
interface Way {
  readonly late: Buffer[];
  /** When the last of it will be there, in ms of `performance.now()`. */
  due: number;
}

/** A line between a service and a server that can be cut, stalled, made deaf, and slowed. */
export class Line {
  private readonly pairs = new Set<Pair>();
  private manner: Manner = 'open';

  private constructor(
    private readonly listener: Server,
    private readonly target: number,
  ) {
    listener.on('connection', (client) => {
      this.join(client);
    });
  }

  static async to(target: number): Promise<Line> {
    // What arrives at one end while the other has not answered yet must wait for somebody who listens.
    const listener = createServer({ pauseOnConnect: true, allowHalfOpen: false });
    const line = new Line(listener, target);
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    return line;
  }

  get port(): number {
    return (this.listener.address() as AddressInfo).port;
  }

  /** Ends every connection, as a network does that is gone for a moment. */
  cut(): void {
    for (const pair of this.pairs) end(pair);
  }

  /** Behaves so for a while, then as a line should. */
  async be(manner: Manner, ms: number): Promise<void> {
    this.manner = manner;
    this.turn();
    await new Promise((resolve) => setTimeout(resolve, ms));
    this.manner = 'open';
    for (const pair of this.pairs) if (pair.torn) end(pair);
    this.turn();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.listener.close(resolve));
  }

  private join(client: Socket): void {
    const server = connect({ port: this.target, host: '127.0.0.1' });
    const pair: Pair = { client, server, torn: false };
    this.pairs.add(pair);
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      const way: Way = { late: [], due: 0 };
      one.setNoDelay(true);
      one.on('error', () => undefined);
      one.on('close', () => {
        this.pairs.delete(pair);
        other.destroy();
      });
      one.on('data', (bytes) => {
        if (this.manner === 'deaf') pair.torn = true;
        else this.pass(way, one, other, bytes);
      });
    }
    server.pause();
    server.once('connect', () => {
      this.turn();
    });
  }

  /** A line that is fast again does not overtake itself: what comes now stands behind what is still late. */
  private pass(way: Way, from: Socket, to: Socket, bytes: Buffer): void {
    const delay = typeof this.manner === 'number' ? this.manner : 0;
    const now = performance.now();
    if (delay === 0 && way.late.length === 0) {
      this.write(from, to, bytes);
      return;
    }
    way.late.push(bytes);
    way.due = Math.max(way.due, now + delay);
    // Two timers of one moment may come in either order: each brings what is first in line.
    setTimeout(() => {
      const first = way.late.shift();
      if (first !== undefined) this.write(from, to, first);
    }, way.due - now);
  }

  private write(from: Socket, to: Socket, bytes: Buffer): void {
    if (to.destroyed || to.write(bytes)) return;
    from.pause();
    to.once('drain', () => {
      if (this.manner !== 'stalled') from.resume();
    });
  }

  private turn(): void {
    for (const { client, server } of this.pairs) {
      const flows = this.manner !== 'stalled' && !server.connecting;
      for (const socket of [client, server]) {
        if (flows) socket.resume();
        else socket.pause();
      }
    }
  }
}

function end({ client, server }: Pair): void {
  client.destroy();
  server.destroy();
}
