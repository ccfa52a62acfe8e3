import type { Casework, Touched } from '#libs/casework';
import type { Actor } from '#libs/lifecycle';
import type { Logger } from '#libs/observability';
import { Problem } from '#libs/problems';
import type { FastifyReply } from 'fastify';
import type { ServerResponse } from 'node:http';
import type { ChangeBus } from './change-bus.js';
import { whoIsTold, type Hint } from './who-is-told.js';

/** A line now and then, so that both ends notice when the other is gone. */
const heartbeatMs = 20_000;
/** A stream of somebody whose rights were looked at so long ago ends; the gateway opens it again with a fresh word on who they are. */
const longestMs = 3_600_000;
/** Who reads too slowly loses the stream, comes again and looks at everything. */
const mostUnread = 65_536;
const mostStreams = 5_000;

interface Stream {
  readonly actor: Actor;
  readonly to: ServerResponse;
  readonly until: number;
}

/** Streams of people who want to know that something changed that they may read. Lines of JSON; an empty one is a sign of life. */
export class ChangeStreams {
  private readonly streams = new Set<Stream>();
  private readonly beating: NodeJS.Timeout;
  private ended = false;
  /** One lot after the other: what is told stays in the order of the commits. */
  private telling: Promise<void> = Promise.resolve();

  constructor(
    private readonly casework: Casework,
    private readonly bus: ChangeBus,
    private readonly logger: Logger,
  ) {
    this.beating = setInterval(() => {
      this.beat();
    }, heartbeatMs);
    this.beating.unref();
    bus.listen((touched) => {
      if (this.streams.size > 0) this.telling = this.telling.then(() => this.pass(touched));
    });
  }

  /** @throws Problem `unavailable` when the service ends, or has too many */
  open(actor: Actor, reply: FastifyReply): void {
    if (this.ended || this.streams.size >= mostStreams) throw new Problem('unavailable', { retryAfter: 5 });
    reply.hijack();
    const { raw: to } = reply;
    to.writeHead(200, {
      'content-type': 'application/x-ndjson',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      // Else its connection would stay open after it, and a server that closes would wait.
      connection: 'close',
    });
    // Not all at the same time.
    const stream = { actor, to, until: performance.now() + longestMs * (0.8 + 0.2 * Math.random()) };
    this.streams.add(stream);
    to.once('close', () => this.streams.delete(stream));
    to.write('\n');
  }

  /** Ends every stream: a server that closes waits for its answers. */
  end(): void {
    this.ended = true;
    clearInterval(this.beating);
    this.bus.stop();
    for (const { to } of this.streams) to.end();
  }

  private beat(): void {
    const now = performance.now();
    for (const stream of this.streams) {
      if (now > stream.until) stream.to.end();
      else write(stream, '\n');
    }
  }

  private async pass(touched: readonly Touched[]): Promise<void> {
    try {
      const tellings = await whoIsTold(this.casework, touched);
      for (const stream of this.streams) {
        const hints = tellings.flatMap((telling) => telling(stream.actor) ?? []);
        if (hints.length > 0) write(stream, `${JSON.stringify(once(hints))}\n`);
      }
    } catch (error) {
      this.logger.warn({ err: error }, 'people were not told what changed; their pages will look');
    }
  }
}

function write({ to }: Stream, line: string): void {
  if (to.writableLength > mostUnread) to.destroy();
  else to.write(line);
}

const once = (hints: readonly Hint[]): Hint[] => [
  ...new Map(hints.map((hint) => [`${hint.kind} ${hint.id ?? ''}`, hint])).values(),
];
