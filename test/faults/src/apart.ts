import { setTimeout as sleep } from 'node:timers/promises';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import type { Chance } from '../../chain/src/chance.js';
import { isStillAsked } from './rewriting.js';

/** How far apart the moments are at most at which databases are looked at, in ms. */
const apartMs = 4_000;

const looks = 'SELECT pg_current_snapshot()';
const holds = 'LOCK TABLE ${table} IN SHARE MODE';
const sourceOf = (): string =>
  readFileSync(new URL('../../../tools/backup/src/consistent-cut.js', import.meta.url), 'utf8');

type Ask = (this: pg.Client, query: unknown, ...more: readonly unknown[]) => unknown;

/** Switches off that a backup is of one moment: nobody holds anything still, and each database is looked at when it pleases. */
export function letDatabasesStandApart(chance: Chance): void {
  isStillAsked(
    [holds, looks].map((from) => ({ module: 'consistent-cut', from })),
    sourceOf,
  );
  const inside = pg.Client.prototype as unknown as { query: Ask };
  const { query } = inside;
  inside.query = function (asked, ...more) {
    if (typeof asked === 'string' && asked.startsWith('LOCK TABLE')) return query.call(this, 'SELECT 1');
    if (asked !== looks) return query.call(this, asked, ...more);
    return sleep(chance.between(0, apartMs)).then(() => query.call(this, asked, ...more));
  };
}
