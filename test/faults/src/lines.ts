import type { Route } from '../../../tools/up/src/index.js';
import { Line } from './proxy.js';

/** All lines between services and servers. */
export class Lines {
  private readonly all = new Map<string, Line>();

  readonly route: Route = async (app, server, port) => {
    const line = await Line.to(port);
    this.all.set(`${app} ${server}`, line);
    return line.port;
  };

  between(app: string, server: 'postgres' | 'nats'): Line {
    const line = this.all.get(`${app} ${server}`);
    if (line === undefined) throw new Error(`there is no line between ${app} and ${server}`);
    return line;
  }

  async close(): Promise<void> {
    await Promise.all([...this.all.values()].map((line) => line.close()));
  }
}
