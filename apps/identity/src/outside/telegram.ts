import { BotFailed, type BotApi } from './bot-api.js';
import type { Letter, Messenger, Outcome } from './messenger.port.js';

/** Messages by a bot of Telegram. */
export class Telegram implements Messenger {
  readonly kind = 'telegram';
  private known: string | undefined;

  constructor(
    readonly api: BotApi,
    private readonly linkUrl: string,
  ) {}

  /** What leads to the bot and has it sent the code; undefined while it cannot be asked for its name. */
  async linkWith(code: string): Promise<{ readonly name: string; readonly address: string } | undefined> {
    try {
      this.known ??= await this.api.name();
    } catch {
      return undefined;
    }
    return { name: this.known, address: `${this.linkUrl}/${this.known}?start=${code}` };
  }

  async send({ to, text }: Letter): Promise<Outcome> {
    try {
      await this.api.send(to, text);
      return { result: 'sent' };
    } catch (error) {
      if (error instanceof BotFailed) return outcomeOf(error);
      throw error;
    }
  }

  close(): void {
    this.api.close();
  }
}

/** The text is always the same, so what is wrong with a request (400) is the chat: it is there no more. */
function outcomeOf({ code, retryAfterSeconds }: BotFailed): Outcome {
  if (code === '403') return { result: 'blocked', code };
  if (code === '400') return { result: 'refused', code };
  return { result: 'away', code, ...(retryAfterSeconds === undefined ? {} : { seconds: retryAfterSeconds }) };
}
