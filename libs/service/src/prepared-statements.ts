import { createHash } from 'node:crypto';
import pg from 'pg';

const names = new Map<string, string>();

/** A short, stable name for a statement's text. Texts are few: those of our code. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = createHash('sha1').update(text).digest('base64url');
  names.set(text, name);
  return name;
}

type Query = (...args: unknown[]) => unknown;

/**
 * A connection that prepares every statement with parameters once and afterwards names it: our statements are few, long, and planned in
 * more time than they run. What is sent within one turn of the event loop goes out in one write.
 */
class PreparingClient extends pg.Client {
  private corked = false;

  override query = ((...args: unknown[]): unknown => {
    this.cork();
    const [text, values, ...rest] = args;
    const query = pg.Client.prototype.query.bind(this) as Query;
    if (typeof text === 'string' && Array.isArray(values) && values.length > 0)
      return query({ name: nameOf(text), text, values }, ...rest);
    return query(...args);
  }) as pg.Client['query'];

  private cork(): void {
    if (this.corked) return;
    const { stream } = this.connection;
    this.corked = true;
    stream.cork();
    process.nextTick(() => {
      this.corked = false;
      stream.uncork();
    });
  }
}

class PreparingPool extends pg.Pool {
  constructor(options: pg.PoolConfig) {
    super({ ...options, Client: PreparingClient });
  }
}

/** The driver given to TypeORM. */
export const preparingDriver = { ...pg, Client: PreparingClient, Pool: PreparingPool };
