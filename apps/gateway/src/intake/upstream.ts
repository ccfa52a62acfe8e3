import { Transform } from 'node:stream';
import replyFrom from '@fastify/reply-from';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { IncomingHttpHeaders } from 'node:http';
import { traceOf, type ProblemFilter } from '#libs/http';
import { Problem } from '#libs/problems';

/** Headers that concern one connection only (RFC 9110, 7.6.1), or that the client library refuses. */
export const hopHeaders: ReadonlySet<string> = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
  'expect',
  'transfer-encoding',
]);
/** What a caller may say about who and where they are is replaced by what the gateway knows. */
const keptBack = new Set([
  ...hopHeaders,
  'authorization',
  'proxy-authorization',
  'cookie',
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'x-csrf-token',
]);

export interface UpstreamTerms {
  readonly uploadLimit: number;
  readonly timeLimitMs: number;
  /** Host and scheme of the public address. */
  readonly publicHost: string;
  readonly publicScheme: string;
  readonly problems: ProblemFilter;
}

/** Makes `pass` possible within `scope`: bodies are streams that nothing reads, parses or keeps. */
export async function prepareUpstreams(scope: FastifyInstance, terms: UpstreamTerms): Promise<void> {
  scope.setErrorHandler((error, request, reply) => {
    terms.problems.answer(error, request, reply);
  });
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', (request, payload, done) => {
    try {
      done(null, limited(request, payload, terms.uploadLimit));
    } catch (error) {
      done(error as Error);
    }
  });
  await scope.register(replyFrom, {
    disableCache: true,
    disableRequestLogging: true,
    destroyAgent: true,
    undici: {
      connections: 128,
      pipelining: 1,
      keepAliveTimeout: 30_000,
      connect: { timeout: 3_000 },
      headersTimeout: terms.timeLimitMs,
      bodyTimeout: terms.timeLimitMs,
    },
  });
}

export interface Passing {
  readonly upstream: string;
  /** Headers that only the gateway may set. */
  readonly headers: IncomingHttpHeaders;
  /** Headers of the answer that do not come back, and ones that are the gateway's. */
  readonly notBack?: ReadonlySet<string>;
  readonly back?: IncomingHttpHeaders;
}

/** Passes a request on as it is, streaming both ways. */
export function pass(
  request: FastifyRequest,
  reply: FastifyReply,
  terms: UpstreamTerms,
  { upstream, headers, notBack = hopHeaders, back }: Passing,
): FastifyReply {
  return reply.from(undefined, {
    getUpstream: () => upstream,
    rewriteRequestHeaders: (_request, given) =>
      Object.assign(without(given, keptBack), forwarded(request, terms), headers),
    rewriteHeaders: (given) => Object.assign(without(given, notBack), back),
    // Only a connection that was closed while it lay idle is tried again, and only for requests that change nothing.
    retryDelay: ({ err, req, attempt }) =>
      (err as { code?: string } | null)?.code === 'UND_ERR_SOCKET' && req.method === 'GET' && attempt === 0 ? 10 : null,
    onError: (_reply, { error }) => {
      const { cause } = error;
      if (reply.raw.headersSent) reply.raw.destroy();
      else void reply.send(cause instanceof Problem ? cause : new Problem('unavailable', { retryAfter: 2 }));
    },
  });
}

/** Letters, digits and `-._~`, written as bytes: nobody has to, and what is refused by its name would not be known by it (RFC 3986, 2.3). */
const disguised = /%(?:2[DE]|3\d|[46][1-9A-F]|[57][\dA]|5F|7E)/i;

/** @throws Problem `not-found` unless the address is in its plain form: `..` and its disguises reach other places upstream */
export function assertPlainPath(request: FastifyRequest): void {
  const [path = ''] = request.url.split('?', 1);
  if (disguised.test(path) || new URL(path, 'http://upstream').pathname !== path) throw new Problem('not-found');
}

function forwarded(request: FastifyRequest, { publicHost, publicScheme }: UpstreamTerms): IncomingHttpHeaders {
  const traceparent = traceOf(request);
  return {
    'x-request-id': request.id,
    'x-forwarded-for': request.ip,
    'x-forwarded-host': publicHost,
    'x-forwarded-proto': publicScheme,
    ...(traceparent === null ? {} : { traceparent }),
  };
}

function without(headers: IncomingHttpHeaders, names: ReadonlySet<string>): IncomingHttpHeaders {
  const rest: IncomingHttpHeaders = {};
  for (const name in headers) if (!names.has(name)) rest[name] = headers[name];
  return rest;
}

/** Refuses what is too large: at once when its length is declared, else as soon as it has come too far. */
function limited(request: FastifyRequest, payload: NodeJS.ReadableStream, limit: number): NodeJS.ReadableStream {
  const tooLarge = (): Problem =>
    new Problem('payload-too-large', { values: { limit: `${String(Math.round(limit / 1_000_000))} MB` } });
  const declared = request.headers['content-length'];
  if (declared !== undefined) {
    if (Number(declared) > limit) throw tooLarge();
    return payload;
  }
  let received = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      received += chunk.length;
      if (received > limit) done(tooLarge());
      else done(null, chunk);
    },
  });
  payload.once('error', (error: Error) => counted.destroy(error));
  return payload.pipe(counted);
}
