import type { AgencyId } from '#libs/contracts';
import type { KeyRing } from '#libs/keys';
import type { EntityManager } from 'typeorm';
import type { EntryDraft, JournalEntry } from './entry.js';

/** The context to which a sealed part is bound: it opens nowhere else. */
export const sealContext = (type: string, entryId: string, receiver: AgencyId): string =>
  `${type}/${entryId}/${receiver}`;

/**
 * One statement: takes the next number for each receiver of each chain (the row lock on the head makes the order of
 * numbers the order of commits), queues the deliveries and appends the entries. First resend if the process dies
 * before the relay has it, or the broker forgets it: after `firstResend` seconds. The entries themselves, which may be large, are looked at
 * once, where they are inserted.
 */
const appendEntries = `
  WITH pair AS (
    SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[], $5::int[]) AS p(id, chain_id, receiver, nth, total)
  ), head AS (
    INSERT INTO chain_heads AS h (chain_id, receiver, number)
    SELECT chain_id, receiver, total FROM pair WHERE nth = 1 ORDER BY chain_id, receiver
    ON CONFLICT (chain_id, receiver) DO UPDATE SET number = h.number + excluded.number
    RETURNING chain_id, receiver, number
  ), numbered AS (
    SELECT p.id, p.chain_id, p.receiver, h.number - p.total + p.nth AS number
      FROM pair p JOIN head h USING (chain_id, receiver)
  ), queued AS (
    INSERT INTO deliveries (receiver, chain_id, number, entry_id, next_attempt_at)
    SELECT receiver, chain_id, number, id, clock_timestamp() + make_interval(secs => $7) FROM numbered
  ), counted AS (
    SELECT id, jsonb_object_agg(receiver, number) AS numbers FROM numbered GROUP BY id
  )
  INSERT INTO journal (id, chain_id, record_id, type, at, actor, open, sealed, numbers, trace)
  SELECT d.id, d.chain_id, d.record_id, d.type, d.at, d.actor, d.open, d.sealed, coalesce(c.numbers, '{}'), d.trace
    FROM jsonb_to_recordset($6::jsonb) AS d(
      ord int, id uuid, chain_id uuid, record_id uuid, type text, at timestamptz, actor jsonb, open jsonb, sealed jsonb, trace text)
    LEFT JOIN counted c USING (id)
   ORDER BY d.ord
  RETURNING id, numbers`;

/** One entry for one receiver: its place among what this transaction tells that receiver about that chain, and how many there are. */
interface Pair {
  readonly id: string;
  readonly chainId: string;
  readonly receiver: AgencyId;
  readonly nth: number;
  readonly total: number;
}

function pairsOf(drafts: readonly EntryDraft[]): Pair[] {
  const told = drafts.flatMap(({ id, chainId, fact }) => fact.to.map((receiver) => ({ id, chainId, receiver })));
  const totals = new Map<string, number>();
  const counted = told.map((pair) => {
    const nth = (totals.get(`${pair.chainId} ${pair.receiver}`) ?? 0) + 1;
    totals.set(`${pair.chainId} ${pair.receiver}`, nth);
    return { ...pair, nth };
  });
  return counted.map((pair) => ({ ...pair, total: totals.get(`${pair.chainId} ${pair.receiver}`) ?? pair.nth }));
}

/** Facts that are ready to be appended; `write` sends the statement at once. */
export interface PreparedEntries {
  write(queries: Pick<EntityManager, 'query'>): Promise<JournalEntry[]>;
}

/** Seals what is to be journalled: everything that takes time before the statement itself. */
export async function prepareEntries(
  keys: KeyRing,
  drafts: readonly EntryDraft[],
  firstResend = 5,
): Promise<PreparedEntries> {
  const sealed = await Promise.all(drafts.map((draft) => sealParts(keys, draft)));
  return { write: (queries) => write(queries, drafts, sealed, firstResend) };
}

/** Appends facts to the journal within the transaction of the command that made them true. */
export async function writeEntries(
  manager: EntityManager,
  keys: KeyRing,
  drafts: readonly EntryDraft[],
): Promise<JournalEntry[]> {
  return (await prepareEntries(keys, drafts)).write(manager);
}

type SealedParts = Partial<Record<AgencyId, string>>;

async function write(
  queries: Pick<EntityManager, 'query'>,
  drafts: readonly EntryDraft[],
  sealed: readonly SealedParts[],
  firstResend: number,
): Promise<JournalEntry[]> {
  if (drafts.length === 0) return [];
  const pairs = pairsOf(drafts);
  const rows = drafts.map((draft, ord) => ({
    ord,
    id: draft.id,
    chain_id: draft.chainId,
    record_id: draft.recordId,
    type: draft.fact.contract.type,
    at: draft.at,
    actor: draft.actor,
    open: draft.fact.open,
    sealed: sealed[ord],
    trace: draft.trace,
  }));
  const written = await queries.query<{ id: string; numbers: JournalEntry['numbers'] }[]>(appendEntries, [
    pairs.map(({ id }) => id),
    pairs.map(({ chainId }) => chainId),
    pairs.map(({ receiver }) => receiver),
    pairs.map(({ nth }) => nth),
    pairs.map(({ total }) => total),
    JSON.stringify(rows),
    firstResend,
  ]);
  const numbers = new Map(written.map((row) => [row.id, row.numbers]));
  return drafts.map((draft, ord) => ({
    id: draft.id,
    chainId: draft.chainId,
    type: draft.fact.contract.type,
    at: draft.at,
    open: draft.fact.open,
    sealed: sealed[ord] ?? {},
    numbers: numbers.get(draft.id) ?? {},
    trace: draft.trace,
  }));
}

/** Validates and seals each receiver's part for that receiver alone. */
async function sealParts(keys: KeyRing, draft: EntryDraft): Promise<SealedParts> {
  const { contract, sealed, to } = draft.fact;
  const parts: SealedParts = {};
  for (const receiver of to) {
    const schema = contract.sealed?.[receiver];
    if (schema === undefined) continue;
    parts[receiver] = await keys.sealFor(
      receiver,
      sealContext(contract.type, draft.id, receiver),
      schema.parse(sealed[receiver]),
    );
  }
  return parts;
}
