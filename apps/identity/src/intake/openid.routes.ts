import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readFile } from 'node:fs/promises';
import type { Provider } from 'oidc-provider';
import type { Logger } from '#libs/observability';
import { pagePolicy, stylesheet } from '#libs/pages';
import { negotiate, type ProblemBody } from '#libs/problems';
import type { CurrentProvider } from './openid.provider.js';
import { scriptPath } from './passkey.form.js';
import { mountPath, faultPage, stylesheetPath } from './sign-in.pages.js';

/** Where the build puts the script: beside the compiled service. */
const script = new URL('../../browser/passkeys.js', import.meta.url);

/**
 * Serves the provider below `/oidc`, which the gateway passes on as it is.
 *
 * What the gateway or anybody else says about host and scheme is replaced by the issuer's own: every address that the
 * provider writes follows from its settings, also when it is called by its internal address.
 */
export async function serveOpenid(server: FastifyInstance, current: CurrentProvider, logger: Logger): Promise<void> {
  const issuer = new URL(current().issuer);
  const answers = new WeakMap<Provider, ReturnType<Provider['callback']>>();
  const answer = (): ReturnType<Provider['callback']> => {
    const provider = current();
    const known = answers.get(provider);
    if (known !== undefined) return known;
    noteFaults(provider, logger);
    const made = provider.callback();
    answers.set(provider, made);
    return made;
  };

  servePages(server);
  await server.register((scope, _options, done) => {
    // The provider reads the body itself.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null));
    scope.all(`${mountPath}/*`, async (request, reply) => {
      const { raw } = request;
      raw.headers['x-forwarded-host'] = issuer.host;
      raw.headers['x-forwarded-proto'] = issuer.protocol.slice(0, -1);
      // The provider learns from `originalUrl` where it is mounted.
      Object.assign(raw, { originalUrl: raw.url, url: raw.url?.slice(mountPath.length) });
      reply.hijack();
      await answer()(raw, reply.raw);
    });
    done();
  });
}

/** What pages are made with, and how problems become pages. */
function servePages(server: FastifyInstance): void {
  server.addHook('onSend', toPeopleAsPage);
  server.get(stylesheetPath, (_request, reply) =>
    reply
      .header('content-type', 'text/css; charset=utf-8')
      .header('cache-control', 'public, max-age=86400')
      .send(stylesheet),
  );
  server.get(scriptPath, async (_request, reply) =>
    reply
      .header('content-type', 'text/javascript; charset=utf-8')
      .header('cache-control', 'public, max-age=3600')
      .send(await readFile(script, 'utf8')),
  );
}

/** Somebody at a form is told on a page what programs are told by a problem (RFC 9457). */
function toPeopleAsPage(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  done: (error: null, payload: unknown) => void,
): void {
  const isProblem = String(reply.getHeader('content-type')).startsWith('application/problem+json');
  const isOnPage = request.url.startsWith(`${mountPath}/`) && (request.headers.accept ?? '').includes('text/html');
  if (!isProblem || !isOnPage || typeof payload !== 'string') {
    done(null, payload);
    return;
  }
  const markup = faultPage(negotiate(request.headers['accept-language']), JSON.parse(payload) as ProblemBody);
  void reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', pagePolicy)
    .header('content-length', Buffer.byteLength(markup));
  done(null, markup);
}

function noteFaults(provider: Provider, logger: Logger): void {
  provider.on('server_error', (_ctx, error) => logger.error({ err: error }, 'the provider failed'));
  const refused = (_ctx: unknown, error: Error): void => logger.warn({ code: error.message }, 'the provider refused');
  provider.on('authorization.error', refused);
  provider.on('grant.error', refused);
}
