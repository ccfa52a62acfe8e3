import type { Account, Platform } from '#libs/contracts';
import { distinct, type Attribute, type AttributeKind, type Doubt } from './attribute.js';
import { emailOf } from './email.js';
import { handleOf, spellings } from './handle.js';
import { looksLikeLink, namedBy } from './link.js';
import { looksLikePhone, phoneOf } from './phone.js';

/** What people write when they do not know, in the three languages. */
const placeholder =
  /^[-–—?.*_\s]*$|^(unknown|none|no|n\/?a|not known|нет|неизвестн(о|ый|ая)|не ?знаю|не ?известно|скрыт(о|ый)?|жоқ|белгісіз|білмеймін)$/iu;
/** Invisible signs that come along when text is copied out of a messenger. */
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;

const cleaned = (text: string): string => text.normalize('NFKC').replaceAll(invisible, '').trim();
const knownByPhone = new Set<Platform>(['whatsapp', 'operator']);

interface Written {
  readonly platform: Platform;
  readonly asWritten: string;
}

const doubtful = ({ platform, asWritten }: Written, doubt: Doubt, kind: AttributeKind = 'account'): Attribute => ({
  kind,
  platform,
  value: asWritten,
  asWritten,
  doubt,
});

function fromLink(text: string, { asWritten }: Written): Attribute | undefined {
  const named = namedBy(text);
  return named === undefined ? undefined : { ...named, asWritten };
}

/** Digits alone: a phone where the sign says so or the platform knows people by it; a number of the platform's; else a doubt. */
function fromDigits(text: string, written: Written): Attribute {
  const { platform, asWritten } = written;
  const value = phoneOf(text);
  if (text.startsWith('+') || knownByPhone.has(platform))
    return value === undefined ? doubtful(written, 'not-a-phone-number', 'phone') : { kind: 'phone', value, asWritten };
  if (/^\d+$/.test(text) && platform !== 'roblox' && (value === undefined || platform !== 'telegram')) {
    const handle = handleOf(platform, text);
    // An eleven-digit number on a platform of names may be either.
    if (handle !== undefined && value === undefined) return { kind: 'account', platform, value: handle, asWritten };
  }
  return doubtful(written, 'phone-or-id');
}

/** One word that stands for itself: nothing has to be guessed to know what it is. */
function fromMarked(word: string, written: Written): Attribute | undefined {
  const { platform, asWritten } = written;
  if (looksLikeLink(word)) return fromLink(word, written);
  const email = /^[^@\s]+@[^@\s]+$/.test(word) ? emailOf(word) : undefined;
  if (email !== undefined) return { kind: 'email', value: email, asWritten };
  const handle = word.startsWith('@') ? handleOf(platform, word) : undefined;
  return handle === undefined ? undefined : { kind: 'account', platform, value: handle, asWritten };
}

function fromName(text: string, written: Written): Attribute {
  const { platform, asWritten } = written;
  if (platform === 'other') return doubtful(written, /\s/.test(text) ? 'display-name' : 'platform-unknown');
  const handle = handleOf(platform, text);
  if (handle !== undefined) return { kind: 'account', platform, value: handle, asWritten };
  return doubtful(
    written,
    /\s|[^\u0020-\u007e]/.test(text) || spellings[platform] === undefined ? 'display-name' : 'not-a-handle',
  );
}

/** What the field of an account says: a name, a phone, an address, a link, or a sentence that holds some of them. */
function read(platform: Platform, asWritten: string): readonly Attribute[] {
  const written = { platform, asWritten };
  const text = cleaned(asWritten);
  if (placeholder.test(text.replace(/^@/, ''))) return [doubtful(written, 'placeholder')];
  if (looksLikePhone(text)) return [fromDigits(text, written)];
  const whole = fromMarked(text, written);
  if (whole !== undefined) return [whole];
  const words = text.split(/[\s,;()<>«»"“”]+/).map((word) => word.replace(/[.:!]+$/, ''));
  const found = words.flatMap((word) => fromMarked(word, written) ?? []);
  return words.length > 1 && found.length > 0 ? found : [fromName(text, written)];
}

/** Everything that an account, as it was seen, says for certain; what is doubtful stands beside it and is never compared. */
export function attributesOf({
  platform,
  handle,
  url,
}: Pick<Account, 'platform' | 'handle' | 'url'>): readonly Attribute[] {
  const named = url === undefined || cleaned(url) === '' ? [] : [fromLink(cleaned(url), { platform, asWritten: url })];
  return distinct([...read(platform, handle), ...named.filter((each) => each !== undefined)]);
}
