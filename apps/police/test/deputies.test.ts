import pg from 'pg';
import { asking, day, deputiesAndOthers, houseWith } from './deputies-given.js';
import { eventually, type House, type Json, type Officer } from './house.js';
import { assigned, rowsOf, toldTo, type Case } from './units.js';

const people = deputiesAndOthers();
const { here, elsewhere, absent, deputy, third, head } = people;
let house: House;
let ours: Case;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ house, close } = await houseWith(people));
  ours = await assigned(house, here, {});
});
afterAll(() => close());
const { name, named, withdraw, look, listed, shifted } = asking(() => house, people);

describe('a colleague stands in for whoever is away', () => {
  let delegation: string;

  it('is named by the absent one for a term and a reason; the colleague and the head of the unit are told', async () => {
    expect([await look(deputy, ours.id), await listed(deputy)]).toEqual([404, []]);
    const { status, body } = await name(absent);
    expect([status, body.record]).toMatchObject([
      201,
      {
        ...{ status: 'named', role: 'investigator', unitId: here.id, reason: 'leave', from: day(0), until: day(9) },
        absent: { subject: absent.subject, name: 'Invented 0' },
        deputy: { subject: deputy.subject, name: 'Invented 1' },
      },
    ]);
    delegation = body.record.id;
    expect(await toldTo(house, deputy, delegation)).toEqual(['deputy-named']);
    expect(await toldTo(house, head, delegation)).toEqual(['deputy-named-in-unit']);
    for (const who of [absent, deputy, head])
      expect((await house.ask(who, 'GET', '/delegations')).body.items).toMatchObject([{ id: delegation }]);
    for (const who of [third, elsewhere.investigator])
      expect((await house.ask(who, 'GET', '/delegations')).body.items).toEqual([]);
  });

  it('sees and does what the absent one may; list, case, journal and access log say for whom', async () => {
    const person = { subject: absent.subject, name: 'Invented 0' };
    const { body } = await house.ask(deputy, 'GET', `/investigations/${ours.id}`);
    expect(body.insteadOf).toEqual(person);
    expect(body.next.map(({ step }: Json) => step)).toContain('enterRegistrationNumber');
    for (const query of ['', '&mine=true', `&chainId=${ours.chainId}`, '&sort=due'])
      expect((await house.ask(deputy, 'GET', `/investigations?${query}`)).body.items).toMatchObject([
        { id: ours.id, insteadOf: person },
      ]);
    const identity = await house.ask(deputy, 'POST', `/investigations/${ours.id}/read-identity`, {
      purpose: 'to call',
    });
    expect(identity.status).toBe(200);
    await house.take(deputy, ours.id, 'enter-registration-number', { number: '26-KZ75-000000000044' });
    expect((await house.ask(absent, 'GET', `/investigations/${ours.id}`)).body.insteadOf).toBeNull();
    const { items } = (await house.ask(head, 'GET', `/investigations/${ours.id}/access-log`)).body;
    const whose = (action: string): Json => items.find((each: Json) => each.action === `investigation.${action}`);
    for (const action of ['read-identity', 'enterRegistrationNumber'])
      expect(whose(action)).toMatchObject({ subject: deputy.subject, insteadOf: person });
    expect(whose('assign')).toMatchObject({ insteadOf: null });
    const journal = await rowsOf<{ actor: object }>(
      house,
      `SELECT actor FROM journal WHERE record_id = $1 AND actor->>'subject' = $2`,
      [ours.id, deputy.subject],
    );
    expect(journal.length).toBeGreaterThan(0);
    expect(journal[0]?.actor).toEqual({
      ...{ subject: deputy.subject, roles: ['investigator'], insteadOf: absent.subject },
    });
  });

  it('and nothing more: not what is somebody else’s, not what the head may, not in another unit', async () => {
    const { id } = await assigned(house, { ...here, investigator: third }, {});
    expect([await look(deputy, id), await listed(deputy)]).toEqual([404, [ours.id]]);
    // The absent one has a part in it, and another unit has it: there nobody said that somebody stands in.
    await rowsOf(
      house,
      `UPDATE investigations SET unit_id = $2, people = $3, subjects = ARRAY[$4::uuid] WHERE id = $1`,
      [id, elsewhere.id, JSON.stringify([{ subject: absent.subject, as: 'assignee' }]), absent.subject],
    );
    expect(await look(absent, id)).toBe(200);
    expect([await look(deputy, id), await listed(deputy)]).toEqual([404, [ours.id]]);
    expect((await house.ask(deputy, 'GET', '/investigations/workload')).status).toBe(403);
    expect((await house.ask(deputy, 'POST', `/investigations/${ours.id}/assign`, { subjects: [] })).status).toBe(403);
    expect([await look(third, ours.id), await look(elsewhere.investigator, '')]).toEqual([404, 404]);
    // With another role, or out of the unit, they stand in for nobody.
    expect([
      await look({ ...deputy, role: 'juvenile-inspector' }, ours.id),
      await look({ ...deputy, units: [elsewhere.id] }, ours.id),
    ]).toEqual([404, 404]);
  });

  it('what is told to the absent one is told to them too, once, and pages hear that something changed', async () => {
    const stream = await house.watch(deputy);
    const before = (await toldTo(house, deputy, ours.id)).length;
    const told = (await toldTo(house, absent, ours.id)).length;
    await house.take(head, ours.id, 'assign', { subjects: [absent.subject] });
    const codes = await toldTo(house, absent, ours.id);
    const since = codes.length - told;
    expect(since).toBeGreaterThan(0);
    const copies = await toldTo(house, deputy, ours.id);
    expect([copies.length, copies.slice(0, since)]).toEqual([before + since, codes.slice(0, since)]);
    await eventually(() =>
      stream.heard.some(({ kind, id }) => kind === 'investigation' && id === ours.id) &&
      stream.heard.some(({ kind }) => kind === 'notice')
        ? true
        : undefined,
    );
    stream.end();
  });

  it('never where they must not be told: not the case, not a list, not a notice', async () => {
    const hidden = await assigned(house, here, {}, { excludedSubjects: [deputy.subject] });
    await house.take(head, hidden.id, 'assign', { subjects: [absent.subject] });
    expect((await toldTo(house, absent, hidden.id)).length).toBeGreaterThan(0);
    expect([await look(deputy, hidden.id), await listed(deputy), await toldTo(house, deputy, hidden.id)]).toEqual([
      ...[404, [ours.id], []],
    ]);
    await house.ask(deputy, 'POST', `/investigations/${hidden.id}/read-identity`, { purpose: 'to look' });
    expect(
      JSON.stringify(await rowsOf(house, 'SELECT subject FROM audit_log WHERE record_id = $1', [hidden.id])),
    ).not.toContain(deputy.subject);
  });

  it('is ended at once by the absent one or the head; not by the deputy, nor by anybody else', async () => {
    expect((await withdraw(deputy, delegation)).status).toBe(403);
    expect((await withdraw(third, delegation)).status).toBe(404);
    expect((await withdraw(absent, delegation)).body.record).toMatchObject({
      ...{ status: 'withdrawn', withdrawnBy: { subject: absent.subject } },
    });
    expect([await look(deputy, ours.id), await listed(deputy)]).toEqual([404, []]);
    expect(await toldTo(house, deputy, delegation)).toContain('deputy-withdrawn');
    const again = await named(head, { absent: absent.subject });
    expect(await toldTo(house, absent, again)).toEqual(['deputy-named-for-you']);
    expect(await look(deputy, ours.id)).toBe(200);
    expect((await withdraw(head, again)).status).toBe(200);
    expect(await look(deputy, ours.id)).toBe(404);
  });

  it('begins and ends by the clock of the database, even before the timer says so', async () => {
    const later = await named(absent, { from: day(1) });
    expect(await look(deputy, ours.id)).toBe(404);
    await shifted(later, 'startsAt', '-1 second');
    expect(await look(deputy, ours.id)).toBe(200);
    await shifted(later, 'endsAt', '-1 second');
    expect([await look(deputy, ours.id), await look(deputy, ours.id, '/access-log'), await listed(deputy)]).toEqual([
      404,
      404,
      [],
    ]);
    await house.take(head, ours.id, 'assign', { subjects: [absent.subject] });
    const codes = await toldTo(house, deputy, ours.id);
    expect(codes.length).toBeLessThan((await toldTo(house, absent, ours.id)).length);
    await rowsOf(house, `UPDATE timers SET due_at = now(), ready_at = now() WHERE record_id = '${later}'`);
    await eventually(async () => ((await toldTo(house, deputy, later)).includes('deputy-over') ? true : undefined), 40);
    expect((await house.ask(absent, 'GET', `/delegations/${later}`)).body.record.status).toBe('ended');
  });

  it('ends with the account of either, within seconds of identity’s word', async () => {
    const word = (who: Officer, works: boolean) => ({
      ...{ subject: who.subject, name: 'Invented', roles: [who.role], units: [...who.units], kinds: [], works },
    });
    for (const gone of [deputy, absent]) {
      const id = await named(absent);
      expect(await look(deputy, ours.id)).toBe(200);
      await house.sayOf(word(gone, false));
      await eventually(async () => ((await look(deputy, ours.id)) === 404 ? true : undefined));
      const { body } = await house.ask(head, 'GET', `/delegations/${id}`);
      expect([body.record.status, await toldTo(house, head, id)]).toMatchObject(['ended', ['deputy-named-in-unit']]);
      expect(await toldTo(house, gone === deputy ? absent : deputy, id)).toContain('deputy-lapsed');
      expect((await name(absent)).body.rule).toBe('not-colleagues');
      await house.sayOf(word(gone, true));
      await eventually(async () => {
        const { status, body: reply } = await name(absent);
        if (status === 201) await withdraw(absent, reply.record.id);
        return status === 201 ? true : undefined;
      });
    }
  });
});

describe('the second wall by itself', () => {
  /** What a statement of the running role gives, as somebody with that scope. */
  async function rows(who: Officer, scope: string, statement: string): Promise<number> {
    const client = new pg.Client({ connectionString: house.database.serviceUrl });
    await client.connect();
    try {
      await client.query('BEGIN');
      await client.query(
        `SELECT set_config('qorgan.subject', $1, true), set_config('qorgan.units', $2, true), set_config('qorgan.region', $3, true), set_config('qorgan.scope', $4, true)`,
        [who.subject, `{${who.units.join(',')}}`, who.region, scope],
      );
      return (await client.query(statement)).rowCount ?? 0;
    } finally {
      await client.query('ROLLBACK');
      await client.end();
    }
  }
  const statements = (id: string): string[] => [
    `SELECT 1 FROM investigations WHERE id = '${id}'`,
    `SELECT 1 FROM investigations WHERE id = '${id}' FOR UPDATE`,
    `UPDATE investigations SET status = status WHERE id = '${id}'`,
  ];

  it('shows and changes a row to whoever stands in, while it lasts, in that unit, and by that word of the scope alone', async () => {
    const id = await named(absent);
    for (const statement of statements(ours.id)) {
      const seen = (who: Officer, scope: string): Promise<number> => rows(who, scope, statement);
      expect([await seen(deputy, 'deputy'), await seen(deputy, 'assigned,deputy')]).toEqual([1, 1]);
      expect(await Promise.all(['own', 'assigned', 'unit', ''].map((scope) => seen(deputy, scope)))).toEqual([
        ...[0, 0, 1, 0],
      ]);
      for (const who of [third, elsewhere.investigator, { ...deputy, units: [elsewhere.id] }])
        expect(await seen(who, 'own,assigned,deputy')).toBe(0);
    }
    await rowsOf(
      house,
      `UPDATE investigations SET excluded = ARRAY['${deputy.subject}'::uuid] WHERE id = '${ours.id}'`,
    );
    for (const statement of statements(ours.id)) expect(await rows(deputy, 'deputy', statement)).toBe(0);
    await rowsOf(house, `UPDATE investigations SET excluded = '{}' WHERE id = '${ours.id}'`);
    expect(await rows(deputy, 'deputy', statements(ours.id)[0] ?? '')).toBe(1);
    await shifted(id, 'endsAt', '-1 second');
    for (const statement of statements(ours.id)) expect(await rows(deputy, 'deputy', statement)).toBe(0);
    await withdraw(head, id);
  });
});
