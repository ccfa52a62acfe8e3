import type { FastifyInstance } from 'fastify';
import { Problem } from '#libs/problems';
import type { SessionCookie } from './session-cookie.js';
import { assertPlainPath, pass, prepareUpstreams, type UpstreamTerms } from './upstream.js';

/** The one endpoint of the protocol that no browser needs: the gateway redeems codes from inside. */
const insideOnly = /^\/oidc\/token\/?(\?|$)/i;

/** `/oidc/…`: the sign-in pages and the browser's side of the protocol. Identity's paths outside `/oidc` are not reachable. */
export async function serveIdentity(
  server: FastifyInstance,
  identityUrl: string,
  cookie: SessionCookie,
  terms: UpstreamTerms,
): Promise<void> {
  await server.register(async (scope) => {
    await prepareUpstreams(scope, { ...terms, uploadLimit: 64_000 });
    scope.all('/oidc/*', (request, reply) => {
      assertPlainPath(request);
      if (insideOnly.test(request.url)) throw new Problem('not-found');
      const cookies = cookie.others(request.headers.cookie);
      return pass(request, reply, terms, {
        upstream: identityUrl,
        headers: cookies === undefined ? {} : { cookie: cookies },
      });
    });
  });
}
