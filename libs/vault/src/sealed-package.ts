import { PassThrough, Readable, Writable } from 'node:stream';
import { ZipWriter } from '@zip.js/zip.js';
import { Problem } from '#libs/problems';
import { recordCustody, type CustodyEntry } from './custody.store.js';
import type { Sql } from './items.store.js';
import { readingMinutes } from './readings.js';

const reason = 'sealed-package';
const untilOf = (at: Date): Date => new Date(at.getTime() + readingMinutes * 60_000);

/** Records in custody that somebody is given a withheld item under lock; the entry is the permission to fetch it, for a short time. */
export async function openPackage(
  sql: Sql,
  entry: Omit<CustodyEntry, 'action' | 'reason'>,
): Promise<{ readonly id: string; readonly until: Date }> {
  return { id: await recordCustody(sql, { ...entry, action: 'copied', reason }), until: untilOf(entry.at) };
}

interface Asked {
  readonly id: string;
  readonly itemId: string;
  readonly actor: string;
  readonly now: Date;
}

/** @throws Problem `not-found` where it is no package of this item for this person, `reading-ended` where its time is over */
export async function refuseUnlessPacked(sql: Sql, { id, itemId, actor, now }: Asked): Promise<void> {
  const [entry] = await sql.query<{ at: Date }[]>(
    `SELECT at FROM custody_entries WHERE id = $1 AND item_id = $2 AND actor = $3 AND action = 'copied' AND reason = $4`,
    [id, itemId, actor, reason],
  );
  if (entry === undefined) throw new Problem('not-found');
  if (now > untilOf(entry.at)) throw new Problem('reading-ended');
}

/** The bytes in an archive that opens with its passphrase alone (ZIP with AES-256, which common tools open), in bounded memory. */
export function writeSealedPackage(bytes: Readable, name: string, passphrase: string): Readable {
  const archive = new PassThrough();
  const zip = new ZipWriter(Writable.toWeb(archive) as WritableStream<Uint8Array>, {
    password: passphrase,
    encryptionStrength: 3,
    level: 0,
    useWebWorkers: false,
  });
  zip
    .add(`${name}.bin`, Readable.toWeb(bytes) as ReadableStream<Uint8Array>)
    .then(() => zip.close())
    .catch((error: unknown) => {
      archive.destroy(error instanceof Error ? error : new Error('the package could not be written'));
    });
  return archive;
}
