import { Agent, createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How often each replica was asked, and what was refused: nobody hides a 503 by asking again. */
export interface Count {
  asked: number;
  refused: number;
}

/** Hands requests to replicas in turn, as a Service of Kubernetes does, and counts. */
export class Balancer {
  private readonly agent = new Agent({ keepAlive: true });
  private readonly counts = new Map<number, Count>();
  private targets: readonly number[] = [];
  private turn = 0;

  private constructor(private readonly server: Server) {
    server.on('request', (incoming, answer) => {
      this.pass(incoming, answer);
    });
  }

  static async start(): Promise<Balancer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new Balancer(server);
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  /** From now on these are asked. */
  between(...ports: readonly number[]): void {
    this.targets = ports;
    for (const port of ports) if (!this.counts.has(port)) this.counts.set(port, { asked: 0, refused: 0 });
  }

  of(port: number): Count {
    return this.counts.get(port) ?? { asked: 0, refused: 0 };
  }

  stop(): void {
    this.agent.destroy();
    this.server.closeAllConnections();
    this.server.close();
  }

  private pass(incoming: IncomingMessage, answer: ServerResponse): void {
    const port = this.targets[this.turn++ % this.targets.length] ?? 0;
    const count = this.counts.get(port) ?? { asked: 0, refused: 0 };
    count.asked += 1;
    const refuse = (): void => {
      // Whoever went away themselves was not refused.
      if (!incoming.destroyed || incoming.complete) count.refused += 1;
      if (!answer.headersSent) answer.writeHead(502);
      answer.end();
    };
    const { method, url, headers } = incoming;
    const outgoing = request({ host: '127.0.0.1', port, method, path: url, headers, agent: this.agent }, (came) => {
      if ((came.statusCode ?? 500) >= 500) count.refused += 1;
      answer.writeHead(came.statusCode ?? 500, came.headers);
      came.pipe(answer);
    });
    outgoing.on('error', refuse);
    answer.on('close', () => outgoing.destroy());
    incoming.pipe(outgoing);
  }
}
