import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { agencies, type AgencyId } from '#libs/contracts';
import { Problem } from '#libs/problems';
import { upstreamOf, type GatewaySettings } from '../gateway.settings.js';
import { isFormType } from '../procedure/cross-site.js';
import type { ActorTokens } from './actor-tokens.js';
import type { Admission } from './admission.js';
import { decidedHere, descriptionPolicy } from './security-headers.js';
import { assertPlainPath, pass, prepareUpstreams, type UpstreamTerms } from './upstream.js';

interface Parts {
  readonly settings: GatewaySettings;
  readonly admission: Admission;
  readonly tokens: ActorTokens;
  readonly terms: UpstreamTerms;
}

/** `/api/<agency>/…`: to the agency's service, with a token that says who asks. */
export async function serveAgencies(server: FastifyInstance, parts: Parts): Promise<void> {
  const upstreams = upstreamsOf(parts.settings);
  await server.register(async (scope) => {
    await prepareUpstreams(scope, parts.terms);
    // Before the body is touched: another site's form could send these without being asked first.
    scope.addHook('onRequest', (request, _reply, done) => {
      if (isFormType(request.headers['content-type'])) done(new Problem('unsupported-media-type'));
      else done();
    });
    const identity = new URL(parts.settings.IDENTITY_URL).origin;
    // Administrators, each over the people of one agency.
    scope.all<{ Params: { agency: string } }>('/api/identity/agencies/:agency/*', (request, reply) => {
      const agency = agencies.find((each) => each === request.params.agency);
      const target = agency === undefined ? undefined : { agency, upstream: identity, audience: 'identity' as const };
      return serve(parts, target, request, reply);
    });
    scope.all('/api/identity/*', (request, reply) => {
      if (!isDescription(request)) throw new Problem('not-found');
      return serve(parts, { upstream: identity }, request, reply);
    });
    scope.all<{ Params: { agency: string } }>('/api/:agency/*', (request, reply) =>
      serve(parts, upstreams.get(request.params.agency), request, reply),
    );
  });
}

interface Target {
  /** As whom at which agency the person asks; whoever is signed in may read a description without being anything anywhere. */
  readonly agency?: AgencyId;
  readonly upstream: string;
  /** Whose service it is, if it is not the agency's. */
  readonly audience?: 'identity';
}

async function serve(
  { settings, admission, tokens, terms }: Parts,
  target: Target | undefined,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  assertPlainPath(request);
  const answer = { notBack: decidedHere, ...(isDescription(request) ? { back: descriptionPolicy } : {}) };
  if (settings.DEMONSTRATION === 'true' && target !== undefined && isDescription(request)) {
    return pass(request, reply, terms, { upstream: target.upstream, headers: {}, ...answer });
  }
  const open = await admission.signedIn(request);
  if (target === undefined) throw new Problem('not-found');
  if (target.agency === undefined)
    return pass(request, reply, terms, { upstream: target.upstream, headers: {}, ...answer });
  const token = await tokens.for(open, target.agency, target.audience);
  if (token === undefined) throw new Problem('forbidden', { allowed: [] });
  return pass(request, reply, terms, {
    upstream: target.upstream,
    headers: { authorization: `Bearer ${token}` },
    ...answer,
  });
}

function upstreamsOf(settings: GatewaySettings): ReadonlyMap<string, Target> {
  const upstreams = new Map<string, Target>();
  for (const agency of agencies) {
    const upstream = upstreamOf(settings, agency);
    if (upstream !== undefined) upstreams.set(agency, { agency, upstream: new URL(upstream).origin });
  }
  return upstreams;
}

/** The description of an agency's API and the page to read it: no case content. */
const isDescription = ({ method, url }: FastifyRequest): boolean =>
  method === 'GET' && /^\/api\/[a-z-]+\/(docs([/-][\w./-]*)?|openapi\.json)(\?|$)/.test(url);
