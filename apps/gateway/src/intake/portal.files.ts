import files from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Admission } from './admission.js';

/** Where the build puts the portal: beside the compiled services. */
const built = fileURLToPath(new URL('../../../portal/', import.meta.url));

/** Scripts and styles from here alone; the one element of style that Mantine writes carries this answer's nonce. */
const policyWith = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "media-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Whether this installation has the portal. */
export const hasPortal = (folder = built): boolean => existsSync(join(folder, 'assets'));

/**
 * `/portal/…`: one page for every address below it, and its files, which never change under one name. The page holds nothing about
 * anybody; whoever is not signed in is sent to do so and comes back.
 */
export async function servePortal(
  server: FastifyInstance,
  admission: Pick<Admission, 'sessionOf'>,
  folder = built,
): Promise<void> {
  if (!hasPortal(folder)) return;
  await server.register(files, {
    root: join(folder, 'assets'),
    prefix: '/portal/assets/',
    index: false,
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
  });
  const show = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    if ((await admission.sessionOf(request)) === undefined)
      return reply.redirect(`/auth/sign-in?return_to=${encodeURIComponent(request.url)}`, 303);
    // Read each time: a portal that was built anew is there without a restart.
    const page = await readFile(join(folder, 'index.html'), 'utf8');
    const nonce = randomBytes(16).toString('base64');
    return reply
      .header('content-security-policy', policyWith(nonce))
      .type('text/html; charset=utf-8')
      .send(page.replace('{{nonce}}', nonce));
  };
  server.get('/portal', (_request, reply) => reply.redirect('/portal/', 308));
  server.get('/portal/*', show);
}
