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
 * before the relay has it, or the broker forgets it: after `firstResend` seconds.
 */
const appendEntries = `
  WITH draft AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS d(
      ord int, id uuid, chain_id uuid, record_id uuid, type text, at timestamptz, actor jsonb, open jsonb, sealed jsonb, receivers jsonb, trace text)
  ), pair AS (
    SELECT d.ord, d.id, d.chain_id, r.receiver,
           row_number() OVER (PARTITION BY d.chain_id, r.receiver ORDER BY d.ord) AS nth,
           count(*) OVER (PARTITION BY d.chain_id, r.receiver) AS total
      FROM draft d, jsonb_array_elements_text(d.receivers) AS r(receiver)
  ), head AS (
    INSERT INTO chain_heads AS h (chain_id, receiver, number)
    SELECT DISTINCT chain_id, receiver, total FROM pair ORDER BY chain_id, receiver
    ON CONFLICT (chain_id, receiver) DO UPDATE SET number = h.number + excluded.number
    RETURNING chain_id, receiver, number
  ), numbered AS (
    SELECT p.id, p.chain_id, p.receiver, h.number - p.total + p.nth AS number
      FROM pair p JOIN head h USING (chain_id, receiver)
  ), queued AS (
    INSERT INTO deliveries (receiver, chain_id, number, entry_id, next_attempt_at)
    SELECT receiver, chain_id, number, id, clock_timestamp() + make_interval(secs => $2) FROM numbered
  ), counted AS (
    SELECT id, jsonb_object_agg(receiver, number) AS numbers FROM numbered GROUP BY id
  )
  INSERT INTO journal (id, chain_id, record_id, type, at, actor, open, sealed, numbers, trace)
  SELECT d.id, d.chain_id, d.record_id, d.type, d.at, d.actor, d.open, d.sealed, coalesce(c.numbers, '{}'), d.trace
    FROM draft d LEFT JOIN counted c USING (id)
   ORDER BY d.ord
  RETURNING id, numbers`;

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
    receivers: draft.fact.to,
    trace: draft.trace,
  }));
  const written = await queries.query<{ id: string; numbers: JournalEntry['numbers'] }[]>(appendEntries, [
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
