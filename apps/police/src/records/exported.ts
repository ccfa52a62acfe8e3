import { createHash } from 'node:crypto';
import { documentsOf } from '#libs/documents';
import { itemsOf, personAnswer, type Staff } from '#libs/service';
import { findItems, withheldAmong } from '#libs/vault';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import type { Investigation } from '../procedure/investigation.js';

export const madeExport = z
  .object({
    exportId: z.string(),
    files: z.number(),
    /** Of the key that signed it (RFC 7638), to be published apart from the package. */
    fingerprint: z.string(),
  })
  .readonly()
  .meta({ id: 'MadeExport' });
export type MadeExport = z.output<typeof madeExport>;

/** By which the archive is recognised wherever it was taken to. */
export const exportDigest = z.object({ sha256: z.string(), size: z.number() }).readonly().meta({ id: 'ExportDigest' });
export type Digest = z.output<typeof exportDigest>;

/** The archive is the same whenever it is written. */
export async function digestOf(archive: AsyncIterable<Buffer>): Promise<Digest> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of archive) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { sha256: hash.digest('hex'), size };
}

const holds = z
  .object({
    exhibits: z.number(),
    /** Exhibits whose bytes are in the package, and how many bytes those are. */
    files: z.number(),
    bytes: z.number(),
    /** Suspected abuse material: only its hash is in the package. */
    withheld: z.number(),
    documents: z.number(),
    /** Documents that name the child: only their hash is in the package. */
    documentsWithheld: z.number(),
  })
  .meta({ id: 'ExportHolds' });

const listed = z
  .object({
    id: z.string(),
    at: z.date(),
    by: personAnswer,
    files: z.number(),
    purpose: z.string().nullable(),
    /** Who took the archive, the newest first. */
    taken: z.array(z.object({ at: z.date(), by: personAnswer })),
  })
  .meta({ id: 'CaseExport' });

export const listedExports = itemsOf(listed).extend({
  /** What a package would hold if it were made now. */
  holds,
});
export type ListedExports = z.output<typeof listedExports>;

/** What of a case may leave with a package, and what only by its hash. */
export async function leavingWith(manager: EntityManager, investigation: Investigation) {
  const issued = await documentsOf(manager, investigation.id);
  const given = issued.filter(({ identity }) => identity !== 'full');
  const fileIds = investigation.evidence.flatMap(({ fileId }) => (fileId === undefined ? [] : [fileId]));
  const items = await findItems(manager, [...fileIds, ...given.map(({ itemId }) => itemId)]);
  return { issued, given, fileIds, items, withheld: await withheldAmong(manager, fileIds) };
}

/** What was exported of a case, what for, and who took the packages when: the newest first; and what the next one would hold. */
export async function exportsOf(
  manager: EntityManager,
  investigation: Investigation,
  staff: Staff,
): Promise<ListedExports> {
  const { id } = investigation;
  const exports = await manager.query<Row[]>(
    'SELECT id, at, by, files FROM case_exports WHERE investigation_id = $1 ORDER BY id DESC LIMIT 100',
    [id],
  );
  const said = await manager.query<Said[]>(
    `SELECT action, at, subject AS by, reason FROM audit_log
      WHERE record_id = $1 AND action IN ('investigation.export', 'investigation.fetch-export') ORDER BY id DESC`,
    [id],
  );
  const person = (subject: string) => ({ subject, name: staff.find(subject)?.name ?? null });
  return {
    items: exports.map(({ by, ...each }) => ({
      ...{ ...each, by: person(by), purpose: purposeOf(said, { ...each, by }) },
      taken: said
        .filter(({ action, reason }) => action === 'investigation.fetch-export' && reason === each.id)
        .map((one) => ({ at: one.at, by: person(one.by) })),
    })),
    holds: await holdsOf(manager, investigation),
  };
}

interface Row {
  readonly id: string;
  readonly at: Date;
  readonly by: string;
  readonly files: number;
}
type Said = Pick<Row, 'at' | 'by'> & { readonly action: string; readonly reason: string };

/** An export and its line in the access log are of one transaction, whose time they share. */
const purposeOf = (said: readonly Said[], { at, by }: Row): string | null =>
  said.find((each) => each.action === 'investigation.export' && each.by === by && each.at.getTime() === at.getTime())
    ?.reason ?? null;

async function holdsOf(manager: EntityManager, investigation: Investigation): Promise<z.output<typeof holds>> {
  const { issued, given, items, fileIds, withheld } = await leavingWith(manager, investigation);
  const leaving = fileIds.filter((id) => items.has(id) && !withheld.has(id));
  return {
    ...{ exhibits: investigation.evidence.length, files: leaving.length, withheld: withheld.size },
    bytes: leaving.reduce((sum, id) => sum + (items.get(id)?.size ?? 0), 0),
    ...{ documents: given.length, documentsWithheld: issued.length - given.length },
  };
}
