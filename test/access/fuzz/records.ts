import { agencies, type AgencyId } from '#libs/contracts';
import type { Books } from '../../chain/books/books.js';
import type { Participant } from '#libs/lifecycle';

/** A record that is there, with everything by which somebody may have a part in it. */
export interface Known {
  readonly table: string;
  readonly id: string;
  readonly chainId: string;
  readonly version: number;
  readonly unitId: string | null;
  readonly region: string;
  readonly people: readonly Participant[];
  readonly excluded: readonly string[];
  /** Whose it is and where, in one line. */
  readonly core: string;
  /** Ids that stand in it or in what belongs to it: files, accounts, people, questions. */
  readonly related: readonly string[];
}

export type Records = ReadonlyMap<AgencyId, readonly Known[]>;

const uuids = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g;
type Row = Omit<Known, 'table' | 'related'> & { readonly whole: string };

const tablesWith = async (books: Books, agency: AgencyId, column: string): Promise<string[]> =>
  (
    await books[agency].ask<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = $1 ORDER BY 1`,
      [column],
    )
  ).map(({ name }) => name);

/** Every record of every agency, as its database has it. */
export async function recordsIn(books: Books): Promise<Records> {
  const found = new Map<AgencyId, Known[]>();
  for (const agency of agencies) {
    const belonging = new Map<string, Set<string>>();
    for (const table of await tablesWith(books, agency, 'record_id'))
      for (const { of, whole } of await books[agency].ask<{ of: string; whole: string }>(
        `SELECT record_id AS of, to_jsonb(t)::text AS whole FROM ${table} t WHERE record_id IS NOT NULL`,
      ))
        belonging.set(of, new Set([...(belonging.get(of) ?? []), ...(whole.match(uuids) ?? [])]));
    const records: Known[] = [];
    for (const table of await tablesWith(books, agency, 'people'))
      for (const { whole, ...row } of await books[agency].ask<Row>(
        `SELECT id, chain_id AS "chainId", version, unit_id AS "unitId", region, people, excluded, concat_ws(' ', id, chain_id, unit_id, region, people, status) AS core, to_jsonb(t)::text AS whole FROM ${table} t ORDER BY id`,
      ))
        records.push({
          ...row,
          table,
          related: [...new Set([...(whole.match(uuids) ?? []), ...(belonging.get(row.id) ?? [])])],
        });
    found.set(agency, records);
  }
  return found;
}
