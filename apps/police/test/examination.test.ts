import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import {
  examinationConcluded,
  examinationOrdered,
  extensionDecided,
  extensionRequested,
  referralSubmitted,
  type Conclusion,
} from '#libs/contracts';
import { sha256Of, signDocument } from '#libs/keys';
import { ErdrSimulator } from '../src/outside/erdr-simulator.js';
import { conclusionTo, submitted } from './given.js';
import { eventually, House, type Json, type Officer } from './house.js';

const unit = randomUUID();
const name = { en: 'Demo', ru: 'Demo', kk: 'Demo' };
const officer = (role: Officer['role']): Officer => ({ subject: randomUUID(), role, units: [unit], region: 'KZ-75' });
const duty = officer('duty-officer');
const head = officer('head-of-unit');
const investigator = officer('investigator');

let house: House;
beforeAll(async () => {
  const erdr = new ErdrSimulator({ delayMs: 0, refusalRate: 0, laterRate: 0, seed: 'test' });
  const units = [{ id: unit, agency: 'police', kind: 'police-unit', region: 'KZ-75', name }];
  house = await House.open(units, erdr, ['school', 'expert-bureau']);
});
afterAll(() => house.close());

async function ordered(): Promise<{ id: string; chainId: string; examinationId: string }> {
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
  const { items } = (await house.ask(investigator, 'GET', '/examination-questions')).body;
  const set = items.find(({ kind }: Json) => kind === 'psychological');
  const questions = set.questions.slice(0, 2).map(({ code, text }: Json) => ({
    text: text.kk,
    from: { kind: 'psychological', version: set.version, code },
  }));
  const { record } = await house.take(investigator, id, 'order-examination', {
    ...{ kind: 'psychological', object: 'The child.', questions, termDays: 10, childInitials: 'C. D.' },
  });
  return { id, chainId, examinationId: record.examinations[0].id };
}

const said = (examinationId: string, conclusion: Conclusion, value: string) =>
  examinationConcluded.of({
    open: {
      examinationId,
      kind: 'psychological',
      concludedAt: conclusion.concludedAt,
      conclusionSha256: sha256Of(conclusion),
    },
    sealed: { police: { conclusion, signature: { format: 'ed25519', value }, files: [] } },
  });

describe('a conclusion', () => {
  it('becomes evidence when the bureau signed it', async () => {
    const { id, chainId, examinationId } = await ordered();
    const bureau = house.neighbour('expert-bureau');
    const conclusion = conclusionTo(examinationId, chainId);
    await bureau.say(chainId, said(examinationId, conclusion, signDocument(bureau.keys, conclusion)));
    const record = await eventually(async () => {
      const { body } = await house.ask(investigator, 'GET', `/investigations/${id}`);
      return body.record.examinations[0].status === 'concluded' ? body.record : undefined;
    });
    expect(record.evidence.at(-1)).toMatchObject({
      kind: 'conclusion',
      about: examinationId,
      sha256: sha256Of(conclusion),
    });
  });

  it.each<[string, (conclusion: Conclusion, chainId: string) => Conclusion]>([
    ['was changed after it was signed', (conclusion) => ({ ...conclusion, summary: 'Something else.' })],
    ['belongs to another chain', (conclusion) => conclusion],
  ])('that %s is quarantined and changes nothing', async (what, change) => {
    const { id, chainId, examinationId } = await ordered();
    const bureau = house.neighbour('expert-bureau');
    const signed = conclusionTo(examinationId, what.includes('chain') ? uuidv7() : chainId);
    await bureau.say(chainId, said(examinationId, change(signed, chainId), signDocument(bureau.keys, signed)));
    const client = new pg.Client({ connectionString: house.database.migratorUrl });
    await client.connect();
    try {
      await eventually(
        async () => (await client.query('SELECT 1 FROM quarantine WHERE chain_id = $1', [chainId])).rows[0],
      );
    } finally {
      await client.end();
    }
    const { record } = (await house.ask(investigator, 'GET', `/investigations/${id}`)).body;
    expect(record.examinations[0]).toMatchObject({ status: 'ordered', conclusions: [] });
  });
});

describe('the question sets', () => {
  it('are edited version by version, and an order keeps the text that it asked', async () => {
    const { chainId, id } = await ordered();
    const [set] = (await house.ask(head, 'GET', '/examination-questions/psychological')).body.items;
    const questions = [{ code: 'own', text: { kk: 'Жаңа сұрақ?', ru: 'Новый вопрос?', en: 'A new question?' } }];
    const write = (who: Officer, basedOn: number) =>
      house.ask(who, 'POST', '/examination-questions/psychological', { basedOn, questions });
    const version = set.version as number;
    expect((await write(investigator, version)).status).toBe(403);
    expect((await write(head, version)).body).toMatchObject({ version: version + 1, questions });
    expect((await write(head, version)).body).toMatchObject({ status: 409, code: 'changed-meanwhile' });
    const incomplete = { basedOn: version + 1, questions: [{ code: 'x', text: { kk: 'A?', ru: 'A?', en: '' } }] };
    expect((await house.ask(head, 'POST', '/examination-questions/psychological', incomplete)).status).toBe(400);
    const order = await eventually(() => house.neighbour('expert-bureau').of(chainId, examinationOrdered)[0]);
    expect((order.sealed as { questions: string[] }).questions).toEqual(
      set.questions.slice(0, 2).map(({ text }: Json) => text.kk),
    );
    const { writings } = (
      await house.ask(investigator, 'POST', `/investigations/${id}/read-identity`, { purpose: 'order' })
    ).body;
    const kept = writings.find(({ kind }: Json) => kind === 'examination-order').data;
    expect(kept).toContainEqual({ name: 'question', value: set.questions[0].text.kk });
    const { body: shown } = await house.ask(investigator, 'GET', `/investigations/${id}`);
    expect(shown.record.examinations[0].questionsFrom).toEqual(
      set.questions.slice(0, 2).map(({ code }: Json) => ({ kind: 'psychological', version, code })),
    );
    const elsewhere = { kind: 'psychological', version: version + 9, code: set.questions[0].code };
    const unknown = await house.ask(investigator, 'POST', `/investigations/${id}/order-examination`, {
      ...{ kind: 'psychological', object: 'The child.', termDays: 10 },
      questions: [{ text: 'Was there fear?', from: elsewhere }],
    });
    expect(unknown.body).toMatchObject({ status: 422, rule: 'question-not-in-set' });
  });
});

describe('a longer term', () => {
  it('is asked for by the expert and decided by the investigator', async () => {
    const { id, chainId, examinationId } = await ordered();
    const bureau = house.neighbour('expert-bureau');
    const asked = { open: { examinationId, termDays: 25 }, sealed: { police: { reason: 'Much material.' } } };
    await bureau.say(chainId, extensionRequested.of(asked));
    const { deadlines } = await eventually(async () => {
      const { body } = await house.ask(investigator, 'GET', `/investigations/${id}`);
      return body.record.examinations[0].extension === undefined ? undefined : body;
    });
    expect(deadlines.map(({ rule }: Json) => rule)).toContain('decide-extension');
    const waiting = async (): Promise<string[]> =>
      (await house.ask(head, 'GET', '/investigations?awaits=extension')).body.items.map((each: Json) => each.id);
    expect(await waiting()).toContain(id);
    expect((await house.ask(head, 'GET', '/investigations?awaits=joinder')).body.items).toEqual([]);
    await house.take(investigator, id, 'decide-extension', { examinationId, granted: true, reason: 'It is much.' });
    expect(await waiting()).not.toContain(id);
    const decided = await eventually(() => bureau.of(chainId, extensionDecided)[0]);
    expect(decided.open).toEqual({ examinationId, granted: true, termDays: 25 });
    const after = (await house.ask(investigator, 'GET', `/investigations/${id}`)).body;
    expect(after.deadlines.map(({ rule }: Json) => rule)).not.toContain('decide-extension');
  });
});
