import type { Route } from '../../../tools/up/src/index.js';
import { Line } from './proxy.js';

/** All lines between services and servers. */
export class Lines {
  private readonly all = new Map<string, Line[]>();

  readonly route: Route = async (app, server, port) => {
    const line = await Line.to(port);
    const key = `${app} ${server}`;
    this.all.set(key, [...(this.all.get(key) ?? []), line]);
    return line.port;
  };

  /** One line to PostgreSQL; to the broker one for each of its servers. */
  between(app: string, server: 'postgres' | 'nats'): readonly Line[] {
    const lines = this.all.get(`${app} ${server}`);
    if (lines === undefined) throw new Error(`there is no line between ${app} and ${server}`);
    return lines;
  }

  async close(): Promise<void> {
    await Promise.all([...this.all.values()].flat().map((line) => line.close()));
  }
}
