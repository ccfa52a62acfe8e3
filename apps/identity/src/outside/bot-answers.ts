import { negotiate, type Locale } from '#libs/problems';
import { z } from 'zod';
import { botSays, mostAnswers, startCode } from '../procedure/bot.js';
import type { ChannelStore } from '../records/channel.store.js';
import type { TelegramLinkStore } from '../records/telegram-link.store.js';
import type { BotUpdate } from './bot-api.js';
import type { Way } from './way.js';

const chat = z.object({ id: z.number().int(), type: z.literal('private') });
/** Of a message nothing is read but what links a chat. */
const written = z.object({
  message: z.object({
    chat,
    text: z.string().max(4_096).catch(''),
    from: z.object({ language_code: z.string().max(35).optional() }).optional(),
  }),
});
const blocked = z.object({
  my_chat_member: z.object({ chat, new_chat_member: z.object({ status: z.literal('kicked') }) }),
});

const hourMs = 3_600_000;
/** Of so many chats it is kept how often they were answered. */
const mostChats = 10_000;

/** What the bot does with what it hears: it links whoever sends a code, and ends with whoever blocks it. */
export class BotAnswers {
  private readonly answered = new Map<string, number>();
  private since = Date.now();

  constructor(
    private readonly way: Way,
    private readonly links: TelegramLinkStore,
    private readonly channels: ChannelStore,
    private readonly publicAddress: string,
  ) {}

  readonly hear = async (update: BotUpdate): Promise<void> => {
    const end = blocked.safeParse(update).data?.my_chat_member;
    if (end !== undefined) await this.channels.chatBlocked(String(end.chat.id));
    const message = written.safeParse(update).data?.message;
    if (message !== undefined) await this.answer(String(message.chat.id), message.text, message.from?.language_code);
  };

  private async answer(to: string, text: string, language: string | undefined): Promise<void> {
    if (!this.mayAnswer(to)) return;
    const spoken = negotiate(language);
    const code = startCode(text);
    if (code === undefined) return this.say(to, 'other', spoken);
    const linked = await this.links.redeem(code, to);
    return linked === undefined ? this.say(to, 'notGood', spoken) : this.say(to, 'linked', linked);
  }

  /** Whether it is linked the page says too: what does not go through is not said again. */
  private async say(to: string, what: Parameters<typeof botSays>[0], locale: Locale): Promise<void> {
    if (!this.way.isOpen) return;
    await this.way.send({ to, id: crypto.randomUUID(), subject: '', text: botSays(what, locale, this.publicAddress) });
  }

  private mayAnswer(to: string): boolean {
    if (Date.now() - this.since > hourMs || this.answered.size >= mostChats) {
      this.answered.clear();
      this.since = Date.now();
    }
    const count = (this.answered.get(to) ?? 0) + 1;
    this.answered.set(to, count);
    return count <= mostAnswers;
  }
}
