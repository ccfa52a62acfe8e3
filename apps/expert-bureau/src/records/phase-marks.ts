import type { KeyRing } from '#libs/keys';
import type { Sql } from '#libs/vault';
import type { CitedLine, PhaseCode } from '../procedure/chat-items.js';

/** One version of a mark. */
export interface MarkVersion {
  readonly markId: string;
  readonly version: number;
  readonly phase: PhaseCode;
  readonly cites: readonly CitedLine[];
  readonly withdrawn: boolean;
  readonly by: string;
  readonly at: Date;
}

const columns = `mark_id AS "markId", version, phase, cites, withdrawn, by, at`;
const placeOf = (examinationId: string, { markId, version }: Pick<MarkVersion, 'markId' | 'version'>): string =>
  `phase_marks/${examinationId}/${markId}/${String(version)}`;

export async function keepMarkVersion(
  sql: Sql,
  keys: KeyRing,
  examinationId: string,
  { reason, ...mark }: MarkVersion & { readonly reason: string },
): Promise<void> {
  const { markId, version, phase, cites, withdrawn, by, at } = mark;
  await sql.query(
    `INSERT INTO phase_marks (examination_id, mark_id, version, phase, cites, withdrawn, by, at, sealed) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[examinationId, markId, version, phase, JSON.stringify(cites), withdrawn, by, at],
      await keys.sealAtRest(placeOf(examinationId, mark), reason),
    ],
  );
}

/** The newest version of each mark that was not withdrawn, in the order in which they were made. */
export const standingMarks = (sql: Sql, examinationId: string): Promise<(MarkVersion & { sealed: string })[]> =>
  sql.query(
    `SELECT * FROM (SELECT DISTINCT ON (mark_id) ${columns}, sealed FROM phase_marks WHERE examination_id = $1 ORDER BY mark_id, version DESC) AS newest
      WHERE NOT withdrawn ORDER BY "markId"`,
    [examinationId],
  );

export const reasonOf = async (
  keys: KeyRing,
  examinationId: string,
  { sealed, ...mark }: MarkVersion & { readonly sealed: string },
): Promise<string> => (await keys.openAtRest(placeOf(examinationId, mark), sealed)) as string;

/** Every version of every mark. */
export async function marksOf(
  sql: Sql,
  keys: KeyRing,
  examinationId: string,
): Promise<(MarkVersion & { reason: string })[]> {
  const rows = await sql.query<(MarkVersion & { sealed: string })[]>(
    `SELECT ${columns}, sealed FROM phase_marks WHERE examination_id = $1 ORDER BY mark_id, version LIMIT 5000`,
    [examinationId],
  );
  return Promise.all(
    rows.map(async ({ sealed, ...mark }) => ({
      ...mark,
      reason: await reasonOf(keys, examinationId, { ...mark, sealed }),
    })),
  );
}
