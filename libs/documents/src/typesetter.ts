import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { Problem, type Locale } from '#libs/problems';
import { documentKinds } from './kinds.js';
import type { DocumentKind } from './document-kind.js';
import type { DocumentEntry } from './entry.js';
import { localTimes } from './local-time.js';
import { fonts, templates, threadProgram } from './places.js';
import type { ThreadMessage, ThreadTerms, TypesettingJob } from './typesetting.thread.js';
import { qrOf, verificationAddress } from './verification.js';

/** How an entry stands in the register. */
export interface Registered {
  readonly number: string;
  readonly issuedAt: Date;
  /** Where the QR code leads: an address under which the register answers. */
  readonly verifyAt: string;
}

/** One document in one language. `sha256` is of the file, lower-case hexadecimal. */
export interface Rendition {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly pages: number;
}

export interface TypesetterOptions {
  /** Longest time for one document, in milliseconds. */
  readonly limitMs?: number;
  /** Documents after which the thread is replaced, so that what native code keeps cannot grow without end. */
  readonly perThread?: number;
  /** The thread's program and its terms; others only in tests. */
  readonly program?: string;
  readonly terms?: ThreadTerms;
}

interface Waiting {
  readonly job: TypesettingJob;
  readonly settle: (message: ThreadMessage) => void;
  readonly refuse: (problem: Error) => void;
}

const templateOf = ({ kind, version }: DocumentEntry): string => `${kind}/v${String(version)}/template.typ`;

/** Most bytes of data that become one document, and most documents that wait. */
const largestInput = 2 * 1024 * 1024;
const longestQueue = 64;
/** Most JavaScript heap of the thread, in megabytes. */
const threadHeapMb = 192;

/**
 * Sets documents, one after the other, in a thread of its own that is started by the first of them and kept warm.
 *
 * @throws Problem `unavailable` with the rule `typesetter-missing` (the compiler is not installed for this platform), `typesetting-too-long` or
 * `typesetter-busy`; `payload-too-large`
 */
export class Typesetter {
  private thread: Worker | undefined;
  private current: (Waiting & { timer?: NodeJS.Timeout }) | undefined;
  private readonly queue: Waiting[] = [];
  private ready = false;
  private served = 0;
  private lastId = 0;

  constructor(private readonly options: TypesetterOptions = {}) {}

  /** Sets an entry in one of the languages of its kind. The same entry, language and registration give the same bytes. */
  render(entry: DocumentEntry, language: Locale, registered: Registered): Promise<Rendition> {
    return this.setEntry(entry, language, registered, templateOf(entry));
  }

  /** The same over the whole page as a sample: what is shown to see the template is never taken for a document. */
  renderSample(entry: DocumentEntry, language: Locale, registered: Registered): Promise<Rendition> {
    return this.setEntry(entry, language, registered, 'sample/v1/template.typ');
  }

  private async setEntry(
    entry: DocumentEntry,
    language: Locale,
    registered: Registered,
    template: string,
  ): Promise<Rendition> {
    const { languages }: DocumentKind = documentKinds[entry.kind];
    if (!languages.includes(language)) throw new Error(`${entry.kind} is not issued in ${language}`);
    const { number, issuedAt, verifyAt } = registered;
    const at = issuedAt.toISOString();
    const input = {
      language,
      number,
      hash: entry.hash,
      'issued-at': at,
      clock: localTimes(entry.data, at),
      qr: await qrOf(verificationAddress(verifyAt, entry, number)),
      data: entry.data,
      template: `/${templateOf(entry)}`,
    };
    if (JSON.stringify(entry.data).length > largestInput)
      throw new Problem('payload-too-large', { values: { limit: `${String(largestInput / 1024 / 1024)} MB` } });
    const message = await this.set({ template, input, issuedAt: Math.floor(issuedAt.getTime() / 1000) });
    if (!('bytes' in message))
      throw new Error(`${template} cannot be set: ${'failure' in message ? message.failure : ''}`);
    const { bytes, pages } = message;
    return { bytes, pages, sha256: createHash('sha256').update(bytes).digest('hex') };
  }

  /** Ends the thread. What still waits is refused. */
  async close(): Promise<void> {
    const waiting = [...(this.current === undefined ? [] : [this.current]), ...this.queue.splice(0)];
    const thread = this.drop();
    for (const { refuse } of waiting) refuse(new Problem('unavailable', { rule: 'typesetter-busy' }));
    await thread?.terminate();
  }

  private set(job: Omit<TypesettingJob, 'id'>): Promise<ThreadMessage> {
    if (this.queue.length >= longestQueue) throw new Problem('unavailable', { rule: 'typesetter-busy', retryAfter: 5 });
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((settle, refuse) => {
      this.queue.push({ job: { ...job, id }, settle, refuse });
      this.next();
    });
  }

  /** Gives the thread its next document, once it is there and free. */
  private next(): void {
    if (this.current !== undefined) return;
    const [first] = this.queue;
    if (first === undefined) {
      this.thread?.unref();
      return;
    }
    this.thread ??= this.begin();
    this.thread.ref();
    if (!this.ready) return;
    this.queue.shift();
    const timer = setTimeout(() => {
      this.fail(new Problem('unavailable', { rule: 'typesetting-too-long' }));
    }, this.options.limitMs ?? 10_000);
    this.current = { ...first, timer };
    this.thread.postMessage(first.job);
  }

  private begin(): Worker {
    const workerData: ThreadTerms = this.options.terms ?? { templates, fonts };
    const thread = new Worker(this.options.program ?? threadProgram, {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: threadHeapMb },
    });
    thread.on('message', (message: ThreadMessage) => {
      if (this.thread === thread) this.hear(message);
    });
    const ended = (error: unknown): void => {
      if (this.thread === thread) this.failAll(error);
    };
    thread.on('error', ended);
    thread.on('exit', ended);
    return thread;
  }

  private hear(message: ThreadMessage): void {
    if ('missing' in message) {
      this.failAll(new Problem('unavailable', { rule: 'typesetter-missing' }));
    } else if ('ready' in message) {
      this.ready = true;
      this.next();
    } else if (this.current?.job.id === message.id) {
      const { settle, timer } = this.current;
      clearTimeout(timer);
      this.current = undefined;
      this.served += 1;
      settle(message);
      if (this.served >= (this.options.perThread ?? 500)) void this.drop()?.terminate();
      this.next();
    }
  }

  /** The document in hand cannot be finished: native code cannot be interrupted, so its thread is given up with it. */
  private fail(problem: Error): void {
    const { refuse } = this.current ?? {};
    void this.drop()?.terminate();
    refuse?.(problem);
    this.next();
  }

  /** The thread did not start, or died: what it was to set is refused, and the next document starts another. */
  private failAll(reason: unknown): void {
    const waiting = this.current ?? this.queue.shift();
    const others = reason instanceof Problem ? this.queue.splice(0) : [];
    void this.drop()?.terminate();
    const problem = reason instanceof Problem ? reason : new Problem('unavailable', { rule: 'typesetter-missing' });
    for (const each of [waiting, ...others]) each?.refuse(problem);
    this.next();
  }

  private drop(): Worker | undefined {
    const { thread } = this;
    clearTimeout(this.current?.timer);
    this.thread = undefined;
    this.current = undefined;
    this.ready = false;
    this.served = 0;
    return thread;
  }
}
