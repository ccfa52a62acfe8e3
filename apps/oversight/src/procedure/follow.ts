import type { ChainPicture, Latest, Mark, SupportState } from './chain-picture.js';
import type { Stage } from './stages.js';
import { whatEventsMean, type Meaning } from './what-events-mean.js';

/** An event as far as oversight hears it: its open attributes and nothing else. */
export interface HeardEvent {
  readonly id: string;
  readonly type: string;
  readonly at: Date;
  readonly open: Readonly<Record<string, unknown>>;
}

const markOf = ({ at, id }: HeardEvent): Mark => `${at.toISOString()} ${id}`;
const timeOf = (mark: Mark): string => mark.slice(0, 24);

function latest<T>(known: Latest<T> | undefined, mark: Mark, value: T): Latest<T> {
  return known !== undefined && known.mark >= mark ? known : { mark, value };
}

const textOf = (event: HeardEvent, name: string): string | undefined => {
  const value = event.open[name];
  return typeof value === 'string' ? value : undefined;
};
const together = <T>(known: readonly T[], more: readonly T[]): readonly T[] =>
  more.every((each) => known.includes(each)) ? known : [...new Set([...known, ...more])].sort();

/** What is told of the child and the report, each by the latest event that says it. */
const said = ['number', 'schoolRegion', 'urgency', 'ageBand', 'sex', 'source'] as const;
/** Events of other links may carry a region or an urgency of their own: these are about the report. */
const aboutTheReport = /\.(referral|tip|application|urgent-support|rehabilitation|child)\./;

function withAttributes(picture: ChainPicture, event: HeardEvent, mark: Mark): ChainPicture {
  if (!aboutTheReport.test(event.type)) return picture;
  const values: Partial<Record<(typeof said)[number] | 'region', Latest<string>>> = {};
  for (const name of said) {
    const value = textOf(event, name);
    if (value !== undefined) values[name] = latest(picture[name], mark, value);
  }
  const region =
    textOf(event, 'toRegion') ??
    (/\.(referral|tip|application)\./.test(event.type) ? textOf(event, 'region') : undefined);
  if (region !== undefined) values.region = latest(picture.region, mark, region);
  return { ...picture, ...values };
}

function withWork(
  picture: ChainPicture,
  { opens, closes, link }: Meaning,
  event: HeardEvent,
  mark: Mark,
): ChainPicture {
  const id = textOf(event, opens ?? closes ?? '');
  // A part of an answer leaves the request open.
  if (id === undefined || event.open['whole'] === false || (link !== 3 && link !== 4)) return picture;
  const takedown = (opens ?? closes) === 'takedownId' ? { takedown: true as const } : {};
  return {
    ...picture,
    work: { ...picture.work, [id]: latest(picture.work[id], mark, { link, open: opens !== undefined, ...takedown }) },
  };
}

function withSupport(picture: ChainPicture, { asks, support }: Meaning, event: HeardEvent, mark: Mark): ChainPicture {
  if (asks !== undefined) {
    const lastAsked = { ...picture.lastAsked, [asks]: latest(picture.lastAsked?.[asks], mark, true as const) };
    return { ...picture, asked: together(picture.asked, [asks]), lastAsked };
  }
  const id = textOf(event, 'supportId');
  if (support === undefined || id === undefined) return picture;
  const result = textOf(event, 'result');
  const state: SupportState = {
    kind: textOf(event, 'kind') === 'urgent' ? 'urgent' : 'rehabilitation',
    state: support,
    ...(result === undefined ? {} : { result }),
  };
  const region = textOf(event, 'toRegion') ?? textOf(event, 'region');
  return {
    ...picture,
    supports: { ...picture.supports, [id]: latest(picture.supports[id], mark, state) },
    ...(region === undefined ? {} : { supportRegion: latest(picture.supportRegion, mark, region) }),
  };
}

const withMove = (moves: readonly Latest<Stage>[], move: Latest<Stage>): readonly Latest<Stage>[] =>
  moves.some(({ mark }) => mark === move.mark)
    ? moves
    : [...moves, move].sort((one, other) => (one.mark < other.mark ? -1 : 1));

function withStage(picture: ChainPicture, stage: Stage | undefined, event: HeardEvent, mark: Mark): ChainPicture {
  if (stage === undefined) return picture;
  const outcome = textOf(event, 'outcome');
  return {
    ...picture,
    stage: latest(picture.stage, mark, stage),
    moves: withMove(picture.moves ?? [], { mark, value: stage }),
    ...(outcome === undefined ? {} : { caseOutcome: latest(picture.caseOutcome, mark, outcome) }),
  };
}

/** What becomes of an application. One that was decided while it was being withdrawn is decided. */
function withApplication(picture: ChainPicture, { application }: Meaning, event: HeardEvent, mark: Mark): ChainPicture {
  if (application === undefined) return picture;
  if (application === 'answered') return { ...picture, answered: latest(picture.answered, mark, true) };
  if (application === 'not-removed')
    return { ...picture, notRemoved: together(picture.notRemoved ?? [], [textOf(event, 'takedownId') ?? '']) };
  const isDecided = picture.application?.value === 'confirmed' || picture.application?.value === 'not-confirmed';
  if (application === 'decided') {
    const state = event.open['confirmed'] === true ? 'confirmed' : 'not-confirmed';
    return { ...picture, application: { mark, value: state } };
  }
  return isDecided ? picture : { ...picture, application: latest(picture.application, mark, application) };
}

/** Only the case that follows is marked: the one that leads is decided on as before. */
function withJoinder(picture: ChainPicture, { joins }: Meaning, event: HeardEvent, mark: Mark): ChainPicture {
  if (joins === undefined || event.open['role'] !== 'joined') return picture;
  const other = joins ? (textOf(event, 'otherChainId') ?? null) : null;
  return { ...picture, joinedTo: latest(picture.joinedTo, mark, other) };
}

function withSets(picture: ChainPicture, event: HeardEvent): ChainPicture {
  const { state, deadlineId, excludedSubjects, stage } = event.open;
  const missed = (state === 'breached' || state === 'breached-then-met') && typeof deadlineId === 'string';
  return {
    ...picture,
    ...(missed ? { breached: together(picture.breached, [deadlineId]) } : {}),
    ...(Array.isArray(excludedSubjects) ? { excluded: together(picture.excluded, excludedSubjects as string[]) } : {}),
    ...(typeof stage === 'number' ? { investigationStage: Math.max(stage, picture.investigationStage ?? 0) } : {}),
  };
}

const textsOf = (event: HeardEvent, name: string): readonly string[] => {
  const value = event.open[name];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
};

/** What figures are made of beside the child and the report: articles by the latest word, platforms and ways as they are named. */
function withMarks(picture: ChainPicture, event: HeardEvent, mark: Mark): ChainPicture {
  const named = [...textsOf(event, 'platforms'), ...[textOf(event, 'platform') ?? []].flat()];
  const [articles, ways] = [textsOf(event, 'articles'), textsOf(event, 'ways')];
  return {
    ...picture,
    ...(articles.length === 0 ? {} : { articles: latest(picture.articles, mark, articles) }),
    ...(named.length === 0 ? {} : { platforms: together(picture.platforms ?? [], named) }),
    ...(ways.length === 0 ? {} : { ways: together(picture.ways ?? [], ways) }),
  };
}

/** The picture of a chain after one more event, whichever event that is. */
export function follow(picture: ChainPicture, event: HeardEvent): ChainPicture {
  const meaning = whatEventsMean[event.type];
  const mark = markOf(event);
  const time = timeOf(mark);
  let next: ChainPicture = {
    ...withSets(picture, event),
    startedAt: picture.startedAt === undefined || time < picture.startedAt ? time : picture.startedAt,
    lastFactAt: picture.lastFactAt === undefined || time > picture.lastFactAt ? time : picture.lastFactAt,
  };
  if (meaning === undefined) return next;
  next = withMarks(withAttributes(next, event, mark), event, mark);
  next = withWork(next, meaning, event, mark);
  next = withSupport(next, meaning, event, mark);
  next = withStage(next, meaning.stage, event, mark);
  next = withJoinder(next, meaning, event, mark);
  next = withApplication(next, meaning, event, mark);
  return meaning.counts === undefined ? next : { ...next, [meaning.counts]: next[meaning.counts] + 1 };
}
