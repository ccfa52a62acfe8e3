import { z } from 'zod';

/** An empty file says the same as none: the compose set-up has one for each secret. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.union([z.literal('').transform(() => undefined), schema]).optional();

/** Telling people by e-mail that something waits. Off unless a server is named. */
export const messageSettings = {
  /** The server that takes mail: `smtp://user:password@host:587` (TLS is required but on this machine) or `smtps://…:465`. */
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })),
  /** From whom mail comes, such as `Qorgan <no-reply@qorgan.example.kz>`. */
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*[^\s<>@]+@[^\s<>@]+>?$/)
    .optional(),
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
export function messageFindings({
  NATS_URL,
  NATS_NKEY_FILE,
  SMTP_URL,
  MAIL_FROM,
}: MessageSettings): [string, string][] {
  if (SMTP_URL === undefined) return [];
  return [
    ...(MAIL_FROM === undefined ? [['MAIL_FROM', 'is needed where mail is sent'] as [string, string]] : []),
    ...(NATS_URL === undefined
      ? [['NATS_URL', 'is needed where people are told that something waits'] as [string, string]]
      : []),
    ...(NATS_NKEY_FILE === undefined ? [['NATS_NKEY_FILE', 'is needed with NATS_URL'] as [string, string]] : []),
  ];
}
