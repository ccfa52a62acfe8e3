import type { Queries } from '#libs/casework';
import type { AgencyId } from '#libs/contracts';
import { v7 as uuidv7 } from 'uuid';
import type { RawMessage } from './message.js';

/** The database keeps no NUL in a text, and a header may bring one. */
const kept = (text: string): string => text.replaceAll('\0', '\uFFFD');

/**
 * Keeps a message that cannot be applied, with the reason, until somebody releases it; the same place in a chain once: of several copies the last.
 *
 * @param chain what it says of its chain, where that can be believed
 */
export async function setAside(
  manager: Queries,
  sender: AgencyId,
  { subject, payload, signature }: RawMessage,
  chain: { readonly chainId: string; readonly number: number } | undefined,
  reason: string,
): Promise<void> {
  const [chainId, number] = [chain?.chainId ?? null, chain?.number ?? null];
  const copy = [kept(subject), Buffer.from(payload), kept(signature), reason];
  const [repeated] = await manager.query<[unknown[], number]>(
    `UPDATE quarantine SET subject = $4, payload = $5, signature = $6, reason = $7, tries = tries + 1, tried_at = now()
      WHERE sender = $1 AND chain_id = $2 AND number = $3 AND released_at IS NULL RETURNING 1`,
    [sender, chainId, number, ...copy],
  );
  if (repeated.length > 0) return;
  await manager.query(
    `INSERT INTO quarantine (id, sender, chain_id, number, subject, payload, signature, reason) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [uuidv7(), sender, chainId, number, ...copy],
  );
}

/** Lets a message out of quarantine, where it is kept with how it came out. @returns the message; undefined where it is not there any more */
export async function closeAs(
  how: 'applied' | 'replaced',
  manager: Queries,
  sender: AgencyId,
  id: string,
): Promise<{ subject: string; payload: Buffer; signature: string } | undefined> {
  const [[row]] = await manager.query<[{ subject: string; payload: Buffer; signature: string }[], number]>(
    `UPDATE quarantine SET released_at = now(), released_as = $3, tries = tries + 1, tried_at = now()
      WHERE id = $1 AND sender = $2 AND released_at IS NULL RETURNING subject, payload, signature`,
    [id, sender, how],
  );
  return row;
}

/** Notes that it was tried once more, and what stops it now. */
export async function triedAgain(manager: Queries, sender: AgencyId, id: string, reason: string): Promise<void> {
  await manager.query(
    `UPDATE quarantine SET reason = $3, tries = tries + 1, tried_at = now() WHERE id = $1 AND sender = $2 AND released_at IS NULL`,
    [id, sender, reason],
  );
}
