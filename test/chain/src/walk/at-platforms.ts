import type { Platform } from '#libs/contracts';
import type { Chance } from '../chance.js';
import { inventedDocument } from '../invented/files.js';
import { words } from '../invented/words.js';
import type { Person } from '../people/person.js';
import type { Story } from './content.js';
import { added, atPolice, caseIs, type Investigation, type PolicePeople } from './investigation.js';
import { desks, must, type Shown, type Walk } from './walk.js';

interface DataRequest extends Shown {
  readonly reminders: readonly string[];
  readonly files: readonly { readonly itemId: string }[];
}

/** How the simulated platform behaves, by the end of the account's name; `silent` leaves all the work to the officer. */
type Temper = 'prompt' | 'partial' | 'slow' | 'refusing' | 'silent' | 'malformed';

interface Order {
  readonly kind: 'preservation' | 'disclosure' | 'blocking';
  readonly platform: Platform;
  readonly temper: Temper;
}

const { dataRequests } = desks;
const ended = ['answered', 'refused', 'silent'];

/** The investigator orders a request; the liaison unit finds it. */
async function order(
  walk: Walk,
  { investigator }: PolicePeople,
  chance: Chance,
  { kind, platform, temper }: Order,
): Promise<string> {
  const handle = platform === 'operator' ? `+7 700 000 ${walk.mark} demo-${temper}` : `${walk.mark}.demo-${temper}`;
  const after = await atPolice(walk, investigator, 'order-data-request', {
    kind,
    platform,
    accounts: [{ platform, handle }],
    asked: chance.oneOf(words.asked),
    ...(kind === 'disclosure' && platform !== 'operator' ? { conversationId: walk.conversationId } : {}),
  });
  const ordered = after.dataRequests?.findLast((request) => request.kind === kind && request.platform === platform);
  must(ordered !== undefined, 'the request was not added');
  await walk.inState(officerOf(walk), dataRequests, ordered.id, 'arrived');
  return ordered.id;
}

const officerOf = (walk: Walk): Person => walk.one('platform-liaison', 'liaison-officer');

/** Preservation goes out first, at once (manual, section 8). The platform's machine confirms and answers. */
export async function preserve(walk: Walk, police: PolicePeople, story: Story): Promise<void> {
  const chance = walk.chanceFor('preservation');
  const id = await order(walk, police, chance, { kind: 'preservation', platform: story.platform, temper: 'prompt' });
  await walk.take(officerOf(walk), dataRequests, id, 'take-over');
  await walk.take(officerOf(walk), dataRequests, id, 'send');
}

/** Disclosure and what else is asked of platforms, each to its documented end. */
export async function askPlatforms(walk: Walk, police: PolicePeople, story: Story): Promise<void> {
  const chance = walk.chanceFor('platforms');
  const platform = story.platform;
  if (walk.takes('request-returned')) await returned(walk, police, chance, platform);
  if (walk.takes('blocking')) await blocked(walk, police, chance);
  if (walk.takes('platform-silent')) await silent(walk, police, chance, platform);
  else if (walk.takes('platform-refuses')) await refused(walk, police, chance, platform);
  else await answeredByMachine(walk, police, chance, platform);
  await answeredByHand(walk, police, chance);
  await caseIs(
    walk,
    police.investigator,
    'the end of every request',
    ({ dataRequests: all = [], files }) =>
      all.every(
        ({ kind, status }) =>
          [...ended, 'withdrawn'].includes(status) || (status === 'acknowledged' && kind !== 'disclosure'),
      ) && files?.awaited === 0,
  );
}

const send = (walk: Walk, id: string): Promise<DataRequest> =>
  walk.take<DataRequest>(officerOf(walk), dataRequests, id, 'send');

async function answeredByMachine(walk: Walk, police: PolicePeople, chance: Chance, platform: Platform): Promise<void> {
  const temper =
    walk.plan.exits.size === 0 ? 'prompt' : chance.oneOf(['prompt', 'partial', 'slow', 'malformed'] as const);
  const id = await order(walk, police, chance, { kind: 'disclosure', platform, temper });
  await send(walk, id);
  await walk.inState(officerOf(walk), dataRequests, id, 'answered');
}

/** An operator answers by letter: the officer records what it says, with a file. */
async function answeredByHand(walk: Walk, police: PolicePeople, chance: Chance): Promise<void> {
  const officer = officerOf(walk);
  const id = await order(walk, police, chance, { kind: 'disclosure', platform: 'operator', temper: 'silent' });
  await send(walk, id);
  await walk.take(officer, dataRequests, id, 'record-acknowledgement', {
    platformReference: `letter-${walk.plan.index}`,
  });
  const file = await walk.attach<{ itemId: string }>(officer, dataRequests, id, inventedDocument(chance, 'letter'));
  if (chance.happens(0.3))
    await walk.take(officer, dataRequests, id, 'record-answer', { whole: false, note: 'The rest follows.' });
  await walk.take(officer, dataRequests, id, 'record-answer', {
    whole: true,
    note: 'As asked.',
    data: [{ name: 'ip-address', value: '192.0.2.7' }],
    files: [file.itemId],
  });
}

/** The platform refuses, by machine or by letter. */
async function refused(walk: Walk, police: PolicePeople, chance: Chance, platform: Platform): Promise<void> {
  const byMachine = chance.happens(0.5);
  const id = await order(walk, police, chance, {
    kind: 'disclosure',
    platform,
    temper: byMachine ? 'refusing' : 'silent',
  });
  await send(walk, id);
  if (byMachine) await walk.inState(officerOf(walk), dataRequests, id, 'refused');
  else
    await walk.take(officerOf(walk), dataRequests, id, 'record-refusal', {
      reasonCode: 'jurisdiction',
      reason: chance.oneOf(words.reason),
    });
}

/** The platform never answers: it is reminded, and its silence is documented. */
async function silent(walk: Walk, police: PolicePeople, chance: Chance, platform: Platform): Promise<void> {
  const officer = officerOf(walk);
  const id = await order(walk, police, chance, { kind: 'disclosure', platform, temper: 'silent' });
  await send(walk, id);
  const patiently = chance.happens(0.5);
  if (patiently)
    await walk.seen<DataRequest>(officer, dataRequests, id, 'a reminder', ({ reminders }) => reminders.length > 0);
  else await walk.take(officer, dataRequests, id, 'remind');
  await walk.take(officer, dataRequests, id, 'document-silence', {
    early: patiently ? 'case-cannot-wait' : 'known-never-to-answer',
  });
}

/** The request cannot be sent as it is: it goes back, is withdrawn, and another takes its place. */
async function returned(walk: Walk, police: PolicePeople, chance: Chance, platform: Platform): Promise<void> {
  const id = await order(walk, police, chance, { kind: 'disclosure', platform, temper: 'silent' });
  await walk.take(officerOf(walk), dataRequests, id, 'return-to-investigator', {
    reasonCode: 'account-unclear',
    reason: chance.oneOf(words.reason),
  });
  await requestIs(walk, police, id, 'returned');
  await atPolice(walk, police.investigator, 'withdraw-data-request', { requestId: id, reasonCode: 'wrong-account' });
}

/** Content is taken down: done when the platform confirms. */
async function blocked(walk: Walk, police: PolicePeople, chance: Chance): Promise<void> {
  const id = await order(walk, police, chance, { kind: 'blocking', platform: 'vkontakte', temper: 'silent' });
  await send(walk, id);
  await walk.take(officerOf(walk), dataRequests, id, 'record-acknowledgement');
  await requestIs(walk, police, id, 'acknowledged');
}

const requestIs = (walk: Walk, { investigator }: PolicePeople, id: string, status: string): Promise<Investigation> =>
  caseIs(
    walk,
    investigator,
    `a request ${status}`,
    (found) =>
      added(
        found.dataRequests?.filter((request) => request.id === id),
        'the request',
      ).status === status,
  );
