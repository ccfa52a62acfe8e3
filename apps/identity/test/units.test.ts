import { administered, givenPassword, assignment } from './administrators.js';
import { policeUnit, school } from './identity.js';
import { AccountCommands } from '../src/ops.js';
import { AccountStore } from '../src/records/account.store.js';

interface Unit {
  readonly id: string;
  readonly name: { readonly en: string };
  readonly region: string;
  readonly people: number;
  readonly version: number;
  readonly closedAt: string | null;
}
interface Body {
  readonly unit: Unit;
  readonly items: readonly Unit[];
  readonly next: string | null;
}

let house: Awaited<ReturnType<typeof administered>>;
beforeAll(async () => {
  house = await administered();
});
afterAll(() => house.stop());

const called = (name: string) => ({ kk: `${name} kk`, ru: `${name} ru`, en: name });
const given = (name: string, region = 'KZ-71') => ({ region, name: called(name), parent: null });
const bodyOf = ({ body }: { body: unknown }): Body => body as Body;
async function make(name: string, region?: string): Promise<Unit> {
  const made = await house.post('units', { body: { kind: 'police-unit', ...given(name, region) } });
  expect(made.status).toBe(201);
  return bodyOf(made).unit;
}
const names = async (query = ''): Promise<string[]> =>
  bodyOf(await house.get(`units?${query}`)).items.map(({ name }) => name.en);
const auditOf = async (id: string) => {
  const { rows } = await house.admin.query(
    'SELECT action, actor, version, detail FROM unit_changes WHERE unit_id = $1 ORDER BY id',
    [id],
  );
  return rows;
};

describe('the units of an agency', () => {
  it('begin with those of the file, and a start adds what the file has more and changes nothing else', async () => {
    expect(await names()).toEqual(['Demo']);
    expect(await auditOf(policeUnit)).toMatchObject([{ action: 'install', actor: null }]);
    const made = await make('Second');
    await house.post(`units/${policeUnit}/change`, { body: given('Renamed', 'KZ-75') });
    await house.restart();
    expect(await names()).toEqual(['Renamed', 'Second']);
    expect(await auditOf(made.id)).toMatchObject([
      { action: 'create', actor: house.idOf('administrator'), detail: { after: { region: 'KZ-71' } } },
    ]);
  });

  it('are listed by name, page by page, found by a part of it, a region, a state', async () => {
    for (const name of ['Aaa', 'Bbb', 'Ccc']) await make(name, 'KZ-10');
    const first = bodyOf(await house.get('units?region=KZ-10&limit=2'));
    expect(first.items.map(({ name }) => name.en)).toEqual(['Aaa', 'Bbb']);
    const second = bodyOf(await house.get(`units?region=KZ-10&limit=2&after=${first.next ?? ''}`));
    expect([second.items.map(({ name }) => name.en), second.next]).toEqual([['Ccc'], null]);
    expect(await names('search=bB')).toEqual(['Bbb']);
    expect(await names('search=bbb%20kk')).toEqual(['Bbb']);
    expect(await names('search=%25')).toEqual([]);
    expect(await names('state=closed')).toEqual([]);
    expect((await house.get('units?after=nonsense')).status).toBe(400);
    expect((await house.get('units.csv?search=Aaa')).text).toMatch(
      /^id,kind,region,name-kk,name-ru,name-en,part-of,state,official-name-kk,.*,head-name\n[0-9a-f-]{36},police-unit,KZ-10,Aaa kk,Aaa ru,Aaa,,open,{12}\n$/,
    );
  });

  it('are changed on the version that was seen, once for a key, each with its audit', async () => {
    const { id } = await make('To change');
    const key = crypto.randomUUID();
    const asked = { key, version: 1, body: given('Changed', 'KZ-11') };
    const changed = await house.post(`units/${id}/change`, asked);
    expect(bodyOf(changed).unit).toMatchObject({ name: { en: 'Changed' }, region: 'KZ-11', version: 2 });
    expect((await house.post(`units/${id}/change`, asked)).body).toEqual(changed.body);
    expect((await house.post(`units/${id}/change`, { ...asked, key: crypto.randomUUID() })).status).toBe(409);
    expect(await auditOf(id)).toMatchObject([
      { action: 'create' },
      {
        action: 'change',
        version: 2,
        detail: { before: { name: { en: 'To change' } }, after: { name: { en: 'Changed' }, region: 'KZ-11' } },
      },
    ]);
    const { items } = (await house.get(`units/${id}/changes`)).body;
    expect(items).toMatchObject([{ action: 'change', byName: 'Demo administrator' }, { action: 'create' }]);
  });

  it('have a letterhead, which stays where a change does not speak of it, and goes where it is taken away', async () => {
    const { id } = await make('With letterhead');
    const letterhead = {
      name: { kk: 'Толық атауы', ru: 'Полное наименование' },
      telephone: '+7 (700) 000-00-00',
      head: { post: { kk: 'Бастық', ru: 'Начальник', en: 'Head' }, name: 'Demo Head' },
    };
    const change = (version: number, body: object) => house.post(`units/${id}/change`, { version, body });
    const changed = await change(1, { ...given('With letterhead'), letterhead });
    expect(bodyOf(changed).unit).toMatchObject({ letterhead, version: 2 });
    expect((await change(1, { ...given('With letterhead'), letterhead: null })).status).toBe(409);
    expect(bodyOf(await change(2, given('Other name'))).unit).toMatchObject({ letterhead, name: { en: 'Other name' } });
    expect((await auditOf(id)).at(1)?.detail).toMatchObject({ after: { letterhead } });
    expect((await auditOf(id)).at(1)?.detail.before).not.toHaveProperty('letterhead');
    expect((await house.post(`units/${id}/close`)).status).toBe(200);
    expect(bodyOf(await house.post(`units/${id}/reopen`)).unit).toMatchObject({ letterhead });
    expect(bodyOf(await change(5, { ...given('Other name'), letterhead: null })).unit).toMatchObject({
      letterhead: null,
      version: 6,
    });
  });

  it.each([
    ['a text without Russian', { address: { kk: 'Мекенжай' } }, '/letterhead/address/ru'],
    ['a telephone of words', { telephone: 'ask at the desk' }, '/letterhead/telephone'],
    ['a broken e-mail address', { email: 'office' }, '/letterhead/email'],
    ['a head without a name', { head: { post: { kk: 'Бастық', ru: 'Начальник' } } }, '/letterhead/head/name'],
    ['a part that no letterhead has', { fax: '1' }, '/letterhead'],
  ])('have no letterhead with %s', async (_case, letterhead, pointer) => {
    const asked = { body: { kind: 'police-unit', ...given('Never made'), letterhead } };
    expect(await house.post('units', asked)).toMatchObject({ status: 400, body: { errors: [{ pointer }] } });
  });

  it.each([
    ['a name that another one of the region has', { ...given('  DEMO  TAKEN '), kind: 'police-unit' }, 'unit-name'],
    ['a unit of another agency above it', { ...given('Below'), parent: school, kind: 'police-unit' }, 'unit-parent'],
  ])('are not made with %s', async (_case, body, rule) => {
    if ((await names('search=Demo taken')).length === 0) await make('Demo taken');
    expect(await house.post('units', { body })).toMatchObject({ status: 422, body: { rule } });
  });

  it('are of the kinds of the agency, in a region of the country, and named in three languages', async () => {
    const refused = async (changed: object): Promise<unknown> =>
      (await house.post('units', { body: { kind: 'police-unit', ...given('Wrong'), ...changed } })).body;
    expect(await refused({ kind: 'school' })).toMatchObject({ errors: [{ pointer: '/kind' }] });
    expect(await refused({ region: 'KZ-00' })).toMatchObject({ errors: [{ pointer: '/region' }] });
    expect(await refused({ name: { kk: 'a', ru: '', en: 'a' } })).toMatchObject({ errors: [{ pointer: '/name/ru' }] });
  });

  it('never belong to one another in a circle', async () => {
    const [above, below] = [await make('Above'), await make('Beneath')];
    const under = (id: string, parent: string | null, name: string) =>
      house.post(`units/${id}/change`, { body: { ...given(name), parent } });
    expect((await under(below.id, above.id, 'Beneath')).status).toBe(200);
    expect((await under(above.id, below.id, 'Above')).body).toMatchObject({ rule: 'unit-parent' });
    expect((await house.post(`units/${above.id}/close`)).body).toMatchObject({ rule: 'unit-has-parts' });
  });

  it('are closed where nobody works, never deleted, and opened again', async () => {
    const { id } = await make('To close');
    const commands = new AccountCommands(new AccountStore(house.database()));
    await commands.create(
      {
        login: 'there',
        name: 'Demo there',
        locale: 'en',
        assignments: [{ ...assignment('police', 'duty-officer'), units: [id] }],
      },
      givenPassword,
    );
    expect(bodyOf(await house.get(`units/${id}`)).unit.people).toBe(1);
    expect((await house.post(`units/${id}/close`)).body).toMatchObject({ status: 422, rule: 'unit-has-people' });
    await commands.disable('there');
    expect(bodyOf(await house.post(`units/${id}/close`)).unit.closedAt).not.toBeNull();
    expect((await house.post(`units/${id}/close`)).body).toMatchObject({ rule: 'unit-state' });
    expect((await house.post(`units/${id}/change`, { body: given('Other') })).body).toMatchObject({
      rule: 'unit-closed',
    });
    expect(await names('state=closed')).toEqual(['To close']);
    // Nobody new is assigned there; whoever is keeps it, so that other roles can be changed.
    const roles = [{ role: 'investigator', units: [id], region: 'KZ-71' }];
    const officer = house.idOf('officer');
    expect((await house.post(`accounts/${officer}/assign`, { body: { roles } })).body).toMatchObject({
      errors: [{ pointer: '/roles/0/units/0' }],
    });
    const there = (await house.get('accounts?search=there')).body.items[0];
    expect((await house.post(`accounts/${there?.id ?? ''}/assign`, { body: { roles } })).status).toBe(200);
    const choices = (await house.get('choices')).body as unknown as { units: { id: string; closed: boolean }[] };
    expect(choices.units.find((each) => each.id === id)?.closed).toBe(true);
    expect(bodyOf(await house.post(`units/${id}/reopen`)).unit).toMatchObject({ closedAt: null, version: 3 });
    expect((await auditOf(id)).map(({ action }) => action)).toEqual(['create', 'close', 'reopen']);
  });

  it('nobody comes back to one that was closed: the account is enabled when the unit is open again', async () => {
    const { id } = await make('To come back to');
    const roles = [{ role: 'investigator', units: [id], region: 'KZ-71' }];
    const body = { login: `closed-${id.slice(0, 8)}`, name: 'Invented Name', locale: 'kk', roles };
    const account = ((await house.post('accounts', { body })).body as { account: { id: string } }).account.id;
    expect((await house.post(`accounts/${account}/disable`)).status).toBe(200);
    expect((await house.post(`units/${id}/close`)).status).toBe(200);
    const refused = await house.post(`accounts/${account}/enable`);
    expect(refused).toMatchObject({ status: 422, body: { code: 'rule-unmet', rule: 'closed-unit' } });
    expect((await house.post(`units/${id}/reopen`)).status).toBe(200);
    expect((await house.post(`accounts/${account}/enable`)).status).toBe(200);
  });

  it('have one at least that takes what arrives', async () => {
    await house.admin.query(`UPDATE units SET closed_at = now() WHERE agency = 'police' AND id <> $1`, [policeUnit]);
    await house.admin.query(`UPDATE accounts SET disabled_at = now() WHERE assignments::text LIKE $1`, [
      `%${policeUnit}%`,
    ]);
    expect((await house.post(`units/${policeUnit}/close`)).body).toMatchObject({ rule: 'unit-is-last' });
  });

  it('nobody assigns anybody to a unit that is being closed meanwhile', async () => {
    const { id } = await make('Contested');
    const roles = [{ role: 'investigator', units: [id], region: 'KZ-71' }];
    const body = { login: 'contested', name: 'Demo contested', locale: 'en', roles };
    const [made, closed] = await Promise.all([house.post('accounts', { body }), house.post(`units/${id}/close`)]);
    expect([made.status === 201, closed.status === 200]).toContain(false);
    expect([made.status === 201, closed.status === 200]).toContain(true);
  });

  it('are another agency’s business nowhere', async () => {
    const { id } = bodyOf(await house.get('units?state=open')).items[0] ?? { id: '' };
    for (const asked of [{ at: 'oversight' }, { as: 'prosecutor', agency: 'oversight' }])
      for (const path of [`units/${id}`, `units/${id}/changes`])
        expect((await house.get(path, asked)).status).toBe(404);
    expect((await house.post(`units/${school}/change`, { body: given('Stolen') })).status).toBe(404);
    expect((await house.post(`units/${school}/close`)).status).toBe(404);
    expect((await house.post('units', { at: 'school', body: {} })).status).toBe(404);
    expect((await house.post('units', { role: 'auditor', body: {} })).status).toBe(403);
  });
});
