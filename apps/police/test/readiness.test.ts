import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { referralSubmitted } from '#libs/contracts';
import { ErdrSimulator } from '../src/outside/erdr-simulator.js';
import { submitted } from './given.js';
import { eventually, House, type Json, type Officer } from './house.js';

const unit = randomUUID();
const name = { en: 'Demo', ru: 'Demo', kk: 'Demo' };
const officer = (role: Officer['role']): Officer => ({ subject: randomUUID(), role, units: [unit], region: 'KZ-75' });
const [duty, investigator] = [officer('duty-officer'), officer('investigator')];
const bytes = Buffer.from('13/04/2024, 10:00 - A: x\n13/04/2024, 11:00 - B: y');

let house: House;
let owner: pg.Client;
beforeAll(async () => {
  const erdr = new ErdrSimulator({ delayMs: 0, refusalRate: 0, laterRate: 0, seed: 'test' });
  const units = [{ id: unit, agency: 'police', kind: 'police-unit', region: 'KZ-75', name }];
  house = await House.open(units, erdr, ['school', 'expert-bureau']);
  owner = new pg.Client({ connectionString: house.database.migratorUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await house.close();
});

/** An opened case with a file of the school's as its only item. */
async function opened(): Promise<{ id: string; item: Json }> {
  const chainId = uuidv7();
  const school = house.neighbour('school');
  const file = await school.file(chainId, bytes, 'chat.txt');
  const { open, sealed } = submitted({ referralId: uuidv7(), fileCount: 1 }, { files: [file] });
  await school.say(chainId, referralSubmitted.of({ open, sealed: { police: sealed } }));
  const { id } = await eventually(
    async () => (await house.ask(duty, 'GET', `/investigations?chainId=${chainId}`)).body.items[0],
  );
  await house.take(duty, id, 'receive');
  await house.take(duty, id, 'assign', { subjects: [investigator.subject] });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const item = await eventually<Json>(async () =>
    (await house.ask(investigator, 'GET', `/investigations/${id}`)).body.record.evidence.find(
      (each: Json) => each.sha256 === sha256,
    ),
  );
  await house.take(investigator, id, 'enter-registration-number', { number: '26-KZ75-000000000123' });
  await house.take(investigator, id, 'record-explanation', { of: 'child', psychologistPresent: true, text: 'x' });
  await house.take(investigator, id, 'open-case', { articles: ['cc-124'], grounds: ['statement'] });
  return { id, item };
}

/** The check at its own address, and whether the page of the case says the same. */
async function check(id: string, code: string): Promise<Json> {
  const { checks } = (await house.ask(investigator, 'GET', `/investigations/${id}/readiness`)).body;
  const found = checks.find((each: Json) => each.check === code);
  const { readiness } = (await house.ask(investigator, 'GET', `/investigations/${id}`)).body.record;
  expect(readiness.notMet.includes(code)).toBe(found.state === 'not-met');
  return found;
}

describe('custody unbroken', () => {
  it('looks at every entry that the vault made: a hash that differs is named, and completion is refused for it', async () => {
    const { id, item } = await opened();
    expect(await check(id, 'custody-unbroken')).toMatchObject({ state: 'met' });
    await owner.query(
      `INSERT INTO custody_entries (id, item_id, at, action, actor, role, reason, sha256) VALUES ($1, $2, now(), 'verified', 'x', 'x', 'x', $3)`,
      [randomUUID(), item.fileId, 'f'.repeat(64)],
    );
    expect(await check(id, 'custody-unbroken')).toMatchObject({
      ...{ state: 'not-met', missing: [{ what: 'hash-differs', id: item.id }] },
    });
    const { body } = await house.ask(investigator, 'POST', `/investigations/${id}/complete-case`);
    expect(body.unmet.map(({ rule, code }: Json) => rule ?? code)).toContain('custody-unbroken');
  });

  it('asks for a beginning, and for both sides of every hand-over', async () => {
    const { id, item } = await opened();
    await owner.query(`UPDATE custody_entries SET counterpart = NULL WHERE item_id = $1 AND action = 'received'`, [
      item.fileId,
    ]);
    expect((await check(id, 'custody-unbroken')).missing).toEqual([{ what: 'hand-over-incomplete', id: item.id }]);
    await owner.query(`DELETE FROM custody_entries WHERE item_id = $1 AND action = 'received'`, [item.fileId]);
    expect((await check(id, 'custody-unbroken')).missing).toEqual([{ what: 'custody-beginning', id: item.id }]);
  });
});

describe('psycholinguistic in time', () => {
  const order = (item: Json): object => ({
    ...{ kind: 'psycholinguistic', object: 'The chat.', termDays: 10, evidenceIds: [item.id] },
    questions: [{ text: 'Is there persuasion?' }],
  });
  const logged = async (): Promise<{ id: string; item: Json }> => {
    const { id } = await opened();
    const { record } = await house.take(investigator, id, 'record-evidence', {
      ...{ kind: 'message-log', sha256: 'a'.repeat(64), how: 'copied', fromWhom: 'x' },
    });
    return { id, item: record.evidence.at(-1) };
  };

  it('is met by an order while the register’s clock runs, and not by one after it ran out', async () => {
    const inTime = await logged();
    expect((await check(inTime.id, 'psycholinguistic-in-time')).missing).toEqual([
      { what: 'psycholinguistic-examination' },
    ]);
    await house.take(investigator, inTime.id, 'order-examination', order(inTime.item));
    expect((await check(inTime.id, 'psycholinguistic-in-time')).state).toBe('met');

    const late = await logged();
    const { rowCount } = await owner.query(
      `UPDATE deadlines SET due_at = now() - interval '1 hour' WHERE record_id = $1 AND rule = 'order-psycholinguistic' AND state = 'running'`,
      [late.id],
    );
    expect(rowCount).toBe(1);
    const { record } = await house.take(investigator, late.id, 'order-examination', order(late.item));
    expect((await check(late.id, 'psycholinguistic-in-time')).missing).toEqual([
      { what: 'appointed-in-time', id: record.examinations[0].id },
    ]);
  });
});
