import type { ReadinessCode } from '#libs/legal-basis';

/** Somebody answers for a check in its place: the head of unit lets the case go without it, or it does not apply here. */
export interface ReadinessDecision {
  readonly id: string;
  readonly check: ReadinessCode;
  readonly kind: 'override' | 'not-applicable';
  readonly at: string;
  readonly by: string;
  /** What was missing then. Whatever is missing besides is not covered: the decision was made without knowing of it. */
  readonly covers: readonly string[];
}
