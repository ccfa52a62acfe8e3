/** Connection and capacity faults: a server that is away, coming up or full. A wrong password or name is none of these. */
const away = /^(08|25P03|53|57P|58|ECONN|EPIPE|ETIMEDOUT|EAI_AGAIN)/;

/** What pg and TypeORM say without a code when a connection could not be had or broke off. */
const noConnection =
  /timeout exceeded when trying to connect|timeout expired|Connection (terminated|ended)|Query read timeout|not queryable|was already released/;

/** Transactions that got in one another's way: another try makes sense, too. */
const inTheWay: readonly string[] = ['40001', '40P01', '55P03'];

/** The SQLSTATE or the system's code of a fault, also where TypeORM wrapped it. */
export function databaseCodeOf(error: unknown): string {
  const { code, driverError } = error as { code?: string; driverError?: { code?: string } };
  return driverError?.code ?? code ?? '';
}

/** Whether the database could not be reached: nothing was saved, and another try makes sense. */
export function isDatabaseAway(error: unknown): boolean {
  return away.test(databaseCodeOf(error)) || (error instanceof Error && noConnection.test(error.message));
}

/** Whether the fault says nothing of what was to be done: the same thing may go well at another try. */
export const isPassing = (error: unknown): boolean => isDatabaseAway(error) || inTheWay.includes(databaseCodeOf(error));
