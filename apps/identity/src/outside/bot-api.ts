import { z } from 'zod';

/**
 * A call of the Bot API that brought nothing. It knows a code and no more: the address of a call holds the bot's token, and what the library says of
 * a failed call holds the address.
 */
export class BotFailed extends Error {
  constructor(
    /** Of HTTP (`429`), of the network (`ECONNREFUSED`), or `TimeoutError`, `AbortError`. */
    readonly code: string,
    readonly retryAfterSeconds?: number,
  ) {
    super('the bot API did not do what it was asked');
    this.name = 'BotFailed';
  }
}

const answer = z.union([
  z.object({ ok: z.literal(true), result: z.unknown() }),
  z.object({
    ok: z.literal(false),
    error_code: z.number(),
    parameters: z.object({ retry_after: z.number().min(0).optional() }).optional(),
  }),
]);
const me = z.object({ username: z.string().regex(/^\w{3,64}$/) });
const updates = z.array(z.looseObject({ update_id: z.number().int() }));
export type BotUpdate = z.output<typeof updates>[number];

const callSeconds = 10;
/** Somebody waits for the page that needs it. */
const nameSeconds = 4;

/** The calls of https://core.telegram.org/bots/api that are needed here. */
export class BotApi {
  private readonly closing = new AbortController();

  constructor(
    private readonly root: string,
    private readonly token: string,
  ) {}

  /** The bot's name, by which people find it. @throws BotFailed */
  async name(): Promise<string> {
    return me.parse(await this.call('getMe', {}, nameSeconds)).username;
  }

  /** @throws BotFailed */
  async send(chat: string, text: string): Promise<void> {
    const message = { chat_id: Number(chat), text, link_preview_options: { is_disabled: true } };
    await this.call('sendMessage', message, callSeconds);
  }

  /** Waits so long for something to be there, or until `signal`. What lies before `offset` is forgotten there. @throws BotFailed */
  async updates(offset: number | undefined, seconds: number, signal: AbortSignal): Promise<BotUpdate[]> {
    const asked = { offset, timeout: seconds, limit: 100, allowed_updates: ['message', 'my_chat_member'] };
    return updates.parse(await this.call('getUpdates', asked, seconds + callSeconds, signal));
  }

  /** Whatever is under way ends, and nothing begins any more. */
  close(): void {
    this.closing.abort();
  }

  private async call(method: string, body: object, seconds: number, signal = this.closing.signal): Promise<unknown> {
    const { status, text } = await this.fetched(method, body, seconds, signal);
    const { data } = answer.safeParse(parsed(text));
    if (data?.ok === true) return data.result;
    // What stands before Telegram's servers says no JSON.
    throw new BotFailed(String(data?.error_code ?? status), data?.parameters?.retry_after);
  }

  private async fetched(method: string, body: object, seconds: number, signal: AbortSignal) {
    const ending = new AbortController();
    const end = (): void => {
      ending.abort();
    };
    if (signal.aborted) end();
    signal.addEventListener('abort', end);
    const timer = setTimeout(() => {
      ending.abort(new DOMException('too late', 'TimeoutError'));
    }, seconds * 1_000);
    try {
      const response = await fetch(`${this.root}/bot${this.token}/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        // The token goes nowhere else.
        redirect: 'error',
        signal: ending.signal,
      });
      return { status: response.status, text: await response.text() };
    } catch (error) {
      throw new BotFailed(codeOf(error));
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function codeOf(error: unknown): string {
  const { name, cause } = error as Error & { readonly cause?: { readonly code?: unknown } };
  return typeof cause?.code === 'string' ? cause.code : name;
}
