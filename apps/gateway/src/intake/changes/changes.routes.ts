import type { FastifyInstance } from 'fastify';
import { Problem } from '#libs/problems';
import type { Admission } from '../admission.js';
import type { BrowserStreams } from './browser-streams.js';

/** `GET /api/changes`: when to look again. What agencies say of it reaches browsers here alone, where it ends with the session. */
export function serveChanges(server: FastifyInstance, admission: Admission, streams: BrowserStreams): void {
  server.get('/api/changes', async (request, reply) => {
    const { secret, open } = await admission.watches(request);
    streams.open(secret, open, reply);
    return reply;
  });
  server.all('/api/:agency/changes', () => {
    throw new Problem('not-found');
  });
}
