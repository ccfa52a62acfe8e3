import type { Supply, Transaction } from '#libs/casework';
import type { KeyRing } from '#libs/keys';
import type { LogEntry } from '../procedure/interview-items.js';
import type { Investigation } from '../procedure/investigation.js';
import type { WithKnownEntry } from '../procedure/supplied.js';
import type { OpenEntry, WholeEntry } from './interview.answers.js';

interface Stated {
  readonly interviewId: string;
  readonly entryId: string;
  readonly at: string;
  readonly phase: string;
  readonly block?: string | undefined;
  readonly type: string;
  readonly question: string;
  readonly answer: string;
  readonly suggestedBy?: string | undefined;
  readonly corrects?: string | undefined;
}

const columns = `id, asked_at AS "askedAt", entered_at AS "enteredAt", entered_by AS "by", phase, block, type, hints, suggested_by AS "suggestedBy", corrects, late`;
/** More questions than an interview has; a log is read in one piece. */
const longestLog = 2_000;

/** The question log of interviews: append-only, the words of each entry sealed to its own row. */
export class InterviewLog {
  constructor(private readonly keys: KeyRing) {}

  /** Whether this entry stands in the log, or another one under its id. */
  readonly known: Supply<Investigation> = async (tx, _record, stated: Stated): Promise<WithKnownEntry> => {
    const [row] = await tx.manager.query<{ mark: string }[]>(
      'SELECT mark FROM interview_entries WHERE interview_id = $1 AND id = $2',
      [stated.interviewId, stated.entryId],
    );
    if (row === undefined) return { known: undefined };
    return { known: row.mark === this.markOf(stated) ? 'same' : 'other' };
  };

  readonly keep = async (
    tx: Transaction,
    { id }: Investigation,
    payload: Readonly<Record<string, unknown>>,
  ): Promise<void> => {
    const entry = payload['entry'] as LogEntry;
    const { interviewId, question, answer } = entry;
    await tx.manager.query(
      `INSERT INTO interview_entries (interview_id, id, investigation_id, asked_at, entered_at, entered_by, phase, block, type, hints, suggested_by, corrects, late, mark, sealed)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        ...[interviewId, entry.id, id, entry.askedAt, tx.now, entry.by, entry.phase, entry.block ?? null, entry.type],
        ...[entry.hints, entry.suggestedBy ?? null, entry.corrects ?? null, entry.late],
        this.markOf({ ...entry, entryId: entry.id, at: entry.askedAt }),
        await this.keys.sealAtRest(placeOf(interviewId, entry.id), { question, answer }),
      ],
    );
  };

  /** Times, types and topics, in the order in which was asked. */
  outline(tx: Transaction, investigationId: string, interviewId: string): Promise<OpenEntry[]> {
    return tx.manager.query<OpenEntry[]>(
      `SELECT ${columns} FROM interview_entries WHERE interview_id = $1 AND investigation_id = $2 ORDER BY asked_at, id LIMIT ${String(longestLog)}`,
      [interviewId, investigationId],
    );
  }

  /** The same with questions and answers. Whoever calls this has journalled the reading. */
  async whole(tx: Transaction, investigationId: string, interviewId: string): Promise<WholeEntry[]> {
    const rows = await tx.manager.query<(OpenEntry & { sealed: string })[]>(
      `SELECT ${columns}, sealed FROM interview_entries WHERE interview_id = $1 AND investigation_id = $2 ORDER BY asked_at, id LIMIT ${String(longestLog)}`,
      [interviewId, investigationId],
    );
    return Promise.all(
      rows.map(async ({ sealed, ...open }) => ({
        ...open,
        ...((await this.keys.openAtRest(placeOf(interviewId, open.id), sealed)) as {
          question: string;
          answer: string;
        }),
      })),
    );
  }

  private markOf({ entryId, at, phase, block, type, question, answer, suggestedBy, corrects }: Stated): string {
    const parts = [
      entryId,
      new Date(at).toISOString(),
      phase,
      block ?? '',
      type,
      question,
      answer,
      suggestedBy ?? '',
      corrects ?? '',
    ];
    return this.keys.indexOf('interview-entry', JSON.stringify(parts));
  }
}

const placeOf = (interviewId: string, entryId: string): string => `interview_entries/${interviewId}/${entryId}`;
