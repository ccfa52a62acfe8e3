import type { Platform } from '#libs/contracts';

interface Spelling {
  /** What the platform accepts as the name of an account, in the spelling in which it is compared. */
  readonly accepts: RegExp;
  /** Spellings that the platform itself takes for the same. */
  readonly same: (handle: string) => string;
}

const lower = (handle: string): string => handle.toLowerCase();
const exact = (handle: string): string => handle;

/** How each platform writes the names of accounts. Those that know their people by phone or address have none. */
export const spellings: Readonly<Partial<Record<Platform, Spelling>>> = {
  telegram: { accepts: /^[a-z][a-z0-9_]{3,31}$/, same: lower },
  instagram: { accepts: /^[a-z0-9._]{1,30}$/, same: lower },
  tiktok: { accepts: /^[a-z0-9._]{2,24}$/, same: lower },
  vkontakte: {
    accepts: /^(id[1-9]\d*|[a-z][a-z0-9_.]{4,31})$/,
    same: (handle) => lower(handle).replace(/^(?=\d+$)/, 'id'),
  },
  // Facebook takes a name with and without dots for the same.
  facebook: { accepts: /^[a-z0-9]{5,50}$/, same: (handle) => lower(handle).replaceAll('.', '') },
  youtube: { accepts: /^[\p{Ll}\p{Lo}\p{N}._·-]{3,30}$/u, same: lower },
  // The old form `name#1234` tells capitals apart; the new one has none.
  discord: {
    accepts: /^([a-z0-9._]{2,32}|[^@#:\s]{2,32}#\d{4})$/,
    same: (handle) => (handle.includes('#') ? handle : lower(handle)),
  },
  roblox: { accepts: /^[a-z0-9][a-z0-9_]{1,18}[a-z0-9]$/, same: lower },
  steam: { accepts: /^[a-z0-9_-]{2,32}$/, same: lower },
};

/** Numbers by which a platform knows an account; `id:` keeps them apart from names that consist of digits. */
const numbers: Readonly<Partial<Record<Platform, RegExp>>> = {
  discord: /^\d{17,20}$/,
  steam: /^7656119\d{10}$/,
};

/** An account by the number that its platform gave it. */
export const numbered = (id: string): string => `id:${id}`;

/** YouTube's own ids of channels tell capitals apart. */
const channel = /^UC[\w-]{22}$/;

/** The name or number of an account as it is compared; none where the platform writes no such names. */
export function handleOf(platform: Platform, written: string): string | undefined {
  const text = written.replace(/^@/, '');
  if (numbers[platform]?.test(text) === true) return numbered(text);
  if (platform === 'youtube' && channel.test(text)) return exact(text);
  const spelling = spellings[platform];
  const handle = spelling?.same(text);
  return handle !== undefined && spelling?.accepts.test(handle) === true ? handle : undefined;
}
