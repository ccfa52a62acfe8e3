import { parseInput } from '#libs/casework';
import type { Conclusion, EventOf, referralSubmitted } from '#libs/contracts';
import { may, rowOf, system, take, type Actor, type Outcome, type Role } from '#libs/lifecycle';
import { Problem } from '#libs/problems';
import type { Investigation } from '../src/procedure/investigation.js';
import { investigationLifecycle } from '../src/procedure/investigation.lifecycle.js';
import { investigationFrom, personalFrom } from '../src/procedure/steps/arrive.js';

export type StepName = keyof typeof investigationLifecycle.steps;
/** A step as somebody takes it: its name, and what it is given. */
export type Taken = StepName | readonly [StepName, object, (object | undefined)?];
/** One whose input names what stands in the case by then. */
export type TakenThen = Taken | ((investigation: Investigation) => Taken);

const uuid = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const ids = {
  chain: uuid(1),
  referral: uuid(2),
  unit: uuid(3),
  otherUnit: uuid(4),
  investigator: uuid(5),
  inspector: uuid(6),
  duty: uuid(7),
  head: uuid(8),
  excluded: uuid(9),
  school: uuid(10),
};
export const now = new Date('2026-11-20T04:00:00.000Z');
let counter = 1000;
export const newId = (): string => uuid((counter += 1));

const person = (role: Role, subject: string, unit = ids.unit): Actor => ({
  subject,
  agency: 'police',
  roles: [role],
  units: [unit],
  region: 'KZ-75',
  locale: 'kk',
});
export const actors = {
  duty: person('duty-officer', ids.duty),
  dutyElsewhere: person('duty-officer', uuid(17), ids.otherUnit),
  investigator: person('investigator', ids.investigator),
  stranger: person('investigator', uuid(15)),
  inspector: person('juvenile-inspector', ids.inspector),
  head: person('head-of-unit', ids.head),
  agency: system('police', 'KZ-75'),
};

type Submitted = EventOf<typeof referralSubmitted, 'police'>;

export function submitted(open: Partial<Submitted['open']> = {}, sealed: Partial<Submitted['sealed']> = {}): Submitted {
  return {
    id: uuid(11),
    type: 'chain.school.referral.submitted.v1',
    chainId: ids.chain,
    from: 'school',
    at: now,
    open: {
      referralId: ids.referral,
      number: 'S-2026-000123',
      region: 'KZ-75',
      schoolRegion: 'KZ-75',
      schoolId: ids.school,
      source: 'school',
      urgency: 'standard',
      urgencyReasons: [],
      ageBand: '13-14',
      sex: 'female',
      ways: ['fake-identity'],
      forms: [],
      phases: ['contact'],
      platforms: ['whatsapp'],
      childIdentified: true,
      safeNow: 'yes',
      fileCount: 0,
      submittedAt: now.toISOString(),
      excludedSubjects: [],
      ...open,
    },
    sealed: {
      child: { identified: true, sex: 'female', familyName: 'Canaryname', givenName: 'Demo' },
      noticed: 'An invented adult writes to the child.',
      accounts: [{ platform: 'whatsapp', handle: '+7 700 000 00 00', belongsTo: 'suspect' }],
      period: {},
      exclusions: [],
      reporter: { subject: uuid(12) },
      files: [],
      ...sealed,
    },
  };
}

/** A referral that has just arrived, with its personal part open as steps see it. */
export function arrived(
  open: Partial<Submitted['open']> = {},
  sealed: Partial<Submitted['sealed']> = {},
): Investigation {
  const event = submitted(open, sealed);
  return { ...investigationFrom(event, { id: uuid(20), unitId: ids.unit, now, newId }), sealed: personalFrom(event) };
}

/** Takes one step, by the rules of the table alone. @throws Problem */
export function taking(
  investigation: Investigation,
  taken: Taken,
  actor: Actor = actors.agency,
): { outcome: Outcome<Investigation>; after: Investigation } {
  const [step, input, supplied] = typeof taken === 'string' ? ([taken, {}, undefined] as const) : taken;
  const parsed = parseInput(rowOf(investigationLifecycle, step).does.input, input);
  const { outcome, status } = take<Investigation>(investigationLifecycle, step, investigation, parsed, {
    now,
    actor,
    newId,
    supplied,
  });
  const sealed = outcome.sealed ?? investigation.sealed;
  return {
    outcome,
    after: { ...investigation, ...outcome.change, status, ...(sealed === undefined ? {} : { sealed }) },
  };
}

export const after = (investigation: Investigation, ...steps: readonly TakenThen[]): Investigation =>
  steps.reduce((before, step) => taking(before, typeof step === 'function' ? step(before) : step).after, investigation);

/** The code with which a step is refused, or what it leads to. */
export function trying(investigation: Investigation, taken: Taken): string {
  try {
    return taking(investigation, taken).after.status;
  } catch (error) {
    if (error instanceof Problem) return error.code === 'rule-unmet' ? (error.details.rule ?? error.code) : error.code;
    throw error;
  }
}

export const mayTake = (step: StepName, investigation: Investigation, actor: Actor): boolean =>
  may(rowOf(investigationLifecycle, step).by, investigation, actor);

/** A plan of an interview as it should be, with invented people. */
export const planned = (input: object = {}): Taken => [
  'planInterview',
  {
    advice: 'now',
    adviceText: 'She can speak.',
    advisedBy: 'school-psychologist',
    plannedFor: now.toISOString(),
    room: 'special',
    participants: [
      { role: 'investigator', name: 'Demo Investigator' },
      { role: 'psychologist', name: 'Demo Psychologist' },
      { role: 'representative', name: 'Demo Mother' },
    ],
    representativeChecked: true,
    ...input,
  },
];

/** A written conclusion, as an expert would sign it. */
export const conclusionTo = (examinationId: string, chainId: string = ids.chain): Conclusion => ({
  ...{
    examinationId,
    chainId,
    caseReference: '26-KZ75-000000000123',
    kinds: ['psycholinguistic'],
    summary: 'Yes.',
    files: [],
  },
  experts: [{ subject: uuid(30), name: 'Demo Expert', kind: 'psycholinguistic' }],
  answers: [
    { question: 'Is there persuasion?', kind: 'psycholinguistic', answer: 'Yes.', cannotBeAnswered: false },
    { question: 'Who is the author?', kind: 'psycholinguistic', answer: 'Too few words.', cannotBeAnswered: true },
  ],
  concludedAt: now.toISOString(),
  signedBy: { subject: uuid(30), name: 'Demo Expert' },
  signedAt: now.toISOString(),
});
export const conclusionOn = (examinationId: string): Taken => [
  'recordExaminationConcluded',
  { examinationId, conclusion: conclusionTo(examinationId), sha256: 'e'.repeat(64), transfers: [] },
];

/** Steps by which a referral usually gets somewhere. */
export const ways = {
  registered: [
    'receive',
    ['assign', { subjects: [ids.investigator] }],
    'requestRegistration',
    ['recordRegistration', { number: '26-KZ75-000000000123', registeredAt: now.toISOString() }],
  ],
  open: [
    [
      'recordExplanation',
      { of: 'child', psychologistPresent: true, psychologistsOpinion: true, text: 'The child tells.' },
    ],
    ['openCase', { articles: ['cc-124'], grounds: ['statement'] }],
  ],
  ready: [
    ['addJuvenileInspector', { subjects: [ids.inspector] }],
    [
      'identifySuspect',
      {
        relation: 'stranger',
        minor: false,
        person: { familyName: 'Canarysuspect' },
        attribution: 'By subscriber data.',
      },
    ],
    ['planInterview', { advice: 'not-at-all', adviceText: 'The child must not be interviewed.' }],
    ['searchOtherAccounts', { platforms: ['whatsapp'], result: 'nothing-found', protocol: 'Nothing else was found.' }],
    [
      'recordEvidence',
      {
        kind: 'ip-log',
        sha256: 'c'.repeat(64),
        how: 'handed-over',
        fromWhom: 'By the operator.',
        acquiredAt: now.toISOString(),
        medium: { kind: 'write-once-disc' },
      },
    ],
    ({ accounts, evidence, suspects }: Investigation) => [
      'attributeAccount',
      {
        accountId: accounts[0]?.id,
        to: { kind: 'suspect', suspectId: suspects[0]?.id },
        data: ['ip', 'subscriber'],
        evidenceIds: [evidence.at(-1)?.id],
        grounds: 'The address and the subscriber.',
      },
    ],
  ],
} as const satisfies Record<string, readonly TakenThen[]>;
export const openCase = (): Investigation => after(arrived(), ...ways.registered, ...ways.open);
export const readyCase = (): Investigation => after(openCase(), ...ways.ready);
