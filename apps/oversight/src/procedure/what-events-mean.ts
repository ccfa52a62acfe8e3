import {
  actionRecorded,
  ageBandChanged,
  applicationAnswered,
  applicationDecided,
  applicationExtended,
  applicationFiled,
  applicationWithdrawn,
  caseConcluded,
  caseJoined,
  caseOpened,
  caseRequalified,
  caseResumed,
  caseReturnedByProsecutor,
  caseSentToCourt,
  caseSentToProsecutor,
  caseSevered,
  caseSuspended,
  caseTerminated,
  checkRefused,
  conclusionReturned,
  dataRequestAcknowledged,
  dataRequestAnswered,
  dataRequestOrdered,
  dataRequestRefused,
  dataRequestReturned,
  dataRequestSent,
  dataRequestSilent,
  dataRequestWithdrawn,
  deadlineChanged,
  documentIssued,
  emergencyEnded,
  emergencyOpened,
  emergencyReviewed,
  examinationAssigned,
  examinationConcluded,
  examinationDeclined,
  examinationOrdered,
  examinationWithdrawn,
  exclusionNamed,
  exclusionNamedBySocialServices,
  extensionDecided,
  extensionRequested,
  identityRead,
  interviewEnded,
  interviewRepeatApproved,
  materialsRequested,
  materialsSupplied,
  questionAnswered,
  readinessChanged,
  readinessDecided,
  questionAsked,
  referralAmended,
  referralRaised,
  referralReceived,
  referralRegistered,
  referralRerouted,
  referralResubmitted,
  referralReturned,
  referralSubmitted,
  rehabilitationReferred,
  remarkAnswered,
  subjectErased,
  supportAccepted,
  schoolTold,
  supportClosed,
  supportConsented,
  supportContinuesAtSchool,
  supportDeclined,
  supportPlanned,
  supportReopened,
  supportTransferred,
  takedownEnded,
  takedownMissed,
  takedownOrdered,
  takedownRefused,
  takedownRemoved,
  takedownSent,
  termExtended,
  tipAddedToCase,
  tipDismissed,
  tipReceived,
  tipRerouted,
  urgentSupportRequestedByPolice,
  urgentSupportRequestedBySchool,
} from '#libs/contracts';
import { linkOf, type Link, type Stage } from './stages.js';

/** The attribute by which a piece of work is named. */
type Work = 'requestId' | 'examinationId' | 'applicationId' | 'takedownId';

/** What an event says of the way of a chain. */
export interface Meaning {
  /** The link to which it belongs. */
  readonly link: Link;
  /** The case itself stands here now. */
  readonly stage?: Stage;
  /** Work beside the case begins, or ends; the attribute of the event that names it. */
  readonly opens?: Work;
  readonly closes?: Work;
  /** What becomes of an application about cyberbullying; `decided`: as the event says. */
  readonly application?: 'filed' | 'decided' | 'answered' | 'withdrawn' | 'not-removed';
  /** Support of this kind was asked for; or what became of the support that the event names. */
  readonly asks?: 'urgent' | 'rehabilitation';
  readonly support?: 'goes-on' | 'declined' | 'closed';
  readonly counts?: 'returns' | 'refusals';
  /** The case follows that of another chain from now on, or no longer. */
  readonly joins?: boolean;
}

const byAgency = (
  contracts: Readonly<Partial<Record<keyof typeof linkOf, { readonly type: string }>>>,
): Record<string, Meaning> =>
  Object.fromEntries(
    Object.entries(contracts).map(([agency, { type }]) => [type, { link: linkOf[agency as keyof typeof linkOf] }]),
  );

/** Every event about a child's chain that oversight hears, and what it means. The spec holds that none is missing. Seals belong to no chain. */
// prettier-ignore
export const whatEventsMean: Readonly<Record<string, Meaning>> = {
  [referralSubmitted.type]:              { link: 1, stage: 'reported' },
  [referralAmended.type]:                { link: 1 },
  [referralResubmitted.type]:            { link: 1, stage: 'reported' },
  [questionAnswered.type]:               { link: 1 },
  [urgentSupportRequestedBySchool.type]: { link: 1, asks: 'urgent' },

  [tipReceived.type]:                    { link: 2, stage: 'told' },
  [tipRerouted.type]:                    { link: 2 },
  [tipDismissed.type]:                   { link: 2, stage: 'dismissed', counts: 'refusals' },
  [tipAddedToCase.type]:                 { link: 2, stage: 'added-to-case' },
  [referralRaised.type]:                 { link: 2, stage: 'reported' },
  [referralReceived.type]:               { link: 2, stage: 'received' },
  [questionAsked.type]:                  { link: 2 },
  [referralReturned.type]:               { link: 2, stage: 'returned-to-school', counts: 'returns' },
  [referralRerouted.type]:               { link: 2, stage: 'reported' },
  [referralRegistered.type]:             { link: 2, stage: 'registered' },
  [checkRefused.type]:                   { link: 2, stage: 'refused', counts: 'refusals' },
  [caseOpened.type]:                     { link: 2, stage: 'investigation' },
  [caseJoined.type]:                     { link: 2, joins: true },
  [caseSevered.type]:                    { link: 2, joins: false },
  [ageBandChanged.type]:                 { link: 2 },
  [caseRequalified.type]:                { link: 2 },
  [actionRecorded.type]:                 { link: 2 },
  [readinessChanged.type]:               { link: 2 },
  [readinessDecided.type]:               { link: 2 },
  [interviewEnded.type]:                 { link: 2 },
  [interviewRepeatApproved.type]:        { link: 2 },
  [caseSuspended.type]:                  { link: 2, stage: 'suspended' },
  [caseResumed.type]:                    { link: 2, stage: 'investigation' },
  [caseTerminated.type]:                 { link: 2, stage: 'terminated' },
  [caseSentToProsecutor.type]:           { link: 2, stage: 'with-prosecutor' },
  [caseReturnedByProsecutor.type]:       { link: 2, stage: 'investigation', counts: 'returns' },
  [caseSentToCourt.type]:                { link: 2, stage: 'in-court' },
  [caseConcluded.type]:                  { link: 2, stage: 'concluded' },
  [urgentSupportRequestedByPolice.type]: { link: 2, asks: 'urgent' },
  [rehabilitationReferred.type]:         { link: 2, asks: 'rehabilitation' },

  [exclusionNamed.type]:                 { link: 2 },
  [exclusionNamedBySocialServices.type]: { link: 5 },

  [dataRequestOrdered.type]:             { link: 3, opens: 'requestId' },
  [dataRequestWithdrawn.type]:           { link: 3, closes: 'requestId' },
  [dataRequestSent.type]:                { link: 3 },
  [dataRequestAcknowledged.type]:        { link: 3 },
  [dataRequestAnswered.type]:            { link: 3, closes: 'requestId' },
  [dataRequestRefused.type]:             { link: 3, closes: 'requestId', counts: 'refusals' },
  [dataRequestSilent.type]:              { link: 3, closes: 'requestId' },
  [dataRequestReturned.type]:            { link: 3, closes: 'requestId', counts: 'returns' },

  [examinationOrdered.type]:             { link: 4, opens: 'examinationId' },
  [examinationAssigned.type]:            { link: 4 },
  [materialsRequested.type]:             { link: 4 },
  [materialsSupplied.type]:              { link: 4 },
  [examinationConcluded.type]:           { link: 4, closes: 'examinationId' },
  [conclusionReturned.type]:             { link: 4, opens: 'examinationId', counts: 'returns' },
  [examinationDeclined.type]:            { link: 4, closes: 'examinationId', counts: 'refusals' },
  [examinationWithdrawn.type]:           { link: 4, closes: 'examinationId' },
  [extensionRequested.type]:             { link: 4 },
  [extensionDecided.type]:               { link: 4 },
  [termExtended.type]:                   { link: 4 },

  [applicationFiled.school.type]:        { link: 4, application: 'filed', opens: 'applicationId' },
  [applicationFiled.police.type]:        { link: 4, application: 'filed', opens: 'applicationId' },
  [applicationWithdrawn.type]:           { link: 4, application: 'withdrawn', closes: 'applicationId' },
  [applicationExtended.type]:            { link: 4 },
  [applicationDecided.type]:             { link: 4, application: 'decided' },
  [applicationAnswered.type]:            { link: 4, application: 'answered', closes: 'applicationId' },
  [takedownOrdered.type]:                { link: 3, opens: 'takedownId' },
  [takedownSent.type]:                   { link: 3 },
  [takedownRefused.type]:                { link: 3, counts: 'refusals' },
  [takedownMissed.type]:                 { link: 3 },
  [takedownRemoved.type]:                { link: 3, closes: 'takedownId' },
  [takedownEnded.type]:                  { link: 3, application: 'not-removed', closes: 'takedownId' },

  [supportAccepted.type]:                { link: 5, support: 'goes-on' },
  [supportConsented.type]:               { link: 5, support: 'goes-on' },
  [supportPlanned.type]:                 { link: 5, support: 'goes-on' },
  [supportReopened.type]:                { link: 5, support: 'goes-on' },
  [supportTransferred.type]:             { link: 5, support: 'goes-on' },
  [supportContinuesAtSchool.type]:       { link: 5 },
  [schoolTold.type]:                     { link: 5 },
  [supportDeclined.type]:                { link: 5, support: 'declined', counts: 'refusals' },
  [supportClosed.type]:                  { link: 5, support: 'closed' },

  ...byAgency(deadlineChanged),
  ...byAgency(documentIssued),
  ...byAgency(emergencyOpened),
  ...byAgency(emergencyEnded),
  ...byAgency(emergencyReviewed),
  ...byAgency(identityRead),
  ...byAgency(remarkAnswered),
  ...byAgency(subjectErased),
};
