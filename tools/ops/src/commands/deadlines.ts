import { agencies } from '#libs/contracts';
import { explain, type Explanation } from '#libs/deadlines';
import { locales, type Locale } from '#libs/problems';
import { hasTable, openDatabase } from '../../../reach/src/index.js';
import { Misused, textOption, wordAt, type Surroundings } from '../surroundings.js';

interface DeadlineRow {
  readonly rule: string;
  readonly state: string;
  readonly chainId: string;
  readonly recordId: string;
  readonly startedAt: Date;
  readonly dueAt: Date | null;
  readonly explanation: Explanation;
}

const find = `SELECT rule, state, chain_id AS "chainId", record_id AS "recordId", started_at AS "startedAt", due_at AS "dueAt", explanation FROM deadlines WHERE id = $1`;

/** Why a deadline falls when it does, in sentences, whichever agency keeps it. Works on a stopped system too. */
export async function deadlines(surroundings: Surroundings): Promise<void> {
  if (wordAt(surroundings, 0, 'explain') !== 'explain') throw new Misused('deadlines explain ID [--locale kk|ru|en]');
  const id = wordAt(surroundings, 1, 'the id of a deadline');
  const locale = localeOf(textOption(surroundings, 'locale'));
  for (const agency of agencies) {
    const row = await findAt(surroundings.reached.databaseUrl(agency), id);
    if (row === undefined) continue;
    const why = explain(row.explanation, locale);
    surroundings.output.answer(
      { id, agency, ...row, why },
      why.map((sentence) => ({ [`${agency}: ${row.rule}, ${row.state}`]: sentence })),
    );
    return;
  }
  throw new Error(`no agency keeps a deadline ${id}`);
}

async function findAt(url: string | undefined, id: string): Promise<DeadlineRow | undefined> {
  const source = url === undefined ? undefined : await openDatabase(url);
  if (source === undefined) return undefined;
  try {
    return (await hasTable(source.manager, 'deadlines'))
      ? (await source.query<DeadlineRow[]>(find, [id]))[0]
      : undefined;
  } finally {
    await source.destroy();
  }
}

function localeOf(wanted = 'en'): Locale {
  const locale = locales.find((known) => known === wanted);
  if (locale === undefined) throw new Misused(`--locale is one of ${locales.join(', ')}`);
  return locale;
}
