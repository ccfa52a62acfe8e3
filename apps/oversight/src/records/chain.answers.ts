import { agencies } from '#libs/contracts';
import { listOf, pageOf, textsAnswer } from '#libs/service';
import { z } from 'zod';
import { dimensions, marks } from './dimensions.js';

/** What oversight answers about chains, as the API describes it. The rows infer their types from here. */

const link = z.number();

export const chainColumns = z.object({
  chainId: z.string(),
  number: z.string().nullable(),
  region: z.string().nullable(),
  schoolRegion: z.string().nullable(),
  supportRegion: z.string().nullable(),
  stage: z.string(),
  since: z.date().nullable(),
  link,
  links: listOf(link),
  status: z.enum(['open', 'suspended', 'ended']),
  outcome: z.string().nullable(),
  caseOutcome: z.string().nullable(),
  investigationStage: z.number().nullable(),
  urgency: z.string().nullable(),
  ageBand: z.string().nullable(),
  sex: z.string().nullable(),
  source: z.string().nullable(),
  startedAt: z.date(),
  lastFactAt: z.date(),
  endedAt: z.date().nullable(),
  breaches: z.number(),
  returns: z.number(),
  refusals: z.number(),
  joinedTo: z.string().nullable(),
});
const said = z.object({ says: z.string() });
const chain = chainColumns.extend(said.shape).meta({ id: 'Chain' });
export const chainsAnswer = pageOf(chain);

export const entryColumns = z.object({
  id: z.string(),
  at: z.date(),
  agency: z.enum(agencies),
  type: z.string(),
  link: link.nullable(),
  open: z.record(z.string(), z.unknown()),
});
/** `about` is what an entry of a clock is about: the title of its time limit. */
const entry = entryColumns.extend({ ...said.shape, about: z.string().nullable() }).meta({ id: 'Entry' });
export const timelineAnswer = pageOf(entry);

export const deadlineColumns = z.object({
  id: z.string(),
  chainId: z.string(),
  /** Of the chain. */
  number: z.string().nullable(),
  agency: z.enum(agencies),
  region: z.string(),
  rule: z.string(),
  state: z.string(),
  isOpen: z.boolean(),
  startedAt: z.date(),
  dueAt: z.date().nullable(),
  overdue: z.boolean(),
});
/** `why` are sentences: the time limit with its legal basis, and how its date comes about. */
const deadline = deadlineColumns.extend({ ...said.shape, why: listOf(z.string()) }).meta({ id: 'ChainDeadline' });
export const deadlinesAnswer = pageOf(deadline);

const step = z.object({ step: z.string(), says: textsAnswer, basis: z.string() });
export const chainAnswer = z.object({
  chain,
  /** Chains whose cases are joined to this one: what is decided on it is decided on them. */
  joined: z.array(chain),
  timeline: timelineAnswer,
  deadlines: z.array(deadline),
  next: z.array(step),
  blocked: z.array(step.extend({ code: z.string(), why: textsAnswer })),
  /** Why nobody may be asked now who the child is; null where the reader may ask. */
  identityBlocked: z.object({ code: z.string(), why: textsAnswer }).nullable(),
});

export const readinessColumns = z.object({
  chainId: z.string(),
  number: z.string().nullable(),
  region: z.string().nullable(),
  stage: z.string(),
  changedAt: z.date(),
  notMet: listOf(z.string()),
  overridden: listOf(z.string()),
});
const check = z.object({ check: z.string(), says: z.string() });
/** `checks` are those that are unmet or overridden, with their words. */
export const readinessListAnswer = pageOf(
  readinessColumns.extend({ checks: listOf(check.extend({ state: z.string() })) }).meta({ id: 'ChainReadiness' }),
);

export const decisionOnCheck = z.object({
  decisionId: z.string(),
  check: z.string(),
  kind: z.string(),
  missing: z.number(),
  at: z.date(),
  reason: z.string(),
});
export const readinessAnswer = z.object({
  changedAt: z.date().nullable(),
  ready: z.boolean(),
  checks: z.array(check.extend({ state: z.string(), blocking: z.boolean(), basis: z.string(), missing: z.number() })),
  decisions: z.array(decisionOnCheck),
});

/** `null` where a figure is not shown. */
const cell = z.object({ value: z.string(), count: z.number().nullable() });
/** Days: half of them take no longer than `median`, nine of ten no longer than `ninetieth`. */
const span = cell.extend({ median: z.number().nullable(), ninetieth: z.number().nullable() });
export const countsAnswer = z.object({
  /** When they were counted: figures that are dear to count are kept for a while. */
  countedAt: z.date(),
  total: z.number().nullable(),
  by: z.record(z.enum([...dimensions, ...marks]), listOf(cell.meta({ id: 'Cell' }))),
  durations: z.object({
    /** How long chains have stood where they stand now. */
    standing: listOf(span.meta({ id: 'Span' })),
    /** How long cases stood at stages that they have left, each time. */
    inStage: listOf(span),
    /** How long those that have ended took. */
    toTheEnd: listOf(span),
  }),
  /** The names of the articles that are counted. */
  articles: listOf(z.object({ code: z.string(), says: z.string() })),
  /** What waits for somebody. */
  work: z.object({
    /** By link, where something is open. */
    openAt: listOf(cell),
    /** By agency, deadlines that are overdue. */
    overdue: listOf(cell),
    /** Cases with an overridden check. */
    overridden: z.number().nullable(),
  }),
});
