import type { Platform } from '#libs/contracts';
import type { Doubt } from './attribute.js';
import { emailOf } from './email.js';
import { handleOf, numbered } from './handle.js';
import { phoneOf } from './phone.js';

/** What a link names: an account, a phone, an address, or no more than itself. */
export type Named =
  | { readonly kind: 'account'; readonly platform: Platform; readonly value: string }
  | { readonly kind: 'phone' | 'link' | 'email'; readonly value: string; readonly doubt?: Doubt };

const phone = (text: string | null | undefined): Named | undefined => {
  const value = text == null ? undefined : phoneOf(text.replace(/^(?=[1-9])/, '+'));
  return value === undefined ? undefined : { kind: 'phone', value };
};

const account = (platform: Platform, text: string | undefined): Named | undefined => {
  const value = text === undefined || text === '' ? undefined : handleOf(platform, text);
  return value === undefined ? undefined : { kind: 'account', platform, value };
};

const byNumber = (platform: Platform, id: string | null | undefined): Named | undefined =>
  id != null && /^[1-9]\d*$/.test(id) ? { kind: 'account', platform, value: numbered(id) } : undefined;

type Reader = (path: readonly string[], url: URL) => Named | undefined;

/** First parts of addresses that are the platform's own pages and nobody's account. */
const ownPages: Readonly<Record<string, ReadonlySet<string>>> = {
  instagram: new Set(['p', 'reel', 'reels', 'tv', 'explore', 'direct', 'accounts', 'about', 's', 'share', 'web']),
  telegram: new Set([
    'joinchat',
    'addstickers',
    'addemoji',
    'addlist',
    'share',
    'proxy',
    'socks',
    'c',
    'iv',
    'login',
    'invoice',
    'boost',
    'giftcode',
    'm',
    'addtheme',
    'setlanguage',
    'bg',
    'contact',
  ]),
  facebook: new Set([
    'groups',
    'events',
    'watch',
    'share',
    'sharer',
    'marketplace',
    'photo',
    'photo.php',
    'story.php',
    'permalink.php',
    'pages',
    'login',
    'hashtag',
    'reel',
    'help',
    'gaming',
    'messages',
    'friends',
  ]),
  vkontakte: new Set([
    'feed',
    'im',
    'mail',
    'friends',
    'groups',
    'away',
    'away.php',
    'share',
    'video',
    'clips',
    'music',
    'login',
    'search',
    'apps',
    'docs',
    'market',
    'stories',
  ]),
};
const isOwnPage = (platform: string, part: string | undefined): boolean =>
  ownPages[platform]?.has(part?.toLowerCase() ?? '') === true;

const telegram: Reader = ([first, second], { hostname }) => {
  const sub = /^([a-z0-9_-]+)\.t\.me$/.exec(hostname)?.[1];
  if (sub !== undefined && sub !== 'www') return account('telegram', sub.replaceAll('-', '_'));
  if (first?.startsWith('+') === true) return /^\+\d+$/.test(first) ? phone(first) : undefined;
  if (first === 's') return account('telegram', second);
  return isOwnPage('telegram', first) ? undefined : account('telegram', first);
};

const instagram: Reader = ([first, second]) =>
  first === 'stories' || first === '_u'
    ? second === 'highlights'
      ? undefined
      : account('instagram', second)
    : isOwnPage('instagram', first)
      ? undefined
      : account('instagram', first);

/** Walls, clubs and the like belong to communities or are single posts. */
const vkontakte: Reader = ([first]) =>
  first === undefined ||
  isOwnPage('vkontakte', first) ||
  /^(club|public|event|wall|photo|video|album|topic|doc|audio)-?\d/.test(first)
    ? undefined
    : account('vkontakte', first);

const facebook: Reader = ([first, second, third], { searchParams }) => {
  if (first === 'profile.php') return byNumber('facebook', searchParams.get('id'));
  if (first === 'people') return byNumber('facebook', third);
  if (isOwnPage('facebook', first)) return undefined;
  return /^\d+$/.test(first ?? '')
    ? byNumber('facebook', first)
    : second === undefined || second === ''
      ? account('facebook', first)
      : undefined;
};

const youtube: Reader = ([first, second]) => {
  if (first?.startsWith('@') === true) return account('youtube', first);
  return first === 'channel' && second !== undefined && /^UC[\w-]{22}$/.test(second)
    ? account('youtube', second)
    : undefined;
};

const readers: readonly (readonly [RegExp, Reader])[] = [
  [
    /^(wa\.me|whatsapp\.com|api\.whatsapp\.com)$/,
    ([first], { searchParams }) =>
      phone(searchParams.get('phone')) ?? (/^\+?\d+$/.test(first ?? '') ? phone(first) : undefined),
  ],
  [/^(([a-z0-9_-]+\.)?t\.me|telegram\.(me|dog))$/, telegram],
  [/^instagram\.com$/, instagram],
  [/^ig\.me$/, ([first, second]) => (first === 'm' ? account('instagram', second) : undefined)],
  [/^(vk\.com|vk\.ru|vkontakte\.ru)$/, vkontakte],
  [/^vk\.me$/, ([first]) => account('vkontakte', first)],
  [/^(facebook\.com|fb\.com)$/, facebook],
  [/^m\.me$/, ([first]) => account('facebook', first)],
  [/^tiktok\.com$/, ([first]) => (first?.startsWith('@') === true ? account('tiktok', first) : undefined)],
  [/^youtube\.com$/, youtube],
  [/^(discord|discordapp)\.com$/, ([first, second]) => (first === 'users' ? byNumber('discord', second) : undefined)],
  [/^roblox\.com$/, ([first, second]) => (first === 'users' ? byNumber('roblox', second) : undefined)],
  [
    /^steamcommunity\.com$/,
    ([first, second]) =>
      first === 'profiles' ? byNumber('steam', second) : first === 'id' ? account('steam', second) : undefined,
  ],
];

const shorteners = new Set([
  'bit.ly',
  't.co',
  'tinyurl.com',
  'clck.ru',
  'vk.cc',
  'goo.gl',
  'is.gd',
  'cutt.ly',
  'vm.tiktok.com',
  'vt.tiktok.com',
  'fb.me',
  'l.instagram.com',
  'lm.facebook.com',
  'l.facebook.com',
  'rb.gy',
  'shorturl.at',
  'taplink.cc',
]);
/** What platforms add to count where a visitor came from. */
const tracking =
  /^(utm_\w+|igsh|igshid|fbclid|gclid|yclid|si|feature|hl|lang|ref|_t|_r|is_from_webapp|sender_device|web_id)$/;

const withoutDevice = (host: string): string => host.replace(/^(www|m|mobile|web|ru-ru|kk-kz)\.(?=[^.]+\.)/, '');

/** Hosts that people write without a scheme; any other needs one, or `www.`, to be taken for a link. */
const knownHost =
  /^(https?:\/\/|www\.|((m|mobile|web|api|[a-z0-9_-]+)\.)?(t\.me|telegram\.(me|dog)|instagram\.com|ig\.me|wa\.me|whatsapp\.com|vk\.(com|ru|me|cc)|facebook\.com|fb\.com|m\.me|tiktok\.com|youtube\.com|youtu\.be|discord(app)?\.com|discord\.gg|roblox\.com|steamcommunity\.com)(\/|\?|$))/i;
const appScheme = /^(tg|whatsapp|tel|mailto):/i;

/** Whether a piece of text is meant as a link. */
export const looksLikeLink = (text: string): boolean => knownHost.test(text) || appScheme.test(text);

/** Links by which apps are opened. */
function ofScheme(url: URL): Named | undefined {
  const { protocol, pathname, searchParams } = url;
  if (protocol === 'tel:') return phone(decoded(pathname));
  if (protocol === 'mailto:') {
    const value = emailOf(decoded(pathname));
    return value === undefined ? undefined : { kind: 'email', value };
  }
  return (
    phone(searchParams.get('phone')) ??
    (protocol === 'tg:' ? account('telegram', searchParams.get('domain') ?? undefined) : undefined)
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The address without what does not change where it leads. */
function plain(url: URL, host: string): string {
  const kept = [...url.searchParams]
    .filter(([name]) => !tracking.test(name))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const query = kept.length === 0 ? '' : `?${new URLSearchParams(kept).toString()}`;
  const port = url.port === '' ? '' : `:${url.port}`;
  return `https://${host}${port}${url.pathname.replace(/\/+$/, '')}${query}`;
}

/** What a link names (WHATWG URL). None where the text is no link. */
export function namedBy(text: string): Named | undefined {
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(whole)) return undefined;
  const url = new URL(whole);
  if (appScheme.test(url.protocol)) return ofScheme(url) ?? { kind: 'link', value: url.href };
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  // `https://instagram.com@elsewhere.example/` leads elsewhere.
  if (url.username !== '' || url.password !== '') return { kind: 'link', value: text, doubt: 'disguised-link' };
  const host = withoutDevice(url.hostname.replace(/\.$/, ''));
  if (shorteners.has(host)) return { kind: 'link', value: text, doubt: 'short-link' };
  const path = url.pathname
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
  const read = readers.find(([ofHost]) => ofHost.test(host))?.[1];
  return read?.(path, url) ?? { kind: 'link', value: plain(url, host) };
}
