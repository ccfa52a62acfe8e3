import { beforeLeaving } from '../../shell/before-leaving.js';
import { Ended, giveUp, goesOn, send, sha256Of, uploadsAt, type Journey } from './send-file.js';

/** Where one file is. What failed is not tried again by itself; everything else comes to an end or says why not. */
export type Leg =
  | { readonly at: 'queued' | 'hashing' | 'sealing' | 'paused' | 'unreached' | 'sending' }
  | { readonly at: 'ended' }
  | { readonly at: 'failed'; readonly error: unknown };

export interface Row {
  readonly key: string;
  /** Stands on the page and nowhere else: it may name a child. */
  readonly name: string;
  readonly size: number;
  readonly sent: number;
  readonly leg: Leg;
}

interface Held {
  row: Row;
  journey: Journey | undefined;
  readonly file: File;
  stopping: AbortController;
}

const longestPauseMs = 15_000;

/**
 * Files on their way to one record, one after the other. They go on while the person is on another page of the portal, and by
 * themselves when the line is back. Nothing of them is kept in the browser: after the page was loaded anew, the service says what it has,
 * and the same file chosen again goes on from there.
 */
export class Outgoing {
  private held: Held[] = [];
  private seen: readonly Row[] = [];
  private working = false;
  private readonly listeners = new Set<() => void>();
  private readonly arrivals = new Set<() => Promise<void>>();

  /** @param place address of the record's uploads: `/api/school/referrals/…/uploads` */
  constructor(private readonly place: string) {
    beforeLeaving({ isUnsaved: () => this.busy });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly rows = (): readonly Row[] => this.seen;

  /** Tells whenever one has arrived whole; it leaves the list once everybody has taken note. */
  readonly onArrival = (listener: () => Promise<void>): (() => void) => {
    this.arrivals.add(listener);
    return () => this.arrivals.delete(listener);
  };

  /** Whether something is under way that leaving the page would interrupt. */
  private get busy(): boolean {
    return this.held.some(({ row: { leg } }) => !['paused', 'ended', 'failed'].includes(leg.at));
  }

  /** Whether an upload is one of these. */
  brings(uploadId: string): boolean {
    return this.held.some(({ journey }) => journey?.url?.endsWith(`/${uploadId}`) === true);
  }

  add(files: readonly File[]): void {
    for (const file of files) {
      const row: Row = { key: crypto.randomUUID(), name: file.name, size: file.size, sent: 0, leg: { at: 'queued' } };
      this.held.push({ row, file, journey: undefined, stopping: new AbortController() });
    }
    this.say();
    void this.work();
  }

  pause(key: string): void {
    this.change(key, { at: 'paused' });
    this.find(key)?.stopping.abort();
  }

  /** Goes on, or begins anew where the service has ended it. */
  resume(key: string): void {
    const held = this.find(key);
    if (held === undefined) return;
    if (held.row.leg.at === 'ended' || held.row.leg.at === 'failed') held.journey = undefined;
    held.stopping = new AbortController();
    this.change(key, { at: 'queued' });
    void this.work();
  }

  async drop(key: string): Promise<void> {
    const held = this.find(key);
    if (held === undefined) return;
    this.pause(key);
    this.forget(held);
    // What stays at the service ends there by itself, after a day.
    if (held.journey?.url !== undefined) await giveUp(held.journey.url).catch(() => undefined);
  }

  private async work(): Promise<void> {
    if (this.working) return;
    this.working = true;
    try {
      for (;;) {
        const next = this.held.find(({ row }) => row.leg.at === 'queued');
        if (next === undefined) return;
        await this.bring(next);
      }
    } finally {
      this.working = false;
    }
  }

  private async bring(held: Held): Promise<void> {
    const { key } = held.row;
    const { signal } = held.stopping;
    const isStopped = (): boolean => signal.aborted;
    this.change(key, { at: 'hashing' });
    for (let tries = 0; ; tries += 1) {
      const before = held.row.sent;
      try {
        held.journey ??= await this.prepare(held);
        if (isStopped()) return;
        await send(held.journey, signal);
        await Promise.allSettled([...this.arrivals].map((told) => told()));
        this.forget(held);
        return;
      } catch (error) {
        if (isStopped()) return;
        if (!goesOn(error)) {
          this.change(key, error instanceof Ended ? { at: 'ended' } : { at: 'failed', error });
          return;
        }
        if (held.row.sent > before) tries = 0;
        this.change(key, { at: 'unreached' });
        await anotherChance(signal, Math.min(longestPauseMs, 1_000 * 2 ** tries));
        if (isStopped()) return;
      }
    }
  }

  /** Hashes the file, and finds the upload that was begun with it before the page was loaded anew. */
  private async prepare(held: Held): Promise<Journey> {
    const { key, size } = held.row;
    const sha256 = await sha256Of(held.file);
    const begun = (await uploadsAt(this.place)).find(
      (each) => each.sha256 === sha256 && each.size === size && each.state === 'receiving',
    );
    return {
      ...{ file: held.file, sha256, place: this.place, key: crypto.randomUUID() },
      url: begun === undefined ? undefined : new URL(`${this.place}/${begun.id}`, location.origin).href,
      moved: (sent) => {
        if (held.stopping.signal.aborted) return;
        held.row = { ...held.row, sent };
        this.change(key, { at: sent === size ? 'sealing' : 'sending' });
      },
    };
  }

  private find(key: string): Held | undefined {
    return this.held.find(({ row }) => row.key === key);
  }

  private change(key: string, leg: Leg): void {
    const held = this.find(key);
    if (held === undefined) return;
    held.row = { ...held.row, leg };
    this.say();
  }

  private forget(gone: Held): void {
    this.held = this.held.filter((each) => each !== gone);
    this.say();
  }

  private say(): void {
    this.seen = this.held.map(({ row }) => row);
    for (const listener of this.listeners) listener();
  }
}

/** A while, or less where the browser says that the line is back, or where somebody stops it. */
function anotherChance(stopped: AbortSignal, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    addEventListener('online', done);
    stopped.addEventListener('abort', done);
  });
}

const byPlace = new Map<string, Outgoing>();

/** What is on its way to a record: the same, whichever page asks. */
export function outgoingTo(place: string): Outgoing {
  const outgoing = byPlace.get(place) ?? new Outgoing(place);
  byPlace.set(place, outgoing);
  return outgoing;
}
