import { randomBytes, randomInt } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Bot, type Answer, type BotManners, type SentMessage } from './bot.js';
import { conversationPage } from './bot-page.js';
import { lay } from './lay.js';

export interface RunningBotServer {
  /** Where the Bot API answers; followed by the bot's name, where people find the bot. */
  readonly url: string;
  readonly token: string;
  readonly name: string;
  readonly messages: readonly SentMessage[];
  readonly calls: Bot['calls'];
  readonly write: Bot['write'];
  readonly block: Bot['block'];
  readonly hear: Bot['hear'];
  /** Behaves so from now on. */
  readonly behave: (manners: BotManners) => void;
  stop(): Promise<void>;
}

/**
 * A Bot API of one bot that delivers nothing: what is sent is kept, in a folder written as one file for each message, and shown to the browser that
 * follows a link to the bot, where somebody can press "Start" and block it.
 */
export async function startBotServer({
  folder,
  port = 0,
}: { readonly folder?: string; readonly port?: number } = {}): Promise<RunningBotServer> {
  const token = `${String(randomInt(100_000_000, 999_999_999))}:${randomBytes(26).toString('base64url')}`;
  const bot = new Bot('qorgan_demo_bot', ({ chat, at, text: said }) => {
    lay(folder, bot.messages.length, at, `chat ${String(chat)}`, said);
  });
  const talks = new Talks(bot);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const work = pathname.startsWith('/bot')
      ? called(bot, token, pathname, request, response)
      : talks.answer(request, response);
    work.catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const { name, messages, calls, write, block, hear, behave } = bot;
  return {
    ...{ token, name, messages, calls, write, block, hear, behave },
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function called(bot: Bot, token: string, path: string, request: IncomingMessage, response: ServerResponse) {
  const gone = new AbortController();
  response.on('close', () => {
    gone.abort();
  });
  const said = await text(request);
  const [, given, method = ''] = /^\/bot([^/]*)\/(\w+)$/.exec(path) ?? [];
  const answer: Answer =
    given === token
      ? await bot.call(method, JSON.parse(said === '' ? '{}' : said) as Record<string, unknown>, gone.signal)
      : { status: 401, body: { ok: false, error_code: 401, description: 'Unauthorized' } };
  const isText = typeof answer.body === 'string';
  response
    .writeHead(answer.status, { 'content-type': isText ? 'text/html' : 'application/json' })
    .end(isText ? answer.body : JSON.stringify(answer.body));
}

/** What people write to the bot from a browser, each browser one person. */
class Talks {
  private readonly written = new Map<number, SentMessage[]>();

  constructor(private readonly bot: Bot) {}

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { bot } = this;
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname !== `/${bot.name}`) return void response.writeHead(404).end();
    const chat = Number(/\bchat=(\d+)/.exec(request.headers.cookie ?? '')?.[1] ?? randomInt(1_000_000, 9_999_999));
    const cookie = { 'set-cookie': `chat=${String(chat)}; HttpOnly; SameSite=Lax` };
    if (request.method === 'POST') {
      this.heard(chat, new URLSearchParams(await text(request)), request.headers['accept-language']?.slice(0, 2));
      return void response.writeHead(303, { ...cookie, location: pathname }).end();
    }
    const start = searchParams.get('start') ?? undefined;
    const page = conversationPage({ bot: bot.name, start, lines: this.lines(chat), isBlocked: bot.isBlockedBy(chat) });
    response.writeHead(200, { ...cookie, 'content-type': 'text/html; charset=utf-8' }).end(page);
  }

  private heard(chat: number, fields: URLSearchParams, language: string | undefined): void {
    const [said, block] = [fields.get('text'), fields.get('block')];
    if (block !== null) this.bot.block(chat, { isOver: block === 'no' });
    if (said === null) return;
    this.written.set(chat, [...(this.written.get(chat) ?? []), { chat, text: said, at: new Date() }]);
    this.bot.write(chat, said, language);
  }

  private lines(chat: number) {
    const mine = (this.written.get(chat) ?? []).map((each) => ({ ...each, isMine: true }));
    const its = this.bot.messages.filter((each) => each.chat === chat).map((each) => ({ ...each, isMine: false }));
    return [...mine, ...its].sort((a, b) => a.at.getTime() - b.at.getTime());
  }
}
