import { isLoopback } from '#libs/settings';
import { z } from 'zod';

/** An empty file says the same as none: the compose set-up has one for each secret. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.union([z.literal('').transform(() => undefined), schema]).optional();

const address = z
  .url({ protocol: /^https?$/ })
  .refine((url) => url.startsWith('https:') || isLoopback(url), 'must be https, except on this machine')
  .transform((url) => url.replace(/\/+$/, ''));

/** Telling people by e-mail and Telegram that something waits. Off unless a server, or a bot, is named. */
export const messageSettings = {
  /** The server that takes mail: `smtp://user:password@host:587` (TLS is required but on this machine) or `smtps://…:465`. */
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })),
  /** From whom mail comes, such as `Qorgan <no-reply@qorgan.example.kz>`. */
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*[^\s<>@]+@[^\s<>@]+>?$/)
    .optional(),
  /** The token of the bot, as BotFather gives it: a secret that stands in the path of every call and so in nobody's log. */
  TELEGRAM_TOKEN: optional(z.string().regex(/^\d+:[\w-]{20,}$/, 'must be as BotFather gives it')),
  /** Where the Bot API answers; another address for a server of one's own. */
  TELEGRAM_API_URL: address.default('https://api.telegram.org'),
  /** What leads people to the bot, followed by its name. */
  TELEGRAM_LINK_URL: address.default('https://t.me'),
  /** Nobody is told twice within so many minutes. */
  MESSAGES_PAUSE_MINUTES: z.coerce.number().min(0).max(1_440).default(15),
  /** Seconds from one question to the agencies to the next. */
  MESSAGES_LOOK_SECONDS: z.coerce.number().min(0.1).max(3_600).default(60),
};

type MessageSettings = z.output<z.ZodObject<typeof messageSettings>> & {
  readonly NATS_URL?: string | undefined;
  readonly NATS_NKEY_FILE?: string | undefined;
};

/** What is missing beside what is given. */
export function messageFindings(settings: MessageSettings): [string, string][] {
  const { NATS_URL, NATS_NKEY_FILE, SMTP_URL, TELEGRAM_TOKEN, MAIL_FROM } = settings;
  if (SMTP_URL === undefined && TELEGRAM_TOKEN === undefined) return [];
  const findings: [string, string, boolean][] = [
    ['MAIL_FROM', 'is needed where mail is sent', SMTP_URL !== undefined && MAIL_FROM === undefined],
    ['NATS_URL', 'is needed where people are told that something waits', NATS_URL === undefined],
    ['NATS_NKEY_FILE', 'is needed with NATS_URL', NATS_NKEY_FILE === undefined],
  ];
  return findings.flatMap(([name, says, isMissing]) => (isMissing ? [[name, says] as [string, string]] : []));
}
