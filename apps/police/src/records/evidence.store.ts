import type { EntityManager } from 'typeorm';
import type { AcquisitionProtocol, EvidenceItem, EvidenceKind } from '../procedure/evidence-items.js';
import { shownItem, type ShownItem } from './evidence.view.js';

export interface EvidenceQuery {
  readonly kind?: string | undefined;
  readonly source?: string | undefined;
  readonly parentId?: string | undefined;
  readonly protocolId?: string | undefined;
  /** The place behind which the page begins. */
  readonly after: number;
  readonly limit: number;
}

interface Row {
  place: number;
  item: EvidenceItem;
  protocol: AcquisitionProtocol | null;
  act: EvidenceKind[];
}

/** One page of a record's register in the order of entry, each item with its protocol. Page 1,000 costs what page 1 costs. */
export async function evidencePage(
  manager: EntityManager,
  recordId: string,
  { after, limit, ...query }: EvidenceQuery,
): Promise<{ readonly place: number; readonly item: ShownItem }[]> {
  const wanted = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
  const rows = await manager.query<Row[]>(
    `WITH page AS MATERIALIZED (
       SELECT place, body FROM evidence_items WHERE record_id = $1 AND place > $2 AND body @> $3::jsonb ORDER BY place LIMIT $4),
     acts AS MATERIALIZED (
       SELECT p.id, p.body, array_agg(i.body->>'kind') FILTER (WHERE i.id::text IS DISTINCT FROM p.body->>'filmId') AS kinds
         FROM acquisition_protocols p JOIN evidence_items i ON i.record_id = p.record_id AND (i.body->>'protocolId')::uuid = p.id
        WHERE p.record_id = $1 AND p.id IN (SELECT (body->>'protocolId')::uuid FROM page) GROUP BY p.id, p.body)
     SELECT page.place, page.body AS item, acts.body AS protocol, coalesce(acts.kinds, '{}') AS act
       FROM page LEFT JOIN acts ON acts.id = (page.body->>'protocolId')::uuid ORDER BY page.place`,
    [recordId, after, JSON.stringify(wanted), limit],
  );
  return rows.map(({ place, item, protocol, act }) => ({
    place,
    item: shownItem(
      item,
      protocol ?? undefined,
      act.map((kind) => ({ kind })),
    ),
  }));
}
