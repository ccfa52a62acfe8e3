import { Problem, negotiate, type ProblemCode } from '#libs/problems';
import type { Logger } from '#libs/observability';
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { throwError, type Observable } from 'rxjs';
import { databaseCodeOf, isPassing } from './database-away.js';

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

  /** For what the framework refuses before any route is found, such as an address that is none. */
  readonly ofFramework = (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    this.say(asProblem(error, 0), error, request, reply);
  };

  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    this.say(asProblem(error, request.routeOptions.bodyLimit), error, request, reply);
  }

  private say(problem: Problem, error: unknown, request: FastifyRequest, reply: FastifyReply): void {
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
  414: 'not-found',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
  503: 'unavailable',
};

/** A statement that the server gave up: it waited for somebody who holds what it needs, such as a connection that is dead and does not know. Nothing that passes for an event: one that always takes too long is not to be tried for ever. */
const tookTooLong = '57014';

/** Values that PostgreSQL has no room for: dates out of its calendar, numbers out of their type, characters that it does not store. */
const noSuchValue: readonly string[] = ['22003', '22007', '22008', '22021', '22P05'];

/** @param limit bytes that the body of the request may have */
function asProblem(error: unknown, limit: number): Problem {
  if (error instanceof Problem) return error;
  const { statusCode } = error as { statusCode?: number };
  const status = error instanceof HttpException ? error.getStatus() : (statusCode ?? 0);
  // What the framework refuses by its own means is no fault of ours.
  const code = byStatus[status] ?? (status >= 400 && status < 500 ? 'input-invalid' : undefined);
  if (code !== undefined) return new Problem(code, status === 413 ? { values: { limit: inWords(limit) } } : {});
  if (error instanceof HttpException) return new Problem('internal');
  if (isPassing(error) || databaseCodeOf(error) === tookTooLong) return new Problem('unavailable', { retryAfter: 2 });
  // An id in the address that is no UUID names nothing.
  if (databaseCodeOf(error) === '22P02') return new Problem('not-found');
  if (noSuchValue.includes(databaseCodeOf(error))) return new Problem('input-invalid');
  return new Problem('internal');
}

const inWords = (bytes: number): string =>
  bytes < 1_048_576 ? `${String(Math.floor(bytes / 1_024))} kB` : `${String(Math.floor(bytes / 1_048_576))} MB`;
