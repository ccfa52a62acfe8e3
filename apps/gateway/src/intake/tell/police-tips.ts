import { Readable } from 'node:stream';
import { z } from 'zod';
import type { Logger } from '#libs/observability';
import { upstreamOf, type GatewaySettings } from '../../gateway.settings.js';
import type { TipSent } from '../../procedure/tell/answers.js';
import type { ActorTokens } from '../actor-tokens.js';
import { Patience } from './patience.js';

const taken = z.object({
  code: z.string(),
  receivedAt: z.iso.datetime(),
  triageBy: z.iso.datetime().nullish(),
  /** How many files came with it. */
  files: z.number().default(0),
});
const held = z.object({ fileId: z.uuid(), size: z.number() });
export const standing = z.object({
  state: z.enum(['waiting', 'looked-into', 'passed-on', 'with-experts', 'answered', 'closed']),
  receivedAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  mayAdd: z.boolean(),
  /** Where it went to the expert group on cyberbullying. */
  experts: z
    .object({
      removal: z.enum(['none', 'ordered', 'removed', 'not-removed']),
      answer: z.string().nullable(),
      language: z.enum(['kk', 'ru', 'en']).nullable(),
    })
    .nullish(),
  /** How many files came with what was added just now. */
  files: z.number().optional(),
});

export type Taken = z.output<typeof taken>;
export type Standing = z.output<typeof standing>;
/** `away`: the same may be sent again with the same key; `refused`: not with this one. */
export type NoAnswer = 'away' | 'refused' | 'unknown';

/** A file over a slow line takes its time; as long as a request to the gateway may. */
const fileLimitMs = 900_000;

interface BroughtFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Readable;
}
interface Sent {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** A body that is sent while it comes. */
  readonly duplex?: 'half';
}

/** The police's side of the public page, asked as nobody. Neither what is sent nor what is answered is ever logged. */
export class PoliceTips {
  constructor(
    private readonly settings: GatewaySettings,
    private readonly tokens: ActorTokens,
    private readonly logger: Logger,
  ) {}

  tell(tip: TipSent, key: string): Promise<Taken | NoAnswer> {
    return this.ask('', tip, taken, key);
  }

  status(code: string): Promise<Standing | NoAnswer> {
    return this.ask('/status', { code }, standing);
  }

  more(code: string, words: string, key: string, parcel?: string): Promise<Standing | NoAnswer> {
    return this.ask('/more', { code, words, ...(parcel === undefined ? {} : { parcel }) }, standing, key);
  }

  /** Passes a file on as it comes. Nothing of it is kept here. What the police do not take, or do not answer, in time is given up. */
  async bring(parcel: string, { name, type, bytes }: BroughtFile): Promise<z.output<typeof held> | NoAnswer> {
    const headers = {
      'content-type': 'application/octet-stream',
      'x-parcel': parcel,
      'x-file-type': type,
      ...(name === '' ? {} : { 'x-file-name': encodeURIComponent(name) }),
    };
    const patience = new Patience(this.settings.UPSTREAM_TIME_LIMIT_MS);
    try {
      const body = Readable.toWeb(Readable.from(patience.over(bytes), { objectMode: false }));
      const signal = AbortSignal.any([AbortSignal.timeout(fileLimitMs), patience.signal]);
      return await this.read(await this.post('/files', { headers, body, duplex: 'half' }, signal), held);
    } finally {
      patience.end();
      bytes.destroy();
    }
  }

  async drop(parcel: string, fileId: string): Promise<void> {
    const headers = { 'content-type': 'application/json' };
    await this.post('/files/drop', { headers, body: JSON.stringify({ parcel, fileId }) });
  }

  private async ask<T>(path: string, body: object, shape: z.ZodType<T>, key?: string): Promise<T | NoAnswer> {
    const headers = {
      'content-type': 'application/json',
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    };
    return this.read(await this.post(path, { headers, body: JSON.stringify(body) }), shape);
  }

  private async post(
    path: string,
    { headers, ...request }: Sent,
    signal = AbortSignal.timeout(this.settings.UPSTREAM_TIME_LIMIT_MS),
  ): Promise<Response | undefined> {
    const upstream = upstreamOf(this.settings, 'police');
    if (upstream === undefined) return undefined;
    const authorization = `Bearer ${await this.tokens.forVisitor('police')}`;
    return fetch(new URL(`/api/police/public/tips${path}`, upstream), {
      method: 'POST',
      headers: { ...headers, authorization },
      ...(request as RequestInit),
      signal,
    }).catch(() => undefined);
  }

  private async read<T>(response: Response | undefined, shape: z.ZodType<T>): Promise<T | NoAnswer> {
    const read = response?.ok === true ? shape.safeParse(await response.json().catch(() => undefined)) : undefined;
    if (read?.success === true) return read.data;
    if (response?.status === 404) return 'unknown';
    this.logger.warn({ status: response?.status ?? null }, 'the police did not take what the public page sent');
    return response !== undefined && response.status >= 400 && response.status < 500 && response.status !== 429
      ? 'refused'
      : 'away';
  }
}
