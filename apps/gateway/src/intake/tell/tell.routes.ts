import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { readForm } from './brought-files.js';
import { tellAssets, tellPolicy } from './frame.js';
import { startPage, wrongPage } from './outcome.pages.js';
import { outcomeTexts } from './outcome.texts.js';
import { TellDesk, type Shown } from './tell.desk.js';
import type { TellParts } from './tell.parts.js';
import { visitOf } from './visit.js';
import { say } from './voice.js';

/** Eight thousand Cyrillic letters are 48 kB in a form, ten lines of five hundred another 30: nobody's words are refused for their alphabet. */
const bodyLimit = 96 * 1024;

const style = readFileSync(new URL('./tell.css', import.meta.url), 'utf8');
/** Where the build puts the scripts: beside the compiled service. */
const scripts = new URL('../../../browser/', import.meta.url);

/**
 * `/tell`: where a child, or whoever worries about one, tells the police what happens. One address for all of its pages: what was answered travels in
 * the bodies of plain forms and is kept nowhere. Without a script everything works but the proof of work.
 */
export async function serveTell(server: FastifyInstance, parts: TellParts): Promise<void> {
  const desk = new TellDesk(parts);
  await server.register(async (scope) => {
    scope.setErrorHandler((error, request, reply) => {
      refuse(error, request, reply, parts);
    });
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit },
      (_request, body, done) => {
        done(null, new URLSearchParams(body as string));
      },
    );
    await scope.register(multipart);
    scope.get('/tell', (request, reply) => {
      const { lang } = request.query as Readonly<Record<string, unknown>>;
      const visit = visitOf(
        new URLSearchParams({ lang: typeof lang === 'string' ? lang : '' }),
        request.headers['accept-language'],
      );
      const wait = parts.admission.tells(request);
      if (wait > 0) return show(reply, desk.tooOften(wait, visit, startPage));
      return show(reply, { markup: startPage(visit) });
    });
    scope.post('/tell', { bodyLimit }, async (request, reply) => {
      const plain = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
      const { form, refusal } = request.isMultipart() ? await readForm(request, parts) : { form: plain };
      return show(reply, await desk.take(request, form, visitOf(form, request.headers['accept-language']), refusal));
    });
    serveFiles(scope);
  });
}

function serveFiles(scope: FastifyInstance): void {
  const kept = 'public, max-age=86400';
  scope.get(tellAssets.style, (_request, reply) =>
    reply.header('cache-control', kept).type('text/css; charset=utf-8').send(style),
  );
  for (const path of [tellAssets.script, tellAssets.solver]) {
    scope.get(path, async (_request, reply) =>
      reply
        .header('cache-control', kept)
        .type('text/javascript; charset=utf-8')
        .send(await readFile(new URL(path.split('/').at(-1) ?? '', scripts), 'utf8')),
    );
  }
}

function show(reply: FastifyReply, { markup, status = 200, retryAfter }: Shown): FastifyReply {
  if (retryAfter !== undefined) void reply.header('retry-after', retryAfter);
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .header('content-security-policy', tellPolicy)
    .type('text/html; charset=utf-8')
    .send(markup);
}

/** Programs get the problem, people a page that says where to go from here. */
function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply, { problems, logger }: TellParts): void {
  if (!(request.headers.accept ?? '').includes('text/html')) {
    problems.answer(error, request, reply);
    return;
  }
  const visit = visitOf(new URLSearchParams(), request.headers['accept-language']);
  const { status, statusCode = 500 } = error as { status?: number; statusCode?: number };
  if ((status ?? statusCode) >= 500) logger.error({ err: error, requestId: request.id }, 'request failed');
  void show(reply, {
    markup: wrongPage(visit, say(outcomeTexts.wentWrong, visit.locale, 'child')),
    status: status ?? statusCode,
  });
}
