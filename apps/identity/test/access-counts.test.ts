import type { Pool } from 'pg';
import { dueFor } from '../src/procedure/access-review.js';
import { AccessDirectory } from '../src/records/access-directory.js';
import { administered } from './administrators.js';

const many = 2_000;
let house: Awaited<ReturnType<typeof administered>>;
beforeAll(async () => {
  house = await administered();
  // Invented people of the bureau, of whom one in ten administers it, one in seven serves elsewhere, and one in eleven is closed.
  await house.admin.query(
    `INSERT INTO accounts (id, login, password_hash, name, locale, assignments, disabled_at, created_at, sign_ins_noted_since, last_sign_in_at)
     SELECT gen_random_uuid(), 'many' || n, '$argon2id$', 'Demo', 'en',
            jsonb_build_array(jsonb_build_object('agency', 'expert-bureau', 'role', CASE WHEN n % 10 = 0 THEN 'administrator' ELSE 'expert' END, 'region', 'KZ-75', 'units', '[]'::jsonb))
              || CASE WHEN n % 7 = 0 THEN '[{"agency": "police", "role": "administrator", "region": "KZ-75", "units": []}]'::jsonb ELSE '[]' END,
            CASE WHEN n % 11 = 0 THEN now() END, now() - (n * 7 % 400) * interval '1 day', now() - (n * 13 % 300) * interval '1 day',
            CASE WHEN n % 3 > 0 THEN now() - (n * 17 % 300) * interval '1 day' END
       FROM generate_series(1, $1::int) n`,
    [many],
  );
  // What was decided of each: by somebody here or elsewhere or by an operator, about roles and about what is none of it.
  await house.admin.query(
    `INSERT INTO account_changes (account_id, version, at, actor, agency, action, detail)
     SELECT id, 1, now() - (nth * least * 31 % 390) * interval '1 day', CASE WHEN least * nth % 5 > 0 THEN md5((least * nth % 5)::text)::uuid END,
            CASE least * nth % 4 WHEN 0 THEN NULL WHEN 1 THEN 'police' ELSE 'expert-bureau' END,
            (ARRAY['assign', 'confirm-access', 'enable', 'reset-password', 'confirm-access', 'create', 'disable'])[1 + (least + nth * 3) % 7],
            CASE WHEN nth % 2 = 0 THEN jsonb_build_object('before', assignments) END
       FROM (SELECT id, assignments, substr(login, 5)::int AS least FROM accounts WHERE login LIKE 'many%') accounts, generate_series(1, 6) nth`,
  );
  await house.admin.query(
    `INSERT INTO second_factors (account_id, sealed, last_step) SELECT id, '', 0 FROM accounts WHERE login LIKE 'many%' AND substr(login, 5)::int % 2 = 0`,
  );
  await house.admin.query(
    `INSERT INTO passkeys (id, account_id, public_key, counter, transports, name)
     SELECT login, id, '', 0, '{}', '' FROM accounts WHERE login LIKE 'many%' AND substr(login, 5)::int % 3 = 0`,
  );
  await house.admin.query('ANALYZE');
});
afterAll(() => house.stop());

test('counts say of all together what each account says of itself', async () => {
  const directory = new AccessDirectory(house.database());
  const now = new Date();
  for (const agency of ['expert-bureau', 'police'] as const) {
    const open = (await directory.list(agency, { limit: 10 * many }, now)).filter((each) => each.disabledAt === null);
    const due = open.map((each) => dueFor(agency, each, now));
    const counts = {
      accounts: open.length,
      due: due.filter((reasons) => reasons.length > 0).length,
      notConfirmed: due.filter((reasons) => reasons.includes('not-confirmed')).length,
      notSignedIn: due.filter((reasons) => reasons.includes('not-signed-in')).length,
      noSecondFactor: open.filter((each) => !each.hasSecondFactor).length,
    };
    expect(await directory.count(agency, now)).toEqual(counts);
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(10);
    expect(counts.due).toBeLessThan(counts.accounts);
  }
});

test('counting looks at no account by itself: what it reads does not grow with each of them', async () => {
  const read: number[] = [];
  const asking = {
    query: async (text: string, values: unknown[]) => {
      const { rows } = await house.admin.query<{ 'QUERY PLAN': [{ Plan: Record<string, number> }] }>(
        `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`,
        values,
      );
      const plan = rows[0]?.['QUERY PLAN'][0].Plan ?? {};
      read.push((plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0));
      return house.database().query(text, values);
    },
  } as unknown as Pool;
  await new AccessDirectory(asking).count('expert-bureau', new Date());
  // Pages of 8 kB; for each account by itself there are about ten.
  expect(read.reduce((sum, each) => sum + each, 0)).toBeLessThan(many * 2);
});
