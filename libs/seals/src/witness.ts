import type { AgencyId } from '#libs/contracts';
import type { LogName, Sql } from './chained-log.js';
import { markBytes } from './marks.js';
import { verifyConsistency } from './merkle.js';
import { isSignedByItsAgency, sealHash, type Seal, type Verifier } from './seal.js';

/**
 * What a witness makes of a seal. `forged`: not signed by its agency, or not what its proof and marks say; `shrunk`: over fewer
 * entries than one that is held; `fork`: another past than the one that is held.
 */
export const verdicts = ['first', 'follows', 'fork', 'shrunk', 'forged'] as const;
export type Verdict = (typeof verdicts)[number];

/** The verdicts after which a seal is what the next one is held against. */
export const sound: readonly Verdict[] = ['first', 'follows'];

/** A seal as it is stated to its witnesses. */
export interface StatedSeal {
  readonly seal: Seal;
  readonly consistency: readonly string[];
  readonly marks: string;
}

/** Judges a seal by the last sound one that is held of the same log. */
export function judgeSeal(
  keys: Verifier,
  from: AgencyId,
  { seal, consistency, marks }: StatedSeal,
  held: Seal | undefined,
): Verdict {
  if (seal.agency !== from || !isSignedByItsAgency(keys, seal)) return 'forged';
  if (held !== undefined && seal.size < held.size) return 'shrunk';
  if (held === undefined ? seal.previous !== null : seal.previous !== sealHash(held)) return 'fork';
  const before = { size: held?.size ?? 0, root: bytes(held?.root ?? emptyRootHex) };
  if (Buffer.from(marks, 'base64').length !== (seal.size - before.size) * markBytes) return 'forged';
  if (!verifyConsistency(before, { size: seal.size, root: bytes(seal.root) }, consistency.map(bytes))) return 'fork';
  return held === undefined ? 'first' : 'follows';
}

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');
const emptyRootHex = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** A seal of another agency, as a witness keeps it. */
export interface WitnessedSeal {
  readonly size: number;
  readonly hash: string;
  readonly seal: Seal;
  readonly marks: Buffer;
  readonly verdict: Verdict;
}

interface WitnessedRow extends Omit<WitnessedSeal, 'size'> {
  readonly size: string;
}

const columns = 'size, hash, seal, marks, verdict';
const witnessedOf = (row: WitnessedRow): WitnessedSeal => ({ ...row, size: Number(row.size) });

/** The last sound seal that is held of another agency's log. */
export async function heldSeal(sql: Sql, agency: AgencyId, log: LogName): Promise<WitnessedSeal | undefined> {
  const [row] = await sql.query<WitnessedRow[]>(
    `SELECT ${columns} FROM witnessed_seals WHERE agency = $1 AND log = $2 AND verdict = ANY ($3) ORDER BY size DESC LIMIT 1`,
    [agency, log, sound],
  );
  return row && witnessedOf(row);
}

/** Everything that is held of another agency's log over more than `from` and at most `to` entries, smallest first. */
export async function heldSeals(
  sql: Sql,
  agency: AgencyId,
  log: LogName,
  from: number,
  to: number,
): Promise<WitnessedSeal[]> {
  const rows = await sql.query<WitnessedRow[]>(
    `SELECT ${columns} FROM witnessed_seals WHERE agency = $1 AND log = $2 AND size > $3 AND size <= $4 ORDER BY size, hash`,
    [agency, log, from, to],
  );
  return rows.map(witnessedOf);
}

/**
 * Keeps another agency's seal, whatever is made of it: what is wrong is kept as evidence.
 *
 * @returns the verdict; undefined for a seal that is held already, which may be told again
 */
export async function keepAsWitness(
  sql: Sql,
  keys: Verifier,
  from: AgencyId,
  stated: StatedSeal,
): Promise<Verdict | undefined> {
  const { seal, marks } = stated;
  const hash = sealHash(seal);
  const [known] = await sql.query<unknown[]>(
    `SELECT 1 FROM witnessed_seals WHERE agency = $1 AND log = $2 AND size = $3 AND hash = $4`,
    [from, seal.log, seal.size, hash],
  );
  if (known !== undefined) return undefined;
  const held = await heldSeal(sql, from, seal.log);
  const verdict = judgeSeal(keys, from, stated, held?.seal);
  await sql.query(
    `INSERT INTO witnessed_seals (agency, log, size, hash, seal, marks, verdict, received_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, clock_timestamp())`,
    [from, seal.log, seal.size, hash, JSON.stringify(seal), Buffer.from(marks, 'base64'), verdict],
  );
  return verdict;
}

/** The next sound seals of others in the order of agency, log and size, as they are kept. */
export async function soundSealsAfter(
  sql: Sql,
  after: { readonly agency: string; readonly log: string; readonly size: number },
  limit = 500,
): Promise<{ agency: string; log: string; size: number; hash: string; seal: Seal }[]> {
  const rows = await sql.query<{ agency: string; log: string; size: string; hash: string; seal: Seal }[]>(
    `SELECT agency, log, size, hash, seal FROM witnessed_seals
      WHERE (agency, log, size) > ($1, $2, $3) AND verdict = ANY ($4) ORDER BY agency, log, size LIMIT $5`,
    [after.agency, after.log, after.size, sound, limit],
  );
  return rows.map((row) => ({ ...row, size: Number(row.size) }));
}
