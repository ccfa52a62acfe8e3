import { dueAt } from '#libs/deadlines';
import { timeLimits } from '#libs/legal-basis';
import { stands, type Actor } from '#libs/lifecycle';
import { erasedIn } from '#libs/service';
import type { z } from 'zod';
import type { Application } from '../procedure/application/application.js';
import { applicationMilestones, takedownStates } from '../procedure/application/milestones.js';
import type { applicationAnswer } from './application.answers.js';

type View = z.output<typeof applicationAnswer>;

/** The head sees that there is an application and how far it is; who filed it sees its codes and files too. */
export function applicationView(record: Application, actor: Actor): View {
  const { id, chainId, number, status, version, schoolId, urgency, openedAt, changedAt, filedAt } = record;
  const mine = stands('own', record, actor) || stands('deputy', record, actor);
  return {
    ...{ id, chainId, number, status, version, schoolId, urgency, openedAt, changedAt, filedAt, mine },
    milestones: record.milestones.map((each) => ({ ...each, says: applicationMilestones[each.code] })),
    confirmed: record.confirmed ?? null,
    kinds: record.kinds,
    takedowns: record.takedowns.map((each) => ({ ...each, says: takedownStates[each.state] })),
    answered: isAnswered(record),
    referralId: record.referralId ?? null,
    support: record.support,
    expects: expectationOf(record),
    ...erasedIn(record),
    ...(mine ? { summary: record.summary, files: record.files } : {}),
  };
}

const isAnswered = ({ milestones }: Application): boolean => milestones.some(({ code }) => code === 'answered');

/** The decision first, then the answer; both run from receipt. */
function expectationOf(record: Application): View['expects'] {
  const { status, filedAt, extendedTo } = record;
  const waits = status === 'filed' || ((status === 'confirmed' || status === 'not-confirmed') && !isAnswered(record));
  if (filedAt === null || !waits) return null;
  const rule = status === 'filed' ? 'cyberbullying-decision' : 'cyberbullying-answer';
  const at = new Date(filedAt);
  const extensions = extendedTo === undefined ? [] : [{ at, to: { unit: 'calendarDays' as const, n: extendedTo } }];
  const by = dueAt(rule, at, undefined, { extensions }).dueAt;
  return by === null ? null : { rule, what: timeLimits[rule].title, by: by.toISOString() };
}
