import { Problem, negotiate, type ProblemCode } from '#libs/problems';
import type { Logger } from '#libs/observability';
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { throwError, type Observable } from 'rxjs';

/** Answers every refusal as RFC 9457, in the caller's language; what was not foreseen says nothing but its request id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  /** Errors of event handlers go on as they are: the inbox decides between repeating and quarantine. */
  catch(error: unknown, host: ArgumentsHost): Observable<never> | undefined {
    if (host.getType() === 'rpc') return throwError(() => error);
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    this.answer(error, request, reply);
    return undefined;
  }

  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const problem = asProblem(error);
    if (problem.status >= 500)
      this.logger.error({ err: error, requestId: request.id, code: problem.code }, 'request failed');
    if (reply.raw.headersSent) return;
    const locale = negotiate(request.headers['accept-language']);
    if (problem.details.retryAfter !== undefined) void reply.header('retry-after', problem.details.retryAfter);
    if (problem.details.challenge !== undefined) void reply.header('www-authenticate', problem.details.challenge);
    void reply
      .status(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('content-language', locale)
      .send(problem.body(locale, request.id));
  }
}

const byStatus: Record<number, ProblemCode> = {
  400: 'input-invalid',
  401: 'sign-in-required',
  403: 'forbidden',
  404: 'not-found',
  413: 'payload-too-large',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
  503: 'unavailable',
};

/** Connection and capacity faults of the database: nothing was saved and another try makes sense. */
const databaseAway = /^(08|53|57P|ECONN|EPIPE|ETIMEDOUT|40001|40P01)/;

/** What pg and TypeORM say without a code when a connection could not be had or broke off under a transaction. */
const noConnection =
  /timeout exceeded when trying to connect|Connection (terminated|ended)|Query read timeout|not queryable|was already released/;

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HttpException)
    return new Problem(
      byStatus[error.getStatus()] ?? 'internal',
      error.getStatus() === 413 ? { values: { limit: '1 MB' } } : {},
    );
  const { statusCode, code, driverError } = error as {
    statusCode?: number;
    code?: string;
    driverError?: { code?: string };
  };
  if (typeof statusCode === 'number' && byStatus[statusCode] !== undefined)
    return new Problem(byStatus[statusCode], statusCode === 413 ? { values: { limit: '1 MB' } } : {});
  if (
    databaseAway.test(driverError?.code ?? code ?? '') ||
    (error instanceof Error && noConnection.test(error.message))
  )
    return new Problem('unavailable', { retryAfter: 2 });
  // An id in the address that is no UUID names nothing.
  if (driverError?.code === '22P02') return new Problem('not-found');
  return new Problem('internal');
}
