import { listOf, textsAnswer, urgencyAnswer } from '#libs/service';
import { z } from 'zod';
import { awaitedOfHead } from '../procedure/awaited-of-head.js';
import type { ReferralFacts, Registration } from '../procedure/case-items.js';

/** What people of the police get to see of a case, as the API describes it. The views infer their types from here. */

const text = z.string();
const maybe = z.string().optional();

/** That a case exists and where it stands. */
const bare = z.object({ id: text, chainId: text, status: text, version: z.number() });

export const outlineAnswer = bare.extend({
  unitId: text.nullable(),
  region: text,
  urgency: urgencyAnswer,
  openedAt: z.date(),
  changedAt: z.date(),
  referralNumber: text,
  erdrNumber: text.nullable(),
  assignees: listOf(text),
});

const child = z.object({ identified: z.boolean(), ageBand: text, sex: text }).meta({ id: 'ChildOutline' });
const support = z
  .object({ kind: text, status: text, askedBy: text, supportId: maybe, changedAt: text })
  .meta({ id: 'SupportAsked' });

/** Of the referral, as the school sent it, without a word. */
const referral = z
  .object({
    number: text,
    submittedAt: text,
    source: text,
    urgencyReasons: listOf(text),
    ways: listOf(text),
    forms: listOf(text),
    phases: listOf(text),
    platforms: listOf(text),
    safeNow: text,
    fileCount: z.number(),
  } satisfies Partial<Record<keyof ReferralFacts, z.ZodType>>)
  .meta({ id: 'ReferralFacts' });

const registration = z
  .object({
    attempt: z.number(),
    requestedAt: maybe,
    number: maybe,
    registeredAt: maybe,
    byHand: z.boolean().optional(),
    refusals: listOf(z.object({ at: text, reasonCode: text })),
  } satisfies Record<keyof Registration, z.ZodType>)
  .meta({ id: 'Registration' });

export const listedAnswer = bare
  .extend(outlineAnswer.omit({ id: true, chainId: true, status: true, version: true }).partial().shape)
  .extend({ referral: referral.optional(), child: child.optional(), support: listOf(support).optional() })
  .extend({ awaits: listOf(z.enum(awaitedOfHead)).optional() })
  .meta({ id: 'ListedInvestigation' });

/** What intake needs. */
export const intakeAnswer = z.object({
  referral,
  child,
  questions: listOf(z.object({ id: text, askedAt: text, answeredAt: maybe })),
  registration,
  returns: z.number(),
  juvenileInspector: text.nullable(),
  support: listOf(support),
  receivedAt: text.nullable(),
  dangerAnsweredAt: text.nullable(),
  mustNotBeTold: z.number(),
  files: z.object({ arrived: z.number(), awaited: z.number() }),
});

const unregistered = z
  .object({ fileId: text, sha256: text, size: z.number(), mediaType: text, at: text, by: text })
  .meta({ id: 'UnregisteredFile' });

const protocol = z.object({
  id: text,
  recordedAt: text,
  how: text,
  acquiredAt: maybe,
  filmed: z.boolean(),
  notes: z.number(),
  missing: listOf(text),
  filmMissing: z.boolean(),
});

export const itemAnswer = z
  .object({
    id: text,
    exhibit: text,
    kind: text,
    source: text,
    about: maybe,
    parentId: maybe,
    fileId: maybe,
    sha256: maybe,
    size: z.number().optional(),
    mediaType: maybe,
    registeredAt: text,
    by: text,
    reliedOn: z.boolean(),
    assessments: listOf(z.object({ id: text, at: text })),
    excluded: z.object({ at: text, reasonCode: text }).optional(),
    protocol: protocol.nullable(),
  })
  .meta({ id: 'EvidenceItem' });

const account = z
  .object({
    id: text,
    platform: text,
    belongsTo: text,
    registeredAt: text,
    attributions: listOf(z.object({ id: text, at: text, withdrawnAt: maybe })),
    answers: listOf(z.object({ requestId: text, platform: text, evidenceId: text })),
  })
  .meta({ id: 'CaseAccount' });

const conversation = z
  .object({ id: text, platform: text, accountIds: listOf(text), reliedOn: z.boolean(), recordedAt: text })
  .meta({ id: 'Conversation' });

const dataRequest = z
  .object({
    id: text,
    kind: text,
    platform: text,
    status: text,
    orderedAt: text,
    expectedBy: maybe,
    changedAt: text,
    reasonCode: maybe,
  })
  .meta({ id: 'DataRequest' });

const examination = z
  .object({
    id: text,
    kind: text,
    kinds: listOf(text),
    nature: text,
    status: text,
    orderedAt: text,
    termDays: z.number(),
    dueAt: maybe,
    changedAt: text,
    reasonCode: maybe,
    evidenceIds: listOf(text),
    questionCount: z.number(),
    questionsFrom: listOf(z.object({ kind: text, version: z.number(), code: text }).nullable()).optional(),
    extension: z.object({ status: text, termDays: z.number(), askedAt: text, decidedAt: maybe }).optional(),
    conclusions: listOf(z.object({ sha256: text, concludedAt: text, receivedAt: text, unanswered: z.number() })),
  })
  .meta({ id: 'Examination' });

const interview = z
  .object({
    id: text,
    status: text,
    advice: text,
    advisedBy: text,
    advisedAt: text,
    plannedFor: maybe,
    room: maybe,
    participants: listOf(z.object({ id: text, role: text, subject: maybe })),
    startedAt: maybe,
    endedAt: maybe,
    stopReason: maybe,
    presence: listOf(z.object({ participantId: text, role: text, from: text, to: maybe })),
    gaps: listOf(z.object({ role: text, from: text, to: text })),
    asked: z.record(text, z.number()),
    videoSha256: maybe,
  })
  .meta({ id: 'Interview' });

const suspect = z
  .object({
    id: text,
    relation: text,
    minor: z.boolean(),
    identifiedAt: text,
    representativeNamed: z.boolean().optional(),
  })
  .meta({ id: 'Suspect' });

const measure = z
  .object({
    id: text,
    suspectId: text,
    kind: text,
    says: textsAnswer,
    status: text,
    appliedAt: text,
    until: maybe,
    endedAt: maybe,
  })
  .meta({ id: 'Measure' });

const match = z
  .object({
    id: text,
    on: listOf(text),
    state: text,
    foundAt: text,
    changedAt: text,
    shared: z
      .object({
        caseNumber: text,
        unitId: text.nullable(),
        investigators: listOf(z.object({ subject: text, name: text.nullable() })),
        platforms: listOf(text),
        period: z.object({ from: maybe, to: maybe }),
      })
      .optional(),
  })
  .meta({ id: 'Match' });

const joinder = z
  .object({ id: text, matchId: text, status: text, changedAt: text, investigationId: maybe, stands: maybe })
  .meta({ id: 'Joinder' });

export const readinessSummaryAnswer = z
  .object({
    ready: z.boolean(),
    met: z.number(),
    notMet: listOf(text),
    notApplicable: listOf(text),
    overridden: listOf(text),
  })
  .meta({ id: 'ReadinessSummary' });

/** The case itself, for whoever works on it. */
export const caseAnswer = z.object({
  explanations: listOf(z.object({ id: text, of: text, at: text })),
  articles: listOf(text),
  evidenceTotal: z.number(),
  evidence: listOf(itemAnswer),
  accounts: listOf(account),
  conversations: listOf(conversation),
  awaitedFiles: listOf(z.object({ transferId: text, source: text, about: maybe, refusedFor: maybe })),
  unregisteredFiles: listOf(unregistered),
  dataRequests: listOf(dataRequest),
  examinations: listOf(examination),
  interviews: listOf(interview),
  repeatApprovals: listOf(z.object({ id: text, at: text, by: text, reasonCode: text })),
  representativeInConflict: z.boolean(),
  suspects: listOf(suspect),
  openedCaseAt: text.nullable(),
  endedFor: text.nullable(),
  actions: listOf(z.object({ id: text, action: text, stage: z.number(), at: text, by: text, says: textsAnswer })),
  attributes: listOf(z.object({ id: text, kind: text, platform: maybe, belongsTo: text })),
  searches: listOf(z.object({ id: text, at: text, platforms: listOf(text), result: text })),
  measures: listOf(measure),
  noMeasures: listOf(z.object({ suspectId: text, at: text, by: text })),
  matches: listOf(match),
  joinders: listOf(joinder),
  joinedTo: z.object({ caseNumber: text, at: text }).nullable(),
  suggests: listOf(z.object({ code: text, platform: maybe, suspectId: maybe })),
  readiness: readinessSummaryAnswer,
});

export const investigationAnswer = listedAnswer
  .extend(intakeAnswer.partial().shape)
  .extend(caseAnswer.partial().shape)
  .meta({ id: 'Investigation' });

export const readinessAnswer = readinessSummaryAnswer.extend({
  checks: listOf(
    z
      .object({
        check: text,
        state: z.enum(['met', 'not-met', 'not-applicable', 'overridden']),
        blocking: z.boolean(),
        missing: listOf(z.object({ what: text, id: maybe })),
        reason: textsAnswer.optional(),
        outgrown: z.boolean(),
        says: textsAnswer,
        metBy: textsAnswer,
        basis: z.object({ code: text, cited: textsAnswer }),
        overridable: z.boolean(),
        byHand: z.boolean(),
        decision: z.object({ id: text, kind: text, at: text, by: text }).nullable(),
      })
      .meta({ id: 'ReadinessCheck' }),
  ),
});

export const workloadAnswer = z
  .object({
    subject: text,
    name: text.nullable(),
    total: z.number(),
    byStatus: z.record(text, z.number()),
    byUrgency: z.record(text, z.number()),
    overdue: z.number(),
  })
  .meta({ id: 'Workload' });
