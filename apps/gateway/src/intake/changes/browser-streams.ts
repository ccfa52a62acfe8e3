import type { FastifyReply } from 'fastify';
import type { ServerResponse } from 'node:http';
import { agencies, type AgencyId } from '#libs/contracts';
import type { Logger } from '#libs/observability';
import { Problem } from '#libs/problems';
import type { AccountWatch } from '../../records/account-watch.js';
import type { OpenSession, OpenSessions } from '../../records/open-sessions.js';
import type { ActorTokens } from '../actor-tokens.js';
import { AgencyChanges } from './agency-changes.js';

const heartbeatMs = 15_000;
/** A browser opens one, whatever the number of its pages. */
const mostOfSession = 4;
const mostStreams = 5_000;
const mostUnread = 65_536;
/** After how long a browser comes again when its stream broke off, in ms. */
const retry = 3_000;

/** Everybody's browsers that share a session, and what the agencies tell them. */
interface Listeners {
  readonly browsers: Set<ServerResponse>;
  readonly agencies: readonly AgencyChanges[];
}

interface Parts {
  readonly sessions: OpenSessions;
  readonly watch: AccountWatch;
  readonly tokens: ActorTokens;
  /** Where an agency's service answers; nothing where this gateway does not serve it. */
  readonly upstreamOf: (agency: AgencyId) => string | undefined;
  readonly logger: Logger;
}

/**
 * Streams of events to browsers: at which agency something changed that their person may read. They are no use of the session, end with
 * it, and hold one stream from each agency for each session.
 */
export class BrowserStreams {
  private readonly bySession = new Map<string, Listeners>();
  private readonly beating: NodeJS.Timeout;
  private looking: Promise<void> = Promise.resolve();
  private ended = false;

  constructor(private readonly parts: Parts) {
    this.beating = setInterval(() => void this.look(), heartbeatMs);
    this.beating.unref();
    parts.sessions.whenEnded(() => void this.look());
  }

  /** @throws Problem when there are too many */
  open(secret: string, session: OpenSession, reply: FastifyReply): void {
    const known = this.bySession.get(secret);
    if (this.ended || this.count() >= mostStreams) throw new Problem('unavailable', { retryAfter: 10 });
    if (known !== undefined && known.browsers.size >= mostOfSession)
      throw new Problem('too-many-requests', { values: { seconds: 60 }, retryAfter: 60 });
    const listeners = known ?? this.listenFor(secret, session);
    const given = reply.getHeaders();
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      ...(given as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      // Proxies that gather answers would keep the news.
      'x-accel-buffering': 'no',
      // Else its connection would stay open after it, and a server that closes would wait.
      connection: 'close',
    });
    raw.write(`retry: ${String(retry)}\n\n`);
    listeners.browsers.add(raw);
    raw.once('close', () => {
      this.left(secret, listeners, raw);
    });
  }

  /** Ends all of them: a server that closes waits for its answers. */
  end(): void {
    this.ended = true;
    clearInterval(this.beating);
    for (const secret of [...this.bySession.keys()]) this.endOf(secret);
  }

  private count(): number {
    let browsers = 0;
    for (const listeners of this.bySession.values()) browsers += listeners.browsers.size;
    return browsers;
  }

  private listenFor(secret: string, open: OpenSession): Listeners {
    const browsers = new Set<ServerResponse>();
    const say = (event: string, data: string): void => {
      for (const browser of browsers) write(browser, `event: ${event}\ndata: ${data}\n\n`);
    };
    const streams = agencies.flatMap((agency) => {
      const upstream = this.parts.upstreamOf(agency);
      const works = open.session.assignments.some((assignment) => assignment.agency === agency);
      if (upstream === undefined || !works) return [];
      return [
        new AgencyChanges({
          url: new URL(`/api/${agency}/changes`, upstream).href,
          token: () => this.parts.tokens.for(open, agency),
          changed: (line) => {
            say('changed', `{"agency":"${agency}","changed":${line}}`);
          },
          lookAgain: () => {
            say('look', `{"agency":"${agency}"}`);
          },
        }),
      ];
    });
    const listeners = { browsers, agencies: streams };
    this.bySession.set(secret, listeners);
    return listeners;
  }

  private left(secret: string, { browsers, agencies: streams }: Listeners, browser: ServerResponse): void {
    browsers.delete(browser);
    if (browsers.size > 0) return;
    for (const stream of streams) stream.stop();
    if (this.bySession.get(secret)?.browsers === browsers) this.bySession.delete(secret);
  }

  private endOf(secret: string): void {
    const listeners = this.bySession.get(secret);
    this.bySession.delete(secret);
    for (const agency of listeners?.agencies ?? []) agency.stop();
    for (const browser of listeners?.browsers ?? []) browser.end();
  }

  /** Ends the streams of sessions that are over, and gives all others a sign of life. One look after the other. */
  private look(): Promise<void> {
    this.looking = this.looking.then(async () => {
      try {
        const secrets = [...this.bySession.keys()];
        if (secrets.length === 0) return;
        const open = this.parts.watch.isRecent() ? await this.parts.sessions.stillOpen(secrets) : new Set<string>();
        for (const secret of secrets) if (!open.has(secret)) this.endOf(secret);
      } catch (error) {
        this.parts.logger.warn({ err: error }, 'the sessions behind streams could not be looked at');
      }
      for (const { browsers } of this.bySession.values()) for (const browser of browsers) write(browser, ':\n\n');
    });
    return this.looking;
  }
}

/** Who reads too slowly loses the stream, comes again and looks at everything. */
function write(browser: ServerResponse, text: string): void {
  if (browser.writableLength > mostUnread) browser.destroy();
  else browser.write(text);
}
