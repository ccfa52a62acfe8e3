import { randomBytes } from 'node:crypto';
import type { KeyRing } from '#libs/keys';
import type { Locale } from '#libs/problems';
import type { Pool } from 'pg';
import { askForProof, goodUntil, stillGood } from './asked-proofs.js';
import type { ChannelStore } from './channel.store.js';

/** A code that its owner has still to send to the bot. */
export interface PendingLink {
  readonly code: string;
  readonly until: Date;
}

const place = (accountId: string): string => `contact_proofs/${accountId}/telegram`;
/** By $1 whose, by $2 of which kind, by $6 which code: of two who send it one has it. */
const usesUp = `UPDATE contact_proofs SET sealed = NULL, lookup = NULL
                 WHERE account_id = $1::uuid AND kind = $2 AND lookup = $6 AND ${stillGood} RETURNING account_id`;

/**
 * Codes by which a chat of Telegram is shown to be somebody's own: its owner sends it to the bot, where nobody is signed in. They are long, so nobody
 * guesses one; they lie sealed, and as a keyed hash by which one that comes is known.
 */
export class TelegramLinkStore {
  constructor(
    private readonly database: Pool,
    private readonly keys: KeyRing,
    private readonly channels: Pick<ChannelStore, 'confirm'>,
  ) {}

  /** @returns false where they have asked too often today */
  async begin(accountId: string, locale: Locale): Promise<boolean> {
    const code = randomBytes(16).toString('base64url');
    const sealed = await this.keys.sealAtRest(place(accountId), code);
    return askForProof(this.database, { accountId, kind: 'telegram', sealed, lookup: this.lookupOf(code), locale });
  }

  async find(accountId: string): Promise<PendingLink | undefined> {
    const { rows } = await this.database.query<{ sealed: string; until: Date }>(
      `SELECT sealed, ${goodUntil} AS until FROM contact_proofs WHERE account_id = $1 AND kind = 'telegram' AND ${stillGood}`,
      [accountId],
    );
    const [row] = rows;
    if (row === undefined) return undefined;
    return { code: (await this.keys.openAtRest(place(accountId), row.sealed)) as string, until: row.until };
  }

  async end(accountId: string): Promise<void> {
    await this.database.query(
      `UPDATE contact_proofs SET sealed = NULL, lookup = NULL WHERE account_id = $1 AND kind = 'telegram'`,
      [accountId],
    );
  }

  /** The code came from this chat, which is told from now on. @returns in which language, where it was good */
  async redeem(code: string, chat: string): Promise<Locale | undefined> {
    const lookup = this.lookupOf(code);
    const { rows } = await this.database.query<{ accountId: string; locale: Locale }>(
      `SELECT p.account_id AS "accountId", p.locale FROM contact_proofs p JOIN accounts a ON a.id = p.account_id
        WHERE p.kind = 'telegram' AND p.lookup = $1 AND ${stillGood} AND a.disabled_at IS NULL`,
      [lookup],
    );
    const [row] = rows;
    if (row === undefined) return undefined;
    const whose = { accountId: row.accountId, kind: 'telegram' } as const;
    const linked = await this.channels.confirm(whose, chat, row.locale, { statement: usesUp, value: lookup });
    return linked ? row.locale : undefined;
  }

  private lookupOf(code: string): string {
    return this.keys.indexOf('telegram-link', code);
  }
}
