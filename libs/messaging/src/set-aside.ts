import type { Queries } from '#libs/casework';
import type { AgencyId } from '#libs/contracts';
import { v7 as uuidv7 } from 'uuid';
import type { RawMessage } from './message.js';

/**
 * Keeps a message that cannot be applied, with the reason, until somebody releases it; the same place in a chain once.
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
  const [repeated] = await manager.query<unknown[]>(
    `SELECT 1 FROM quarantine WHERE sender = $1 AND chain_id = $2 AND number = $3 AND released_at IS NULL`,
    [sender, chainId, number],
  );
  if (repeated !== undefined) return;
  await manager.query(
    `INSERT INTO quarantine (id, sender, chain_id, number, subject, payload, signature, reason) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [uuidv7(), sender, chainId, number, subject, Buffer.from(payload), signature, reason],
  );
}
