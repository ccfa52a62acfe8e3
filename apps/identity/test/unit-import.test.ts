import { administered } from './administrators.js';
import { policeUnit, school } from './identity.js';

const head = 'id;kind;region;name-kk;name-ru;name-en;part-of;state';
const file = (...lines: string[]): string => `\uFEFF${[head, ...lines].join('\r\n')}\r\n`;

let house: Awaited<ReturnType<typeof administered>>;
beforeAll(async () => {
  house = await administered();
});
afterAll(() => house.stop());

interface Preview {
  readonly rows: { id: string | null; effect: string; version: number | null; line: number; name: { en: string } }[];
  readonly wrong: { line: number; column: string | null; code: string; says: { en: string }; allowed: string[] }[];
}

async function preview(text: string): Promise<Preview> {
  const { status, body } = await house.post('imports/units/preview', { body: { file: text } });
  expect(status).toBe(200);
  return body as unknown as Preview;
}
const basisOf = ({ rows }: Preview) => rows.flatMap(({ id, version }) => (id === null ? [] : [{ id, version }]));
const apply = (text: string, seen: Preview, key = crypto.randomUUID()) =>
  house.post('imports/units', { key, body: { file: text, basis: basisOf(seen) } });

describe('importing units', () => {
  it('shows what would be made and changed and what is wrong, line by line, and writes nothing', async () => {
    const before = [await house.countOf('units'), await house.countOf('unit_changes')];
    const seen = await preview(
      file(
        ';;KZ-71;Бір;Один;One;;',
        `${policeUnit};police-unit;KZ-75;Demo;Demo;Demo;;open`,
        ';school;KZ-99;Екі;;Two;nowhere;closed',
        `${school};;KZ-75;Үш;Три;Three;;`,
        ';police-unit;KZ-75;Төрт;Четыре;demo;;',
        ';police-unit;KZ-71;Бес;ОДИН;Five;;',
      ),
    );
    expect(seen.rows.map(({ line, effect, version }) => [line, effect, version])).toEqual([
      [2, 'make', null],
      [3, 'unchanged', 1],
    ]);
    expect(seen.wrong.map(({ line, column, code }) => [line, column, code])).toEqual([
      [4, 'kind', 'one-of'],
      [4, 'region', 'one-of'],
      [4, 'name-ru', 'name'],
      [4, 'state', 'unit-kept'],
      [4, 'part-of', 'part-of'],
      [5, 'id', 'unit'],
      [6, 'name-kk', 'name-twice'],
      [7, 'name-kk', 'name-twice'],
    ]);
    const taken = await preview(file(';;KZ-75;Төрт;Четыре;demo;;'));
    expect(taken.wrong).toMatchObject([{ line: 2, code: 'unit-name', allowed: [policeUnit] }]);
    expect([await house.countOf('units'), await house.countOf('unit_changes')]).toEqual(before);
  });

  it('writes all of it at once, each in the audit, once for a key; what was exported is imported unchanged', async () => {
    const text = file(';;KZ-71;Бір;Один;One;;', `;;KZ-71;Екі;Два;Two;${policeUnit};`, `${policeUnit};;KZ-75;А;Б;В;;`);
    const seen = await preview(text);
    expect(seen).toMatchObject({ wrong: [], rows: [{ effect: 'make' }, { effect: 'make' }, { effect: 'change' }] });
    const key = crypto.randomUUID();
    const done = await apply(text, seen, key);
    expect(done.body).toEqual({ made: 2, changed: 1, unchanged: 0 });
    expect((await apply(text, seen, key)).body).toEqual(done.body);
    const { rows } = await house.admin.query(
      `SELECT action, name ->> 'en' AS name FROM unit_changes JOIN units ON units.id = unit_id WHERE actor = $1 ORDER BY unit_changes.id`,
      [house.idOf('administrator')],
    );
    expect(rows).toEqual([
      { action: 'create', name: 'One' },
      { action: 'create', name: 'Two' },
      { action: 'change', name: 'В' },
    ]);
    const exported = (await house.get('units.csv')).text;
    const again = await preview(exported);
    expect(again.wrong).toEqual([]);
    expect(again.rows.map(({ effect }) => effect)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });

  it('refuses all of it where a unit changed since the preview, or a name was taken, and names the lines', async () => {
    const text = file(';;KZ-10;Жаңа;Новое;New;;', `${policeUnit};;KZ-75;А1;Б1;В1;;`);
    const seen = await preview(text);
    const other = { region: 'KZ-75', name: { kk: 'x', ru: 'x', en: 'x' } };
    expect((await house.post(`units/${policeUnit}/change`, { body: other })).status).toBe(200);
    const before = await house.countOf('unit_changes');
    expect(await apply(text, seen)).toMatchObject({
      status: 422,
      body: { rule: 'import-changed', errors: [{ pointer: '/lines/3' }] },
    });
    const fresh = await preview(text);
    const taken = { kind: 'police-unit', region: 'KZ-10', name: { kk: 'Жаңа', ru: 'y', en: 'y' } };
    expect((await house.post('units', { body: taken })).status).toBe(201);
    expect(await apply(text, fresh)).toMatchObject({
      status: 422,
      body: { rule: 'import-wrong', errors: [{ pointer: '/lines/2', code: 'unit-name' }] },
    });
    expect(await house.countOf('unit_changes')).toBe(before + 1);
  });

  it('makes letterheads, leaves those alone of which the file has no columns, and says what is wrong in them', async () => {
    const printed = ['official-name-kk', 'official-name-ru', 'telephone', 'head-post-kk', 'head-post-ru', 'head-name'];
    const table = (...lines: string[]): string => `${[[head, ...printed].join(';'), ...lines].join('\n')}\n`;
    const unit = ';;KZ-39;L1;L1;L1;;';
    const wrong = await preview(table(`${unit};Толық;;call us;Бастық;Начальник;`));
    expect(wrong.wrong.map(({ column, code }) => [column, code])).toEqual([
      ['official-name-ru', 'letterhead'],
      ['telephone', 'letterhead'],
      ['head-name', 'letterhead'],
    ]);
    const text = table(`${unit};Толық;Полное;"'+7 700 000 00 00";Бастық;Начальник;Demo Head`);
    expect((await apply(text, await preview(text))).body).toMatchObject({ made: 1 });
    const exported = (await house.get('units.csv?search=L1')).text;
    expect(exported).toContain(`Толық,Полное,,,,,'+7 700 000 00 00,,Бастық,Начальник,,Demo Head`);
    expect((await preview(exported)).rows).toMatchObject([{ effect: 'unchanged' }]);
    const [id = ''] = exported.match(/^[0-9a-f-]{36}/m) ?? [];
    const renamed = file(`${id};;KZ-39;L2;L2;L2;;`);
    expect((await apply(renamed, await preview(renamed))).body).toMatchObject({ changed: 1 });
    const { unit: kept } = (await house.get(`units/${id}`)).body as unknown as { unit: object };
    expect(kept).toMatchObject({ name: { en: 'L2' }, letterhead: { telephone: '+7 700 000 00 00' } });
  });

  it('lets no two units belong to one another', async () => {
    const ids = (await house.get('units.csv')).text.match(/^[0-9a-f-]{36}/gm) ?? [];
    const [a = '', b = ''] = ids;
    const seen = await preview(file(`${a};;KZ-11;Q1;Q1;Q1;${b};`, `${b};;KZ-11;Q2;Q2;Q2;${a};`));
    expect(seen.wrong.map(({ code }) => code)).toEqual(['part-of', 'part-of']);
  });

  it('is for administrators', async () => {
    for (const path of ['imports/units', 'imports/units/preview'])
      expect((await house.post(path, { role: 'auditor', body: { file: head } })).status).toBe(403);
  });
});
