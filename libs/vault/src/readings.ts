import { Problem } from '#libs/problems';
import { malwareStatesOf } from './checks/malware-state.js';
import { recordCustody, type CustodyEntry } from './custody.store.js';
import type { Sql, VaultItem } from './items.store.js';
import { refuseIfWithheld, type ShownItem } from './withheld.js';

/** For how long somebody who said why is given an item's bytes: a page asks for a film in many parts. */
export const readingMinutes = 15;

/** How a page may show an item; anything else is only ever a download. A browser would run an SVG or an HTML page, and reads other kinds too differently. */
const shownAs: Readonly<Record<string, 'picture' | 'sound' | 'film' | 'text'>> = {
  'image/png': 'picture',
  'image/jpeg': 'picture',
  'image/gif': 'picture',
  'image/webp': 'picture',
  'image/avif': 'picture',
  'audio/mpeg': 'sound',
  'audio/mp4': 'sound',
  'audio/ogg': 'sound',
  'audio/wav': 'sound',
  'video/mp4': 'film',
  'video/webm': 'film',
  'text/plain': 'text',
  'text/csv': 'text',
  'application/json': 'text',
};

/** One opening of an item by one person: the entry of custody that says so, and until when it gives its bytes. */
export interface Reading {
  readonly id: string;
  readonly until: Date;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  /** Null: as a download only. */
  readonly shownAs: 'picture' | 'sound' | 'film' | 'text' | null;
  /** Matches a signature of malware: it is not shown, and whoever takes it is warned. */
  readonly suspicious: boolean;
}

/** Records the reading in the chain of custody; the entry is the permission, so that there is none of which custody says nothing. */
export async function openReading(sql: Sql, item: ShownItem, entry: Omit<CustodyEntry, 'action'>): Promise<Reading> {
  const id = await recordCustody(sql, { ...entry, action: 'viewed' });
  const [check] = await malwareStatesOf(sql, [item.itemId]);
  const { mediaType, size, sha256 } = item;
  const suspicious = check?.state === 'suspicious';
  return {
    ...{ id, mediaType, size, sha256, suspicious },
    until: new Date(entry.at.getTime() + readingMinutes * 60_000),
    shownAs: suspicious ? null : (shownAs[mediaType] ?? null),
  };
}

/**
 * @throws Problem `not-found` where it is no reading of this item by this person, `reading-ended` where its time is over, `bytes-withheld`
 * where it was withheld meanwhile
 */
export async function refuseUnlessOpened(
  sql: Sql,
  {
    id,
    item,
    actor,
    now,
  }: { readonly id: string; readonly item: VaultItem; readonly actor: string; readonly now: Date },
): Promise<ShownItem> {
  const [entry] = await sql.query<{ at: Date }[]>(
    `SELECT at FROM custody_entries WHERE id = $1 AND item_id = $2 AND actor = $3 AND action = 'viewed'`,
    [id, item.itemId, actor],
  );
  if (entry === undefined) throw new Problem('not-found');
  if (now.getTime() > entry.at.getTime() + readingMinutes * 60_000) throw new Problem('reading-ended');
  return refuseIfWithheld(sql, item);
}
