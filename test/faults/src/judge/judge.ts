import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Acknowledged } from '../../../chain/src/people/person.js';
import { onTheWay, type Books } from '../../../chain/books/books.js';
import { findingsIn } from '../../../chain/books/findings.js';
import type { Finding } from '../../../chain/books/finding.js';
import { lasting } from '../../../chain/books/lasting.js';
import { agencies, type Agency } from '../../../chain/books/what-events-do.js';
import { deadlinesKept } from './deadlines.js';
import { evidenceFindings } from './evidence.js';
import { logFindings, type LogName } from './logs.js';
import { promisesKept } from './promises.js';
import { publicKeysIn, sealFindings } from './seals.js';
import { unforeseenAnswers } from './unforeseen.js';

/** What is expected to be set aside: messages that nobody signed. */
const unsigned = `reason = 'bad-signature' AND chain_id IS NULL`;

export interface Verdict {
  readonly acknowledged: number;
  readonly applied: number;
  readonly lost: number;
  readonly doubled: number;
  readonly out_of_order: number;
  readonly stuck: number;
  readonly journal_ok: boolean;
  readonly custody_ok: boolean;
  readonly seals_ok: boolean;
  /** Sealed files whose bytes were read. */
  readonly files: number;
  readonly evidence_ok: boolean;
  readonly deadlines_breached: number;
  readonly deadlines_missed: number;
  readonly deadlines_doubled: number;
  /** Kinds of faults that people were answered "internal" for. */
  readonly unforeseen: number;
  readonly findings: readonly string[];
}

/** Seconds until nothing is on its way between agencies any more; undefined where that does not come within the limit. */
export async function drained(books: Books, limitSeconds: number): Promise<number | undefined> {
  const begun = performance.now();
  for (;;) {
    const seconds = (performance.now() - begun) / 1_000;
    if ((await onTheWay(books)) === 0) return Number(seconds.toFixed(1));
    if (seconds > limitSeconds) return undefined;
    await sleep(200);
  }
}

/** What became of everything, from the databases and the vaults of an installation themselves. */
export async function judge(books: Books, dataDir: string, acknowledged: readonly Acknowledged[]): Promise<Verdict> {
  const says = (each: string): string => each;
  const found = await lasting<Finding>(
    () => findingsWithoutPoison(books),
    ({ says: line }) => line,
  );
  const promises = await promisesKept(books, acknowledged);
  const journal = await lasting(
    () => ofEach(books, 'journal', (agency) => logFindings(books[agency], 'journal')),
    says,
  );
  const custody = await lasting(
    () => ofEach(books, 'custody', (agency) => logFindings(books[agency], 'custody')),
    says,
  );
  const seals = await lasting(() => sealsOf(books, dataDir), says);
  const evidence = await evidenceFindings(books, dataDir);
  const deadlines = await deadlinesKept(books);
  const unforeseen = unforeseenAnswers(join(dataDir, 'logs'));
  const count = (...kinds: Finding['kind'][]): number => found.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    acknowledged: promises.acknowledged,
    applied: promises.applied,
    lost: count('lost') + promises.findings.length,
    doubled: count('doubled'),
    out_of_order: count('out-of-order'),
    stuck: count('stuck', 'quarantined'),
    journal_ok: journal.length === 0,
    custody_ok: custody.length === 0,
    seals_ok: seals.length === 0,
    files: evidence.files,
    evidence_ok: evidence.findings.length === 0,
    deadlines_breached: deadlines.breached,
    deadlines_missed: deadlines.missed.length,
    deadlines_doubled: deadlines.doubled.length,
    unforeseen: unforeseen.length,
    findings: [
      ...found.map((each) => each.says),
      ...promises.findings,
      ...journal,
      ...custody,
      ...seals,
      ...evidence.findings,
      ...deadlines.missed,
      ...deadlines.doubled,
      ...unforeseen,
    ],
  };
}

async function findingsWithoutPoison(books: Books): Promise<Finding[]> {
  const all = await findingsIn(books);
  const others = await Promise.all(
    agencies.map(async (agency) => {
      const [row] = await books[agency].ask<{ open: number }>(
        `SELECT count(*)::int AS open FROM quarantine WHERE released_at IS NULL AND NOT (${unsigned})`,
      );
      return (row?.open ?? 0) > 0 ? agency : undefined;
    }),
  );
  return all.filter(
    ({ kind, at }) => kind !== 'quarantined' || others.some((agency) => agency !== undefined && agency === at),
  );
}

/** Of each agency that keeps such a log. */
async function ofEach(books: Books, name: LogName, look: (agency: Agency) => Promise<string[]>): Promise<string[]> {
  const found: string[] = [];
  for (const agency of agencies) {
    const [row] = await books[agency].ask<{ there: boolean }>(`SELECT to_regclass($1) IS NOT NULL AS there`, [
      `${name}_links`,
    ]);
    if (row?.there === true) found.push(...(await look(agency)).map((says) => `${agency}, ${says}`));
  }
  return found;
}

async function sealsOf(books: Books, dataDir: string): Promise<string[]> {
  const keys = publicKeysIn(readFileSync(join(dataDir, 'keys', 'directory.jwks.json'), 'utf8'));
  const of = (name: LogName) => ofEach(books, name, (agency) => sealFindings(books, agency, name, keys));
  return [...(await of('journal')), ...(await of('custody'))];
}

/** Messages that nobody signed and that were set aside, as they should be. */
export async function setAside(books: Books): Promise<number> {
  const counts = await Promise.all(
    agencies.map((agency) =>
      books[agency].ask<{ n: number }>(`SELECT count(*)::int AS n FROM quarantine WHERE ${unsigned}`),
    ),
  );
  return counts.flat().reduce((sum, { n }) => sum + n, 0);
}
