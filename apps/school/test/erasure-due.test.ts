import { randomUUID } from 'node:crypto';
import type { Place } from '#libs/casework';
import { dayOf, zone } from '#libs/deadlines';
import { erasureRights } from '#libs/service';
import { eventually, type Person } from '#libs/stage';
import pg from 'pg';
import { DueListing } from './due-listing.js';
import { complete, House, ids } from './house.js';

let house: House;
let auditor: Person;
let admin: pg.Client;
beforeAll(async () => {
  house = await House.open();
  auditor = house.stage.person(house.served, { roles: ['auditor'] });
  admin = new pg.Client({ connectionString: house.served.database.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await house.stage.clear();
});

interface Listed {
  readonly recordId: string;
  readonly number: string;
  readonly keptUntil: string;
}
const dueTo = async (by: Person): Promise<Listed[]> => (await by.get('/erasures/due?limit=100')).body.items as Listed[];
const idsDueTo = async (by: Person): Promise<string[]> => (await dueTo(by)).map(({ recordId }) => recordId);
/** By days as people here count them: until 2024 they began an hour earlier. */
const age = (table: string, id: string, days: number): Promise<unknown> =>
  admin.query(
    `UPDATE ${table} SET changed_at = (changed_at AT TIME ZONE '${zone}' - make_interval(days => $2)) AT TIME ZONE '${zone}' WHERE id = $1`,
    [id, days],
  );

test('a discarded draft is due after its own short term: to its author, to whoever decides, and to nobody else of the school', async () => {
  const { id, path } = await house.drafted();
  await house.psychologist.post(`${path}/discard-draft`);
  await age('referrals', id, 30);
  expect(await idsDueTo(house.psychologist)).not.toContain(id);
  await age('referrals', id, 1);
  for (const by of [house.psychologist, auditor]) expect(await idsDueTo(by)).toContain(id);
  for (const by of [house.second, house.head]) expect(await idsDueTo(by)).not.toContain(id);
});

test('a draft that a teacher discarded is theirs to ask for: nobody else has it', async () => {
  const { id, path } = await house.drafted(complete, house.teacher);
  await house.teacher.post(`${path}/discard-draft`);
  await age('referrals', id, 31);
  for (const by of [house.psychologist, house.head]) expect(await idsDueTo(by)).not.toContain(id);
  expect(await idsDueTo(house.teacher)).toContain(id);
  const asked = await house.teacher.post('/erasures', { recordId: id, ground: 'term-over' });
  expect(asked.status).toBe(201);
  expect((await auditor.post(`/erasures/${asked.body.record.id as string}/carry-out`)).status).toBe(200);
});

test('a report is due after years, by its number, to its author and the head of school', async () => {
  const { id } = await house.sent();
  await admin.query(`UPDATE referrals SET status = 'closed' WHERE id = $1`, [id]);
  await age('referrals', id, 31);
  expect(await idsDueTo(auditor)).not.toContain(id);
  await age('referrals', id, 1_827);
  for (const by of [house.psychologist, house.head, auditor])
    expect(await dueTo(by)).toContainEqual(
      expect.objectContaining({ recordId: id, number: expect.stringMatching(/\d/), status: 'closed', of: 'referral' }),
    );
  const stranger = house.of(randomUUID(), 'head-of-school', ids.otherSchool);
  expect(await idsDueTo(stranger)).not.toContain(id);
});

test('how many chains are due is told with the figures of the service, those apart that nobody has asked for in two weeks', async () => {
  const [lain, refused] = [await house.sent(), await house.sent()];
  for (const { id } of [lain, refused]) {
    await admin.query(`UPDATE referrals SET status = 'closed' WHERE id = $1`, [id]);
    await age('referrals', id, 1_890);
  }
  const asked = await house.psychologist.post('/erasures', { recordId: refused.id, ground: 'term-over' });
  const refusing = `/erasures/${asked.body.record.id as string}/refuse`;
  expect((await auditor.post(refusing, { because: 'still-needed' })).status).toBe(200);
  const due = await dueTo(auditor);
  const ids = due
    .filter(({ keptUntil }) => Date.parse(keptUntil) < Date.now() - 15 * 864e5)
    .map((each) => each.recordId);
  expect(ids).toEqual(expect.arrayContaining([lain.id, refused.id]));
  const figures = await (await fetch(house.served.api.replace('/api/school', '/metrics'))).text();
  const told = (lain: string): number =>
    Number(new RegExp(`^erasures_due\\{[^}]*lain="${lain}"[^}]*\\} (\\d+)$`, 'm').exec(figures)?.[1]);
  expect(told('longer')).toBe(ids.length - 1);
  expect(told('two-weeks-or-less')).toBe(due.length - ids.length + 1);
});

test('each morning those who may ask learn of what has become due since the morning before, and nobody else', async () => {
  const told = async (by: Person, recordId: string): Promise<boolean> =>
    ((await by.get('/notices')).body.items as { code: string; recordId: string }[]).some(
      (each) => each.code === 'erasure-due' && each.recordId === recordId,
    );
  /** As if it were another morning, on which somebody looked last some days ago. */
  const morning = async (daysAgo: number): Promise<void> => {
    await admin.query(`UPDATE timers SET due_at = now(), ready_at = now(), payload = $1 WHERE kind = 'erasures.due'`, [
      { since: dayOf(new Date(Date.now() - daysAgo * 864e5)) },
    ]);
    await eventually('the morning', async () => {
      const { rows } = await admin.query(`SELECT 1 FROM timers WHERE kind = 'erasures.due' AND due_at > now()`);
      return rows.length === 1 ? true : undefined;
    });
  };
  const { id: report } = await house.sent();
  await admin.query(`UPDATE referrals SET status = 'closed' WHERE id = $1`, [report]);
  const { id: draft, path } = await house.drafted();
  await house.psychologist.post(`${path}/discard-draft`);
  // Both were over at the end of the day before yesterday.
  await age('referrals', report, 1_828);
  await age('referrals', draft, 32);
  await morning(1);
  for (const id of [report, draft]) expect(await told(house.psychologist, id)).toBe(false);
  await morning(2);
  for (const id of [report, draft]) expect(await told(house.psychologist, id)).toBe(true);
  expect([await told(house.head, report), await told(house.head, draft)]).toEqual([true, false]);
  for (const by of [house.second, house.teacher, auditor]) expect(await told(by, report)).toBe(false);
});

describe('among 8,000 referrals, of which 3,000 are due', () => {
  const many = 8_000;
  const due = 3_000;
  /** What was found is looked at a few times: by the index, with its chain, on the page. */
  const few = 60;
  /** Each of a page of 25 and of the one that follows: in the index, in the table, its chain, whether another record of it is later; and some from what other tests left. */
  const aPage = 26 * 5 + 40;
  const mine = randomUUID();
  let service: pg.Client;
  let listing: DueListing;

  beforeAll(async () => {
    // Three of those that are due at the one school, two of which are the one person's, changed last: who walks through all meets the others first.
    await admin.query(
      `INSERT INTO referrals (id, chain_id, status, version, unit_id, region, people, subjects, excluded, urgency, particulars, opened_at, changed_at)
       SELECT gen_random_uuid(), gen_random_uuid(), CASE WHEN n <= $5::int OR n % 2 = 0 THEN 'closed' ELSE 'sent' END, 1, CASE WHEN n <= 3 THEN $1::uuid ELSE $4::uuid END, 'KZ-71',
              CASE WHEN n <= 2 THEN jsonb_build_array(jsonb_build_object('subject', $2::text, 'as', 'owner')) ELSE '[]' END,
              CASE WHEN n <= 2 THEN ARRAY[$2::uuid] ELSE '{}' END, '{}', 'standard', '{}', now(),
              date_trunc('milliseconds', now()) - make_interval(days => CASE WHEN n <= $5::int THEN 3000 ELSE 10 END) - n * interval '1 second'
         FROM generate_series(1, $3::int) n`,
      [ids.otherSchool, mine, many, randomUUID(), due],
    );
    await admin.query('ANALYZE referrals');
    service = new pg.Client({ connectionString: house.served.database.serviceUrl });
    await service.connect();
    listing = new DueListing(service, house.served.parts.casework);
  });
  afterAll(() => service.end());

  test('whoever decides looks at a page of those that are due, by their index, wherever it begins', async () => {
    const { rows: all } = await admin.query<{ id: string }>(
      `SELECT id FROM referrals WHERE changed_at < now() - interval '2900 days' ORDER BY changed_at, id LIMIT 75`,
    );
    const found: string[] = [];
    let after: Place | undefined;
    for (let page = 0; page < 3; page++) {
      const {
        next,
        rows,
        plan,
        found: here,
      } = await listing.of({ roles: ['auditor'] }, { auditor: 'agency' }, after === undefined ? {} : { after });
      // Each state in which a referral has ended is a branch of its own.
      expect({ plan, used: plan.match(/referrals_kept/g)?.length }).toMatchObject({ used: 2 });
      expect(plan).not.toContain('Seq Scan on referrals');
      expect({ plan, rows, few: rows < aPage }).toMatchObject({ few: true });
      found.push(...here);
      after = next ?? undefined;
    }
    expect(found).toEqual(all.map(({ id }) => id));
  });

  test('a number leads to its chain by its index, and so does the end of an id', async () => {
    const { rows: some } = await admin.query<{ id: string }>(
      `SELECT id FROM referrals WHERE changed_at < now() - interval '2900 days' ORDER BY changed_at DESC LIMIT 2`,
    );
    const [numbered, unnumbered] = some.map(({ id }) => id);
    await admin.query(`UPDATE referrals SET particulars = '{"number":"S-OF-MANY"}' WHERE id = $1`, [numbered]);
    for (const [id, number] of [
      [numbered, 'S-OF-MANY'],
      [unnumbered, unnumbered?.slice(-8)],
    ] as const) {
      const { found, next, rows, plan } = await listing.of(
        { roles: ['auditor'] },
        { auditor: 'agency' },
        { number: number! },
      );
      expect({ found, next }).toEqual({ found: [id], next: null });
      expect(plan).not.toContain('Seq Scan on referrals');
      expect({ plan, rows, few: rows < few }).toMatchObject({ few: true });
    }
  });

  test('whoever may ask looks at theirs, and the head of a school at those of the school that are due', async () => {
    const { asks } = erasureRights.school;
    const own = await listing.of({ subject: mine, roles: ['psychologist'], units: [ids.otherSchool] }, asks);
    expect(own.found).toHaveLength(2);
    expect(own.rows).toBeLessThan(few);
    const unit = await listing.of({ roles: ['head-of-school'], units: [ids.otherSchool] }, asks);
    expect(unit.found).toHaveLength(3);
    expect(unit.rows).toBeLessThan(few);
  });
});
