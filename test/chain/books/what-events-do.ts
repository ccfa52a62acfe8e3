/** Written down by hand, on purpose a second time: which step an event must bring about at its receiver, by the receiver's audit. */
export const agencies = [
  'school',
  'police',
  'platform-liaison',
  'expert-bureau',
  'social-services',
  'oversight',
] as const;
export type Agency = (typeof agencies)[number];

/** Receivers whose audit shows what an event did; oversight keeps a timeline instead. */
type Effects = Readonly<Record<string, Partial<Readonly<Record<Exclude<Agency, 'oversight'>, readonly string[]>>>>>;

const asked = ['support.arrive', 'support.joinRequest'];
const requested = { school: ['referral.recordSupport', 'referral.joinSupport'], 'social-services': asked };
const toSchool = (action: string) => ({ school: [`referral.${action}`] });
const toPolice = (action: string) => ({ police: [`investigation.${action}`] });
/** Of a child of whom only an application tells, the application keeps it. */
const supportAtSchool = {
  school: ['referral.recordSupport', 'application.recordSupport', 'supported-child.recordSupport'],
};
const toApplicant = (action: string) => ({ school: [`application.${action}`], police: ['tip.hearApplication'] });
const care = { ...supportAtSchool, police: ['investigation.recordSupport'] };
const shutOut = ['chain.shutOut'];
/** Copies that we have are shown to nobody any more. */
const withheld = ['chain.withhold'];
const remark = ['remark.arrive', 'remark.arriveAgain'];
const accepted = ['remark.arriveAccepted'];

/** By type without `chain.` and `.v1`. Where several steps are named, one of them. What is told to oversight alone is not here. */
export const whatEventsDo: Effects = {
  'school.referral.submitted': toPolice('arrive'),
  'school.referral.amended': toPolice('amend'),
  'school.referral.resubmitted': toPolice('resubmitted'),
  'school.question.answered': toPolice('answered'),
  'school.urgent-support.requested': { ...toPolice('supportAskedBySchool'), 'social-services': asked },

  'school.application.filed': { 'expert-bureau': ['application.arrive'] },
  'school.application.withdrawn': { 'expert-bureau': ['application.withdraw', 'application.noteLateEvent'] },
  'police.application.filed': { 'expert-bureau': ['application.arrive'] },
  'expert-bureau.application.extended': toApplicant('recordExtended'),
  'expert-bureau.application.decided': toApplicant('recordDecided'),
  'expert-bureau.application.answered': toApplicant('recordAnswered'),
  'expert-bureau.takedown.ordered': { 'platform-liaison': ['takedown.arrive'] },
  'platform-liaison.takedown.sent': toApplicant('recordTakedown'),
  'platform-liaison.takedown.removed': toApplicant('recordTakedown'),
  'platform-liaison.takedown.refused': toApplicant('recordTakedown'),
  'platform-liaison.takedown.missed': toApplicant('recordTakedown'),
  'platform-liaison.takedown.ended': toApplicant('recordTakedown'),

  'police.referral.received': toSchool('recordReceived'),
  'police.referral.returned': toSchool('recordReturned'),
  'police.referral.rerouted': toSchool('recordRerouted'),
  'police.referral.registered': toSchool('recordRegistered'),
  'police.question.asked': toSchool('recordQuestion'),
  'police.check.refused': toSchool('recordRefused'),
  'police.case.opened': toSchool('recordCaseOpened'),
  'police.case.suspended': toSchool('recordSuspended'),
  'police.case.resumed': toSchool('recordResumed'),
  'police.case.terminated': toSchool('recordTerminated'),
  'police.case.sent-to-prosecutor': toSchool('recordSentToProsecutor'),
  'police.case.sent-to-court': toSchool('recordSentToCourt'),
  'police.case.concluded': toSchool('recordConcluded'),
  'police.rehabilitation.referred': requested,
  'police.urgent-support.requested': requested,
  'police.exclusion.named': {
    school: shutOut,
    'platform-liaison': shutOut,
    'expert-bureau': shutOut,
    'social-services': shutOut,
  },
  'police.file.withheld': { school: withheld, 'platform-liaison': withheld, 'expert-bureau': withheld },
  'police.child.age-band-changed': { 'social-services': ['chain.grow'] },
  'police.data-request.ordered': { 'platform-liaison': ['data-request.arrive'] },
  'police.data-request.withdrawn': { 'platform-liaison': ['data-request.withdraw', 'data-request.noteLateEvent'] },
  'police.examination.ordered': { 'expert-bureau': ['examination.arrive'] },
  'police.examination.materials-supplied': {
    'expert-bureau': ['examination.receiveMaterials', 'examination.addMaterials', 'examination.noteLateEvent'],
  },
  'police.examination.conclusion-returned': {
    'expert-bureau': ['examination.completeConclusion', 'examination.noteLateEvent'],
  },
  'police.examination.extension-decided': {
    'expert-bureau': ['examination.extendTerm', 'examination.refuseExtension', 'examination.noteLateEvent'],
  },
  'police.examination.withdrawn': { 'expert-bureau': ['examination.withdraw', 'examination.noteLateEvent'] },

  'platform-liaison.data-request.sent': toPolice('recordDataRequestSent'),
  'platform-liaison.data-request.acknowledged': toPolice('recordDataRequestAcknowledged'),
  'platform-liaison.data-request.answered': toPolice('recordDataRequestAnswered'),
  'platform-liaison.data-request.refused': toPolice('recordDataRequestRefused'),
  'platform-liaison.data-request.returned': toPolice('recordDataRequestReturned'),
  'platform-liaison.data-request.silent': toPolice('recordDataRequestSilent'),

  'school.file.withheld': { police: withheld, 'expert-bureau': withheld },
  'platform-liaison.file.withheld': { police: withheld },
  'expert-bureau.application.screenshot-withheld': { school: withheld },
  'expert-bureau.examination.material-withheld': { police: withheld },
  'expert-bureau.examination.assigned': toPolice('recordExaminationAssigned'),
  'expert-bureau.examination.materials-requested': toPolice('recordExaminationMaterialsRequested'),
  'expert-bureau.examination.concluded': toPolice('recordExaminationConcluded'),
  'expert-bureau.examination.extension-requested': toPolice('recordExtensionRequested'),
  'expert-bureau.examination.term-extended': toPolice('recordTermExtended'),
  'expert-bureau.examination.declined': toPolice('recordExaminationDeclined'),

  'social-services.support.accepted': care,
  'social-services.support.declined': care,
  'social-services.support.reopened': care,
  'social-services.support.transferred': care,
  'social-services.support.closed': care,
  'social-services.support.planned': supportAtSchool,
  'social-services.support.continues-at-school': supportAtSchool,

  'social-services.school.told': { school: ['supported-child.arrive'] },
  'social-services.exclusion.named': { ...toPolice('hearExclusion'), school: shutOut },

  'oversight.case.decided': { police: ['investigation.returnedByProsecutor', 'investigation.consentedByProsecutor'] },
  'oversight.identity.asked': {
    police: ['investigation.tellProsecutor', 'investigation.prosecutor-refused', 'chain.identity-not-held'],
  },
  'oversight.remark.made': {
    school: remark,
    police: remark,
    'platform-liaison': remark,
    'expert-bureau': remark,
    'social-services': remark,
  },
  'oversight.remark.accepted': {
    school: accepted,
    police: accepted,
    'platform-liaison': accepted,
    'expert-bureau': accepted,
    'social-services': accepted,
  },
};
