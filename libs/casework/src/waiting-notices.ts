import { urgentNotices } from '#libs/lifecycle';
import type { EntityManager } from 'typeorm';

/** Whom it is asked of: what somebody is here, and up to which notice they were told already. */
export interface Awaiting {
  readonly subject: string;
  readonly roles: readonly string[];
  readonly units: readonly string[];
  readonly after: string;
}

/** That something waits for a person, and nothing of what. */
export interface WaitingFor {
  readonly newest: string;
  /** The newest of those that are urgent. */
  readonly urgent: string | null;
}

/**
 * The newest notice after that one which the person has not looked at: the branches are those of `noticesOf`, each walks its index no
 * further than to what was told or seen.
 */
const newest = (condition: string): string => `
  WITH bound AS MATERIALIZED (
    SELECT coalesce(greatest($4::uuid, (SELECT up_to FROM notices_seen WHERE subject = $1)), $4::uuid) AS id
  ), found AS (
    (SELECT id FROM notices WHERE to_subject = $1 AND ${condition} ORDER BY id DESC LIMIT 1)
    UNION ALL
    SELECT n.id FROM unnest($2::text[]) AS role CROSS JOIN unnest($3::uuid[]) AS unit CROSS JOIN LATERAL
      (SELECT id FROM notices WHERE to_role = role AND to_unit = unit AND ${condition} ORDER BY id DESC LIMIT 1) AS n
    UNION ALL
    SELECT n.id FROM unnest($2::text[]) AS role CROSS JOIN LATERAL
      (SELECT id FROM notices WHERE to_role = role AND to_unit IS NULL AND ${condition} ORDER BY id DESC LIMIT 1) AS n
  )
  SELECT id FROM found ORDER BY id DESC LIMIT 1`;

const theirs = `NOT excluded @> ARRAY[$1::uuid] AND id > (SELECT id FROM bound)`;
const any = newest(theirs);
const urgent = newest(`${theirs} AND code LIKE ANY ($5::text[])`);

/** Whether a notice waits that the person was neither told of nor has looked at; never one of which they must not be told. */
export async function waitingFor(
  manager: EntityManager,
  { subject, roles, units, after }: Awaiting,
): Promise<WaitingFor | undefined> {
  const person = [subject, roles, units, after];
  const [found] = await manager.query<{ id: string }[]>(any, person);
  if (found === undefined) return undefined;
  const [pressing] = await manager.query<{ id: string }[]>(urgent, [...person, urgentNotices]);
  return { newest: found.id, urgent: pressing?.id ?? null };
}
