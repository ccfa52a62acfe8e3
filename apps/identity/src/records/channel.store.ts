import type { KeyRing } from '#libs/keys';
import type { Locale } from '#libs/problems';
import type { Pool } from 'pg';
import {
  refusalsThatEnd,
  secondsAfterRefusal,
  secondsToNextTry,
  type ChannelKind,
  type Pace,
  type Told,
} from '../procedure/messages.js';
import type { Assignment } from './account.row.js';
import { alsoNoted, type SignInChange } from './sign-in-changes.js';

/** Where a person is told, as they see it themselves. */
export interface Channel {
  readonly kind: ChannelKind;
  /** The address of a mail; of a chat nothing is shown. */
  readonly to: string;
  readonly pace: Pace;
  readonly lastSentAt: Date | null;
  readonly endedAt: Date | null;
  readonly endedWhy: 'refused' | 'blocked' | null;
}

/** Somebody who wants to be told, by one channel. */
export interface Wanting {
  readonly accountId: string;
  readonly kind: ChannelKind;
  readonly pace: Pace;
  readonly locale: Locale;
  readonly since: Date;
  readonly told: Told;
  /** When a message was sent last, or began to be. */
  readonly lastAt: Date | null;
  readonly failures: number;
  readonly assignments: readonly Assignment[];
  /** The row as it was read: whatever is concluded from it holds only while nobody changed it. */
  readonly seen: string;
}

type Whose = Pick<Wanting, 'accountId' | 'kind'>;
/** Whoever holds it sends the message, and says what became of it. Once the channel begins afresh, or another one claimed it, it holds no more. */
export interface Claim extends Whose {
  readonly to: string;
  readonly at: string;
}
/** What uses a proof up in the statement that keeps what was proven. */
export interface Proven {
  readonly statement: string;
  readonly value: string;
}
type Row = Omit<Channel, 'to'> & { readonly sealed: string };

const place = ({ accountId, kind }: Whose): string => `message_channels/${accountId}/${kind}`;
const added = { mail: 'mail-set-up', telegram: 'telegram-set-up' } as const satisfies Record<ChannelKind, SignInChange>;
const removed = { mail: 'mail-removed', telegram: 'telegram-removed' } as const satisfies Record<
  ChannelKind,
  SignInChange
>;
const ended = { mail: 'mail-ended', telegram: 'telegram-ended' } as const satisfies Record<ChannelKind, SignInChange>;
/** What begins anew whenever an address or a pace does. */
const afresh = `since = now(), told = '{}', claimed_at = NULL, failures = 0, refusals = 0, failing_since = NULL, next_try_at = NULL`;

/** Where people are told that something waits, and of what they were told. Addresses lie sealed. */
export class ChannelStore {
  constructor(
    private readonly database: Pool,
    private readonly keys: KeyRing,
  ) {}

  async of(accountId: string): Promise<Channel[]> {
    const { rows } = await this.database.query<Row>(
      `SELECT kind, sealed, pace, last_sent_at AS "lastSentAt", ended_at AS "endedAt", ended_why AS "endedWhy"
         FROM message_channels WHERE account_id = $1`,
      [accountId],
    );
    return Promise.all(
      rows.map(async ({ sealed, ...row }) => ({
        ...row,
        to: await this.opened({ accountId, kind: row.kind }, sealed),
      })),
    );
  }

  /**
   * The person has shown that it is theirs: from now on they are told there.
   *
   * @param proven a statement that answers whose it is, by $1 and $2, and the further value by $6; nothing happens where it answers nothing
   */
  async confirm(whose: Whose, to: string, locale: Locale, proven?: Proven): Promise<boolean> {
    const { statement, value } = proven ?? { statement: `SELECT $1::uuid AS account_id WHERE $6::text IS NULL` };
    const { rowCount } = await this.database.query(
      `WITH proven AS (${statement}), kept AS (
         INSERT INTO message_channels (account_id, kind, sealed, fingerprint, locale, pace)
         SELECT account_id, $2::text, $3::text, $4::text, $5::text, 'all' FROM proven
         ON CONFLICT (account_id, kind) DO UPDATE SET sealed = $3, fingerprint = $4, locale = $5, pace = 'all',
           ended_at = NULL, ended_why = NULL, ${afresh}
         RETURNING account_id
       ), ${alsoNoted(added[whose.kind], 'kept')}
       SELECT 1 FROM kept`,
      [
        ...keyOf(whose),
        await this.keys.sealAtRest(place(whose), to),
        whose.kind === 'telegram' ? this.fingerprintOf(to) : null,
        locale,
        value ?? null,
      ],
    );
    return rowCount === 1;
  }

  /** From now on at this pace; whoever begins again is not told of what came in between, and whoever goes on misses nothing. */
  async setPace(whose: Whose, pace: Pace, locale: Locale): Promise<void> {
    await this.database.query(
      `UPDATE message_channels SET ${afresh} WHERE account_id = $1 AND kind = $2 AND pace = 'off'`,
      keyOf(whose),
    );
    await this.database.query(
      `UPDATE message_channels SET pace = $3, locale = $4 WHERE account_id = $1 AND kind = $2`,
      [...keyOf(whose), pace, locale],
    );
  }

  async remove(whose: Whose): Promise<void> {
    await this.database.query(
      `WITH gone AS (DELETE FROM message_channels WHERE account_id = $1 AND kind = $2 RETURNING account_id),
            ${alsoNoted(removed[whose.kind], 'gone')}
       SELECT 1`,
      keyOf(whose),
    );
  }

  /** Whoever is to be told, but for those with whom it was tried a moment ago. */
  async wanting(kinds: readonly ChannelKind[]): Promise<Wanting[]> {
    const { rows } = await this.database.query<Wanting>(
      `SELECT c.account_id AS "accountId", c.kind, c.pace, c.locale, c.since, c.told, c.failures,
              greatest(c.last_sent_at, c.claimed_at) AS "lastAt", a.assignments, c.xmin::text AS seen
         FROM message_channels c JOIN accounts a ON a.id = c.account_id
        WHERE c.kind = ANY ($1) AND c.pace <> 'off' AND c.ended_at IS NULL AND a.disabled_at IS NULL
          AND (c.next_try_at IS NULL OR c.next_try_at <= now())
        ORDER BY c.account_id, c.kind`,
      [kinds],
    );
    return rows;
  }

  /** Writes down that it is being sent: after a crash nobody begins again before the pause is over, and of two rounds that read the same one goes on. */
  async claim(whose: Whose & Pick<Wanting, 'seen'>): Promise<Claim | undefined> {
    const { rows } = await this.database.query<{ sealed: string; at: string }>(
      `UPDATE message_channels SET claimed_at = clock_timestamp() WHERE account_id = $1 AND kind = $2 AND xmin::text = $3
       RETURNING sealed, claimed_at::text AS at`,
      [...keyOf(whose), whose.seen],
    );
    const [row] = rows;
    if (row === undefined) return undefined;
    const { accountId, kind } = whose;
    return { accountId, kind, at: row.at, to: await this.opened(whose, row.sealed) };
  }

  async sent(claim: Claim, told: Told): Promise<void> {
    await this.database.query(
      `UPDATE message_channels SET told = $4, last_sent_at = now(), claimed_at = NULL, failures = 0, refusals = 0,
              failing_since = NULL, next_try_at = NULL
        WHERE ${claimed}`,
      [...claimKeyOf(claim), JSON.stringify(told)],
    );
  }

  /** It did not go; nothing counts as told. @returns since when none has */
  async failed(claim: Claim, failures: number): Promise<Date | undefined> {
    const { rows } = await this.database.query<{ since: Date }>(
      `UPDATE message_channels SET claimed_at = NULL, failures = $4, failing_since = coalesce(failing_since, now()),
              next_try_at = now() + make_interval(secs => $5)
        WHERE ${claimed} RETURNING failing_since AS since`,
      [...claimKeyOf(claim), failures, secondsToNextTry(failures)],
    );
    return rows[0]?.since;
  }

  /** Nothing was tried after all: the whole way was closed. */
  async release(claim: Claim): Promise<void> {
    await this.database.query(`UPDATE message_channels SET claimed_at = NULL WHERE ${claimed}`, claimKeyOf(claim));
  }

  /** What waited was looked at meanwhile: nothing is failing any more. */
  async settle(whose: Whose & Pick<Wanting, 'seen'>): Promise<void> {
    await this.database.query(
      `UPDATE message_channels SET failures = 0, refusals = 0, failing_since = NULL, next_try_at = NULL
        WHERE account_id = $1 AND kind = $2 AND xmin::text = $3`,
      [...keyOf(whose), whose.seen],
    );
  }

  /** The server does not take it for this address; after some times it ends. @returns whether it did */
  async refused(claim: Claim): Promise<boolean> {
    const { rows } = await this.database.query<{ isOver: boolean }>(
      `WITH counted AS (
         UPDATE message_channels SET claimed_at = NULL, refusals = refusals + 1, failures = failures + 1,
                next_try_at = now() + make_interval(secs => $4),
                ended_at = CASE WHEN refusals + 1 >= $5 THEN now() END,
                ended_why = CASE WHEN refusals + 1 >= $5 THEN 'refused' END
          WHERE ${claimed} RETURNING account_id, ended_at
       ), over AS (SELECT account_id FROM counted WHERE ended_at IS NOT NULL), ${alsoNoted(ended[claim.kind], 'over')}
       SELECT ended_at IS NOT NULL AS "isOver" FROM counted`,
      [...claimKeyOf(claim), secondsAfterRefusal, refusalsThatEnd],
    );
    return rows[0]?.isOver ?? true;
  }

  /** The person wants no more of it. */
  async blocked(claim: Claim): Promise<void> {
    await this.database.query(endsBlocked(claim.kind, claimed), claimKeyOf(claim));
  }

  /** The same of a chat whose owner blocked the bot, whoever's it is. */
  async chatBlocked(chat: string): Promise<void> {
    await this.database.query(endsBlocked('telegram', `kind = 'telegram' AND fingerprint = $1`), [
      this.fingerprintOf(chat),
    ]);
  }

  private fingerprintOf(chat: string): string {
    return this.keys.indexOf('message-channel/telegram', chat);
  }

  private async opened(whose: Whose, sealed: string): Promise<string> {
    return (await this.keys.openAtRest(place(whose), sealed)) as string;
  }
}

const keyOf = ({ accountId, kind }: Whose): [string, string] => [accountId, kind];
/** A claim that still holds. */
const claimed = `account_id = $1 AND kind = $2 AND claimed_at = $3::timestamptz`;
const claimKeyOf = (claim: Claim): [string, string, string] => [...keyOf(claim), claim.at];
const endsBlocked = (kind: ChannelKind, which: string): string =>
  `WITH over AS (
     UPDATE message_channels SET ended_at = now(), ended_why = 'blocked', claimed_at = NULL
      WHERE ${which} AND ended_at IS NULL RETURNING account_id
   ), ${alsoNoted(ended[kind], 'over')}
   SELECT 1`;
