import cookies from '@fastify/cookie';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { BlockList, isIPv4 } from 'node:net';
import { bootService, type RunningService } from '#libs/http';
import { gatewayKeys } from './gateway.keys.js';
import { GatewayModule } from './gateway.module.js';
import { isSecure, upstreamOf, type GatewaySettings } from './gateway.settings.js';
import { ActorTokens } from './intake/actor-tokens.js';
import { Admission } from './intake/admission.js';
import { serveAgencies } from './intake/api.proxy.js';
import { BrowserStreams } from './intake/changes/browser-streams.js';
import { serveChanges } from './intake/changes/changes.routes.js';
import { serveIdentity } from './intake/identity.proxy.js';
import { servePortal } from './intake/portal.files.js';
import { secureHeaders } from './intake/security-headers.js';
import { SessionCookie } from './intake/session-cookie.js';
import { PoliceTips } from './intake/tell/police-tips.js';
import { Parcels } from './intake/tell/parcels.js';
import { Proofs } from './intake/tell/proofs.js';
import { serveTell } from './intake/tell/tell.routes.js';
import { AccountWatch } from './records/account-watch.js';
import { OpenSessions } from './records/open-sessions.js';
import { migrations } from './records/migrations/index.js';

/** Starts the gateway; it runs until `stop`. */
export async function startGateway(settings: GatewaySettings): Promise<RunningService> {
  const keys = await gatewayKeys(settings.KEYS_FILE);
  let watching: AccountWatch | undefined;
  let streams: BrowserStreams | undefined;
  return bootService({
    service: 'gateway',
    settings,
    migrations,
    module: (parts) => GatewayModule.of(parts, settings, keys),
    prepare: async (app, server, { problems, logger }) => {
      const terms = {
        uploadLimit: settings.UPLOAD_LIMIT_BYTES,
        timeLimitMs: settings.UPSTREAM_TIME_LIMIT_MS,
        publicHost: new URL(settings.PUBLIC_URL).host,
        publicScheme: new URL(settings.PUBLIC_URL).protocol.slice(0, -1),
        problems,
      };
      const admission = app.get(Admission);
      await server.register(cookies);
      await secureHeaders(server, isSecure(settings));
      admit(server, admission);
      const tokens = app.get(ActorTokens);
      streams = new BrowserStreams({
        sessions: app.get(OpenSessions),
        watch: app.get(AccountWatch),
        tokens,
        upstreamOf: (agency) => upstreamOf(settings, agency),
        logger,
      });
      serveChanges(server, admission, streams);
      await serveAgencies(server, { settings, admission, tokens, terms });
      const tips = new PoliceTips(settings, tokens, logger);
      await serveTell(server, {
        settings,
        admission,
        proofs: app.get(Proofs),
        parcels: app.get(Parcels),
        tips,
        problems,
        logger,
      });
      await servePortal(server, admission);
      await serveIdentity(server, settings.IDENTITY_URL, app.get(SessionCookie), terms);
      // A slow upload may take its time, but not forever.
      server.server.requestTimeout = 900_000;
      const watch = app.get(AccountWatch);
      watch.start();
      watching = watch;
    },
    close: async () => {
      streams?.end();
      await watching?.stop();
    },
    mayReadMetrics: comesFromInside,
  });
}

function admit(server: FastifyInstance, admission: Admission): void {
  server.addHook('onRequest', (request, _reply, done) => {
    try {
      admission.arrive(request);
      done();
    } catch (error) {
      done(error as Error);
    }
  });
}

const inside = new BlockList();
inside.addSubnet('127.0.0.0', 8);
inside.addSubnet('10.0.0.0', 8);
inside.addSubnet('172.16.0.0', 12);
inside.addSubnet('192.168.0.0', 16);
inside.addAddress('::1', 'ipv6');
inside.addSubnet('fc00::', 7, 'ipv6');

/** The gateway is public, its figures are not: whoever comes through a reverse proxy or from a public address gets none. */
function comesFromInside(request: FastifyRequest): boolean {
  if (request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined) return false;
  const address = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  return inside.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
}
