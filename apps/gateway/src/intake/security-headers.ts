import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { IncomingHttpHeaders } from 'node:http';
import { hopHeaders } from './upstream.js';

/** Headers for every answer: nothing may be loaded, framed, sniffed or kept, unless an answer says otherwise itself. */
export async function secureHeaders(server: FastifyInstance, secure: boolean): Promise<void> {
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"] },
    },
    strictTransportSecurity: secure ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    // `no-referrer` would make browsers send `Origin: null` with our own forms.
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: true,
    frameguard: { action: 'deny' },
  });
  server.addHook('onRequest', (_request, reply, done) => {
    void reply
      .header('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()')
      .header('cache-control', 'no-store');
    done();
  });
}

/** An agency neither loosens the gateway's policy nor sets cookies in its name: these headers of its answers do not come back. */
export const decidedHere: ReadonlySet<string> = new Set([
  ...hopHeaders,
  'content-security-policy',
  'set-cookie',
  'strict-transport-security',
  'access-control-allow-origin',
  'access-control-allow-credentials',
  'server',
  'x-powered-by',
]);

/** For the page that shows an API's description; it styles its elements inline. */
export const descriptionPolicy: IncomingHttpHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'",
};
