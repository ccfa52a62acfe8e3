import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { identityRead, interviewEnded, interviewRepeatApproved, referralSubmitted } from '#libs/contracts';
import { ErdrSimulator } from '../src/outside/erdr-simulator.js';
import { planned, submitted } from './given.js';
import { eventually, House, type Json, type Officer } from './house.js';

const unit = randomUUID();
const name = { en: 'Demo', ru: 'Demo', kk: 'Demo' };
const officer = (role: Officer['role'], units = [unit]): Officer => ({
  subject: randomUUID(),
  role,
  units,
  region: 'KZ-75',
});
const duty = officer('duty-officer');
const head = officer('head-of-unit');
const investigator = officer('investigator');
const stranger = officer('investigator');

let house: House;
beforeAll(async () => {
  const erdr = new ErdrSimulator({ delayMs: 0, refusalRate: 0, laterRate: 0, seed: 'test' });
  const units = [{ id: unit, agency: 'police', kind: 'police-unit', region: 'KZ-75', name }];
  house = await House.open(units, erdr, ['school', 'oversight']);
});
afterAll(() => house.close());

async function opened(): Promise<{ id: string; chainId: string }> {
  const chainId = uuidv7();
  const { open, sealed } = submitted({ referralId: uuidv7() });
  await house.neighbour('school').say(chainId, referralSubmitted.of({ open, sealed: { police: sealed } }));
  const { id } = await eventually(
    async () => (await house.ask(duty, 'GET', `/investigations?chainId=${chainId}`)).body.items[0],
  );
  await house.take(duty, id, 'receive');
  await house.take(duty, id, 'assign', { subjects: [investigator.subject] });
  await house.take(investigator, id, 'enter-registration-number', { number: '26-KZ75-000000000123' });
  await house.take(investigator, id, 'record-explanation', { of: 'child', psychologistPresent: true, text: 'x' });
  await house.take(investigator, id, 'open-case', { articles: ['cc-124'], grounds: ['statement'] });
  return { id, chainId };
}

async function begun(id: string, input: object = {}): Promise<string> {
  const [, plan] = planned(input) as [string, object];
  const { record } = await house.take(investigator, id, 'plan-interview', plan);
  const { id: interviewId, participants } = record.interviews.at(-1);
  const present = participants.map((each: Json) => each.id);
  await house.take(investigator, id, 'start-interview', { interviewId, room: 'special', present, recording: true });
  return interviewId;
}

const entry = (interviewId: string, more: object = {}) => ({
  interviewId,
  entryId: randomUUID(),
  at: new Date().toISOString(),
  phase: 'substantive',
  block: 'what-was-said-and-asked',
  type: 'open',
  question: 'Что этот человек тебе писал? Canaryquestion',
  answer: 'Canaryanswer',
  ...more,
});

describe('the interview of the child', () => {
  it('keeps its log entry by entry, once each, sealed, and gives its words only to who says why', async () => {
    const { id, chainId } = await opened();
    const interviewId = await begun(id);
    const first = entry(interviewId);
    await house.take(investigator, id, 'log-question', first);
    await house.take(investigator, id, 'log-question', first);
    await house.take(
      investigator,
      id,
      'log-question',
      entry(interviewId, { type: 'leading', corrects: first.entryId }),
    );
    const other = await house.ask(investigator, 'POST', `/investigations/${id}/log-question`, {
      ...first,
      answer: 'x',
    });
    expect(other.body).toMatchObject({ status: 422, rule: 'entry-differs' });
    const path = `/investigations/${id}/interviews/${interviewId}`;
    const { body: outline } = await house.ask(investigator, 'GET', `${path}/log`);
    expect(outline.items).toMatchObject([{ type: 'open' }, { type: 'leading', corrects: first.entryId }]);
    const { record } = (await house.ask(investigator, 'GET', `/investigations/${id}`)).body;
    expect(record.interviews[0].asked).toEqual({ open: 1, directive: 0, option: 0, leading: 1 });
    expect(JSON.stringify([outline, record])).not.toMatch(/Canary(question|answer)|Demo Mother/);
    const { body: whole } = await house.ask(head, 'POST', `${path}/read-log`, { purpose: 'approving the protocol' });
    expect(whole.items[0]).toMatchObject({ answer: 'Canaryanswer' });
    await eventually(() => house.neighbour('oversight').of(chainId, identityRead.police)[0]);
    expect((await house.ask(stranger, 'GET', `${path}/log`)).status).toBe(404);
    expect((await house.ask(stranger, 'POST', `${path}/read-log`, { purpose: 'curiosity' })).status).toBe(404);
    expect((await house.ask(duty, 'POST', `${path}/read-log`, { purpose: 'curiosity' })).status).toBe(404);
  });

  it('begins on the day to which the psychologist put it off, or on new advice, and before nobody who may be the suspect', async () => {
    const { id } = await opened();
    const inThreeDays = new Date(Date.now() + 3 * 86_400_000).toISOString();
    const [, later] = planned({ advice: 'later', plannedFor: inThreeDays }) as [string, object];
    const starting = async (): Promise<Json> => {
      const { record } = (await house.ask(investigator, 'GET', `/investigations/${id}`)).body;
      const { id: interviewId, participants } = record.interviews.at(-1);
      const present = participants.map((each: Json) => each.id);
      const start = { interviewId, room: 'special', present, recording: true };
      return (await house.ask(investigator, 'POST', `/investigations/${id}/start-interview`, start)).body;
    };
    await house.take(investigator, id, 'plan-interview', later);
    expect(await starting()).toMatchObject({ status: 422, rule: 'advised-later' });
    const [, anew] = planned() as [string, object];
    await house.take(investigator, id, 'plan-interview', anew);
    // The name that the plan keeps sealed is opened and compared once more.
    await house.take(investigator, id, 'identify-suspect', {
      ...{ relation: 'other', minor: false, attribution: 'By IP.' },
      person: { familyName: 'Psychologist', givenName: 'Demo' },
    });
    expect(await starting()).toMatchObject({ status: 422, rule: 'participant-in-conflict' });
    const again = await house.ask(investigator, 'POST', `/investigations/${id}/plan-interview`, anew);
    expect(again.body).toMatchObject({ status: 422, rule: 'participant-in-conflict' });
  });

  it('can neither be changed nor seen by the service’s own role where the case cannot', async () => {
    const { id } = await opened();
    const interviewId = await begun(id);
    await house.take(investigator, id, 'log-question', entry(interviewId));
    const client = new pg.Client({ connectionString: house.database.serviceUrl });
    await client.connect();
    const seenBy = async (subject: string) => {
      await client.query('BEGIN');
      for (const [key, value] of Object.entries({ subject, units: '{}', region: 'KZ-75', scope: 'assigned' }))
        await client.query('SELECT set_config($1, $2, true)', [`qorgan.${key}`, value]);
      const { rows } = await client.query('SELECT sealed FROM interview_entries WHERE interview_id = $1', [
        interviewId,
      ]);
      await client.query('ROLLBACK');
      return rows as { sealed: string }[];
    };
    try {
      expect(await seenBy(stranger.subject)).toEqual([]);
      const [row] = await seenBy(investigator.subject);
      expect(row?.sealed).toMatch(/^ey/);
      await expect(client.query(`UPDATE interview_entries SET type = 'open'`)).rejects.toThrow(/permission denied/);
      await expect(client.query('DELETE FROM interview_entries')).rejects.toThrow(/permission denied/);
    } finally {
      await client.end();
    }
  });

  it('ends with a video in the vault, and the prosecutor learns how it went', async () => {
    const { id, chainId } = await opened();
    const interviewId = await begun(id);
    await house.take(investigator, id, 'log-question', entry(interviewId));
    const { deadlines } = await house
      .take(investigator, id, 'end-interview', {
        interviewId,
        account: 'Canaryaccount',
        stopReason: 'child-cannot-speak',
      })
      .then(async () => (await house.ask(investigator, 'GET', `/investigations/${id}`)).body);
    expect(deadlines.map((each: Json) => each.rule)).toContain('interview-video');
    const bytes = Buffer.from('\x00\x00\x00\x18ftypisom an invented film', 'latin1');
    const upload = await house.ask(investigator, 'POST', `/investigations/${id}/files`, bytes);
    const { record } = await house.take(investigator, id, 'attach-interview-video', {
      interviewId,
      fileId: upload.body.fileId,
    });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(record.interviews[0]).toMatchObject({ status: 'stopped', videoSha256: sha256, gaps: [] });
    expect(record.evidence.at(-1)).toMatchObject({
      kind: 'video',
      about: interviewId,
      sha256,
      fileId: upload.body.fileId,
    });
    await house.take(head, id, 'approve-repeat-interview', { reasonCode: 'first-was-stopped', reason: 'Canaryreason' });
    const second = await begun(id, { repeatReason: 'She could not speak.' });
    expect(second).not.toBe(interviewId);
    const oversight = house.neighbour('oversight');
    const approved = await eventually(() => oversight.of(chainId, interviewRepeatApproved)[0]);
    expect(approved.open).toMatchObject({ ordinal: 2, reasonCode: 'first-was-stopped' });
    expect(oversight.of(chainId, interviewEnded)[0]?.open).toMatchObject({
      result: 'stopped',
      stopReason: 'child-cannot-speak',
      questions: { open: 1, leading: 0 },
    });
    expect(JSON.stringify(oversight.heard)).not.toContain('Canary');
  });

  it('is asked from question sets for three ages, with hints on wording that nobody keeps', async () => {
    const { body } = await house.ask(investigator, 'GET', '/interview-guide?age=7-10');
    expect(body).toMatchObject({ age: '7-10', version: 1 });
    expect((await house.ask(investigator, 'GET', '/interview-guide?age=4')).status).toBe(400);
    const hints = await house.ask(investigator, 'POST', '/interview-guide/check-wording', {
      question: 'Ты сделал то, что он сказал?',
    });
    expect(hints.body.hints).toMatchObject([{ code: 'asks-whether-obeyed' }]);
    const ages = await house.ask(investigator, 'GET', '/interview-guide/ages');
    expect(ages.body.items.find(({ bands }: Json) => bands.includes('13-14'))).toMatchObject({ age: '11-14' });
    for (const path of ['/interview-guide?age=7-10', '/interview-guide/ages'])
      expect((await house.ask(duty, 'GET', path)).status).toBe(403);
  });
});
