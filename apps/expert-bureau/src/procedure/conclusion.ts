import type { Conclusion, PhaseMarks } from '#libs/contracts';
import type { Examination, ExaminationConfidential } from './examination.js';

/** Who signs, when, and how everybody who examined is called. */
export interface Signing {
  readonly subject: string;
  readonly at: Date;
  readonly nameOf: (subject: string) => string;
  /** Phases that were marked, if any. */
  readonly phaseMarks?: PhaseMarks | undefined;
}

/** The written conclusion: every question of the order in its order, as it will be signed. */
export function conclusionOf(
  record: Examination,
  summary: string,
  files: readonly string[],
  { subject, at, nameOf, phaseMarks }: Signing,
): Conclusion {
  const { caseReference, questions, answers } = record.sealed as ExaminationConfidential;
  const time = at.toISOString();
  return {
    examinationId: record.id,
    chainId: record.chainId,
    caseReference,
    kinds: [...record.kinds],
    experts: record.experts.map((each) => ({ subject: each.subject, name: nameOf(each.subject), kind: each.kind })),
    answers: questions.map((question, index) => ({
      question,
      kind: record.questionKinds[index] ?? record.kind,
      answer: answers[index] ?? '',
      cannotBeAnswered: record.drafts[index]?.cannotBeAnswered === true,
    })),
    summary,
    files: record.files
      .filter(({ itemId }) => files.includes(itemId))
      .map(({ sha256, size, mediaType }) => ({ sha256, size, mediaType })),
    ...(phaseMarks === undefined ? {} : { phaseMarks }),
    concludedAt: time,
    signedBy: { subject, name: nameOf(subject) },
    signedAt: time,
  };
}
