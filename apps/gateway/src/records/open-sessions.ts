import type { ReadSession, SessionStore } from './session.store.js';
import { hashOf } from './session.store.js';
import type { Session } from './session.row.js';

export interface CacheTimes {
  readonly idleMs: number;
  /** How long a session is trusted without reading it again. */
  readonly cacheMs: number;
  /** How often the last request is written at most. */
  readonly touchMs: number;
}

/** A session in this process's memory. Times are of a clock that never goes back. */
export interface OpenSession {
  readonly session: Session;
  /** Actor tokens that were signed for it, by agency. */
  readonly tokens: Map<string, { readonly token: string; readonly until: number }>;
  readonly hash: Buffer;
  readAt: number;
  seenAt: number;
  writtenAt: number;
  readonly endsAt: number;
}

/**
 * Sessions as the proxy sees them: read from PostgreSQL at most every few seconds, their use written back seldom, so that a
 * request through the gateway costs no database write and rarely a read.
 */
export class OpenSessions {
  private readonly known = new Map<string, OpenSession>();
  private ended: () => void = () => undefined;
  /** Reads under way, so that a page's many requests at once cause one. */
  private readonly reading = new Map<string, Promise<OpenSession | undefined>>();

  constructor(
    private readonly store: SessionStore,
    private readonly times: CacheTimes,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** The session that belongs to a cookie's secret, if it is open; this counts as its use. */
  async of(secret: string): Promise<OpenSession | undefined> {
    const open = await this.unused(secret);
    if (open !== undefined) this.use(open);
    return open;
  }

  /** The same for what the browser does without its person: the session ends as if it had not been. */
  async unused(secret: string): Promise<OpenSession | undefined> {
    // The map is keyed by the secret itself: memory that can be read gives away every session anyhow.
    const known = this.known.get(secret);
    const now = this.clock();
    const fresh = known !== undefined && now - known.readAt < this.times.cacheMs ? known : await this.read(secret);
    if (fresh === undefined || !this.isOpen(fresh)) {
      this.known.delete(secret);
      return undefined;
    }
    return fresh;
  }

  /** Ends one session at once, here and for all replicas. */
  async end(secret: string): Promise<void> {
    this.known.delete(secret);
    await this.store.end(hashOf(secret));
    this.ended();
  }

  /** Tells when sessions may have ended here: whoever serves them for longer than a request looks again. */
  whenEnded(tell: () => void): void {
    this.ended = tell;
  }

  /** Which of these are still open, in one question. */
  async stillOpen(secrets: readonly string[]): Promise<ReadonlySet<string>> {
    const byHash = new Map(secrets.map((secret) => [hashOf(secret).toString('hex'), secret]));
    const open = await this.store.openAmong([...byHash.keys()]);
    return new Set(open.flatMap((hash) => byHash.get(hash) ?? []));
  }

  /** Forgets what was read, so that sessions that were ended elsewhere are noticed at once. */
  forgetAll(): void {
    this.known.clear();
    this.ended();
  }

  /** Drops sessions that nobody uses any more from memory. */
  forgetUnused(): void {
    const now = this.clock();
    for (const [secret, open] of this.known) if (now - open.seenAt > 60_000) this.known.delete(secret);
  }

  private isOpen(open: OpenSession): boolean {
    const now = this.clock();
    return now < open.endsAt && now - open.seenAt < this.times.idleMs;
  }

  private use(open: OpenSession): void {
    const now = this.clock();
    open.seenAt = now;
    if (now - open.writtenAt < this.times.touchMs) return;
    open.writtenAt = now;
    // Nobody waits for it: if it fails, the session ends a little early at worst.
    this.store.touch(open.hash).catch(() => undefined);
  }

  private read(secret: string): Promise<OpenSession | undefined> {
    const underWay = this.reading.get(secret);
    if (underWay !== undefined) return underWay;
    const read = this.readNow(secret).finally(() => this.reading.delete(secret));
    this.reading.set(secret, read);
    return read;
  }

  private async readNow(secret: string): Promise<OpenSession | undefined> {
    const hash = hashOf(secret);
    const read = await this.store.read(hash);
    if (read === undefined) {
      this.known.delete(secret);
      return undefined;
    }
    const open = this.remember(read, hash, this.known.get(secret));
    this.known.set(secret, open);
    return open;
  }

  /** Another replica may have seen the session later than this one, and this one later than it wrote. */
  private remember(
    { session, idleMs, leftMs }: ReadSession,
    hash: Buffer,
    known: OpenSession | undefined,
  ): OpenSession {
    const now = this.clock();
    const writtenAt = now - idleMs;
    if (known !== undefined) {
      known.readAt = now;
      known.writtenAt = Math.max(known.writtenAt, writtenAt);
      known.seenAt = Math.max(known.seenAt, writtenAt);
      return known;
    }
    return { session, tokens: new Map(), hash, readAt: now, seenAt: writtenAt, writtenAt, endsAt: now + leftMs };
  }
}
