import type { Locale } from '#libs/problems';
import type { Pool } from 'pg';
import type { ChannelKind } from '../procedure/messages.js';

/** What somebody has still to show is theirs. */
interface AskedProof {
  readonly accountId: string;
  readonly kind: ChannelKind;
  readonly sealed: string;
  /** A keyed hash of the code, where it comes back with nobody signed in. */
  readonly lookup: string | null;
  readonly locale: Locale;
}

const minutes = 30;
/** So many codes a person may ask for in a day: no way to fill other people's boxes. */
const mostAsked = 8;
/** Whether a row of `contact_proofs` is. */
export const stillGood = `sealed IS NOT NULL AND made_at > now() - make_interval(mins => ${String(minutes)})`;
/** When it ends. */
export const goodUntil = `made_at + make_interval(mins => ${String(minutes)})`;

/** Whatever was asked for before is no longer good. @returns false where they have asked too often today */
export async function askForProof(database: Pick<Pool, 'query'>, asked: AskedProof): Promise<boolean> {
  const { accountId, kind, sealed, lookup, locale } = asked;
  const { rowCount } = await database.query(
    `INSERT INTO contact_proofs AS known (account_id, kind, sealed, lookup, locale) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (account_id, kind) DO UPDATE SET sealed = $3, lookup = $4, locale = $5, made_at = now(), tries = 0, sent_at = NULL,
       refused_at = NULL, failures = 0, next_try_at = NULL,
       asked = CASE WHEN known.asked_since < now() - interval '1 day' THEN 1 ELSE known.asked + 1 END,
       asked_since = CASE WHEN known.asked_since < now() - interval '1 day' THEN now() ELSE known.asked_since END
     WHERE known.asked < $6 OR known.asked_since < now() - interval '1 day'`,
    [accountId, kind, sealed, lookup, locale, mostAsked],
  );
  return rowCount === 1;
}

/** What was not confirmed in time is nobody's. */
export async function forgetProofs(database: Pick<Pool, 'query'>): Promise<void> {
  await database.query(
    `UPDATE contact_proofs SET sealed = NULL, lookup = NULL WHERE sealed IS NOT NULL AND NOT (${stillGood})`,
  );
}
