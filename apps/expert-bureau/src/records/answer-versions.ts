import type { Transaction } from '#libs/casework';
import type { KeyRing } from '#libs/keys';
import type { Examination } from '../procedure/examination.js';

/** One version of an answer, as it was saved. */
export interface AnswerVersion {
  readonly version: number;
  readonly at: Date;
  readonly by: string;
  readonly cannotBeAnswered: boolean;
  readonly answer: string;
}

/** More versions of one answer than are shown at once. */
const most = 200;

/** Every version of every answer, append-only, each sealed to its own row. */
export class AnswerVersions {
  constructor(private readonly keys: KeyRing) {}

  readonly keep = async (
    tx: Transaction,
    { id }: Examination,
    payload: Readonly<Record<string, unknown>>,
  ): Promise<void> => {
    const { question, version, by, cannotBeAnswered, answer } = payload as unknown as AnswerVersion & {
      readonly question: number;
    };
    const sealed = await this.keys.sealAtRest(placeOf(id, question, version), { answer });
    await tx.manager.query(
      `INSERT INTO answer_versions (examination_id, question, version, at, by, cannot_be_answered, sealed) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, question, version, tx.now, by, cannotBeAnswered, sealed],
    );
  };

  /** The versions of one answer, the newest first. */
  async of(tx: Transaction, examinationId: string, question: number): Promise<AnswerVersion[]> {
    const rows = await tx.manager.query<(Omit<AnswerVersion, 'answer'> & { sealed: string })[]>(
      `SELECT version, at, by, cannot_be_answered AS "cannotBeAnswered", sealed FROM answer_versions
        WHERE examination_id = $1 AND question = $2 ORDER BY version DESC LIMIT ${String(most)}`,
      [examinationId, question],
    );
    return Promise.all(
      rows.map(async ({ sealed, ...row }) => ({
        ...row,
        ...((await this.keys.openAtRest(placeOf(examinationId, question, row.version), sealed)) as { answer: string }),
      })),
    );
  }
}

const placeOf = (examinationId: string, question: number, version: number): string =>
  `answer_versions/${examinationId}/${String(question)}/${String(version)}`;
