import { words } from '../invented/words.js';
import { amend, answerQuestion, resubmit, schoolLearns, type SchoolPeople } from './at-school.js';
import type { Story } from './content.js';
import { atPolice, caseIs, investigations, policeOf, type Investigation, type PolicePeople } from './investigation.js';
import { desks, must, type Walk } from './walk.js';

/**
 * The police find the referral, pass it on where it is not theirs, receive it, ask or return it, and assign it.
 *
 * @param unitId which unit of the region works on it, where that is not the one to which the region's referrals come
 */
export async function takeIn(walk: Walk, school: SchoolPeople, unitId?: string): Promise<PolicePeople> {
  const first = walk.one('police', 'duty-officer', { unitId: firstUnitIn(walk, walk.plan.region) });
  const arrived = await walk.arrival<Investigation>(first, investigations);
  walk.investigationId = arrived.id;
  let police = policeOf(walk, arrived.unitId);
  if (walk.takes('immediate')) {
    await atPolice(walk, police.duty, 'respond-to-danger', {
      measures: ['patrol-sent', 'child-located'],
      note: walk.chance.oneOf(words.note),
    });
  }
  if (walk.takes('rerouted')) police = await reroute(walk, police, walk.plan.otherRegion);
  else if (unitId !== undefined && unitId !== arrived.unitId) police = await reroute(walk, police, walk.region, unitId);
  await atPolice(walk, police.duty, 'receive');
  await schoolLearns(walk, school, 'received');
  if (walk.takes('question')) await ask(walk, police, school);
  if (walk.takes('returned')) await giveBack(walk, police, school);
  await assign(walk, police);
  return police;
}

const firstUnitIn = (walk: Walk, region: string): string | null =>
  walk.people.units.find((unit) => unit.agency === 'police' && unit.region === region)?.id ?? null;

/** Another region or unit has jurisdiction: from then on its unit alone sees the case. */
async function reroute(walk: Walk, before: PolicePeople, toRegion: string, unitId?: string): Promise<PolicePeople> {
  await atPolice(walk, before.duty, 'reroute', {
    ...{ toRegion, reason: walk.chance.oneOf(words.reason) },
    ...(unitId === undefined ? {} : { unitId }),
  });
  const duty = walk.one('police', 'duty-officer', { unitId: unitId ?? firstUnitIn(walk, toRegion) });
  const there = await walk.arrival<Investigation>(duty, investigations);
  must(
    (await walk.ofChain(before.duty, investigations)).length === 0,
    'the unit that passed the case on still sees it',
  );
  walk.region = there.region;
  return policeOf(walk, there.unitId);
}

async function ask(walk: Walk, { duty }: PolicePeople, school: SchoolPeople): Promise<void> {
  const asked = await atPolice(walk, duty, 'ask-question', { question: walk.chance.oneOf(words.question) });
  must(asked.status === 'question-open', 'the case does not wait for the answer');
  await answerQuestion(walk, school);
  await walk.inState(duty, investigations, walk.investigationId, 'received');
}

async function giveBack(walk: Walk, { duty }: PolicePeople, school: SchoolPeople): Promise<void> {
  await atPolice(walk, duty, 'return-to-school', { reasonCode: 'incomplete', reason: walk.chance.oneOf(words.reason) });
  await resubmit(walk, school);
  await walk.inState(duty, investigations, walk.investigationId, 'received');
}

async function assign(walk: Walk, { head, investigator, second }: PolicePeople): Promise<void> {
  const { items: officers } = await head.get<{ items: { subject: string }[] }>(
    `/api/police/staff?unitId=${(await walk.see<Investigation>(head, investigations, walk.investigationId)).unitId ?? ''}`,
  );
  const chosen = walk.takes('officer-suspect') ? [investigator.id, second.id] : [investigator.id];
  must(
    chosen.every((id) => officers.some(({ subject }) => subject === id)),
    'the head is not offered the officers of the unit',
  );
  await atPolice(walk, head, 'assign', { subjects: chosen });
  if (!walk.takes('officer-suspect')) {
    must(
      (await second.statusOf(`${investigations}/${walk.investigationId}`)) === 404,
      'an investigator sees a case of another',
    );
  }
}

/** The school adds what it has learnt since. The police wait for it: a screenshot that came later would belong to no conversation. */
export async function hearMore(
  walk: Walk,
  school: SchoolPeople,
  { investigator }: PolicePeople,
  story: Story,
): Promise<void> {
  const { accounts = [] } = await walk.see<Investigation>(investigator, investigations, walk.investigationId);
  await amend(walk, school, story);
  await caseIs(walk, investigator, 'what the school added', (found) => (found.accounts?.length ?? 0) > accounts.length);
}

/** Other cases with the same account are known to each other, and nothing more of them. */
export async function seeLinks(walk: Walk, { investigator }: PolicePeople, handle: string): Promise<void> {
  const earlier = walk.shared.get(handle) ?? 0;
  walk.shared.set(handle, earlier + 1);
  if (earlier > 0)
    await caseIs(walk, investigator, 'a match with another case', ({ matches = [] }) => matches.length > 0);
}

/** The supervising prosecutor remarks; the police answer; the answer is accepted. */
export async function remarkAndAnswer(walk: Walk, { head }: PolicePeople): Promise<void> {
  const prosecutor = walk.one('oversight', 'prosecutor', { region: walk.region });
  await walk.knownTo(prosecutor);
  const remark = await walk.begin(prosecutor, desks.remarks, {
    chainId: walk.chainId,
    agency: 'police',
    topic: 'time-limit',
    text: walk.chance.oneOf(words.question),
  });
  const heard = await walk.arrival(head, desks.remarksToPolice, ({ id }) => id === remark.id);
  await walk.take(head, desks.remarksToPolice, heard.id, 'answer', { answer: walk.chance.oneOf(words.answer) });
  await walk.inState(prosecutor, desks.remarks, remark.id, 'answered');
  await walk.take(prosecutor, desks.remarks, remark.id, 'accept');
}
