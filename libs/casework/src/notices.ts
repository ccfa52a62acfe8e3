import { isSelf, type Actor, type MovedDate, type NoticeCode } from '#libs/lifecycle';
import type { EntityManager } from 'typeorm';

export interface ToldNotice {
  readonly id: string;
  readonly at: Date;
  readonly code: NoticeCode;
  readonly recordId: string;
  readonly chainId: string;
  readonly moved: MovedDate | null;
  readonly seen: boolean;
}

interface NoticesWanted {
  readonly before?: string | undefined;
  readonly limit: number;
  /** Those of deadlines alone. */
  readonly deadlines?: boolean;
}

const own = `NOT excluded @> ARRAY[$1::uuid] AND id < $4 AND (NOT $6 OR code LIKE 'deadline-%') ORDER BY id DESC LIMIT $5`;

/**
 * Each branch walks an index from the newest on and stops after a page: what was told to the person, to their roles in their units, and to
 * their roles wherever they are. Ids are UUID v7, so their order is that of time.
 */
const page = `
  WITH found AS (
    (SELECT id, at, code, record_id, chain_id, moved FROM notices WHERE to_subject = $1 AND ${own})
    UNION ALL
    SELECT n.* FROM unnest($2::text[]) AS role CROSS JOIN unnest($3::uuid[]) AS unit CROSS JOIN LATERAL
      (SELECT id, at, code, record_id, chain_id, moved FROM notices WHERE to_role = role AND to_unit = unit AND ${own}) AS n
    UNION ALL
    SELECT n.* FROM unnest($2::text[]) AS role CROSS JOIN LATERAL
      (SELECT id, at, code, record_id, chain_id, moved FROM notices WHERE to_role = role AND to_unit IS NULL AND ${own}) AS n
  )
  SELECT f.id, f.at, f.code, f.record_id AS "recordId", f.chain_id AS "chainId", f.moved,
         coalesce(f.id <= (SELECT up_to FROM notices_seen WHERE subject = $1), false) AS seen
    FROM found f ORDER BY f.id DESC LIMIT $5`;

const last = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** What was told to somebody, newest first; never what is told of a record from which they are shut out. */
export function noticesOf(
  manager: EntityManager,
  { subject, roles, units }: Actor,
  { before = last, limit, deadlines = false }: NoticesWanted,
): Promise<ToldNotice[]> {
  return manager.query<ToldNotice[]>(page, [subject, roles, units, before, limit, deadlines]);
}

/** The person has looked at everything up to this notice. Looking goes forward only, and never past what there is. */
export async function seeNotices(manager: EntityManager, { subject }: Actor, upTo: string): Promise<void> {
  await manager.query(
    `INSERT INTO notices_seen (subject, up_to) SELECT $1, id FROM notices WHERE id <= $2 ORDER BY id DESC LIMIT 1
     ON CONFLICT (subject) DO UPDATE SET up_to = greatest(notices_seen.up_to, excluded.up_to)`,
    [subject, upTo],
  );
}

/** To whom a notice goes. */
export interface Addressed {
  readonly id: string;
  readonly subject: string | null;
  readonly role: string | null;
  readonly unit: string | null;
  readonly excluded: readonly string[];
}

export function addressedBy(manager: EntityManager, ids: readonly string[]): Promise<Addressed[]> {
  return manager.query<Addressed[]>(
    `SELECT id, to_subject AS subject, to_role AS role, to_unit AS unit, excluded FROM notices WHERE id = ANY ($1::uuid[])`,
    [ids],
  );
}

/** Whether a notice is one of the person's, or of somebody for whom they stand in: that one was told to them too. */
export const isTo = ({ subject, role, unit, excluded }: Addressed, actor: Actor): boolean =>
  !excluded.includes(actor.subject) &&
  (subject === null
    ? actor.roles.some((each) => each === role) && (unit === null || actor.units.includes(unit))
    : isSelf(actor, subject));
