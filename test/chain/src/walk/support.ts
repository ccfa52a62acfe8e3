import { serviceKinds } from '../invented/service-kinds.js';
import { words } from '../invented/words.js';
import type { Person } from '../people/person.js';
import type { Story } from './content.js';
import { atPolice, caseIs, type PolicePeople } from './investigation.js';
import { desks, must, type Shown, type Walk } from './walk.js';

interface Support extends Shown {
  readonly kind: 'urgent' | 'rehabilitation';
  readonly unitId: string | null;
  readonly region: string;
  readonly goals: readonly { readonly goalId: string }[];
  readonly sessions: readonly { readonly sessionId: string; readonly state: string }[];
  readonly services: readonly { readonly serviceId: string; readonly state: string }[];
}

/** Who cares for the child in one centre. */
interface Centre {
  readonly coordinator: Person;
  readonly worker: Person;
  readonly psychologist: Person;
}

const { supports, services } = desks;
const today = (): string => new Date().toISOString().slice(0, 10);

function centreIn(walk: Walk, region: string): Centre {
  const of = (role: string): Person => walk.one('social-services', role, { region });
  return {
    coordinator: of('coordinator'),
    worker: of('social-worker'),
    psychologist: of('rehabilitation-psychologist'),
  };
}

/** Takes steps on one support of the child. */
class Care {
  constructor(
    private readonly walk: Walk,
    readonly centre: Centre,
    readonly id: string,
  ) {}

  take(person: Person, step: string, body: object = {}): Promise<Support> {
    return this.walk.take<Support>(person, supports, this.id, step, body);
  }

  at(centre: Centre): Care {
    return new Care(this.walk, centre, this.id);
  }
}

/** The centre finds the request, accepts the child, and gives it to a social worker and a psychologist. */
async function acceptChild(walk: Walk, region: string, kind: Support['kind']): Promise<Care> {
  const centre = centreIn(walk, region);
  const arrived = await walk.arrival<Support>(
    centre.coordinator,
    supports,
    (each) => each.kind === kind && each.status === 'arrived',
  );
  const care = new Care(walk, centre, arrived.id);
  await care.take(centre.coordinator, 'accept');
  await give(care);
  return care;
}

async function give(care: Care): Promise<void> {
  const { coordinator, worker, psychologist } = care.centre;
  for (const person of [worker, psychologist]) await care.take(coordinator, 'assign', { worker: person.id });
}

/** Support on day one does not wait for anybody: it begins in danger. */
async function beginAtOnce(walk: Walk, school: Person): Promise<Care> {
  await walk.take(school, desks.referrals, walk.referralId, 'request-urgent-support', {
    needs: walk.chance.oneOf(words.needs),
  });
  const care = await acceptChild(walk, walk.plan.region, 'urgent');
  await care.take(care.centre.worker, 'start-without-consent', { danger: walk.chance.oneOf(words.needs) });
  return care;
}

/** The same, with a visit; consent follows. @returns what ends it */
export async function supportAtOnce(walk: Walk, school: Person): Promise<() => Promise<void>> {
  const care = await beginAtOnce(walk, school);
  const { worker, psychologist } = care.centre;
  await care.take(psychologist, 'hold-session', {
    kind: 'visit',
    came: true,
    note: walk.chance.oneOf(words.note),
    measure: 3,
  });
  return async () => {
    await care.take(worker, 'record-consent', consentOf(walk));
    await care.take(worker, 'close', { result: 'goals-met', nothingContinues: true });
  };
}

const consentOf = (walk: Walk): object => ({
  ...(walk.takes('of-age')
    ? { givenBy: 'person' }
    : walk.takes('relative-suspect')
      ? { givenBy: 'guardianship-authority' }
      : { givenBy: 'representative', relation: 'mother' }),
  childAssents: 'yes',
  form: walk.chance.oneOf(['written', 'electronic']),
  givenOn: today(),
});

async function consent(walk: Walk, care: Care): Promise<void> {
  const of = walk.takes('of-age')
    ? 'person'
    : walk.takes('relative-suspect')
      ? 'guardianship-authority'
      : 'representative';
  await care.take(care.centre.worker, 'ask-consent', { of, how: 'meeting' });
  await care.take(care.centre.worker, 'record-consent', consentOf(walk));
}

const decline = (walk: Walk, care: Care): Promise<Support> =>
  care.take(care.centre.worker, 'record-decline', {
    by: walk.takes('relative-suspect') ? 'child' : 'both',
    reason: walk.chance.oneOf(words.reason),
  });

/** Link 5, from the referral to its end: consent, assessment, plan, sessions, progress, review, what continues at school, closure. */
export async function rehabilitate(walk: Walk, { investigator }: PolicePeople, story: Story): Promise<void> {
  await atPolice(walk, investigator, 'refer-to-rehabilitation', { needs: walk.chance.oneOf(words.needs) });
  let care = await acceptChild(walk, walk.region, 'rehabilitation');
  if (walk.plan.ending === 'declined') {
    await decline(walk, care);
  } else {
    if (walk.takes('declined-first')) {
      await decline(walk, care);
      await care.take(care.centre.worker, 'reopen');
    }
    await consent(walk, care);
    if (walk.takes('moves') || walk.plan.ending === 'transferred') care = await move(walk, care);
    if (walk.plan.ending === 'transferred')
      await care.take(care.centre.worker, 'close', { result: 'moved-away', nothingContinues: true });
    else await goThrough(walk, care, story);
  }
  const last = walk.plan.ending === 'declined' ? 'declined' : 'closed';
  await caseIs(walk, investigator, `support ${last}`, ({ support = [] }) =>
    support.some(({ kind, status }) => kind === 'rehabilitation' && status === last),
  );
}

/** The child moves: the other region's centre has the record now, and the first one no longer. */
async function move(walk: Walk, before: Care): Promise<Care> {
  const toRegion = walk.region === walk.plan.otherRegion ? walk.plan.region : walk.plan.otherRegion;
  await before.take(before.centre.coordinator, 'transfer', { toRegion, reason: walk.chance.oneOf(words.reason) });
  must(
    (await before.centre.coordinator.statusOf(`${supports}/${before.id}`)) === 404,
    'the centre that handed the child over still sees it',
  );
  const after = before.at(centreIn(walk, toRegion));
  await walk.inState(after.centre.coordinator, supports, after.id, 'arrived');
  await after.take(after.centre.coordinator, 'accept');
  await give(after);
  return after;
}

async function goThrough(walk: Walk, care: Care, { age }: Story): Promise<void> {
  const { worker, psychologist, coordinator } = care.centre;
  await care.take(psychologist, 'assess', {
    needs: ['psychological', 'family'],
    risk: walk.chance.oneOf(['low', 'medium', 'high']),
    measure: 3,
    summary: walk.chance.oneOf(words.needs),
  });
  const planned = await care.take(worker, 'agree-plan', {
    goals: [{ text: walk.chance.oneOf(words.needs) }, { text: walk.chance.oneOf(words.note) }],
    services: [{ kind: serviceKinds[worker.account.locale].regular }],
    agreedWith: age >= 18 ? ['person'] : ['child', 'representative'],
  });
  if (walk.takes('partner')) await withPartner(walk, care);
  for (let session = 0, most = walk.chance.between(1, 3); session < most; session += 1) {
    const scheduled = await care.take(worker, 'schedule-session', {
      at: new Date().toISOString(),
      kind: 'therapy',
      with: psychologist.id,
    });
    const sessionId = scheduled.sessions.findLast(({ state }) => state === 'planned')?.sessionId;
    must(sessionId !== undefined, 'the session was not planned');
    await care.take(psychologist, 'hold-session', {
      sessionId,
      came: true,
      note: walk.chance.oneOf(words.note),
      measure: 4 + session,
    });
  }
  for (const { goalId } of planned.goals)
    await care.take(psychologist, 'record-progress', { measure: 7, goalId, goalMet: true });
  await care.take(worker, 'review', { summary: walk.chance.oneOf(words.note), measure: 7 });
  if (walk.chance.happens(0.5)) await care.take(worker, 'go-on');
  await care.take(worker, 'continue-at-school', {
    what: walk.chance.oneOf(words.note),
    contact: 'Demonstration centre',
  });
  await care.take(coordinator, 'close', { result: age >= 18 ? 'came-of-age' : 'goals-met' });
}

/** A crisis centre delivers a service and sees that service alone. */
async function withPartner(walk: Walk, care: Care): Promise<void> {
  const { items } = await care.centre.worker.get<{ items: { id: string }[] }>('/api/social-services/partners');
  const [unit] = items;
  must(unit !== undefined, 'there is no partner');
  const partner = await serve(walk, care, unit.id);
  must((await partner.statusOf(`${supports}/${care.id}`)) !== 200, 'a partner sees the support');
}

/** A service is asked of a partner, which takes so many steps on it: three, and it is delivered. */
async function serve(walk: Walk, care: Care, unitId: string, steps = 3): Promise<Person> {
  const partner = walk.one('social-services', 'partner', { unitId });
  const referred = await care.take(care.centre.worker, 'refer-to-partner', {
    unitId,
    kind: serviceKinds[care.centre.worker.account.locale].partner,
    what: walk.chance.oneOf(words.needs),
  });
  const id = referred.services.at(-1)?.serviceId;
  must(id !== undefined, 'the service was not referred');
  const taken = [
    ['accept-service', {}],
    ['record-delivery', { note: walk.chance.oneOf(words.note) }],
    ['complete', { result: walk.chance.oneOf(words.note) }],
  ] as const;
  for (const [step, body] of taken.slice(0, steps)) await walk.take(partner, services, id, step, body);
  return partner;
}

/** Support that goes on, with services of one partner that stand in each place: asked for, under way, delivered. */
export async function supportWithServices(walk: Walk, school: Person, unitId: string): Promise<void> {
  const care = await beginAtOnce(walk, school);
  for (const steps of [3, 2, 0]) await serve(walk, care, unitId, steps);
}
