import type { Unit } from '../people/accounts.js';
import { inventedDocument, inventedEvidence, inventedScreenshot } from '../invented/files.js';
import { words } from '../invented/words.js';
import type { Person } from '../people/person.js';
import { contentOf, type Story } from './content.js';
import { desks, must, type Shown, type Walk } from './walk.js';

export interface Referral extends Shown {
  readonly number: string | null;
  readonly files?: readonly { readonly itemId: string }[];
  readonly questions?: readonly { readonly questionId: string; readonly answeredAt: string | null }[];
  readonly milestones: readonly { readonly code: string }[];
  readonly support: { readonly urgent: string | null; readonly rehabilitation: string | null };
}

/** Who has to do with a referral at its school. */
export interface SchoolPeople {
  readonly school: Unit;
  readonly psychologist: Person;
  readonly teacher: Person | undefined;
  readonly head: Person | undefined;
}

const { referrals } = desks;

/** The school of this chain: one with a teacher and a head where the chain needs them. */
export function schoolOf({ plan, people }: Walk): SchoolPeople {
  const at = (school: Unit, role: string): Person | undefined =>
    people.of({ agency: 'school', role, unitId: school.id })[0];
  const schools = people.units.filter(({ agency, region }) => agency === 'school' && region === plan.region);
  const needsStaff = plan.exits.has('teacher-raises') || plan.exits.has('staff-suspect');
  const fitting = schools.filter(
    (school) => at(school, 'psychologist') !== undefined && (!needsStaff || at(school, 'head-of-school') !== undefined),
  );
  const school = fitting[plan.index % fitting.length];
  must(school !== undefined, 'no school to begin at');
  const psychologist = at(school, 'psychologist');
  must(psychologist !== undefined, 'no psychologist at the school');
  return { school, psychologist, teacher: at(school, 'teacher'), head: at(school, 'head-of-school') };
}

/** From the first line to the moment it is sent: what was noticed, evidence, who must not be told. */
export async function raiseReferral(walk: Walk, there: SchoolPeople, story: Story): Promise<void> {
  const { school, psychologist, teacher, head } = there;
  const byTeacher = walk.takes('teacher-raises') && teacher !== undefined;
  const author = byTeacher ? teacher : psychologist;
  const excluded = walk.takes('staff-suspect')
    ? [teacher, head].flatMap((person) => (person === undefined ? [] : [person.id]))
    : [];
  const draft = await walk.begin<Referral>(author, referrals, { schoolId: school.id, content: { safeNow: 'unknown' } });
  walk.referralId = draft.id;
  walk.chainId = draft.chainId;
  await walk.take(author, referrals, draft.id, 'save-draft', { content: contentOf(walk, story, excluded) });
  const count = walk.chance.between(1, 3);
  for (let each = 0; each < count; each += 1)
    await walk.attach(author, referrals, draft.id, inventedEvidence(walk.chance, each));
  if (byTeacher) await walk.take(author, referrals, draft.id, 'hand-to-psychologist', { to: psychologist.id });
  const sent = await walk.take<Referral>(psychologist, referrals, draft.id, 'submit');
  must(sent.status === 'sent' && sent.number !== null, 'a sent referral has no number');
  await seeWhoSees(walk, there, excluded.length > 0);
}

/** Excluded staff find nothing, anywhere; a head who is not excluded finds that the referral exists. */
async function seeWhoSees(walk: Walk, { school, teacher, head }: SchoolPeople, excluded: boolean): Promise<void> {
  for (const person of [teacher, head]) {
    if (person === undefined || (person === teacher && !excluded)) continue;
    const listed = await walk.ofChain(person, referrals);
    const status = await person.statusOf(`${referrals}/${walk.referralId}`);
    const { items: notices } = await person.get<{ items: { chainId: string }[] }>('/api/school/notices');
    if (!excluded) {
      must(
        listed.length === 1 && status === 200,
        `the head of school does not see that there is a referral: ${String(listed.length)}, ${String(status)}`,
      );
      continue;
    }
    must(listed.length === 0 && status === 404, 'an excluded colleague sees the referral');
    must(!notices.some(({ chainId }) => chainId === walk.chainId), 'an excluded colleague has a notice');
    must((await person.statusOf(`/api/school/counts?schoolId=${school.id}`)) < 500, 'counts fail');
  }
}

/** What became known after sending. */
export async function amend(walk: Walk, { psychologist }: SchoolPeople, story: Story): Promise<void> {
  const file = await walk.attach<{ itemId: string }>(
    psychologist,
    referrals,
    walk.referralId,
    inventedScreenshot(walk.chance, 'later'),
  );
  await walk.take(psychologist, referrals, walk.referralId, 'amend', {
    note: walk.chance.oneOf(words.note),
    accounts: [{ platform: story.platform, handle: `second.${walk.mark}`, belongsTo: 'suspect' }],
    files: [file.itemId],
  });
}

/** Answers what the police asked. */
export async function answerQuestion(walk: Walk, { psychologist }: SchoolPeople): Promise<void> {
  const referral = await walk.seen<Referral>(
    psychologist,
    referrals,
    walk.referralId,
    'an open question',
    ({ questions = [] }) => questions.some(({ answeredAt }) => answeredAt === null),
  );
  const { questions: asked } = await psychologist.get<{ questions: { questionId: string; question: string }[] }>(
    `${referrals}/${walk.referralId}/correspondence`,
  );
  const open = referral.questions?.find(({ answeredAt }) => answeredAt === null);
  must(
    open !== undefined && asked.some(({ questionId }) => questionId === open.questionId),
    'the words of the question are missing',
  );
  await walk.take(psychologist, referrals, walk.referralId, 'answer-question', {
    questionId: open.questionId,
    answer: walk.chance.oneOf(words.answer),
  });
}

/** Completes what was returned, and sends it again. */
export async function resubmit(walk: Walk, { psychologist }: SchoolPeople): Promise<void> {
  await walk.inState(psychologist, referrals, walk.referralId, 'returned');
  const file = await walk.attach<{ itemId: string }>(
    psychologist,
    referrals,
    walk.referralId,
    inventedDocument(walk.chance, 'completed'),
  );
  await walk.take(psychologist, referrals, walk.referralId, 'resubmit', {
    note: walk.chance.oneOf(words.note),
    files: [file.itemId],
  });
}

/** Waits until the school has learned what happened. */
export async function schoolLearns(
  walk: Walk,
  { psychologist }: SchoolPeople,
  ...codes: readonly string[]
): Promise<void> {
  await walk.seen<Referral>(
    psychologist,
    referrals,
    walk.referralId,
    `milestones ${codes.join(', ')}`,
    ({ milestones }) => codes.every((code) => milestones.some((milestone) => milestone.code === code)),
  );
}

/** The loop is closed: the school has seen every milestone, and nothing waits. */
export async function closeAtSchool(walk: Walk, there: SchoolPeople): Promise<void> {
  const { psychologist } = there;
  const { ending } = walk.plan;
  const last = {
    refused: 'refused',
    terminated: 'terminated',
    rehabilitated: 'concluded',
    declined: 'concluded',
    transferred: 'concluded',
  }[ending];
  await schoolLearns(walk, there, ...expectedMilestones(walk), last);
  const rehabilitation = {
    refused: null,
    terminated: null,
    rehabilitated: 'closed',
    declined: 'declined',
    transferred: 'closed',
  }[ending];
  const urgent = walk.takes('immediate') ? 'closed' : null;
  await walk.seen<Referral>(
    psychologist,
    referrals,
    walk.referralId,
    'the end of all support',
    ({ support }) => support.rehabilitation === rehabilitation && support.urgent === urgent,
  );
  await walk.take(psychologist, referrals, walk.referralId, 'record-school-support', {
    kind: 'talk',
    heldOn: '2026-03-02',
    note: walk.chance.oneOf(words.note),
  });
  const closed = await walk.take<Referral>(
    psychologist,
    referrals,
    walk.referralId,
    'close-at-school',
    ending === 'terminated' ? { withoutRehabilitation: 'not-needed' } : {},
  );
  must(closed.status === 'closed', 'the referral is not closed');
}

function expectedMilestones(walk: Walk): string[] {
  const { ending } = walk.plan;
  const codes = ['sent', 'received', 'checking'];
  if (walk.takes('question')) codes.push('question', 'answered');
  if (walk.takes('returned')) codes.push('returned', 'resubmitted');
  if (walk.takes('rerouted')) codes.push('rerouted');
  if (walk.takes('amended')) codes.push('amended');
  if (ending !== 'refused') codes.push('case-opened');
  if (walk.takes('suspended')) codes.push('suspended', 'resumed');
  if (ending !== 'refused' && ending !== 'terminated') codes.push('with-prosecutor', 'in-court');
  return codes;
}
