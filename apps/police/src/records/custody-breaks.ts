import type { Derived } from '#libs/casework';

/**
 * What is wrong with the vault's chain of custody of each file in a record's register, once for each item and kind of fault: the chain begins with an acquisition or a
 * receipt, each hand-over and receipt names the other side and a reason, and every hash, the register's too, is the vault's. By the index over items: 1,000 files
 * with three entries each take a few milliseconds.
 */
export const custodyBreaks: Derived = {
  field: 'custodyBreaks',
  reads: `(SELECT coalesce(json_agg(json_build_object('id', i.id, 'what', fault.what) ORDER BY i.place, fault.what), '[]')
     FROM evidence_items i JOIN vault_items v ON v.id = (i.body->>'fileId')::uuid
    CROSS JOIN LATERAL (
      SELECT coalesce((array_agg(e.action ORDER BY e.at, e.id))[1] IN ('acquired', 'received'), false) AS begins,
             coalesce(bool_and(e.action NOT IN ('handed-over', 'received') OR (coalesce(e.counterpart, '') <> '' AND e.reason <> '')), true) AS complete,
             coalesce(bool_and(e.sha256 = v.sha256), true) AND coalesce(i.body->>'sha256' = v.sha256, true) AS same
        FROM custody_entries e WHERE e.item_id = v.id) AS chain
    CROSS JOIN LATERAL (VALUES ('custody-beginning', chain.begins), ('hand-over-incomplete', chain.complete), ('hash-differs', chain.same)) AS fault(what, holds)
    WHERE i.record_id = $1 AND i.body ? 'fileId' AND fault.holds IS NOT TRUE)`,
};
