import { z } from 'zod';
import type { Logger } from '#libs/observability';
import { upstreamOf, type GatewaySettings } from '../../gateway.settings.js';
import type { TipSent } from '../../procedure/tell/answers.js';
import type { ActorTokens } from '../actor-tokens.js';

const taken = z.object({ code: z.string(), receivedAt: z.iso.datetime(), triageBy: z.iso.datetime().nullish() });
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
});

export type Taken = z.output<typeof taken>;
export type Standing = z.output<typeof standing>;
/** `away`: the same may be sent again with the same key; `refused`: not with this one. */
export type NoAnswer = 'away' | 'refused' | 'unknown';

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

  more(code: string, words: string, key: string): Promise<Standing | NoAnswer> {
    return this.ask('/more', { code, words }, standing, key);
  }

  private async ask<T>(path: string, body: object, shape: z.ZodType<T>, key?: string): Promise<T | NoAnswer> {
    const upstream = upstreamOf(this.settings, 'police');
    if (upstream === undefined) return 'away';
    const response = await fetch(new URL(`/api/police/public/tips${path}`, upstream), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await this.tokens.forVisitor('police')}`,
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(this.settings.UPSTREAM_TIME_LIMIT_MS),
    }).catch(() => undefined);
    const read = response?.ok === true ? shape.safeParse(await response.json().catch(() => undefined)) : undefined;
    if (read?.success === true) return read.data;
    if (response?.status === 404) return 'unknown';
    this.logger.warn({ status: response?.status ?? null }, 'the police did not take what the public page sent');
    return response !== undefined && response.status >= 400 && response.status < 500 && response.status !== 429
      ? 'refused'
      : 'away';
  }
}
