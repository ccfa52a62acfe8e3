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
      one.setNoDelay(true);
      one.on('error', () => undefined);
      one.on('close', () => {
        this.pairs.delete(pair);
        other.destroy();
      });
      one.on('data', (bytes) => {
        this.pass(pair, one, other, bytes);
      });
    }
    server.pause();
    server.once('connect', () => {
      this.turn();
    });
  }

  private pass(pair: Pair, from: Socket, to: Socket, bytes: Buffer): void {
    const { manner } = this;
    if (manner === 'deaf') {
      pair.torn = true;
      return;
    }
    const write = (): void => {
      if (to.destroyed || to.write(bytes)) return;
      from.pause();
      to.once('drain', () => {
        if (this.manner !== 'stalled') from.resume();
      });
    };
    if (typeof manner === 'number') setTimeout(write, manner);
    else write();
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
