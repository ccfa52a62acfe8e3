import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStack, type Stack } from '../../tools/up/src/index.js';
import { Tokens, type Caller } from './callers.js';
import { addressOf, endpointsOf } from './endpoints.js';

interface Account {
  readonly id: string;
  readonly assignments: readonly {
    readonly agency: string;
    readonly role: string;
    readonly units: readonly string[];
    readonly region: string;
  }[];
}

describe('relation × record: the same role elsewhere, or excluded by name, finds nothing', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'qorgan-relations-'));
  let stack: Stack;
  let tokens: Tokens;
  let accounts: Account[];
  let schoolId: string;
  let referralId: string;
  let chainId: string;
  let investigationId: string | undefined;
  let dutyThere: Caller;

  /** A demonstration account in one of its roles; `unit` narrows to whom that unit belongs. */
  const account = (agency: string, role: string, unit?: string, but?: string): Caller => {
    for (const { id, assignments } of accounts) {
      if (id === but) continue;
      const found = assignments.find(
        (one) => one.agency === agency && one.role === role && (unit === undefined || one.units.includes(unit)),
      );
      if (found !== undefined) return { subject: id, agency, roles: [role], units: found.units, region: found.region };
    }
    throw new Error(`no ${role} at ${agency}`);
  };
  const ask = async (
    caller: Caller,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{
    status: number;
    body: Record<string, never> & {
      record?: { id: string; chainId: string; excluded?: unknown };
      items?: { id: string; referralNumber?: string }[];
    };
  }> => {
    const answer = await fetch(`${stack.service(caller.agency as 'school').url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await tokens.of(caller)}`,
        'idempotency-key': crypto.randomUUID(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: (text === '' ? {} : JSON.parse(text)) as never };
  };

  beforeAll(async () => {
    stack = await startStack({ dataDir });
    tokens = new Tokens(stack.installation.keys.keysFile('gateway'));
    accounts = JSON.parse(readFileSync(stack.installation.accountsFile, 'utf8')) as Account[];
    schoolId = account('school', 'head-of-school').units[0] ?? '';
    const psychologist = account('school', 'psychologist', schoolId);
    const excluded = account('school', 'head-of-school', schoolId);
    const officer = accounts.find(({ assignments }) =>
      assignments.some(
        ({ agency, role, region }) => agency === 'police' && role === 'duty-officer' && region === psychologist.region,
      ),
    );
    const content = {
      child: { identified: true, sex: 'female', ageYears: 14, givenName: 'Demonstration' },
      noticed: 'Described, never depicted.',
      ways: ['threats'],
      forms: [],
      phases: ['contact'],
      safeNow: 'yes',
      accounts: [{ platform: 'telegram', handle: 'invented', belongsTo: 'suspect' }],
      exclusions: [{ kind: 'staff', subject: excluded.subject, reason: 'may-be-suspect' }],
    };
    const drafted = await ask(psychologist, 'POST', '/api/school/referrals', { schoolId, content });
    expect(drafted.status).toBe(201);
    referralId = drafted.body.record?.id ?? '';
    const sent = await ask(psychologist, 'POST', `/api/school/referrals/${referralId}/submit`, {});
    expect(sent.status).toBe(200);
    chainId = sent.body.record?.chainId ?? '';
    const duty = {
      ...account('police', 'duty-officer'),
      subject: officer?.id ?? '',
      units: officer?.assignments[0]?.units ?? [],
      region: psychologist.region,
    };
    dutyThere = duty;
    for (let tries = 0; tries < 100 && investigationId === undefined; tries += 1) {
      const { body } = await ask(duty, 'GET', `/api/police/investigations?chainId=${chainId}`);
      investigationId = body.items?.[0]?.id;
      if (investigationId === undefined) await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(investigationId).toBeDefined();
  });

  afterAll(async () => {
    await stack.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('the author sees the referral; the same role at another school does not, in any endpoint', async () => {
    const author = account('school', 'psychologist', schoolId);
    expect((await ask(author, 'GET', `/api/school/referrals/${referralId}`)).status).toBe(200);
    const elsewhere: Caller = {
      ...author,
      subject: crypto.randomUUID(),
      units: [crypto.randomUUID()],
      region: 'KZ-55',
    };
    await findsNothing('school', 'referrals', referralId, elsewhere);
  });

  it('who is excluded by name finds nothing, though their role would see it: not the record, not in lists, counts or notices', async () => {
    const head = account('school', 'head-of-school', schoolId);
    const other: Caller = { ...head, subject: crypto.randomUUID() };
    expect((await ask(other, 'GET', `/api/school/referrals/${referralId}`)).status).toBe(200);
    await findsNothing('school', 'referrals', referralId, head);
    const mine = JSON.stringify((await ask(head, 'GET', `/api/school/counts?schoolId=${schoolId}`)).body);
    const theirs = JSON.stringify((await ask(other, 'GET', `/api/school/counts?schoolId=${schoolId}`)).body);
    expect(mine).not.toEqual(theirs);
    expect(JSON.stringify((await ask(head, 'GET', '/api/school/notices')).body)).not.toContain(referralId);
  });

  it('an excluded person who works at the police finds nothing there either; nor does the same role in another unit or region', async () => {
    const { region } = account('police', 'head-of-unit');
    const officer = account('police', 'duty-officer');
    const excluded: Caller = {
      ...officer,
      subject: account('school', 'head-of-school', schoolId).subject,
      units: [...officer.units, ...policeUnits()],
      region,
    };
    await findsNothing('police', 'investigations', investigationId ?? '', excluded);
    await findsNothing('police', 'investigations', investigationId ?? '', {
      ...officer,
      units: [crypto.randomUUID()],
      region: 'KZ-55',
    });
    await findsNothing('police', 'investigations', investigationId ?? '', {
      ...account('police', 'investigator'),
      subject: crypto.randomUUID(),
    });
  });

  it('who opened it in an emergency reads it, takes no step at any endpoint, and finds nothing when it is over', async () => {
    const number = (await ask(dutyThere, 'GET', `/api/police/investigations?chainId=${chainId}`)).body.items?.[0];
    const helper: Caller = {
      ...account('police', 'investigator'),
      subject: crypto.randomUUID(),
      units: [crypto.randomUUID()],
      region: dutyThere.region,
    };
    const path = 'investigations';
    await findsNothing('police', path, investigationId ?? '', helper);
    const why = { reason: 'child-missing', words: 'Invented: for the test of relations.', hours: 1 };
    const opened = await ask(helper, 'POST', '/api/police/openings', { number: number?.referralNumber, ...why });
    expect(opened.status).toBe(201);
    const findings: string[] = [];
    let [reads, refused] = [0, 0];
    for (const { method, path: address, policy } of await endpointsOf(stack.service('police').url, 'police')) {
      if (!address.startsWith(`/api/police/${path}/{id}`)) continue;
      const { status } = await ask(
        helper,
        method,
        addressOf(address, investigationId ?? ''),
        method === 'GET' || method === 'HEAD' ? undefined : { purpose: 'looking around' },
      );
      const may = [policy?.by?.['investigator'] ?? []].flat().includes('emergency');
      if (may && status === 200) reads += 1;
      if (may) continue;
      refused += 1;
      if (![403, 404, 400, 415].includes(status)) findings.push(`${method} ${address}: ${String(status)}`);
    }
    expect(findings).toEqual([]);
    expect([reads > 5, refused > 60]).toEqual([true, true]);
    await ask(helper, 'POST', `/api/police/openings/${opened.body.record?.id ?? ''}/end`, {});
    await findsNothing('police', path, investigationId ?? '', helper);
  });

  it('who stands in for whoever has it reads what they read and nothing besides, at every endpoint, and finds nothing afterwards', async () => {
    const unit = dutyThere.units[0] ?? '';
    const absent = account('police', 'investigator', unit);
    const deputy = account('police', 'investigator', unit, absent.subject);
    const path = `/api/police/investigations/${investigationId ?? ''}`;
    await ask(dutyThere, 'POST', `${path}/receive`, {});
    expect((await ask(dutyThere, 'POST', `${path}/assign`, { subjects: [absent.subject] })).status).toBe(200);
    await findsNothing('police', 'investigations', investigationId ?? '', deputy);
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Almaty' }).format(new Date());
    const term = { from: today, until: today, reason: 'leave', role: 'investigator', unitId: unit };
    const named = await ask(absent, 'POST', '/api/police/delegations', { deputy: deputy.subject, ...term });
    expect(named.status).toBe(201);
    const isShut = ({ status }: { status: number }): boolean => [403, 404].includes(status);
    const findings: string[] = [];
    let [reads, refused] = [0, 0];
    for (const { method, path: address, policy } of await endpointsOf(stack.service('police').url, 'police')) {
      if (!address.startsWith('/api/police/investigations/{id}')) continue;
      const of = (caller: Caller): Promise<{ status: number }> =>
        ask(
          caller,
          method,
          addressOf(address, investigationId ?? ''),
          method === 'GET' || method === 'HEAD' ? undefined : { purpose: 'looking around' },
        );
      // What the deputy does first the absent one can do no more: what counts is who is let in.
      const [theirs, own] = [await of(deputy), await of(absent)];
      if (isShut(theirs) !== isShut(own))
        findings.push(`${method} ${address}: ${String(theirs.status)} instead of ${String(own.status)}`);
      if ([policy?.by?.['investigator'] ?? []].flat().includes('deputy') && theirs.status === 200) reads += 1;
      if (theirs.status === 403) refused += 1;
    }
    expect(findings).toEqual([]);
    expect([reads > 10, refused > 10]).toEqual([true, true]);
    await ask(absent, 'POST', `/api/police/delegations/${named.body.record?.id ?? ''}/withdraw`, {});
    await findsNothing('police', 'investigations', investigationId ?? '', deputy);
  });

  it('nor does the time that an answer takes tell whether there is something', async () => {
    const head = account('school', 'head-of-school', schoolId);
    const took = { there: [] as number[], nowhere: [] as number[] };
    for (let times = 0; times < 40; times += 1)
      for (const [where, id] of [
        ['there', referralId],
        ['nowhere', crypto.randomUUID()],
      ] as const) {
        const begun = performance.now();
        expect((await ask(head, 'GET', `/api/school/referrals/${id}`)).status).toBe(404);
        took[where].push(performance.now() - begun);
      }
    const [there, nowhere] = [middle(took.there), middle(took.nowhere)];
    expect(Math.abs(there - nowhere)).toBeLessThan(Math.max(2, nowhere / 2));
  });

  const middle = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? NaN;

  const policeUnits = (): string[] =>
    accounts.flatMap(({ assignments }) =>
      assignments.filter(({ agency }) => agency === 'police').flatMap((one) => one.units),
    );

  /** Every endpoint that takes the record's id answers as it answers where there is none, and no list shows it, however it is asked. */
  async function findsNothing(agency: 'school' | 'police', path: string, id: string, caller: Caller): Promise<void> {
    const list = await ask(caller, 'GET', `/api/${agency}/${path}?limit=100`);
    if (list.status === 200) expect(JSON.stringify(list.body)).not.toContain(id);
    for (const asked of [`chainId=${chainId}`, 'mine=true', 'sort=due'])
      expect(JSON.stringify((await ask(caller, 'GET', `/api/${agency}/${path}?${asked}`)).body)).not.toContain(id);
    const findings: string[] = [];
    for (const endpoint of await endpointsOf(stack.service(agency).url, agency)) {
      if (!endpoint.path.startsWith(`/api/${agency}/${path}/{id}`)) continue;
      const asked = async (record: string): Promise<{ status: number; told: string }> => {
        const { status, body } = await ask(
          caller,
          endpoint.method,
          addressOf(endpoint.path, record),
          endpoint.method === 'GET' || endpoint.method === 'HEAD' ? undefined : { purpose: 'looking around' },
        );
        return { status, told: JSON.stringify({ ...body, requestId: '' }).replaceAll(record, '') };
      };
      const [there, nowhere] = [await asked(id), await asked(crypto.randomUUID())];
      if (![403, 404, 400, 415].includes(there.status))
        findings.push(`${endpoint.method} ${endpoint.path}: ${String(there.status)}`);
      if (there.status !== nowhere.status || there.told !== nowhere.told)
        findings.push(
          `${endpoint.method} ${endpoint.path} tells that it is there: ${there.told} instead of ${nowhere.told}`,
        );
    }
    expect(findings).toEqual([]);
  }
});
