/** Connection and capacity faults: a server that is away, coming up or full. A wrong password or name is none of these. */
const away = /^(08|53|57P|ECONN|EPIPE|ETIMEDOUT|EAI_AGAIN)/;

/** What pg and TypeORM say without a code when a connection could not be had or broke off. */
const noConnection =
  /timeout exceeded when trying to connect|timeout expired|Connection (terminated|ended)|Query read timeout|not queryable|was already released/;

/** The SQLSTATE or the system's code of a fault, also where TypeORM wrapped it. */
export function databaseCodeOf(error: unknown): string {
  const { code, driverError } = error as { code?: string; driverError?: { code?: string } };
  return driverError?.code ?? code ?? '';
}

/** Whether the database could not be reached: nothing was saved, and another try makes sense. */
export function isDatabaseAway(error: unknown): boolean {
  return away.test(databaseCodeOf(error)) || (error instanceof Error && noConnection.test(error.message));
}
