import { deadlineChanged, type AgencyId } from '#libs/contracts';
import {
  cancelAll,
  cancelDeadlines,
  extendDeadline,
  handDeadlinesTo,
  hastenDeadlines,
  meetDeadlines,
  openDeadlines,
  pauseAll,
  resumeAll,
  setTimers,
  startDeadlines,
  whyMoved,
  type Deadline,
  type DeadlineFact,
  type Given,
  type Moved,
} from '#libs/deadlines';
import type { Actor, ClockExtension, ClockStart, Notice, Outcome, RecordCore, StepRow } from '#libs/lifecycle';
import type { EntityManager } from 'typeorm';
import type { Transaction } from './transaction.js';

/** The clocks that every such step starts, and those of this one; where this one says more of a clock, such as since when it runs, that holds. */
function startedBy(row: Pick<StepRow<never>, 'starts'>, { clocks }: Pick<Outcome<unknown>, 'clocks'>): ClockStart[] {
  const own = clocks?.start ?? [];
  const always = (row.starts ?? []).filter((rule) => !own.some((each) => each.rule === rule));
  return [...always.map((rule) => ({ rule })), ...own];
}

/** Of the clocks to start those that the record does not have already, as each of them asks. */
async function notThere(
  manager: EntityManager,
  recordId: string,
  starts: ClockStart[],
  now: Date,
): Promise<ClockStart[]> {
  if (starts.every(({ unless }) => unless === undefined)) return starts;
  const there = await openDeadlines(manager, recordId);
  const isRunning = ({ state, dueAt }: Deadline): boolean => state === 'paused' || (dueAt !== null && dueAt > now);
  return starts.filter(
    ({ rule, unless }) =>
      unless === undefined || !there.some((each) => each.rule === rule && (unless === 'open' || isRunning(each))),
  );
}

/**
 * Derives from a step what becomes of the record's deadlines: the row of the table and its outcome say which begin, are met, extended, paused or
 * cancelled. Every change is told to oversight, in the same transaction.
 */
export async function keepClocks(
  tx: Transaction,
  agency: AgencyId,
  row: Pick<StepRow<never>, 'meets' | 'starts' | 'clocks' | 'keeps'>,
  outcome: Pick<Outcome<unknown>, 'clocks' | 'timers'>,
  before: RecordCore | undefined,
  record: RecordCore,
  actor: Actor,
): Promise<void> {
  const { manager } = tx;
  const now = record.changedAt;
  const changed: Deadline[] = [];
  const assignee = holderOf(record);
  changed.push(
    ...(await meetDeadlines(manager, record.id, [...(row.meets ?? []), ...(outcome.clocks?.meet ?? [])], now)),
  );
  changed.push(...(await cancelDeadlines(manager, record.id, outcome.clocks?.cancel ?? [], now)));
  const forAll = outcome.clocks?.all ?? row.clocks;
  if (forAll === 'cancel') changed.push(...(await cancelAll(manager, record.id, now, row.keeps)));
  if (forAll === 'pause') changed.push(...(await pauseAll(manager, record.id, now)));
  if (forAll === 'resume') changed.push(...(await resumeAll(manager, record.id, now)));
  for (const extension of outcome.clocks?.extend ?? [])
    changed.push(...(await extendDeadline(manager, record.id, extension.rule, { to: lengthOf(extension) }, now)));
  const starts = await notThere(manager, record.id, startedBy(row, outcome), now);
  changed.push(
    ...(await startDeadlines(
      tx.unawaited,
      starts.map(({ rule, given, startedAt }) => ({
        ...(startedAt === undefined ? {} : { startedAt }),
        chainId: record.chainId,
        recordId: record.id,
        rule,
        given: givenOf(given, record),
        assignee,
        unitId: record.unitId,
        region: record.region,
      })),
      now,
    )),
  );
  if (
    before !== undefined &&
    (holderOf(before) !== assignee || before.unitId !== record.unitId || before.region !== record.region)
  ) {
    await handDeadlinesTo(tx.unawaited, record.id, { assignee, unitId: record.unitId, region: record.region });
  }
  if (before !== undefined && before.urgency !== record.urgency && record.urgency !== 'standard')
    changed.push(...(await hastenDeadlines(manager, record.id, record.urgency, now)));
  tellOversight(tx, agency, record.region, changed, actor);
  await setTimers(
    tx.unawaited,
    (outcome.timers ?? []).map(({ kind, after, payload, recordId = record.id }) => ({
      kind,
      recordId,
      dueAt: new Date(now.getTime() + after * 1000),
      ...(payload === undefined ? {} : { payload }),
    })),
  );
}

/** A deadline came near or was missed: oversight learns it, and the people of the agency whom the register names. */
export function tellOfDeadline(
  tx: Transaction,
  agency: AgencyId,
  record: RecordCore,
  { kind, deadline, tells }: DeadlineFact,
): void {
  tellOversight(tx, agency, record.region, [deadline], tx.actor, kind);
  for (const lookout of tells) {
    const code = `deadline-${kind}:${deadline.rule}` as const;
    if (lookout === 'assignee') tx.tell({ code, to: keeperOf(agency, record) }, record);
    if (lookout === 'head-of-unit') tx.tell({ code, to: { role: headOf[agency], unitId: record.unitId } }, record);
  }
}

/** The law moved a deadline: oversight learns the new date with its reasons, and whoever has to keep it from when to when it moved and why. */
export function tellOfMoved(tx: Transaction, agency: AgencyId, record: RecordCore, { before, after }: Moved): void {
  tellOversight(tx, agency, record.region, [after], tx.actor);
  const [from, to] = [before.dueAt, after.dueAt];
  // Where the date stays, only its explanation is another.
  if (from === null || to === null || from.getTime() === to.getTime()) return;
  const because = whyMoved(before.explanation, after.explanation);
  const moved = { from: from.toISOString(), to: to.toISOString(), because };
  tx.tell({ code: `deadline-moved:${after.rule}`, to: keeperOf(agency, record), moved }, record);
}

/** Whoever has the record; where nobody has it yet, who looks at what waits in its unit. */
function keeperOf(agency: AgencyId, record: RecordCore): Notice['to'] {
  const subject = holderOf(record);
  return subject === null ? { role: intakeOf[agency], unitId: record.unitId } : { subject };
}

/** Somebody who had the record may no longer have it: who looks at what nobody has, and who answers for the unit, must give it to another. */
export function tellOfLostHands(tx: Transaction, agency: AgencyId, record: RecordCore): void {
  for (const role of new Set([intakeOf[agency], headOf[agency]]))
    tx.tell({ code: 'record-without-hands', to: { role, unitId: record.unitId } }, record);
}

/** Who answers for a unit, and who looks at what nobody has yet, at each agency. The prosecutor is told by the event. */
const headOf = {
  school: 'head-of-school',
  police: 'head-of-unit',
  'platform-liaison': 'liaison-officer',
  'expert-bureau': 'coordinator',
  'social-services': 'coordinator',
  oversight: 'prosecutor',
} as const satisfies Record<AgencyId, string>;
const intakeOf = {
  school: 'psychologist',
  police: 'duty-officer',
  'platform-liaison': 'liaison-officer',
  'expert-bureau': 'coordinator',
  'social-services': 'coordinator',
  oversight: 'prosecutor',
} as const satisfies Record<AgencyId, string>;

const holderOf = (record: RecordCore): string | null =>
  (record.people.find((person) => person.as === 'assignee') ?? record.people.find((person) => person.as === 'owner'))
    ?.subject ?? null;

function lengthOf({
  calendarDays,
  workingDays,
}: Pick<ClockExtension, 'calendarDays' | 'workingDays'>): NonNullable<Given['length']> {
  return workingDays === undefined
    ? { unit: 'calendarDays', n: calendarDays ?? 0 }
    : { unit: 'workingDays', n: workingDays };
}

function givenOf(given: ClockStart['given'], record: RecordCore): Given {
  const length =
    given === undefined
      ? undefined
      : given.hours === undefined
        ? lengthOf(given)
        : { unit: 'hours' as const, n: given.hours };
  return { urgency: record.urgency, ...(length === undefined ? {} : { length }) };
}

function tellOversight(
  tx: Transaction,
  agency: AgencyId,
  region: string,
  deadlines: readonly Deadline[],
  actor: Actor,
  kind?: 'warned' | 'breached',
): void {
  if (agency === 'oversight') return;
  for (const deadline of deadlines) {
    const { id, rule, startedAt, dueAt, explanation, chainId, recordId, state } = deadline;
    const fact = deadlineChanged[agency].of({
      open: {
        deadlineId: id,
        rule,
        region: region as never,
        state: kind === 'warned' ? 'warned' : state,
        startedAt: startedAt.toISOString(),
        dueAt: dueAt?.toISOString() ?? null,
        explanation: explanation as never,
      },
    });
    tx.state(chainId, recordId, fact, actor);
  }
}
