import pg from 'pg';
import type { DatabaseUrls } from '#libs/embedded';
import { onBehalfOf, type Asker } from '#libs/testing';
import type { Book } from '../chain/books/books.js';

interface Row {
  readonly id: string;
  readonly unitId: string | null;
  readonly region: string;
  readonly subjects: readonly string[];
  /** Whether the hand-over that gave the record still stands. */
  readonly granted: boolean;
}

const elsewhere = '00000000-0000-7000-8000-00000000dead';
const stranger: Asker = { subject: '00000000-0000-7000-8000-00000000beef', units: [elsewhere], region: 'KZ-99' };
const scopes = ['own', 'assigned', 'deputy', 'unit', 'region', 'agency', 'emergency', 'own,unit', ''] as const;

/** By which word of the scope each relation opens a row; written down here a second time, on purpose. */
const relations: Readonly<Record<string, { as: (row: Row) => Asker | undefined; opens: readonly string[] }>> = {
  'has a part in it': {
    as: ({ subjects: [subject] }) => (subject === undefined ? undefined : { ...stranger, subject }),
    opens: ['own', 'assigned', 'agency'],
  },
  'is of its unit': {
    as: ({ unitId }) => (unitId === null ? undefined : { ...stranger, units: [elsewhere, unitId] }),
    opens: ['unit', 'agency'],
  },
  'is of its region': { as: ({ region }) => ({ ...stranger, region }), opens: ['region', 'agency'] },
  'is nobody to it': { as: () => stranger, opens: ['agency'] },
};

/** Tables that row-level security guards, and whether they are records themselves or belong to one. */
async function guardedTables(book: Book): Promise<{ name: string; isRecord: boolean; ends: boolean }[]> {
  const has = (column: string): string =>
    `EXISTS (SELECT FROM information_schema.columns c WHERE c.table_name = relname AND c.column_name = '${column}')`;
  return book.ask(
    `SELECT relname AS name, ${has('people')} AS "isRecord", ${has('access_until')} AS ends FROM pg_class
      WHERE relrowsecurity AND relnamespace = 'public'::regnamespace ORDER BY 1`,
  );
}

export interface Looked {
  /** Rows that were seen, or not, where they should not have been, or should. */
  readonly findings: readonly string[];
  /** How many questions were asked. */
  readonly questions: number;
  readonly tables: readonly string[];
}

/** The second wall by itself: relation × scope × row, asked by SQL as the role that the service runs as. */
export async function lookBehind(urls: DatabaseUrls, book: Book): Promise<Looked> {
  const client = new pg.Client({ connectionString: urls.service });
  await client.connect();
  const findings: string[] = [];
  let questions = 0;
  const seen = async (sql: string, asker?: Asker, scope = ''): Promise<number> => {
    questions += 1;
    return onBehalfOf(client, asker && { ...asker, scope }, async ({ query }) => (await query(sql)).length);
  };
  const expect = (what: string, got: number, wanted: number): void => {
    if (got !== wanted) findings.push(`${what}: ${String(got)} rows instead of ${String(wanted)}`);
  };
  const tables = await guardedTables(book);
  try {
    for (const { name, isRecord, ends } of tables) {
      expect(`${name}, on nobody's behalf`, await seen(`SELECT 1 FROM ${name} LIMIT 1`), 0);
      for (const scope of ['own', 'assigned', 'deputy', 'unit', 'region', 'emergency'])
        expect(`${name}, a stranger (${scope})`, await seen(`SELECT 1 FROM ${name} LIMIT 1`, stranger, scope), 0);
      if (!isRecord) continue;
      const granted = ends ? '(access_until IS NULL OR access_until > now())' : 'true';
      const rows = await book.ask<Row>(
        `SELECT id, unit_id AS "unitId", region, subjects, ${granted} AS granted FROM ${name} ORDER BY id LIMIT 8`,
      );
      for (const row of rows)
        for (const [relation, { as, opens }] of Object.entries(relations)) {
          const asker = as(row);
          if (asker === undefined) continue;
          for (const scope of scopes)
            expect(
              `${name}, who ${relation} (${scope})`,
              await seen(`SELECT 1 FROM ${name} WHERE id = '${row.id}'`, asker, scope),
              row.granted && scope.split(',').some((word) => opens.includes(word)) ? 1 : 0,
            );
        }
      findings.push(...(await excludedSee(client, name, rows[0])));
    }
  } finally {
    await client.end();
  }
  return { findings, questions, tables: tables.map(({ name }) => name) };
}

/** Whoever is named as one who must not be told sees nothing, whatever else would show it to them. */
async function excludedSee(client: pg.Client, table: string, row: Row | undefined): Promise<string[]> {
  if (row === undefined) return [];
  return onBehalfOf(client, { subject: 'system' }, async ({ query }) => {
    await query(`UPDATE ${table} SET subjects = ARRAY[$2::uuid], excluded = ARRAY[$2::uuid] WHERE id = $1`, [
      row.id,
      stranger.subject,
    ]);
    await query(
      `SELECT set_config('qorgan.subject', $1, true), set_config('qorgan.units', $2, true), set_config('qorgan.region', $3, true), set_config('qorgan.scope', 'own,assigned,deputy,unit,region,agency,emergency', true)`,
      [stranger.subject, `{${row.unitId ?? elsewhere}}`, row.region],
    );
    const rows = await query(`SELECT 1 FROM ${table} WHERE id = $1`, [row.id]);
    return rows.length === 0 ? [] : [`${table}: an excluded person sees it`];
  });
}

/** What is only ever added to. */
const appendOnly = [
  ...['journal', 'journal_links', 'audit_log', 'receipts', 'seals', 'tree_nodes', 'witnessed_seals', 'seal_timestamps'],
  ...['custody_entries', 'custody_links', 'vault_items', 'withheld_entries', 'interview_entries', 'answer_versions'],
  ...[
    'law_decisions',
    'question_sets',
    'timeline_entries',
    'readiness_decisions',
    'account_changes',
    'sign_in_changes',
    'sign_ins',
  ],
];
/** Oversight's picture, which is drawn anew from what agencies tell once more. */
const rebuilt = [
  ...['chains', 'chain_deadlines', 'chain_readiness', 'timeline_entries', 'readiness_decisions'],
  ...['inbox_cursors', 'inbox_waiting'],
];

/** What the running role may do that it must not: own, take away, empty, or pass by the policies. */
export async function powersOf(urls: DatabaseUrls, book: Book): Promise<string[]> {
  const role = decodeURIComponent(new URL(urls.service).username);
  const rows = await book.ask<{ what: string }>(
    `SELECT 'is a superuser or passes by row-level security' AS what FROM pg_roles WHERE rolname = $1 AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)
     UNION ALL SELECT 'owns ' || relname FROM pg_class c JOIN pg_roles r ON r.oid = relowner WHERE rolname = $1 AND relnamespace = 'public'::regnamespace
     UNION ALL SELECT 'may create in the schema' WHERE has_schema_privilege($1, 'public', 'CREATE')
     UNION ALL SELECT 'may ' || lower(p) || ' ' || relname FROM pg_class, unnest(ARRAY['TRUNCATE', 'TRIGGER', 'REFERENCES']) AS p
      WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace AND has_table_privilege($1, oid, p) AND NOT (relname = ANY ($3) AND $1 = 'oversight_service')
     UNION ALL SELECT 'may ' || lower(p) || ' ' || relname FROM pg_class, unnest(ARRAY['UPDATE', 'DELETE']) AS p
      WHERE relname = ANY ($2) AND relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace AND has_table_privilege($1, oid, p)`,
    [role, appendOnly, rebuilt],
  );
  return rows.map(({ what }) => `${role} ${what}`);
}
