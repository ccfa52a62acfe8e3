import { randomInt, timingSafeEqual } from 'node:crypto';
import type { KeyRing } from '#libs/keys';
import type { Locale } from '#libs/problems';
import type { Pool } from 'pg';
import { secondsToNextTry } from '../procedure/messages.js';
import { askForProof, stillGood } from './asked-proofs.js';

/** An address that somebody says is theirs, while it is not shown yet. */
export interface PendingProof {
  readonly address: string;
  readonly sent: boolean;
  /** Their server takes no mail for it. */
  readonly refused: boolean;
}

/** A code that has to be sent. */
export interface CodeToSend {
  readonly accountId: string;
  readonly address: string;
  readonly code: string;
  readonly locale: Locale;
  readonly failures: number;
  /** As it lies in the database: by it the code is known again. */
  readonly sealed: string;
}

interface Sealed {
  readonly address: string;
  readonly code: string;
}
interface Row {
  readonly sealed: string | null;
  readonly sent: boolean;
  readonly refused: boolean;
}

const mostTries = 5;
const place = (accountId: string): string => `contact_proofs/${accountId}/mail`;

/** Codes by which addresses of mail are shown to be somebody's own. Both lie sealed, for half an hour. */
export class ContactProofStore {
  constructor(
    private readonly database: Pool,
    private readonly keys: KeyRing,
  ) {}

  /** @returns false where they have asked too often today */
  async begin(accountId: string, address: string, locale: Locale): Promise<boolean> {
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const sealed = await this.keys.sealAtRest(place(accountId), { address, code });
    return askForProof(this.database, { accountId, kind: 'mail', sealed, lookup: null, locale });
  }

  async find(accountId: string): Promise<PendingProof | undefined> {
    const { rows } = await this.database.query<Row>(
      `SELECT sealed, sent_at IS NOT NULL AS sent, refused_at IS NOT NULL AS refused FROM contact_proofs
        WHERE account_id = $1 AND kind = 'mail' AND ${stillGood}`,
      [accountId],
    );
    const [row] = rows;
    if (row === undefined || row.sealed === null) return undefined;
    const { address } = await this.opened(accountId, row.sealed);
    return { address, sent: row.sent, refused: row.refused };
  }

  /** Each try counts, and the last one ends it. @returns the address, where the code is right */
  async enter(accountId: string, code: string): Promise<string | undefined> {
    const { rows } = await this.database.query<{ sealed: string }>(
      `UPDATE contact_proofs SET tries = tries + 1
        WHERE account_id = $1 AND kind = 'mail' AND tries < ${String(mostTries)} AND ${stillGood} RETURNING sealed`,
      [accountId],
    );
    if (rows[0] === undefined) return undefined;
    const expected = await this.opened(accountId, rows[0].sealed);
    const [given, right] = [Buffer.from(code), Buffer.from(expected.code)];
    if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
    await this.end(accountId);
    return expected.address;
  }

  async end(accountId: string): Promise<void> {
    await this.database.query(`UPDATE contact_proofs SET sealed = NULL WHERE account_id = $1 AND kind = 'mail'`, [
      accountId,
    ]);
  }

  /** Takes one that waits to be sent, for a minute: no other replica sends it meanwhile. */
  async takeOne(): Promise<CodeToSend | undefined> {
    const { rows } = await this.database.query<Omit<CodeToSend, 'address' | 'code'>>(
      `UPDATE contact_proofs SET next_try_at = now() + interval '1 minute' WHERE (account_id, kind) = (
         SELECT account_id, kind FROM contact_proofs
          WHERE kind = 'mail' AND sent_at IS NULL AND refused_at IS NULL AND (next_try_at IS NULL OR next_try_at <= now()) AND ${stillGood}
          ORDER BY made_at LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING account_id AS "accountId", sealed, locale, failures`,
    );
    const [row] = rows;
    if (row === undefined) return undefined;
    return { ...row, ...(await this.opened(row.accountId, row.sealed)) };
  }

  /** Says nothing of a code that has taken the place of this one meanwhile. */
  async settle({ accountId, failures, sealed }: CodeToSend, outcome: 'sent' | 'refused' | 'later'): Promise<void> {
    await this.database.query(
      `UPDATE contact_proofs SET sent_at = CASE WHEN $2 = 'sent' THEN now() END, refused_at = CASE WHEN $2 = 'refused' THEN now() END,
              failures = $3, next_try_at = now() + make_interval(secs => $4)
        WHERE account_id = $1 AND kind = 'mail' AND sealed = $5`,
      [accountId, outcome, failures + 1, secondsToNextTry(failures + 1), sealed],
    );
  }

  private async opened(accountId: string, sealed: string): Promise<Sealed> {
    return (await this.keys.openAtRest(place(accountId), sealed)) as Sealed;
  }
}
