import { setTimeout as pause } from 'node:timers/promises';

/** How the Bot API behaves, as the real one does. */
export interface BotManners {
  /** Before it answers `sendMessage`. */
  readonly delayMs?: number;
  /** Messages are too many for it (429), for so many seconds from the first that it refuses. */
  readonly tooManySeconds?: number;
  /** What stands before it answers 502, and no JSON. */
  readonly failing?: boolean;
  /** It takes a call and never answers. */
  readonly silent?: boolean;
}

export interface SentMessage {
  readonly chat: number;
  readonly text: string;
  readonly at: Date;
}

export interface Answer {
  readonly status: number;
  readonly body: object | string;
}
type Parameters = Readonly<Record<string, unknown>>;
interface Poll {
  end(with409: boolean): void;
}

const done = (result: unknown): Answer => ({ status: 200, body: { ok: true, result } });
const refused = (status: number, description: string, parameters?: object): Answer => ({
  status,
  body: { ok: false, error_code: status, description, ...(parameters === undefined ? {} : { parameters }) },
});
const seconds = (at: Date): number => Math.floor(at.getTime() / 1_000);

/** One bot as https://core.telegram.org/bots/api describes it, with those who write to it. */
export class Bot {
  readonly messages: SentMessage[] = [];
  /** What was called, and the status of each answer. */
  readonly calls: { readonly method: string; readonly status: number }[] = [];
  private readonly updates: { readonly update_id: number }[] = [];
  private readonly chats = new Set<number>();
  private readonly blocked = new Set<number>();
  private manners: BotManners = {};
  private tooManyUntil: number | undefined;
  private poll: Poll | undefined;
  private last = 1_000;

  constructor(
    readonly name: string,
    private readonly delivered: (message: SentMessage) => void,
  ) {}

  readonly behave = (manners: BotManners): void => {
    this.manners = manners;
    this.tooManyUntil = undefined;
  };

  /** Somebody writes to it; whoever did once may be written to. */
  readonly write = (chat: number, text: string, language = 'en'): void => {
    this.chats.add(chat);
    this.blocked.delete(chat);
    const from = { id: chat, is_bot: false, first_name: 'Demo', language_code: language };
    this.hear({ message: { message_id: this.last, date: seconds(new Date()), chat: chatOf(chat), from, text } });
  };

  /** Somebody blocks it, or takes it back. `silently`, the bot is not told: it learns when it writes. */
  readonly block = (chat: number, { isOver = false, silently = false } = {}): void => {
    if (isOver) this.blocked.delete(chat);
    else this.blocked.add(chat);
    if (silently) return;
    const change = {
      chat: chatOf(chat),
      date: seconds(new Date()),
      new_chat_member: { status: isOver ? 'member' : 'kicked' },
    };
    this.hear({ my_chat_member: change });
  };

  isBlockedBy(chat: number): boolean {
    return this.blocked.has(chat);
  }

  /** @param gone ends once whoever asked is not there any more */
  async call(method: string, parameters: Parameters, gone: AbortSignal): Promise<Answer> {
    const answer = await this.answer(method, parameters, gone);
    this.calls.push({ method, status: answer.status });
    return answer;
  }

  private async answer(method: string, parameters: Parameters, gone: AbortSignal): Promise<Answer> {
    const { failing, silent } = this.manners;
    if (silent === true) {
      await new Promise((resolve) => gone.addEventListener('abort', resolve));
      return refused(500, 'nobody is there any more');
    }
    if (failing === true) return { status: 502, body: '<html><h1>502 Bad Gateway</h1></html>' };
    switch (method) {
      case 'getMe':
        return done({ id: 1, is_bot: true, first_name: 'Qorgan', username: this.name });
      case 'getUpdates':
        return this.polled(parameters, gone);
      case 'sendMessage':
        return this.sent(parameters);
      default:
        return refused(404, 'Not Found');
    }
  }

  private async sent({ chat_id: to, text }: Parameters): Promise<Answer> {
    const { delayMs = 0, tooManySeconds } = this.manners;
    await pause(delayMs);
    if (tooManySeconds !== undefined) {
      this.tooManyUntil ??= Date.now() + tooManySeconds * 1_000;
      const left = Math.ceil((this.tooManyUntil - Date.now()) / 1_000);
      if (left > 0) return refused(429, `Too Many Requests: retry after ${String(left)}`, { retry_after: left });
    }
    const chat = Number(to);
    if (!this.chats.has(chat)) return refused(400, 'Bad Request: chat not found');
    if (typeof text !== 'string' || text === '') return refused(400, 'Bad Request: message text is empty');
    if (this.blocked.has(chat)) return refused(403, 'Forbidden: bot was blocked by the user');
    const message = { chat, text, at: new Date() };
    this.messages.push(message);
    this.delivered(message);
    return done({ message_id: this.messages.length, date: seconds(message.at), chat: chatOf(chat), text });
  }

  private async polled({ offset, timeout = 0, limit = 100 }: Parameters, gone: AbortSignal): Promise<Answer> {
    while (offset !== undefined && (this.updates[0]?.update_id ?? Infinity) < Number(offset)) this.updates.shift();
    this.poll?.end(true);
    const conflict = this.updates.length === 0 && (await this.somethingIsThere(Number(timeout), gone));
    if (conflict) return refused(409, 'Conflict: terminated by other getUpdates request');
    return done(this.updates.slice(0, Number(limit)));
  }

  /** @returns whether somebody else asks meanwhile */
  private somethingIsThere(timeout: number, gone: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const poll = {
        end: (with409: boolean) => {
          clearTimeout(timer);
          if (this.poll === poll) this.poll = undefined;
          resolve(with409);
        },
      };
      const timer = setTimeout(poll.end, timeout * 1_000, false);
      gone.addEventListener('abort', () => {
        poll.end(false);
      });
      this.poll = poll;
    });
  }

  /** Anything else that may come. */
  readonly hear = (update: object): void => {
    this.last += 1;
    this.updates.push({ update_id: this.last, ...update });
    this.poll?.end(false);
  };
}

const chatOf = (id: number) => ({ id, type: 'private' as const, first_name: 'Demo' });
