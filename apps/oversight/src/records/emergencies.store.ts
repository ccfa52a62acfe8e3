import type { Transaction } from '#libs/casework';
import { emergencyEnded, emergencyOpened, emergencyReviewed, type ChainEvent, type EventOf } from '#libs/contracts';
import type { KeyRing } from '#libs/keys';
import type { Notice } from '#libs/lifecycle';
import type { Units } from '#libs/service';
import type { EntityManager } from 'typeorm';

type Opened = EventOf<(typeof emergencyOpened)['police'], 'oversight'>;
type Ended = EventOf<(typeof emergencyEnded)['police'], 'oversight'>;
type Reviewed = EventOf<(typeof emergencyReviewed)['police'], 'oversight'>;

const typesOf = (contracts: Readonly<Record<string, { readonly type: string }>>): ReadonlySet<string> =>
  new Set(Object.values(contracts).map(({ type }) => type));
const [opened, ended, reviewed] = [typesOf(emergencyOpened), typesOf(emergencyEnded), typesOf(emergencyReviewed)];
const place = (openingId: string, what: string): string => `emergencies_told/${openingId}/${what}`;

/** An opening without its words. */
export interface EmergencyRow {
  readonly openingId: string;
  readonly chainId: string;
  readonly number: string | null;
  readonly agency: string;
  readonly role: string;
  readonly reason: string;
  readonly openedAt: Date;
  readonly endsAt: Date;
  readonly endedAt: Date | null;
  readonly finding: string | null;
  readonly reviewedAt: Date | null;
}

/** Keeps what is told of openings in an emergency, and tells the prosecutors of the region at once; told again, it is nothing new. */
export async function hearOfEmergency(
  tx: Transaction,
  { keys, units }: { readonly keys: KeyRing; readonly units: Units },
  event: ChainEvent<Record<string, unknown>, unknown>,
): Promise<void> {
  const tell = async (code: Notice['code'], region: string): Promise<void> => {
    const { chainId } = event;
    const [chain] = await tx.manager.query<{ excluded: string[] }[]>(
      'SELECT excluded FROM chains WHERE chain_id = $1',
      [chainId],
    );
    const record = { id: chainId, chainId, excluded: chain?.excluded ?? [] };
    const offices = units.of('oversight', region).map(({ id }) => id);
    // Where nobody has said which office supervises the region, all prosecutors are told rather than none.
    for (const unitId of offices.length === 0 ? [null] : offices)
      tx.tell({ code, to: { role: 'prosecutor', unitId } }, record);
  };
  if (opened.has(event.type)) {
    const { from, at, chainId, open, sealed } = event as unknown as Opened;
    const { openingId, region, role, reason, endsAt } = open;
    const words = await keys.sealAtRest(place(openingId, 'words'), sealed.words);
    const rows = await tx.manager.query<unknown[]>(
      `INSERT INTO emergencies_told (opening_id, chain_id, agency, region, role, reason, opened_at, ends_at, words)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING 1`,
      [openingId, chainId, from, region, role, reason, at, endsAt, words],
    );
    if (rows.length > 0) await tell('emergency-told', region);
  }
  if (ended.has(event.type)) {
    const { at, from, open } = event as unknown as Ended;
    await tx.manager.query(
      'UPDATE emergencies_told SET ended_at = $3 WHERE opening_id = $1 AND agency = $2 AND ended_at IS NULL',
      [open.openingId, from, at],
    );
  }
  if (reviewed.has(event.type)) {
    const { at, from, open, sealed } = event as unknown as Reviewed;
    const { openingId, finding, region } = open;
    const review = await keys.sealAtRest(place(openingId, 'review'), sealed.words);
    const [, changed] = await tx.manager.query<[unknown[], number]>(
      `UPDATE emergencies_told SET finding = $3, reviewed_at = $4, review = $5, ended_at = coalesce(ended_at, $4)
        WHERE opening_id = $1 AND agency = $2 AND finding IS NULL`,
      [openingId, from, finding, at, review],
    );
    if (changed > 0 && finding === 'not-right') await tell('emergency-not-right', region);
  }
}

const columns = `e.opening_id AS "openingId", e.chain_id AS "chainId", c.number, e.agency, e.role, e.reason, e.opened_at AS "openedAt",
  e.ends_at AS "endsAt", e.ended_at AS "endedAt", e.finding, e.reviewed_at AS "reviewedAt"`;

interface EmergenciesQuery {
  readonly waits: boolean | undefined;
  /** Of its chain. */
  readonly number?: string | undefined;
  readonly after: { readonly at: Date; readonly id: string } | undefined;
  readonly limit: number;
}

/** Openings that the reader sees, the newest first; `waits`: those that nobody has reviewed, or those that were. */
export function listEmergencies(
  manager: EntityManager,
  { waits, number, after, limit }: EmergenciesQuery,
): Promise<EmergencyRow[]> {
  return manager.query<EmergencyRow[]>(
    `SELECT ${columns} FROM emergencies_told e JOIN chains c ON c.chain_id = e.chain_id
      WHERE ($1::boolean IS NULL OR (e.finding IS NULL) = $1)
        AND ($2::timestamptz IS NULL OR (e.opened_at, e.opening_id) < ($2, $3::uuid))
        ${number === undefined ? '' : 'AND c.number = $5'}
      ORDER BY e.opened_at DESC, e.opening_id DESC LIMIT $4`,
    [waits ?? null, after?.at ?? null, after?.id ?? null, limit, ...(number === undefined ? [] : [number])],
  );
}

/** One opening with what was said: why, and what the review found. */
export async function emergencyWith(
  manager: EntityManager,
  keys: KeyRing,
  openingId: string,
): Promise<(EmergencyRow & { readonly words: string; readonly review: string | null }) | undefined> {
  const [row] = await manager.query<(EmergencyRow & { words: string; review: string | null })[]>(
    `SELECT ${columns}, e.words, e.review FROM emergencies_told e JOIN chains c ON c.chain_id = e.chain_id WHERE e.opening_id = $1`,
    [openingId],
  );
  if (row === undefined) return undefined;
  const open = async (what: string, sealed: string): Promise<string> =>
    (await keys.openAtRest(place(openingId, what), sealed)) as string;
  return {
    ...row,
    words: await open('words', row.words),
    review: row.review === null ? null : await open('review', row.review),
  };
}
