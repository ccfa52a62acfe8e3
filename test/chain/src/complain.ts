import type { Chance } from './chance.js';
import type { People } from './people/people.js';
import type { Person } from './people/person.js';
import { whoSees } from './people/who-sees.js';

interface Answered {
  readonly record: { readonly id: string; readonly chainId: string };
}
interface OrderSeen {
  readonly record: { readonly status: string };
  readonly next: readonly { readonly step: string }[];
}

const pauseMs = 200;
const tries = 150;

const lookAt = (officer: Person, takedown: string): Promise<OrderSeen> => officer.get<OrderSeen>(takedown);

/** By machine where the owner's portal takes orders, by hand elsewhere. */
async function sendOrder(officer: Person, takedown: string, key: string): Promise<void> {
  if ((await lookAt(officer, takedown)).next.some(({ step }) => step === 'submit')) {
    await officer.post(`${takedown}/submit`, `${key}-submit`);
    return;
  }
  await officer.post(`${takedown}/send`, `${key}-send`);
  await officer.post(`${takedown}/record-receipt`, `${key}-receipt`);
}

/** Until the owner has the order, however it went. */
async function hasIt(officer: Person, takedown: string): Promise<void> {
  for (let count = 0; count < tries; count += 1) {
    if (!['sending', 'sent'].includes((await lookAt(officer, takedown)).record.status)) return;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

/** An invented application about cyberbullying, which stays somewhere on its way: before the expert group, with the owner of the page, or at its end. */
export async function complain(people: People, chance: Chance, region: string, key: string): Promise<void> {
  const psychologist = people.one({ agency: 'school', role: 'psychologist', region }, chance.between(0, 9));
  const schoolId = psychologist.account.assignments.find(({ agency }) => agency === 'school')?.units[0];
  const content = {
    child: { givenName: 'Demonstration', sex: 'unknown', ageYears: chance.between(11, 15) },
    statement: 'Invented: a page mocks a pupil every day, and the class is told to look at it.',
    manner: ['repeated', 'public'],
    kinds: [chance.oneOf(['hate', 'trolling', 'impersonation', 'exclusion'])],
    applicant: { is: chance.oneOf(['parent', 'school']) },
    language: chance.oneOf(['kk', 'ru']),
  };
  const far = chance.between(0, 3);
  // What the owner's portal makes of the order (apps/platform-liaison): one that is to be removed is received first.
  const owner = far === 3 ? 'prompt' : chance.oneOf(['slow', 'partial', 'refusing', 'silent', 'unreachable']);
  const resources = [{ platform: 'instagram', url: `https://instagram.example/p/${key}-demo-${owner}` }];
  const begun = await psychologist.post<Answered>('/api/school/applications', `${key}-begin`, {
    schoolId,
    content: { ...content, resources },
  });
  const { id, chainId } = begun.record;
  await psychologist.post(`/api/school/applications/${id}/file-application`, `${key}-file`);
  const members = people.of({ agency: 'expert-bureau', role: 'expert-group-member' });
  const group = far === 0 ? undefined : await whoSees(members, '/api/expert-bureau/applications', chainId);
  if (group === undefined) return;
  const application = `/api/expert-bureau/applications/${group.id}`;
  const decision = { confirmed: true, kinds: ['hate'], reasons: 'Invented: systematic and public.' };
  await group.person.post(`${application}/decide`, `${key}-decide`, decision);
  const officers = people.of({ agency: 'platform-liaison', role: 'liaison-officer' });
  const order = far === 1 ? undefined : await whoSees(officers, '/api/platform-liaison/takedowns', chainId);
  if (order === undefined) return;
  const takedown = `/api/platform-liaison/takedowns/${order.id}`;
  await sendOrder(order.person, takedown, key);
  if (far === 2) return;
  await hasIt(order.person, takedown);
  const seen = { how: 'recheck', note: 'Invented: the page says that it is gone.' };
  await order.person.post(`${takedown}/record-removal`, `${key}-removal`, seen);
  await group.person.post(`${application}/answer`, `${key}-answer`, { answer: 'Ойдан шығарылған жауап.' });
}
