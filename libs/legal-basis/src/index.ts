export { absenceReasons, type AbsenceReason } from './absence-reasons.js';
export { accessTerms } from './access-terms.js';
export { emergencyReasons, type EmergencyReason } from './emergency-reasons.js';
export { identityReasons, type IdentityReasonCode } from './identity-reasons.js';
export { erasureGrounds, retentionTerms, type ErasureGroundCode, type RetentionTermCode } from './erasure-grounds.js';
export { cite, citeOffence, citePlace, type Reading } from './cite.js';
export { decidedCitation, withCitation, withCitations, type DecidedCitation } from './decided-citation.js';
export { decidedLength, decisionFor, withLengths, type DecidedLength } from './decided-length.js';
export { putCitationsInForce, putInForce, registerAtStart, registerInForce } from './in-force.js';
export { instruments, type Instrument, type InstrumentCode } from './instruments.js';
export { authorities, measureCodes, measures, type Authority, type Measure, type MeasureCode } from './measures.js';
export {
  establishedFacts,
  qualificationErrors,
  signs,
  type EstablishedFact,
  type QualificationError,
  type QualificationErrorCode,
  type Sign,
  type SignCode,
} from './qualification.js';
export { offences, type Offence, type OffenceCode } from './offences.js';
export type { Citation, Provision } from './provision.js';
export { provisions, type ProvisionCode } from './provisions.js';
export { readinessCodes, readinessConditions, type ReadinessCode, type ReadinessCondition } from './readiness.js';
export { legalRegister, lengthSchema, shippedRegister, type Amendments, type LegalRegister } from './register.js';
export { calendarDays, countsOf, hours, workingDays, type Length, type Lookout, type TimeLimit } from './time-limit.js';
export { timeLimits, type TimeLimitCode } from './time-limits.js';
