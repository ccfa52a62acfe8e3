import type { ClientBase, QueryResult } from 'pg';
import type { EntityManager } from 'typeorm';

/** Whatever takes a statement and answers its rows, in TypeORM's form: `[rows, count]` for an UPDATE or DELETE. */
export type Queries = Pick<EntityManager, 'query'>;

/** A statement after one that failed: says nothing of its own. */
const abortedBefore = '25P02';

/**
 * The connection of one transaction. The driver pipelines: a statement goes out at once, whether or not the ones before it were answered, and
 * the server carries all out in the order in which they were sent. After one that failed it refuses every other, and rolls back at the
 * COMMIT. So statements whose rows nobody needs are sent and not waited for, and it is enough to look once, at the commit, whether all
 * went well: a command costs a few round trips, however many statements it has.
 */
export class Connection {
  private readonly underWay: Promise<unknown>[] = [];
  private firstFailure: unknown;
  private over = false;

  constructor(private readonly client: ClientBase) {}

  /** Sends a statement now and answers its rows. */
  readonly asked: Queries = {
    query: async <T>(text: string, values?: unknown[]): Promise<T> => answerOf(await this.send(text, values)) as T,
  };

  /** Sends a statement now and answers nothing: whether it succeeded is known at the commit. */
  readonly unawaited: Queries = {
    query: <T>(text: string, values?: unknown[]): Promise<T> => {
      void this.send(text, values);
      return Promise.resolve([] as T);
    },
  };

  /** Commits, once everything sent has succeeded. @throws what failed first; nothing was saved then */
  async commit(): Promise<void> {
    const committed = this.send('COMMIT');
    this.over = true;
    await Promise.allSettled(this.underWay);
    if (this.firstFailure !== undefined) throw this.firstFailure as Error;
    if ((await committed).command !== 'COMMIT') throw new Error('the database rolled back');
  }

  async rollback(): Promise<void> {
    this.over = true;
    await this.client.query('ROLLBACK');
  }

  /** What really stopped the transaction, where `error` is only PostgreSQL's word that something did before. */
  causeOf(error: unknown): unknown {
    const { code, driverError } = error as { code?: string; driverError?: { code?: string } };
    return (driverError?.code ?? code) === abortedBefore ? (this.firstFailure ?? error) : error;
  }

  private send(text: string, values?: unknown[]): Promise<QueryResult> {
    // The connection may serve somebody else by now: what comes late must not be carried out in their name.
    const answer = this.over ? Promise.reject(new Error('the transaction is over')) : this.client.query(text, values);
    // Answers come in the order of the statements: the first failure is the cause of all others.
    this.underWay.push(answer.catch((error: unknown) => (this.firstFailure ??= error)));
    return answer;
  }
}

const answerOf = ({ command, rows, rowCount }: QueryResult): unknown =>
  command === 'UPDATE' || command === 'DELETE' ? [rows, rowCount] : rows;
