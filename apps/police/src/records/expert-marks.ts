import type { Transaction } from '#libs/casework';
import type { Conclusion } from '#libs/contracts';
import type { KeyRing } from '#libs/keys';
import type { Sql } from '#libs/vault';
import { v7 as uuidv7 } from 'uuid';
import type { PhaseCode } from '../procedure/chat-items.js';

/** A conclusion in which experts marked phases. */
export interface MarkedConclusion {
  readonly examinationId: string;
  readonly sha256: string;
  readonly conclusion: Conclusion;
}

/** A line as the expert cites it: found in the file itself, whoever reads it. */
interface SourceLine {
  readonly sha256: string;
  readonly place: number;
  readonly parser: string;
  readonly parserVersion: string;
  readonly line: number;
  readonly lineSha256: string;
}

/** A mark of an expert, with the conversation in which each line stands here; `chatId` is null while the item was not read as a conversation by the same parser. */
export interface ExpertMark {
  readonly id: string;
  readonly markId: string;
  readonly examinationId: string;
  readonly conclusionSha256: string;
  /** Another conclusion to the same order came later. */
  readonly superseded: boolean;
  readonly phase: PhaseCode;
  readonly by: string;
  readonly role: 'expert';
  readonly author: string;
  readonly at: Date;
  readonly reason: string;
  readonly cites: readonly { readonly chatId: string | null; readonly line: number; readonly source: SourceLine }[];
}

/** Keeps the marks of a conclusion whose signature was verified. */
export async function keepMarksOf(
  tx: Transaction,
  keys: KeyRing,
  investigationId: string,
  { examinationId, sha256: conclusionSha256, conclusion: { phaseMarks, experts } }: MarkedConclusion,
): Promise<void> {
  const { sources = [], marks = [] } = phaseMarks ?? {};
  const rows = marks.map(async ({ markId, phase, by, at, reason, cites }) => {
    const id = uuidv7();
    const author = experts.find(({ subject }) => subject === by)?.name ?? by;
    return {
      ...{ id, markId, phase, by, at },
      cites: cites.map(({ source, line, sha256: lineSha256 }) => ({ ...sources[source], line, lineSha256 })),
      sealed: await keys.sealAtRest(`expert_marks/${id}`, { reason, author }),
    };
  });
  await tx.manager.query(
    `INSERT INTO expert_marks (id, investigation_id, examination_id, conclusion_sha256, received_at, mark_id, phase, cites, by, at, sealed)
     SELECT id, $1, $2, $3, $4, "markId", phase, cites, by, at, sealed
       FROM jsonb_to_recordset($5) AS mark(id uuid, "markId" uuid, phase text, cites jsonb, by uuid, at timestamptz, sealed text)`,
    [investigationId, examinationId, conclusionSha256, tx.now, JSON.stringify(await Promise.all(rows))],
  );
}

interface Row extends Omit<ExpertMark, 'role' | 'author' | 'reason' | 'cites'> {
  readonly cites: readonly SourceLine[];
  readonly sealed: string;
}

/** Every mark that experts made in a case, each line with the conversation of this case in which it stands. */
export async function expertMarksOf(sql: Sql, keys: KeyRing, investigationId: string): Promise<ExpertMark[]> {
  const rows = await sql.query<Row[]>(
    `SELECT id, mark_id AS "markId", examination_id AS "examinationId", conclusion_sha256 AS "conclusionSha256", phase, by, at, cites, sealed,
            received_at < max(received_at) OVER (PARTITION BY examination_id) AS superseded
       FROM expert_marks WHERE investigation_id = $1 ORDER BY id LIMIT 5000`,
    [investigationId],
  );
  const chatOf = await chatsBySource(sql, investigationId, rows);
  return Promise.all(
    rows.map(async ({ sealed, cites, ...row }) => ({
      ...row,
      role: 'expert' as const,
      ...((await keys.openAtRest(`expert_marks/${row.id}`, sealed)) as { reason: string; author: string }),
      cites: cites.map((source) => ({ chatId: chatOf(source), line: source.line, source })),
    })),
  );
}

const sourceKey = ({ sha256, place, parser, parserVersion }: Omit<SourceLine, 'line' | 'lineSha256'>): string =>
  [sha256, place, parser, parserVersion].join(' ');

/** The conversations of the case that were read from the cited files, by the same parser: only then are the numbers of lines the same. */
async function chatsBySource(
  sql: Sql,
  investigationId: string,
  marks: readonly { readonly cites: readonly SourceLine[] }[],
): Promise<(source: SourceLine) => string | null> {
  const hashes = [...new Set(marks.flatMap(({ cites }) => cites.map(({ sha256 }) => sha256)))];
  if (hashes.length === 0) return () => null;
  const chats = await sql.query<{ id: string; place: number; sha256: string; parser: string; parserVersion: string }[]>(
    `SELECT c.id, c.place, v.sha256, r.parser, r.parser_version AS "parserVersion"
       FROM chat_readings r JOIN vault_items v ON v.id = r.file_id JOIN chats c ON c.reading_id = r.id
      WHERE r.investigation_id = $1 AND r.state = 'read' AND v.sha256 = ANY ($2)`,
    [investigationId, hashes],
  );
  const found = new Map(chats.map((chat) => [sourceKey(chat), chat.id]));
  return (source) => found.get(sourceKey(source)) ?? null;
}
