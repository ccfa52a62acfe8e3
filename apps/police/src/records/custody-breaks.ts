import type { Derived } from '#libs/casework';

/**
 * What is wrong with the vault's chain of custody of each file in a record's register, once for each item and kind of fault: the chain begins with an acquisition or a
 * receipt, each hand-over and receipt names the other side and a reason, and every hash, the register's too, is the vault's. By the index over items: 1,000 files
 * with three entries each take a few milliseconds.
 */
export const custodyBreaks: Derived = {
  field: 'custodyBreaks',
  reads: `(SELECT coalesce(json_agg(json_build_object('id', chain.id, 'what', fault.what) ORDER BY chain.place, fault.what), '[]')
     FROM (SELECT i.id, i.place,
                  coalesce(min(e.at) FILTER (WHERE e.action IN ('acquired', 'received')) = min(e.at), false) AS begins,
                  bool_and(e.action NOT IN ('handed-over', 'received') OR (coalesce(e.counterpart, '') <> '' AND e.reason <> '')) AS complete,
                  bool_and(e.sha256 = v.sha256) AND coalesce(i.sha256 = v.sha256, true) AS same
             FROM (SELECT id, place, (body->>'fileId')::uuid AS file, body->>'sha256' AS sha256 FROM evidence_items WHERE record_id = $1) AS i
             JOIN vault_items v ON v.id = i.file LEFT JOIN custody_entries e ON e.item_id = i.file
            GROUP BY i.id, i.place, i.sha256, v.sha256) AS chain
    CROSS JOIN LATERAL (VALUES ('custody-beginning', chain.begins), ('hand-over-incomplete', chain.complete), ('hash-differs', chain.same)) AS fault(what, holds)
    WHERE NOT fault.holds)`,
};
