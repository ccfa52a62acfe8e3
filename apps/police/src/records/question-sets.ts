import { examinationKind, type ExaminationKind } from '#libs/contracts';
import { Problem } from '#libs/problems';
import type { EntityManager } from 'typeorm';
import { nameOf, type SetQuestionName } from '../procedure/examination-items.js';
import { shippedQuestions, type SetQuestion } from '../procedure/examination-questions/examination-questions.js';

/** One edition of a set. An order keeps the exact text that was asked, whatever becomes of the set. */
export interface QuestionSet {
  readonly kind: ExaminationKind;
  readonly version: number;
  readonly questions: readonly SetQuestion[];
  readonly note: string | null;
  readonly createdAt: Date;
  readonly createdBy: string;
}

const columns = `kind, version, questions, note, created_at AS "createdAt", created_by AS "createdBy"`;

/** The newest edition of each set. */
export const latestSets = (manager: EntityManager): Promise<QuestionSet[]> =>
  manager.query<QuestionSet[]>(`SELECT DISTINCT ON (kind) ${columns} FROM question_sets ORDER BY kind, version DESC`);

/** Every edition of a set, the newest first. */
export const editionsOf = (manager: EntityManager, kind: ExaminationKind): Promise<QuestionSet[]> =>
  manager.query<QuestionSet[]>(`SELECT ${columns} FROM question_sets WHERE kind = $1 ORDER BY version DESC LIMIT 100`, [
    kind,
  ]);

/** Names of every question in the editions that are asked for, as `kind/version/code`. */
export async function questionsIn(
  manager: EntityManager,
  editions: readonly Pick<QuestionSet, 'kind' | 'version'>[],
): Promise<ReadonlySet<string>> {
  const found = await manager.query<SetQuestionName[]>(
    `SELECT DISTINCT kind, version, question ->> 'code' AS code FROM question_sets
     JOIN jsonb_to_recordset($1::jsonb) AS asked(kind text, version integer) USING (kind, version),
     jsonb_array_elements(questions) AS question`,
    [JSON.stringify(editions.map(({ kind, version }) => ({ kind, version })))],
  );
  return new Set(found.map(nameOf));
}

/** Writes the next edition. @throws Problem `changed-meanwhile` when another one was written since `basedOn` */
export async function writeSet(
  manager: EntityManager,
  set: Omit<QuestionSet, 'version'>,
  basedOn: number,
): Promise<QuestionSet> {
  const { kind, questions, note, createdAt, createdBy } = set;
  const [written] = await manager.query<QuestionSet[]>(
    `INSERT INTO question_sets (kind, version, questions, note, created_at, created_by)
     SELECT $1, $2 + 1, $3, $4, $5, $6 WHERE $2 = (SELECT coalesce(max(version), 0) FROM question_sets WHERE kind = $1)
     ON CONFLICT DO NOTHING RETURNING ${columns}`,
    [kind, basedOn, JSON.stringify(questions), note, createdAt, createdBy],
  );
  if (written !== undefined) return written;
  const [{ version: current } = { version: 0 }] = await editionsOf(manager, kind);
  throw new Problem('changed-meanwhile', { values: { current, expected: basedOn } });
}

/** The shipped sets as the first edition, where there is none. Done by every replica at its start; the first one counts. */
export async function seedSets(manager: EntityManager): Promise<void> {
  await manager.query(
    `INSERT INTO question_sets (kind, version, questions, created_at, created_by)
     SELECT kind, 1, questions, now(), 'system' FROM jsonb_to_recordset($1::jsonb) AS s(kind text, questions jsonb)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(examinationKind.options.map((kind) => ({ kind, questions: shippedQuestions[kind] })))],
  );
}
