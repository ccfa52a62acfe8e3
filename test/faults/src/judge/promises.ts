import type { Acknowledged } from '../../../chain/src/people/person.js';
import type { Books } from '../../../chain/books/books.js';
import { agencies, type Agency } from '../../../chain/books/what-events-do.js';

export interface Promises {
  /** Referrals that were acknowledged as sent. */
  readonly acknowledged: number;
  /** Those that the police have. */
  readonly applied: number;
  /** What was acknowledged and is not there. */
  readonly findings: readonly string[];
}

const submit = /^\/api\/school\/referrals\/([0-9a-f-]{36})\/submit$/;
/** Marking a file is the same however often it is done, and keeps no key: its effect is that the file is marked. */
const mark = /\/files\/([0-9a-f-]{36})\/withholding$/;
/** Reading has no effect that a key would keep from being doubled; what it leaves is an entry of the audit. */
const isCommand = ({ path }: Acknowledged): boolean => !/\/read-[a-z-]+$/.test(path) && !mark.test(path);
const agencyOf = (path: string): Agency | undefined => agencies.find((agency) => path.startsWith(`/api/${agency}/`));

/** Holds everything that was acknowledged to somebody against the databases. */
export async function promisesKept(books: Books, acknowledged: readonly Acknowledged[]): Promise<Promises> {
  const findings: string[] = [];
  for (const agency of agencies) {
    const own = acknowledged.filter((command) => isCommand(command) && agencyOf(command.path) === agency);
    const rows = await books[agency].ask<{ key: string; subject: string }>(
      `SELECT a.key, a.subject FROM jsonb_to_recordset($1::jsonb) AS a(key text, subject text)
        WHERE NOT EXISTS (SELECT FROM idempotency_keys k WHERE k.subject = a.subject AND k.key = a.key AND k.answer IS NOT NULL)`,
      [JSON.stringify(own.map(({ key, subject }) => ({ key, subject })))],
    );
    findings.push(...rows.map(({ key }) => `${agency}: command ${key} was acknowledged, and nothing of it is there`));
  }
  findings.push(...(await marksKept(books, acknowledged)));
  const sent = acknowledged.flatMap(({ path }) => submit.exec(path)?.[1] ?? []);
  const referrals = await books.school.ask<{ id: string; chain: string }>(
    `SELECT id, chain_id AS chain FROM referrals WHERE id = ANY ($1::uuid[]) AND status <> 'draft'`,
    [sent],
  );
  const arrived = await books.police.ask<{ chain: string }>(
    `SELECT DISTINCT chain_id AS chain FROM investigations WHERE chain_id = ANY ($1::uuid[])`,
    [referrals.map(({ chain }) => chain)],
  );
  const there = new Set(arrived.map(({ chain }) => chain));
  const known = new Map(referrals.map(({ id, chain }) => [id, chain]));
  for (const id of sent) {
    const chain = known.get(id);
    if (chain === undefined) findings.push(`school: referral ${id} was acknowledged as sent, and it is not`);
    else if (!there.has(chain)) findings.push(`police: the referral of chain ${chain} did not arrive`);
  }
  return { acknowledged: sent.length, applied: sent.filter((id) => there.has(known.get(id) ?? '')).length, findings };
}

async function marksKept(books: Books, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const findings: string[] = [];
  for (const { path } of acknowledged) {
    const [item, agency] = [mark.exec(path)?.[1], agencyOf(path)];
    if (item === undefined || agency === undefined) continue;
    const rows = await books[agency].ask(`SELECT FROM withheld_entries WHERE item_id = $1 AND act = 'withhold'`, [
      item,
    ]);
    if (rows.length === 0) findings.push(`${agency}: item ${item} was acknowledged as withheld, and is not marked`);
  }
  return findings;
}
