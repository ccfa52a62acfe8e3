import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Chance } from './chance.js';
import { complain } from './complain.js';
import { confide } from './confide.js';
import { decideDay } from './decide-day.js';
import { whatIsErased } from './erase.js';
import { words } from './invented/words.js';
import { demonstrationPassword } from './people/accounts.js';
import { whatIsOverdue } from './overdue.js';
import { People } from './people/people.js';
import { planOf } from './plan/plan.js';
import { whatIsSeldom } from './seldom.js';
import { whatPartnersDo } from './serve.js';
import { walkChain } from './walk/chain.js';
import { Enough } from './walk/enough.js';
import { Walk, type SharedAccounts } from './walk/walk.js';

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** So that whoever looks around right after the start is not held up by it. */
const atATime = 2;
/** After how many commands chains stay where they stand, and how many of a hundred: by the commands of the straight road, exits make it longer. */
const bands = {
  draft: [1, 2],
  sent: [3, 3],
  received: [4, 8],
  check: [9, 12],
  investigation: [13, 58],
  court: [59, 66],
  support: [68, 88],
  whole: [Infinity, Infinity],
} as const;
const often: Readonly<Record<keyof typeof bands, number>> = {
  ...{ draft: 7, sent: 7, received: 10, check: 14 },
  ...{ investigation: 26, court: 10, support: 13, whole: 13 },
};
/** Every so many chains somebody of the public writes too. */
const tipEvery = 10;
/** Every so many chains a school files an application about cyberbullying, beginning with a later one. */
const bullyingEvery = 9;
/** Every so many chains a child writes of whom no school knows, and is supported. */
const confidingEvery = 20;
/** When units and prosecutors have something overdue, and partners services: early, so that whoever looks around soon sees it. */
const overdueAt = 2;
const servedAt = 3;
/** When a unit has an emergency, a check that its head overrode, and a remark that waits: late, so that it has cases. */
const seldomAt = 50;
/** When the data of children are erased whose support has ended: last of all, so that some has. */
const erasedAt = 58;

interface Progress {
  readonly seed: string;
  readonly chains: number;
}

/** How far an earlier start has got; chains that were under way when it ended stay where they stand. */
function progressIn(file: string): Progress {
  if (!existsSync(file)) return { seed: new Chance(String(Date.now())).bytes(3).toString('hex'), chains: 0 };
  return JSON.parse(readFileSync(file, 'utf8')) as Progress;
}

/**
 * Fills a new demonstration with invented chains in every state, over the public API as the roles would, so that each page has something to show.
 * `npm start` runs it beside the system; what it has done is kept in the folder and not done again.
 */
export async function main(args: readonly string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args: [...args], options: { url: text, data: text, count: text } });
  const { url = '', data = '' } = values;
  const count = Number(values.count ?? 60);
  const file = join(data, 'demonstration-chains.json');
  const { seed, chains } = progressIn(file);
  if (chains >= count) return;
  const people = new People(url, demonstrationPassword(data));
  const shared: SharedAccounts = new Map();
  let [next, done, failed] = [chains, chains, 0];
  const worker = async (): Promise<void> => {
    for (let index = next++; index < count; index = next++) {
      const gone = await goSoFar(people, shared, seed, index).catch(() => false);
      done += 1;
      if (!gone) failed += 1;
      writeFileSync(file, JSON.stringify({ seed, chains: done } satisfies Progress));
    }
  };
  await Promise.all(Array.from({ length: atATime }, worker));
  say(
    `demonstration: ${String(count - failed)} invented chains are there${failed === 0 ? '' : `, ${String(failed)} failed`}`,
  );
}

/** Some chains come to their end, the others stay somewhere on their way. */
async function goSoFar(people: People, shared: SharedAccounts, seed: string, index: number): Promise<boolean> {
  const chance = new Chance(seed, 'demonstration', index);
  const plan = planOf(seed, index, 'random');
  if (index % tipEvery === 0) await tell(people, chance, plan.region, `${seed}-tip-${String(index)}`);
  if (index % bullyingEvery === bullyingEvery - 1)
    await complain(people, chance, plan.region, `${seed}-bullying-${String(index)}`);
  if (index % confidingEvery === confidingEvery / 2)
    await confide(people, chance, plan.region, `${seed}-confided-${String(index)}`);
  if (index === seldomAt) await whatIsSeldom(people, chance, `${seed}-seldom`);
  if (index === erasedAt) await whatIsErased(people, chance, `${seed}-erased`);
  if (index === 1) await decideDay(people, `${seed}-day`);
  if (index === overdueAt) await whatIsOverdue(people, `${seed}-overdue`);
  if (index === servedAt) await whatPartnersDo(people, `${seed}-served`);
  const [least, most] = bands[chance.weighted(often)];
  const commands = least === Infinity ? Infinity : chance.between(least, most);
  try {
    await walkChain(new Walk({ plan, people, run: seed, shared, commands }));
    return true;
  } catch (error) {
    return error instanceof Enough;
  }
}

/** Somebody of the public writes, by the hand of the duty officer: the public page asks the police for the same. */
async function tell(people: People, chance: Chance, region: string, key: string): Promise<void> {
  const duty = people.one({ agency: 'police', role: 'duty-officer', region });
  await duty.post('/api/police/public/tips', key, {
    from: chance.oneOf(['child', 'parent', 'other']),
    kind: chance.oneOf(['grooming', 'bullying']),
    words: chance.oneOf(words.noticed),
    ageBand: chance.oneOf(['11-12', '13-14', 'unknown']),
    where: chance.happens(0.5) ? ['@invented'] : [],
    region,
  });
}
