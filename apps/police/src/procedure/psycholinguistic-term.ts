import type { At, Outcome } from '#libs/lifecycle';
import type { EvidenceItem, EvidenceKind } from './evidence-items.js';
import type { Examination } from './examination-items.js';
import type { Investigation } from './investigation.js';
import { suppliedTo, type WithPsycholinguisticClock } from './supplied.js';

/** Kinds in which somebody's words to the child may stand. */
const correspondence: ReadonlySet<EvidenceKind> = new Set(['screenshot', 'screen-recording', 'message-log', 'audio']);
export const holdsCorrespondence = ({ kind }: Pick<EvidenceItem, 'kind'>): boolean => correspondence.has(kind);

type File = Pick<Investigation, 'evidence' | 'examinations' | 'conversations'>;
type CaseFile = File & Pick<Investigation, 'status'>;

/** What is relied on decides: an item that was excluded is examined no more. A conversation counts whatever it is made of, also of a server's data alone. */
export const hasCorrespondence = ({ evidence, conversations }: Pick<File, 'evidence' | 'conversations'>): boolean =>
  conversations.some(({ reliedOn }) => reliedOn) ||
  evidence.some((item) => item.reliedOn && item.excluded === undefined && holdsCorrespondence(item));

/** Such an order stands neither once it is withdrawn nor once the bureau gave it back: nobody examines anything then. */
export const stands = ({ kinds, status }: Pick<Examination, 'kinds' | 'status'>): boolean =>
  kinds.includes('psycholinguistic') && status !== 'withdrawn' && status !== 'declined';

/** Correspondence is on file, and no psycholinguistic examination of it stands (manual, sections 5 and 6). */
export const psycholinguisticIsDue = (file: File): boolean =>
  hasCorrespondence(file) && !file.examinations.some(stands);

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

/**
 * The same for what takes a suspended case up again: a platform answers while the case waits for legal assistance, and what came then counts from
 * here. The clock of what was on file before goes on by itself.
 */
export const clockAtResuming = (file: File, at: At): NonNullable<Outcome<Investigation>['clocks']> =>
  suppliedTo<WithPsycholinguisticClock>(at).psycholinguisticClock === true ? {} : clockAtOpening(file);

/** Several outcomes for the record's clocks as one. */
export function clocksTogether(
  ...all: readonly Outcome<Investigation>['clocks'][]
): NonNullable<Outcome<Investigation>['clocks']> {
  const start = all.flatMap((each) => each?.start ?? []);
  const meet = all.flatMap((each) => each?.meet ?? []);
  return { ...(start.length === 0 ? {} : { start }), ...(meet.length === 0 ? {} : { meet }) };
}
