import { randomUUID } from 'node:crypto';
import { referralSubmitted } from '#libs/contracts';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { ErdrSimulator } from '../src/outside/erdr-simulator.js';
import { submitted } from './given.js';
import { eventually, House, type Json, type Officer, type Reply } from './house.js';

const unit = '12ad02d5-3384-5f1f-a091-78bcb375e7fd';
const otherUnit = '22ad02d5-3384-5f1f-a091-78bcb375e7fd';
const name = { en: 'Demo', ru: 'Demo', kk: 'Demo' };
const officer = (role: Officer['role'], of = unit, region = 'KZ-75'): Officer => ({
  subject: randomUUID(),
  role,
  units: [of],
  region,
});
const [duty, investigator, head] = [officer('duty-officer'), officer('investigator'), officer('head-of-unit')];
const [helper, excluded] = [officer('investigator', otherUnit), officer('investigator', otherUnit)];
const night = officer('duty-officer', otherUnit);
const headElsewhere = officer('head-of-unit', otherUnit);
const farAway = officer('investigator', otherUnit, 'KZ-55');
const erdr = '26-KZ75-000000000011';
const why = { reason: 'life-in-danger', words: 'Invented: the child called from an unknown place.', hours: 2 };

let house: House;
let id: string;
let chainId: string;
let fileId: string;
beforeAll(async () => {
  const simulator = new ErdrSimulator({ delayMs: 1, refusalRate: 0, laterRate: 0, seed: 'test' });
  const units = [unit, otherUnit].map((each) => ({
    id: each,
    agency: 'police',
    kind: 'police-unit',
    region: 'KZ-75',
    name,
  }));
  house = await House.open(units, simulator, ['school', 'oversight']);
  chainId = uuidv7();
  const { open, sealed } = submitted({ referralId: uuidv7(), excludedSubjects: [excluded.subject] });
  const school = house.neighbour('school');
  const file = await school.file(chainId, Buffer.from('an invented screenshot'), 'Canary.png');
  await school.say(chainId, referralSubmitted.of({ open, sealed: { police: { ...sealed, files: [file] } } }));
  ({ id } = await eventually(
    async () => (await house.ask(duty, 'GET', `/investigations?chainId=${chainId}`)).body.items[0],
  ));
  await house.take(duty, id, 'receive');
  await house.take(duty, id, 'assign', { subjects: [investigator.subject] });
  await house.take(investigator, id, 'enter-registration-number', { number: erdr });
  const { body } = await house.ask(investigator, 'POST', `/investigations/${id}/files`, Buffer.from('invented'));
  ({ fileId } = body);
});
afterAll(() => house.close());

const openIt = (who: Officer, more: object = {}): Promise<Reply> =>
  house.ask(who, 'POST', '/openings', { number: erdr, ...why, ...more });
const look = (who: Officer, path = ''): Promise<Reply> => house.ask(who, 'GET', `/investigations/${id}${path}`);
const step = (who: Officer, opening: string, path: string, body: object = {}): Promise<Reply> =>
  house.ask(who, 'POST', `/openings/${opening}/${path}`, body);
const noticesOf = async (who: Officer): Promise<string[]> =>
  (await house.ask(who, 'GET', '/notices')).body.items.map((each: Json) => each.code);
const told = (type: string): Json[] =>
  house.neighbour('oversight').heard.filter((each) => each.type === type && each.chainId === chainId) as Json[];
/** What happens to the database without the service, in one transaction. */
async function alone(url: string, ...statements: readonly string[]): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN');
    let rows = 0;
    for (const statement of statements) rows = (await client.query(statement)).rows.length;
    await client.query('COMMIT');
    return rows;
  } finally {
    await client.end();
  }
}
const changed = (statement: string): Promise<number> => alone(house.database.migratorUrl, statement);
/** Time passes: as the database knows it. */
const overdue = (opening: string): Promise<number> =>
  changed(
    `UPDATE emergency_openings SET particulars = jsonb_set(particulars, '{endsAt}', to_jsonb(now() - interval '1 second')) WHERE id = '${opening}'`,
  );

describe('a case opened in an emergency', () => {
  let opening: string;

  it('is opened with a reason for a stated time; the head, whoever has it and the prosecutor learn it at once, and it is an alarm', async () => {
    expect((await look(helper)).status).toBe(404);
    const { status, body } = await openIt(helper);
    expect([status, body.record]).toMatchObject([
      201,
      { recordId: id, number: erdr, reason: 'life-in-danger', role: 'investigator', unitId: unit, status: 'open' },
    ]);
    opening = body.record.id;
    expect(Date.parse(body.record.endsAt) - Date.parse(body.record.openedAt)).toBe(2 * 3_600_000);
    expect(JSON.stringify(body)).not.toContain('unknown place');
    expect(await noticesOf(head)).toContain('emergency-opened');
    expect(await noticesOf(investigator)).toContain('case-opened-in-emergency');
    expect(await house.alarms('emergency-opened')).toBe(1);
    const event = await eventually(() => told('chain.police.emergency.opened.v1')[0]);
    expect(event).toMatchObject({
      open: { openingId: opening, region: 'KZ-75', role: 'investigator', reason: 'life-in-danger' },
      sealed: { words: why.words },
    });
    expect(JSON.stringify(event.open)).not.toContain(helper.subject);
  });

  it('is read whole by whoever opened it, as by whoever has it, and the access log of the case says so', async () => {
    const { status, body } = await look(helper);
    expect([status, body.record.id, body.record.evidence]).toEqual([200, id, expect.anything()]);
    const identity = await house.ask(helper, 'POST', `/investigations/${id}/read-identity`, { purpose: 'to find her' });
    expect(identity.status).toBe(200);
    const readings = `/investigations/${id}/files/${fileId}/readings`;
    expect((await house.ask(helper, 'POST', readings, { purpose: 'to find her' })).status).toBe(201);
    const { body: log } = await house.ask(head, 'GET', `/investigations/${id}/access-log`);
    const byHelper = log.items.filter((each: Json) => each.subject === helper.subject);
    expect(byHelper.map((each: Json) => each.action)).toEqual(
      expect.arrayContaining([
        'opening.open-emergency',
        'investigation.read-in-emergency',
        'investigation.read-identity',
        'investigation.view-file',
      ]),
    );
    expect(byHelper.find((each: Json) => each.action === 'opening.open-emergency').reason).toBe('life-in-danger');
  });

  it('is opened for reading alone: no step, no mark, no copy, and no list is longer by it', async () => {
    expect((await look(helper)).body.next).toEqual([]);
    for (const [path, body] of [
      ['/enter-registration-number', { number: erdr }],
      [`/files/${fileId}/withholding`, { words: 'Invented words.' }],
      [`/files/${fileId}/verify`, undefined],
      ['/files', Buffer.from('invented too')],
    ] as const)
      expect([path, (await house.ask(helper, 'POST', `/investigations/${id}${path}`, body)).status]).toEqual([
        path,
        404,
      ]);
    expect((await look(helper, `/files/${fileId}?purpose=court&use=export`)).status).toBe(404);
    for (const query of ['', '?mine=true', `?chainId=${chainId}`, `?number=${erdr}`])
      expect((await house.ask(helper, 'GET', `/investigations${query}`)).body.items).toEqual([]);
  });

  it('is open to nobody else, however near they are to whoever opened it; nor is the opening itself', async () => {
    for (const who of [night, headElsewhere, farAway, excluded]) {
      expect((await look(who)).status).toBe(404);
      expect((await house.ask(who, 'GET', `/openings/${opening}`)).status).toBe(404);
    }
    expect((await house.ask(headElsewhere, 'GET', '/openings')).body.items).toEqual([]);
    expect((await house.ask(head, 'GET', '/openings')).body.items).toMatchObject([{ id: opening }]);
  });

  it('is not needed by whoever has it, or has it open already', async () => {
    for (const who of [investigator, head, helper])
      expect(await openIt(who)).toMatchObject({ status: 409, body: { code: 'emergency-not-needed' } });
  });

  it('ends by itself: when the time has passed the database shows nothing, even before the timer says so', async () => {
    await overdue(opening);
    for (const path of ['', '/files', '/access-log', '/readiness']) expect((await look(helper, path)).status).toBe(404);
    await changed(
      `UPDATE timers SET due_at = now(), ready_at = now() WHERE record_id = '${opening}' AND kind = 'step'`,
    );
    const ended = await eventually(() => told('chain.police.emergency.ended.v1')[0], 40);
    expect(ended.open).toMatchObject({ openingId: opening, early: false });
    expect((await house.ask(head, 'GET', `/openings/${opening}`)).body.record.status).toBe('ended');
  });

  it('is reviewed by the head of the unit with a reason, not by whoever opened it; the prosecutor learns what was found', async () => {
    const review = { finding: 'not-right', words: 'Invented: the investigator could be reached.' };
    expect((await step(helper, opening, 'review', review)).status).toBe(403);
    expect((await step(headElsewhere, opening, 'review', review)).status).toBe(404);
    expect((await step(head, opening, 'review', { finding: 'right', words: '' })).body.code).toBe('input-invalid');
    const words = await house.ask(head, 'POST', `/openings/${opening}/read-identity`, { purpose: 'review' });
    expect(words.body).toEqual({ words: why.words });
    expect((await step(head, opening, 'review', review)).body.record).toMatchObject({
      finding: 'not-right',
      reviewedBy: { subject: head.subject },
    });
    expect(await noticesOf(helper)).toContain('emergency-reviewed');
    const event = await eventually(() => told('chain.police.emergency.reviewed.v1')[0]);
    expect(event).toMatchObject({ open: { finding: 'not-right' }, sealed: { words: review.words } });
    expect((await step(head, opening, 'review', review)).status).toBe(409);
  });

  it('is ended before its time by whoever opened it, or by a review', async () => {
    for (const [who, path, body] of [
      [night, 'end', {}],
      [head, 'review', { finding: 'right', words: 'Invented: it was needed.' }],
    ] as const) {
      const { body: opened } = await openIt(night);
      expect(opened.record.status).toBe('open');
      expect((await look(night)).body.record.evidence).toBeDefined();
      expect((await step(who, opened.record.id, path, body)).status).toBe(200);
      expect((await look(night)).status).toBe(404);
    }
  });
});

describe('nobody opens in an emergency', () => {
  it('what is of another region, or is not there: both are answered alike', async () => {
    const nowhere = await openIt(helper, { number: '26-KZ75-000000009999' });
    for (const who of [farAway, excluded]) {
      const { status, body } = await openIt(who);
      expect([status, { ...body, requestId: '' }]).toEqual([404, { ...nowhere.body, requestId: '' }]);
    }
  });

  it('a case of which they must not be told: it stays shut, the attempt is an alarm, and the head learns it', async () => {
    const before = await house.alarms('emergency-refused');
    expect((await openIt(excluded)).status).toBe(404);
    expect((await look(excluded)).status).toBe(404);
    await eventually(async () => ((await noticesOf(head)).includes('emergency-refused') ? true : undefined));
    expect(await house.alarms('emergency-refused')).toBe(before + 1);
    const { body } = await house.ask(head, 'GET', `/investigations/${id}/access-log`);
    expect(body.items.filter((each: Json) => each.subject === excluded.subject)[0]).toMatchObject({
      action: 'investigation.opening-refused',
      reason: 'must-not-be-told',
    });
    expect((await noticesOf(excluded)).length).toBe(0);
  });

  it('for longer than the register says, without words, or for a reason that it does not know', async () => {
    for (const more of [{ hours: 5 }, { hours: 0 }, { words: 'short' }, { reason: 'curious' }])
      expect(await openIt(helper, more)).toMatchObject({ status: 400, body: { code: 'input-invalid' } });
  });

  it('and who is shut out while they have it open loses it at once', async () => {
    const { body } = await openIt(helper);
    expect((await look(helper)).status).toBe(200);
    await changed(`UPDATE investigations SET excluded = excluded || '${helper.subject}'::uuid WHERE id = '${id}'`);
    expect((await look(helper)).status).toBe(404);
    expect((await look(helper, '/files')).status).toBe(404);
    await step(head, body.record.id, 'end');
  });
});

describe('the second wall by itself', () => {
  it('opens a row to whoever opened it, for reading and while the time lasts, and to nobody whose scope does not say so', async () => {
    const { body } = await openIt(night);
    const seen = (who: Officer, scope: string, sql = `SELECT 1 FROM investigations WHERE id = '${id}'`) =>
      alone(
        house.database.serviceUrl,
        `SELECT set_config('qorgan.subject', '${who.subject}', true), set_config('qorgan.units', '{${who.units.join(',')}}', true),
                set_config('qorgan.region', 'KZ-99', true), set_config('qorgan.scope', '${scope}', true)`,
        sql,
      );
    expect(await seen(night, 'emergency')).toBe(1);
    expect(await seen(night, 'assigned,unit')).toBe(0);
    expect(await seen(headElsewhere, 'emergency')).toBe(0);
    for (const change of [
      `UPDATE investigations SET status = status WHERE id = '${id}' RETURNING 1`,
      `SELECT 1 FROM investigations WHERE id = '${id}' FOR UPDATE`,
    ])
      expect(await seen(night, 'emergency', change)).toBe(0);
    await overdue(body.record.id);
    expect(await seen(night, 'emergency')).toBe(0);
  });
});
