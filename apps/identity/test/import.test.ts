import { randomUUID } from 'node:crypto';
import { administered } from './administrators.js';
import { begin, enter, policeUnit, school } from './identity.js';

const head = 'login,name,language,role,region,units,kinds,state';
const file = (...lines: string[]): string => [head, ...lines].join('\r\n');

let house: Awaited<ReturnType<typeof administered>>;
beforeAll(async () => {
  house = await administered();
});
afterAll(() => house.stop());

interface Preview {
  readonly rows: { login: string; effect: string; version: number | null; lines: number[]; turn: string | null }[];
  readonly wrong: { line: number; column: string | null; code: string; says: { en: string }; allowed: string[] }[];
}
interface Imported {
  readonly made: { login: string; oneTimePassword: string }[];
  readonly changed: number;
  readonly unchanged: number;
}

const preview = async (text: string, asked: object = {}): Promise<Preview> => {
  const { status, body } = await house.post('imports/accounts/preview', { body: { file: text }, ...asked });
  expect(status).toBe(200);
  return body as unknown as Preview;
};
const basisOf = ({ rows }: Preview) => rows.map(({ login, version }) => ({ login, version }));
const apply = (text: string, seen: Preview, key = randomUUID()) =>
  house.post('imports/accounts', { key, body: { file: text, basis: basisOf(seen) } });

describe('importing accounts', () => {
  it('shows what would be made and changed and what is wrong, line by line, and writes nothing', async () => {
    const before = [await house.countOf('accounts'), await house.countOf('account_changes')];
    const seen = await preview(
      file(
        `new-one,Demo New,kk,investigator,KZ-75,${policeUnit},,`,
        `officer,Demo officer,en,investigator,KZ-75,Demo,,`,
        `auditor,Demo auditor,en,auditor,KZ-75,${policeUnit},,enabled`,
        'x,Demo,kk,psychologist,KZ-75,,,',
        `Two,Demo Two,fr,investigator,KZ-99,${school},psychological,disabled`,
        'prosecutor,Demo prosecutor,en,investigator,KZ-75,,,',
        'administrator,Demo administrator,en,head-of-unit,KZ-75,,,',
        'both,Demo both,en,investigator,KZ-75,,,disabled',
        'officer,Demo other,en,duty-officer,KZ-75,Demo,,',
      ),
    );
    expect(seen.rows.map(({ login, effect }) => [login, effect])).toEqual([
      ['new-one', 'make'],
      ['auditor', 'unchanged'],
    ]);
    expect(seen.wrong.map(({ line, column, code }) => [line, column, code])).toEqual([
      [5, 'login', 'login'],
      [5, 'role', 'one-of'],
      [6, 'language', 'one-of'],
      [6, 'state', 'one-of'],
      [6, 'region', 'one-of'],
      [6, 'kinds', 'kinds'],
      [6, 'units', 'units'],
      [7, 'login', 'login-taken'],
      [8, 'role', 'own-account'],
      [9, 'state', 'serves-elsewhere'],
      [10, 'name', 'differs'],
    ]);
    // No role of another agency can be imported, and the refusal says which there are.
    expect(seen.wrong[1]?.allowed).toContain('investigator');
    expect(seen.wrong[1]?.allowed).not.toContain('psychologist');
    expect(seen.wrong[0]?.says.en).toMatch(/^This is no login/);
    expect([await house.countOf('accounts'), await house.countOf('account_changes')]).toEqual(before);
  });

  it('gives one login no roles in different units or regions', async () => {
    const seen = await preview(
      file(
        `divided,Demo,kk,head-of-unit,KZ-75,${policeUnit},,`,
        'divided,Demo,kk,duty-officer,KZ-75,,,',
        `divided,Demo,kk,investigator,KZ-71,${policeUnit},,`,
        `divided,Demo,kk,juvenile-inspector,KZ-75,${policeUnit},,`,
      ),
    );
    expect(seen.rows).toEqual([]);
    expect(seen.wrong.map(({ line, column, code }) => [line, column, code])).toEqual([
      [3, 'units', 'scopes-differ'],
      [4, 'region', 'scopes-differ'],
    ]);
    expect(seen.wrong[0]?.says.en).toMatch(/^All roles of one login/);
  });

  it('writes all of it at once, each in the audit; the same key makes it once and tells the same passwords', async () => {
    const text = file(
      `import-1,Demo One,kk,investigator,KZ-75,${policeUnit},,`,
      `import-1,Demo One,kk,duty-officer,KZ-75,${policeUnit},,`,
      'import-2,Demo Two,ru,investigator,KZ-75,DEMO,,',
      `officer,Demo officer,en,investigator,KZ-75,${policeUnit},,disabled`,
    );
    const seen = await preview(text);
    expect(seen).toMatchObject({ wrong: [], rows: [{ lines: [2, 3] }, {}, { effect: 'change', turn: 'disable' }] });
    const key = randomUUID();
    const done = await apply(text, seen, key);
    expect(done.status).toBe(200);
    const { made, changed } = done.body as unknown as Imported;
    expect(made.map(({ login }) => login)).toEqual(['import-1', 'import-2']);
    expect(changed).toBe(1);
    expect((await apply(text, seen, key)).body).toEqual(done.body);
    expect(
      (await house.post('imports/accounts', { key, body: { file: `${text}\n`, basis: basisOf(seen) } })).status,
    ).toBe(422);
    const { rows } = await house.admin.query(
      `SELECT login, action, actor FROM account_changes JOIN accounts ON accounts.id = account_id
        WHERE login IN ('import-1', 'import-2', 'officer') AND actor IS NOT NULL ORDER BY account_changes.id`,
    );
    const by = house.idOf('administrator');
    expect(rows).toEqual([
      { login: 'import-1', action: 'create', actor: by },
      { login: 'import-2', action: 'create', actor: by },
      { login: 'officer', action: 'assign', actor: by },
      { login: 'officer', action: 'disable', actor: by },
    ]);
    // Another key on what the preview showed then: everything is different now.
    const again = await apply(text, seen);
    expect(again).toMatchObject({ status: 422, body: { rule: 'import-changed' } });
    expect((await preview(text)).rows.map(({ effect }) => effect)).toEqual(['unchanged', 'unchanged', 'unchanged']);
    // The password opens the door, behind which another one has to be chosen.
    const entered = await enter(await begin(house.url), 'import-2', made[1]?.oneTimePassword ?? '');
    expect(entered.back.pathname).toMatch(/new-password$/);
    const kept = await house.admin.query('SELECT sealed FROM account_commands');
    expect(kept.rows.map(({ sealed }) => sealed).join('')).not.toContain(made[0]?.oneTimePassword);
  });

  it('refuses all of it where a line changed since the preview, or is wrong, and names the lines', async () => {
    const text = file(
      `import-3,Demo Three,kk,investigator,KZ-75,${policeUnit},,`,
      'import-2,Demo Two,ru,duty-officer,KZ-75,,,',
    );
    const seen = await preview(text);
    const id = (await house.admin.query(`SELECT id FROM accounts WHERE login = 'import-2'`)).rows[0].id as string;
    await house.post(`accounts/${id}/disable`);
    const refused = await apply(text, seen);
    expect(refused).toMatchObject({ status: 422, body: { rule: 'import-changed', errors: [{ pointer: '/lines/3' }] } });
    expect(refused.text).toContain('lines 3');
    const wrong = file('import-3,Demo Three,kk,psychologist,KZ-75,,,');
    expect(
      await apply(wrong, {
        wrong: [],
        rows: [{ login: 'import-3', version: null, effect: '', lines: [], turn: null }],
      }),
    ).toMatchObject({ status: 422, body: { rule: 'import-wrong' } });
    expect((await house.admin.query(`SELECT FROM accounts WHERE login = 'import-3'`)).rowCount).toBe(0);
  });

  it('is for administrators alone, of a bounded size', async () => {
    const body = { file: file('import-4,Demo,kk,investigator,KZ-75,,,') };
    expect((await house.post('imports/accounts/preview', { body, as: 'auditor', role: 'auditor' })).status).toBe(403);
    expect((await house.post('imports/accounts/preview', { body, at: 'school' })).status).toBe(404);
    expect((await house.post('imports/accounts/preview', { body: { file: 'x'.repeat(200_001) } })).status).toBe(400);
  });

  it('takes what is as long as a file; no other route takes more than 64 kB', async () => {
    const long = await house.post('imports/accounts/preview', { body: { file: `${head}\r\n${'x'.repeat(150_000)}` } });
    expect(long.status).toBe(200);
    expect((await house.post('imports/accounts/preview', { body: { file: 'x'.repeat(720_000) } })).status).toBe(413);
    const other = await house.post('accounts', { body: { login: 'x'.repeat(70_000) } });
    expect([other.status, other.text]).toEqual([413, expect.stringContaining('64 kB')]);
  });
});
