import type { ChainPicture, Latest, Standing, SupportState } from './chain-picture.js';
import { chainOutcomes, isOver, stages, type ChainOutcome, type Link, type Stage } from './stages.js';

/** Where a chain stands: the case, the work beside it, and the support of the child together. */
export function standingOf(picture: ChainPicture): Standing {
  const route = routeOf(picture);
  const caseStage = stageOfCase(picture, route);
  const supports = Object.values(picture.supports);
  const supported = supports.some(({ value }) => value.state === 'goes-on') || isAwaited(picture, supports);
  // A case that is over leaves an application open that was filed beside it.
  const goesOn = supported || (route !== undefined && !isOver(route));
  const outcome = isOver(caseStage) && !goesOn ? outcomeOf(caseStage, supports) : null;
  const stage = stageOf(caseStage, supported, outcome);
  const { link } = stages[stage];
  return {
    stage,
    since: timeOf(stage === route ? picture.application : picture.stage),
    link,
    links: outcome === null ? linksOf(picture, link, supported) : [],
    status: outcome !== null ? 'ended' : stage === 'suspended' ? 'suspended' : 'open',
    outcome,
    endedAt: outcome === null ? null : lastOf([picture.stage, picture.application, picture.answered, ...supports]),
  };
}

/** Where an application about cyberbullying stands; undefined where there is none. */
function routeOf({ application, answered, work, notRemoved = [] }: ChainPicture): Stage | undefined {
  if (application === undefined) return undefined;
  if (application.value === 'filed') return 'considered';
  if (application.value === 'withdrawn') return 'withdrawn';
  if (Object.values(work).some(({ value }) => value.takedown === true && value.open)) return 'takedown';
  if (answered === undefined) return 'applicant-waits';
  if (application.value === 'not-confirmed') return 'not-confirmed';
  return notRemoved.length > 0 ? 'not-taken-down' : 'taken-down';
}

/** The case says where a chain stands; an application does where there is none yet. */
function stageOfCase({ stage }: ChainPicture, route: Stage | undefined): Stage {
  if (route !== undefined && (stage === undefined || stage.value === 'told')) return route;
  return stage?.value ?? 'reported';
}

/** Once the case is over, the child's support says where the chain stands. */
function stageOf(caseStage: Stage, supported: boolean, outcome: ChainOutcome | null): Stage {
  if (!isOver(caseStage)) return caseStage;
  if (supported) return 'rehabilitation';
  return outcome === null || outcome === caseStage ? caseStage : 'closed';
}

/** Support was asked for, for the first time or again, and social services have not taken it up or been declined since. */
const isAwaited = ({ asked, lastAsked }: ChainPicture, supports: readonly Latest<SupportState>[]): boolean =>
  asked.some((kind) => {
    const since = lastAsked?.[kind]?.mark;
    return !supports.some(({ value, mark }) => value.kind === kind && (since === undefined || mark > since));
  });

/**
 * How the chain ended, if it did. A concluded case is no end: the child's way ends with rehabilitation, or with the family's refusal
 * of it. Support in an emergency alone is not rehabilitation.
 */
function outcomeOf(stage: Stage, supports: readonly Latest<SupportState>[]): ChainOutcome | null {
  const rehabilitation = supports.filter(({ value }) => value.kind === 'rehabilitation').map(({ value }) => value);
  const closed = rehabilitation.find(({ state }) => state === 'closed');
  if (closed !== undefined) return closed.result === 'moved-away' ? 'transferred' : 'rehabilitated';
  if (rehabilitation.length > 0) return 'support-declined';
  return chainOutcomes.find((ending) => ending === stage) ?? null;
}

function linksOf({ work }: ChainPicture, link: Link, supported: boolean): Link[] {
  const beside = Object.values(work).flatMap(({ value }) => (value.open ? [value.link] : []));
  return [...new Set<Link>([link, ...beside, ...(supported ? [5 as const] : [])])].sort();
}

const timeOf = (latest: Latest<unknown> | undefined): string | null => latest?.mark.slice(0, 24) ?? null;

const lastOf = (all: readonly (Latest<unknown> | undefined)[]): string | null =>
  all.map(timeOf).reduce((last, time) => (last === null || (time !== null && time > last) ? time : last), null);
