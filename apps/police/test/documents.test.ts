import { randomUUID } from 'node:crypto';
import { documentIssued, identityRead, referralSubmitted } from '#libs/contracts';
import { textOfPdf } from '#libs/testing';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { ErdrSimulator } from '../src/outside/erdr-simulator.js';
import { submitted } from './given.js';
import { eventually, House, type Json, type Officer } from './house.js';

const unit = '12ad02d5-3384-5f1f-a091-78bcb375e7fd';
const school = '7f6b2d7c-58a1-5d37-9a6f-1f0c1f2d3a41';
const named = (what: string) => ({ en: `Demonstration ${what}`, ru: `Демонстрационный ${what}`, kk: `Демо ${what}` });
const units = [
  { id: unit, agency: 'police', kind: 'police-unit', region: 'KZ-75', name: named('unit') },
  { id: school, agency: 'school', kind: 'school', region: 'KZ-75', name: named('school') },
];
const officer = (role: Officer['role']): Officer => ({ subject: randomUUID(), role, units: [unit], region: 'KZ-75' });
const [duty, investigator, stranger] = [officer('duty-officer'), officer('investigator'), officer('investigator')];

let house: House;
beforeAll(async () => {
  const erdr = new ErdrSimulator({ delayMs: 1, refusalRate: 0, laterRate: 0, seed: 'documents' });
  house = await House.open(units, erdr, ['school', 'oversight']);
});
afterAll(() => house.close());

/** SQL as the role that the service runs as. */
async function asService(sql: string): Promise<object[]> {
  const client = new pg.Client({ connectionString: house.database.serviceUrl });
  await client.connect();
  try {
    return (await client.query<object>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function registered(): Promise<{ id: string; chainId: string }> {
  const chainId = uuidv7();
  const event = submitted({ referralId: uuidv7(), schoolId: school });
  await house
    .neighbour('school')
    .say(chainId, referralSubmitted.of({ open: event.open, sealed: { police: event.sealed } }));
  const { id } = await eventually<Json>(
    async () => (await house.ask(duty, 'GET', `/investigations?chainId=${chainId}`)).body.items[0],
  );
  await house.take(duty, id, 'receive');
  await house.take(duty, id, 'assign', { subjects: [investigator.subject] });
  await house.take(duty, id, 'enter-registration-number', { number: '26-KZ75-000000000123' });
  return { id, chainId };
}

const issue = (who: Officer, id: string, body: object, key: string = randomUUID()): Promise<Json> =>
  house.ask(who, 'POST', `/investigations/${id}/documents`, body, { 'idempotency-key': key });

describe('a document of a case', () => {
  it('is one entry in both languages, issued once for one key, and oversight learns its number and no name', async () => {
    const { id, chainId } = await registered();
    const key = randomUUID();
    const [one, other] = await Promise.all([
      issue(investigator, id, { kind: 'registration-notice' }, key),
      issue(investigator, id, { kind: 'registration-notice' }, key),
    ]);
    const again = await issue(investigator, id, { kind: 'registration-notice' }, key);
    expect([one.status, other.status, again.status]).toEqual([201, 201, 201]);
    expect(other.body).toEqual(one.body);
    expect(again.body).toEqual(one.body);
    const [kk, ru] = one.body.items;
    expect([kk, ru]).toMatchObject([
      { language: 'kk', kind: 'registration-notice', identity: 'none', supersededBy: null },
      { language: 'ru', number: kk.number, dataHash: kk.dataHash },
    ]);
    expect(kk.number).toMatch(/^P-\d{4}-\d{6}$/);
    expect(kk.fileHash).not.toBe(ru.fileHash);
    const { body } = await house.ask(investigator, 'GET', `/investigations/${id}/documents`);
    expect(body.items).toHaveLength(2);
    const told = await eventually(() => house.neighbour('oversight').of(chainId, documentIssued.police)[0]);
    expect(told.open).toMatchObject({ kind: 'registration-notice', number: kk.number, sha256: kk.dataHash });
    expect(JSON.stringify(told)).not.toContain('Canaryname');
    expect(house.neighbour('oversight').of(chainId, documentIssued.police)).toHaveLength(1);
  });

  it('is given out as it stands in the register, with its reading in custody', async () => {
    const { id } = await registered();
    const [document] = (await issue(investigator, id, { kind: 'registration-notice', languages: ['kk'] })).body.items;
    const file = await house.ask(
      investigator,
      'GET',
      `/investigations/${id}/documents/${document.id}?purpose=to%20the%20school`,
    );
    expect(file.headers.get('x-file-sha256')).toBe(document.fileHash);
    expect(file.body.subarray(0, 5).toString()).toBe('%PDF-');
    expect(file.body.toString('latin1')).not.toContain('Canaryname');
    const custody = `SELECT action FROM custody_entries WHERE item_id = '${document.itemId}' ORDER BY at`;
    expect(await asService(custody)).toEqual([{ action: 'acquired' }, { action: 'viewed' }]);
    expect((await house.ask(investigator, 'GET', `/investigations/${id}/documents/${document.id}`)).status).toBe(400);
  });

  it('is given out in two steps too, so that the purpose stands in no address', async () => {
    const { id } = await registered();
    const [document] = (await issue(investigator, id, { kind: 'registration-notice', languages: ['kk'] })).body.items;
    const path = `/investigations/${id}/documents/${document.id}/readings`;
    expect((await house.ask(investigator, 'POST', path, {})).status).toBe(400);
    const opened = await house.ask(investigator, 'POST', path, { purpose: 'to the school' });
    expect([opened.status, opened.body.shownAs]).toEqual([201, null]);
    const file = await house.ask(investigator, 'GET', `${path}/${opened.body.id}`);
    expect(file.headers.get('x-file-sha256')).toBe(document.fileHash);
    expect(file.headers.get('content-disposition')).toContain(document.number);
    expect((await house.ask(stranger, 'GET', `${path}/${opened.body.id}`)).status).toBe(404);
    const custody = `SELECT action FROM custody_entries WHERE item_id = '${document.itemId}' ORDER BY at`;
    expect(await asService(custody)).toEqual([{ action: 'acquired' }, { action: 'viewed' }]);
  });

  it('cites from a decision on what stands by it; one that was issued stays as it is', async () => {
    const administrator: Officer = { ...officer('duty-officer'), role: 'administrator' };
    const { id } = await registered();
    const notice = async (): Promise<{ document: Json; says: string }> => {
      const [document] = (await issue(investigator, id, { kind: 'registration-notice', languages: ['ru'] })).body.items;
      return { document, says: await saidBy(document.id) };
    };
    const saidBy = async (document: string): Promise<string> => {
      const { body } = await house.ask(
        investigator,
        'GET',
        `/investigations/${id}/documents/${document}?purpose=to%20see`,
      );
      return textOfPdf(body).pages.join(' ').replaceAll(/\s/g, '');
    };
    const change = {
      ...{ provision: 'cpc-179', today: { instrument: 'cpc', article: '180' }, confirmed: false, from: '2026-01-01' },
    };
    const text = { kk: 'Ойдан шығарылған', ru: 'Вымышленное', en: 'Invented' };
    const basis = { instrument: 'internal', number: '№ 7', on: '2026-11-02', text };
    const first = await notice();
    expect(first.says).toContain('УПК,ст.179');
    const { body: preview } = await house.ask(administrator, 'POST', '/law/citations/preview', change);
    expect(preview.documents.map(({ code }: Json) => String(code))).toEqual([
      ...['registration-notice', 'case-opening-order', 'case-refusal-order'],
    ]);
    expect(preview.steps).toContainEqual(expect.objectContaining({ code: 'inspection' }));
    const measures = await house.ask(administrator, 'POST', '/law/citations/preview', {
      ...{ ...change, provision: 'measures-of-restraint' },
    });
    expect(measures.body.measures).toContainEqual(expect.objectContaining({ code: 'bail' }));
    expect((await house.ask(administrator, 'POST', '/law/citations', { ...change, basis })).status).toBe(200);
    const second = await notice();
    expect(second.says).toContain('УПК,ст.180');
    expect(second.says).not.toContain('УПК,ст.179');
    expect(second.document.dataHash).not.toBe(first.document.dataHash);
    expect(await saidBy(first.document.id)).toBe(first.says);
    const back = { ...change, today: { instrument: 'cpc', article: '179' }, basis };
    expect((await house.ask(administrator, 'POST', '/law/citations', back)).status).toBe(200);
    expect((await notice()).says).toContain('УПК,ст.179');
    expect(await saidBy(second.document.id)).toBe(second.says);
  });

  it('is refused while it names the child and its reader need not know; what is refused takes no number', async () => {
    const { id, chainId } = await registered();
    await house.take(investigator, id, 'record-explanation', {
      ...{ of: 'child', psychologistPresent: true, text: 'The child tells.' },
    });
    const kind = 'case-opening-order';
    const numbers = `SELECT count(*)::int AS taken FROM idempotency_keys WHERE key LIKE 'number %'`;
    const [before] = (await asService(numbers)) as { taken: number }[];
    expect((await issue(investigator, id, { kind, wording: { kk: 'x', ru: 'x' } })).body.rule).toBe('document-not-due');
    await house.take(investigator, id, 'open-case', { articles: ['cc-124'], grounds: ['statement'] });
    expect((await issue(investigator, id, { kind, wording: { kk: 'x' } })).body.errors).toEqual([
      { pointer: '/wording/ru', code: 'wording-missing' },
    ]);
    const naming = await issue(investigator, id, { kind, wording: { kk: 'CANARYNAME жазды', ru: 'x' } });
    expect(naming).toMatchObject({ status: 422, body: { rule: 'document-names-child' } });
    expect(naming.body.errors).toEqual([{ pointer: '/circumstances/kk', code: 'names-child' }]);
    const issued = await issue(investigator, id, { kind, wording: { kk: 'Мән-жай.', ru: 'Обстоятельства.' } });
    expect(issued.status).toBe(201);
    expect(await asService(numbers)).toEqual([{ taken: (before?.taken ?? 0) + 1 }]);
    const read = await eventually(() => house.neighbour('oversight').of(chainId, identityRead.police)[0]);
    expect(read.open).toMatchObject({ what: 'identity' });
    expect(read.sealed).toEqual({ purpose: `document ${kind}` });
  });

  it('is marked when another takes its place, never removed, and the register can be asked about either', async () => {
    const { id } = await registered();
    const body = { kind: 'readiness-report', languages: ['ru'] };
    const [first] = (await issue(investigator, id, body)).body.items;
    const [second] = (await issue(investigator, id, { ...body, supersedes: first.number })).body.items;
    const { items } = (await house.ask(investigator, 'GET', `/investigations/${id}/documents`)).body;
    expect(items).toMatchObject([{ number: second.number }, { number: first.number, supersededBy: second.number }]);
    expect((await issue(investigator, id, { ...body, supersedes: first.number })).status).toBe(404);

    const ask = async (number: string, sha256: string): Promise<Json> =>
      (await house.ask(stranger, 'GET', `/documents/verification?number=${number}&sha256=${sha256}`)).body;
    expect(await ask(first.number, first.dataHash)).toMatchObject({ known: true, superseded: true });
    expect(await ask(second.number, second.fileHash)).toMatchObject({ known: true, superseded: false });
    expect(await ask(second.number, first.fileHash)).toEqual({ known: false });
    expect(await ask('P-2026-999999', first.dataHash)).toEqual({ known: false });
  });

  it('is offered with what it lacks, to whoever may issue it', async () => {
    const { id } = await registered();
    const offered = async (who: Officer): Promise<Json> => {
      const { body } = await house.ask(who, 'GET', `/investigations/${id}/documents/offered`);
      return Object.fromEntries(
        body.items.map((each: Json) => [each.kind, each.lacks.map(({ code }: Json) => String(code))]),
      );
    };
    expect(await offered(investigator)).toEqual({
      ...{ 'registration-notice': [], 'readiness-report': [] },
      ...{ 'case-opening-order': ['opened-case'], 'case-refusal-order': ['refused-case'] },
      ...{ 'examination-order': ['examination'], 'acquisition-protocol': ['protocol'] },
      ...{ 'interview-protocol': ['interview'], 'custody-report': ['evidence'], 'evidence-list': ['opened-case'] },
    });
    const refused = await issue(investigator, id, { kind: 'custody-report' });
    expect(refused.body).toMatchObject({ rule: 'document-not-due', unmet: [{ code: 'evidence' }] });
    await house.take(investigator, id, 'record-explanation', {
      ...{ of: 'child', psychologistPresent: true, text: 'The child tells.' },
    });
    await house.take(investigator, id, 'open-case', { articles: ['cc-124'], grounds: ['statement'] });
    expect(await offered(investigator)).toMatchObject({ 'case-opening-order': [], 'evidence-list': [] });
    expect((await house.ask(stranger, 'GET', `/investigations/${id}/documents/offered`)).status).toBe(404);
  });

  it('is written from what the case holds: examination, protocol of an act, custody, list of evidence', async () => {
    const { id } = await registered();
    await house.take(investigator, id, 'record-explanation', {
      ...{ of: 'child', psychologistPresent: true, text: 'The child tells.' },
    });
    await house.take(investigator, id, 'open-case', { articles: ['cc-124'], grounds: ['statement'] });
    const file = await house.ask(investigator, 'POST', `/investigations/${id}/files`, Buffer.from('an invented log'));
    const { record } = await house.take(investigator, id, 'record-evidence', {
      ...{ kind: 'message-log', fileId: file.body.fileId, how: 'handed-over' },
      ...{ fromWhom: 'Canaryname gave it.', acquiredAt: '2026-11-20T04:00:00.000Z' },
    });
    const [item] = record.evidence;
    const ordered = await house.take(investigator, id, 'order-examination', {
      ...{ kind: 'psycholinguistic', object: 'The correspondence.', questions: ['Is there persuasion?'] },
      ...{ evidenceIds: [item.id], termDays: 10 },
    });
    const orders = [
      { kind: 'examination-order', about: ordered.record.examinations[0].id },
      { kind: 'acquisition-protocol', about: item.protocolId },
      { kind: 'custody-report' },
      { kind: 'evidence-list' },
    ];
    for (const order of orders) {
      const { status, body } = await issue(investigator, id, order);
      expect({ kind: order.kind, status, body }).toMatchObject({ status: 201 });
      const [{ id: documentId }] = body.items;
      const pdf = await house.ask(
        investigator,
        'GET',
        `/investigations/${id}/documents/${String(documentId)}?purpose=look`,
      );
      const said = textOfPdf(pdf.body).pages.join(' ').replaceAll(/\s/g, '');
      if (order.kind === 'examination-order') expect(said).toContain('Istherepersuasion?');
      else expect(said).toContain(file.body.sha256);
      expect(said.includes('Canaryname')).toBe(order.kind === 'acquisition-protocol');
    }
    expect((await issue(investigator, id, { kind: 'interview-protocol', about: randomUUID() })).status).toBe(404);
  });

  it('of a refusal goes to the reporter and names nobody', async () => {
    const { id } = await registered();
    await house.take(investigator, id, 'record-explanation', { of: 'other', psychologistPresent: true, text: 'x' });
    await house.take(investigator, id, 'refuse-case', { reasonCode: 'unfounded', reason: 'Canaryname made it up.' });
    const wording = { kk: 'Расталмады.', ru: 'Не подтвердилось.' };
    const { status, body } = await issue(investigator, id, { kind: 'case-refusal-order', wording });
    expect(status).toBe(201);
    expect(body.items[0]).toMatchObject({ recipient: 'reporter', identity: 'none' });
  });

  it('is nothing to whoever does not work on the case, and cannot be altered by the service itself', async () => {
    const { id } = await registered();
    const [document] = (await issue(investigator, id, { kind: 'readiness-report' })).body.items;
    for (const who of [stranger, duty]) {
      const refused = await issue(who, id, { kind: 'readiness-report' });
      expect(refused.status).toBe(404);
    }
    expect((await house.ask(stranger, 'GET', `/investigations/${id}/documents`)).status).toBe(404);
    const { fileHash } = document;
    await expect(asService(`UPDATE documents SET data_hash = '${fileHash}'`)).rejects.toThrow(/permission denied/);
    await expect(asService('DELETE FROM documents')).rejects.toThrow(/permission denied/);
  });
});
