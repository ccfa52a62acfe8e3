import type { Outcome } from '#libs/lifecycle';
import type { EvidenceKind } from './evidence-items.js';
import type { Investigation } from './investigation.js';

/** Kinds of evidence that show what was written: where one is on file there is correspondence. */
const correspondence: ReadonlySet<EvidenceKind> = new Set(['message-log', 'screenshot', 'screen-recording']);

type File = Pick<Investigation, 'evidence' | 'examinations'>;
type CaseFile = File & Pick<Investigation, 'status'>;

export const hasCorrespondence = ({ evidence }: Pick<File, 'evidence'>): boolean =>
  evidence.some(({ kind }) => correspondence.has(kind));

/** Correspondence is on file, and no psycholinguistic examination of it stands (manual, sections 5 and 6). */
export const psycholinguisticIsDue = (file: File): boolean =>
  hasCorrespondence(file) &&
  !file.examinations.some(({ kinds, status }) => kinds.includes('psycholinguistic') && status !== 'withdrawn');

/**
 * The clock for ordering it: begins when it becomes due in an opened case, and is met by the order. "Not appointed, or late" is the fourth of
 * the investigators' typical errors.
 *
 * @param after the file with what the step changes
 */
export function psycholinguisticClock(before: CaseFile, after: File): NonNullable<Outcome<Investigation>['clocks']> {
  if (before.status !== 'open') return {};
  const [was, is] = [psycholinguisticIsDue(before), psycholinguisticIsDue(after)];
  if (is && !was) return { start: [{ rule: 'order-psycholinguistic' }] };
  return was && !is ? { meet: ['order-psycholinguistic'] } : {};
}

/** The same for the step that opens the case: what is on file by then counts from there. */
export const clockAtOpening = (file: File): NonNullable<Outcome<Investigation>['clocks']> =>
  psycholinguisticIsDue(file) ? { start: [{ rule: 'order-psycholinguistic' }] } : {};

/** Several outcomes for the record's clocks as one. */
export function clocksTogether(
  ...all: readonly Outcome<Investigation>['clocks'][]
): NonNullable<Outcome<Investigation>['clocks']> {
  const start = all.flatMap((each) => each?.start ?? []);
  const meet = all.flatMap((each) => each?.meet ?? []);
  return { ...(start.length === 0 ? {} : { start }), ...(meet.length === 0 ? {} : { meet }) };
}
