import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { temporaryFolder } from '#libs/testing';
import { startStack, type Stack } from '../../tools/up/src/index.js';
import { Chance } from './src/chance.js';
import { complain } from './src/complain.js';
import { confide } from './src/confide.js';
import { main } from './src/demonstrate.js';
import { planOf } from './src/plan/plan.js';
import { whatIsSeldom } from './src/seldom.js';
import { walkChain } from './src/walk/chain.js';
import { Enough } from './src/walk/enough.js';
import { Walk } from './src/walk/walk.js';
import { until } from './src/people/persistence.js';
import type { Person } from './src/people/person.js';
import { demonstrationPassword } from './src/people/accounts.js';
import { People } from './src/people/people.js';

describe('a demonstration', () => {
  const folder = temporaryFolder('demonstration');
  const progress = join(folder.path, 'demonstration-chains.json');
  let stack: Stack;

  beforeAll(async () => {
    stack = await startStack({ dataDir: folder.path });
  });
  afterAll(async () => {
    await stack.stop();
    folder.remove();
  });

  const fill = (count: number): Promise<void> =>
    main(['--url', stack.url, '--data', folder.path, '--count', String(count)]);
  /** Referrals at every school, drafts included, and messages from the public at every unit. */
  async function there(): Promise<{ statuses: readonly string[]; tips: number }> {
    const people = new People(stack.url, demonstrationPassword(folder.path));
    const list = async (
      role: string,
      agency: 'school' | 'police',
      path: string,
    ): Promise<{ id: string; status: string }[]> => {
      const found = new Map<string, { id: string; status: string }>();
      for (const person of people.of({ agency, role }))
        for (const one of (await person.get<{ items: { id: string; status: string }[] }>(`${path}?limit=100`)).items)
          found.set(one.id, one);
      return [...found.values()];
    };
    const referrals = await list('psychologist', 'school', '/api/school/referrals');
    const tips = await list('duty-officer', 'police', '/api/police/tips');
    return { statuses: referrals.map(({ status }) => status), tips: tips.length };
  }

  /** The same once it stands still: what was said last is on its way for a moment. */
  async function thereAtRest(): ReturnType<typeof there> {
    let before = await there();
    for (;;) {
      await sleep(1_000);
      const now = await there();
      if (isDeepStrictEqual(now, before)) return now;
      before = now;
    }
  }

  it('has chains that stay where they stand, and goes on where an earlier start left off', async () => {
    // A seed whose first chains stand in different states and are short.
    writeFileSync(progress, JSON.stringify({ seed: 'short-142', chains: 0 }));
    await fill(4);
    const before = await thereAtRest();
    expect(new Set(before.statuses).size).toBeGreaterThan(1);
    expect(before.tips).toBe(1);
    expect(JSON.parse(readFileSync(progress, 'utf8'))).toEqual({ seed: 'short-142', chains: 4 });
    await fill(4);
    expect(await there()).toEqual(before);
    await fill(5);
    expect((await there()).statuses.length).toBeGreaterThan(before.statuses.length);
  });

  it('has applications about cyberbullying that stand in different places', async () => {
    const people = new People(stack.url, demonstrationPassword(folder.path));
    for (let index = 0; index < 6; index += 1)
      await complain(people, new Chance('bullying', index), 'KZ-75', `bullying-${String(index)}`);
    type Listed = { items: { id: string; status: string }[] };
    const found = new Map<string, string>();
    for (const psychologist of people.of({ agency: 'school', role: 'psychologist', region: 'KZ-75' }))
      for (const { id, status } of (await psychologist.get<Listed>('/api/school/applications?limit=100')).items)
        found.set(id, status);
    expect(found.size).toBeGreaterThanOrEqual(6);
    expect(new Set(found.values()).size).toBeGreaterThan(1);
  });

  it('has a child whom a school learnt of by social services, and a day of rest that police and schools decided', async () => {
    const people = new People(stack.url, demonstrationPassword(folder.path));
    await confide(people, new Chance('confided'), 'KZ-75', 'confided');
    type Listed = { items: { status: string }[] };
    const school = { agency: 'school', role: 'psychologist', region: 'KZ-75' } as const;
    const lists = await Promise.all(
      people.of(school).map((each) => each.get<Listed>('/api/school/supported-children')),
    );
    expect(lists.flatMap(({ items }) => items)).not.toEqual([]);
    // The first chains brought it along.
    for (const agency of ['police', 'school'] as const) {
      const administrator = people.one({ agency, role: 'administrator' });
      const { decisions } = await administrator.get<{ decisions: object[] }>(`/api/${agency}/law/days`);
      expect(decisions).toHaveLength(1);
    }
  });

  it('has something overdue at every unit, before its head and the prosecutor of the region', async () => {
    const people = new People(stack.url, demonstrationPassword(folder.path));
    type Listed = { items: object[] };
    const heads = people.of({ agency: 'police', role: 'head-of-unit' });
    const prosecutors = people.of({ agency: 'oversight', role: 'prosecutor' });
    expect(heads.length).toBeGreaterThan(prosecutors.length);
    // The first chains brought it along.
    for (const head of heads)
      expect((await head.get<Listed>('/api/police/investigations?overdue=true')).items).not.toEqual([]);
    for (const prosecutor of prosecutors)
      await until('oversight to know what is overdue', async () => {
        const { items } = await prosecutor.get<Listed>('/api/oversight/deadlines?overdue=true');
        return items.length > 0 ? true : undefined;
      });
  });

  it('has services of every partner that are asked for, under way and delivered', async () => {
    const people = new People(stack.url, demonstrationPassword(folder.path));
    type Listed = { items: { status: string }[] };
    const partners = people.of({ agency: 'social-services', role: 'partner' });
    expect(partners).not.toEqual([]);
    for (const partner of partners) {
      const { items } = await partner.get<Listed>('/api/social-services/services');
      const statuses = new Set(items.map(({ status }) => status));
      expect([...statuses]).toEqual(expect.arrayContaining(['accepted', 'delivered', 'referred']));
    }
  });

  interface InChain {
    readonly id: string;
    readonly chainId: string;
  }
  /** The chains of what a list shows, and of it of what is asked for. */
  async function chainsOf(
    person: Person,
    path: string,
    wanted: (one: InChain) => Promise<boolean> = () => Promise.resolve(true),
  ): Promise<string[]> {
    const found: string[] = [];
    for (const one of (await person.get<{ items: InChain[] }>(path)).items)
      if (await wanted(one)) found.push(one.chainId);
    return found;
  }

  it('has cases that were opened in an emergency, a check that was overridden and a remark that waits', async () => {
    const people = new People(stack.url, demonstrationPassword(folder.path));
    const plan = planOf('seldom', 0, 'none');
    // As far as a case under investigation, and a second one.
    for (const run of ['seldom-1', 'seldom-2']) {
      const walk = new Walk({ plan, people, run, shared: new Map(), commands: 25 });
      await expect(walkChain(walk)).rejects.toThrow(Enough);
    }
    await whatIsSeldom(people, new Chance('seldom'), 'seldom');
    const head = people.one({ agency: 'police', role: 'head-of-unit', region: plan.region });
    const prosecutor = people.one({ agency: 'oversight', role: 'prosecutor', region: plan.region });
    type Listed = { items: { status: string }[] };
    const statusesOf = async (person: Person, path: string): Promise<string[]> =>
      (await person.get<Listed>(path)).items.map(({ status }) => status).sort();
    expect(await statusesOf(head, '/api/police/openings')).toEqual(['open', 'reviewed']);
    expect(await statusesOf(prosecutor, '/api/oversight/remarks')).toEqual(['made']);
    const overridden = await chainsOf(head, '/api/police/investigations?status=open&limit=100', async ({ id }) => {
      const readiness = await head.get<{ overridden: string[] }>(`/api/police/investigations/${id}/readiness`);
      return readiness.overridden.length > 0;
    });
    expect(overridden).not.toEqual([]);
    await until('oversight to know what was overridden', async () => {
      const known = await chainsOf(prosecutor, '/api/oversight/readiness?overridden=true&limit=100');
      return overridden.every((chain) => known.includes(chain)) ? true : undefined;
    });
  });
});
