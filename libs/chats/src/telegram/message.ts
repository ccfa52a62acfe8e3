import { z } from 'zod';
import { shownCharacters } from '../limits.js';
import type { Attachment, ChatMessage, MessageKind, MessageTime } from '../message.js';

const entity = z.union([z.string(), z.looseObject({ text: z.string().default('') })]);
const seconds = z.union([z.string().regex(/^-?\d{1,12}$/), z.number().int()]).transform(Number);
const idLike = z.union([z.string(), z.number()]).transform(String);
const name = z.string().nullish();

/** What is read of a message; Telegram Desktop writes more, and older versions less. */
const exported = z.looseObject({
  id: idLike.optional(),
  type: z.string(),
  date: z.string().max(40),
  date_unixtime: seconds.optional(),
  edited: z.string().max(40).optional(),
  edited_unixtime: seconds.optional(),
  from: name,
  from_id: idLike.nullish(),
  actor: name,
  actor_id: idLike.nullish(),
  action: z.string().optional(),
  text: z.union([z.string(), z.array(entity)]).default(''),
  reply_to_message_id: idLike.optional(),
  forwarded_from: name,
  photo: z.string().optional(),
  photo_file_size: z.number().optional(),
  file: z.string().nullish(),
  file_name: z.string().optional(),
  file_size: z.number().optional(),
  media_type: z.string().optional(),
  mime_type: z.string().optional(),
  location_information: z.unknown().optional(),
  contact_information: z.unknown().optional(),
  poll: z.unknown().optional(),
});
type Exported = z.output<typeof exported>;

/** Telegram Desktop writes this in place of a path. */
const leftOut = /^\(File (?:not included|exceeds|unavailable)/;

/** Reads one message; `undefined` for what is none. The pointer is the caller's. */
export function telegramMessage(
  value: unknown,
  inArchive?: (name: string) => boolean,
): Omit<ChatMessage, 'source'> | undefined {
  const parsed = exported.safeParse(value);
  if (!parsed.success) return undefined;
  const message = parsed.data;
  const whole =
    typeof message.text === 'string'
      ? message.text
      : message.text.map((part) => (typeof part === 'string' ? part : part.text)).join('');
  const text = whole.slice(0, shownCharacters);
  const kind = kindOf(message);
  const attachments = attachmentsOf(message, inArchive);
  const [writer, writerId] =
    message.type === 'service' ? [message.actor, message.actor_id] : [message.from, message.from_id];
  return {
    ...(message.id === undefined ? {} : { id: message.id }),
    at: timeOf(message),
    from: writer == null && writerId == null ? null : { id: writerId ?? writer ?? '', name: writer ?? '' },
    kind,
    text: text === '' && message.type === 'service' ? (message.action ?? '') : text,
    attachments,
    ...editedOf(message),
    ...(message.reply_to_message_id === undefined ? {} : { repliesTo: message.reply_to_message_id }),
    ...(message.forwarded_from == null ? {} : { forwardedFrom: message.forwarded_from }),
    ...(text.length < whole.length ? { damage: 'cut' as const } : {}),
  };
}

function kindOf(message: Exported): MessageKind {
  if (message.type === 'service') return message.action === 'phone_call' ? 'call' : 'system';
  if (message.type !== 'message') return 'unknown';
  if (message.location_information !== undefined) return 'location';
  if (message.contact_information !== undefined) return 'contact';
  if (message.poll !== undefined) return 'poll';
  return message.photo !== undefined || message.file != null || message.media_type !== undefined ? 'media' : 'text';
}

/** `date` is local to whoever exported and has no zone; the instant is there since 2021. Both together give the zone. */
function timeOf({ date, date_unixtime: unix }: Exported): MessageTime {
  const local =
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/.test(date) && !Number.isNaN(Date.parse(`${date}Z`)) ? date : undefined;
  const instant = unix === undefined ? undefined : instantOf(unix);
  const offset = local === undefined || instant === undefined ? undefined : offsetOf(local, instant);
  return {
    written: date,
    ...(local === undefined ? {} : { local }),
    ...(instant === undefined ? {} : { instant }),
    ...(offset === undefined ? {} : { offset }),
  };
}

function instantOf(unix: number): string | undefined {
  const time = new Date(unix * 1000);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

function offsetOf(local: string, instant: string): string | undefined {
  const minutes = (Date.parse(`${local}Z`) - Date.parse(instant)) / 60_000;
  // No zone of the world is further from UTC, and all of them by quarters of an hour: else the two do not belong together.
  if (!Number.isInteger(minutes / 15) || Math.abs(minutes) > 14 * 60) return undefined;
  const two = (value: number): string => String(Math.trunc(value)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}

function editedOf({ edited, edited_unixtime: unix }: Exported): { edited?: true | string } {
  const instant = unix === undefined ? undefined : instantOf(unix);
  if (instant !== undefined) return { edited: instant };
  return edited === undefined ? {} : { edited: true };
}

function attachmentsOf(message: Exported, inArchive?: (name: string) => boolean): Attachment[] {
  const one = (path: string, more: Attachment): Attachment => {
    const omitted = leftOut.test(path);
    return {
      ...(omitted ? {} : { name: path }),
      ...more,
      omitted,
      ...(omitted || inArchive === undefined ? {} : { inArchive: inArchive(path) }),
    };
  };
  const found: Attachment[] = [];
  if (message.photo !== undefined)
    found.push(one(message.photo, { mediaType: 'image/*', ...sized(message.photo_file_size) }));
  if (message.file != null)
    found.push(
      one(message.file, {
        ...(message.file_name === undefined ? {} : { name: message.file_name }),
        ...(message.mime_type === undefined ? {} : { mediaType: message.mime_type }),
        ...sized(message.file_size),
      }),
    );
  return found;
}

const sized = (size: number | undefined): { size?: number } => (size === undefined ? {} : { size });
