import { pino, type Logger } from 'pino';

export type { Logger };

/**
 * The log of a service: JSON lines on standard output, only fields that are named at the place of the call.
 * Commands, payloads, settings, names and narrative are never passed to it; errors are reduced to their class and code.
 */
export function createLogger(service: string, level: string): Logger {
  return pino({
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: describeError },
  });
}

/** What a log may say of an error: PostgreSQL's messages can quote values, so only class, code and place are kept. */
export function describeError(error: unknown): { type: string; code?: string; message?: string; stack?: string } {
  if (!(error instanceof Error)) return { type: typeof error };
  const driver = (error as { driverError?: { code?: string; table?: string; constraint?: string } }).driverError;
  const code = driver?.code ?? (error as { code?: unknown }).code;
  const fromDatabase = driver !== undefined || error.name === 'QueryFailedError' || error.name === 'error';
  return {
    type: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(fromDatabase
      ? { message: [driver?.table, driver?.constraint].filter(Boolean).join(' ') }
      : { message: firstLine(error.message) }),
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => line.trimStart().startsWith('at '))
      .slice(0, 8)
      .join('\n'),
  };
}

const firstLine = (text: string): string => text.split('\n', 1)[0]?.slice(0, 200) ?? '';
