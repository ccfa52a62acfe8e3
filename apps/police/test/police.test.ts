import { createHash, randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import pg from 'pg';
import {
  caseOpened,
  dataRequestAnswered,
  dataRequestOrdered,
  examinationConcluded,
  examinationOrdered,
  identityRead,
  prosecutorDecided,
  questionAnswered,
  questionAsked,
  readinessChanged,
  readinessDecided,
  referralReceived,
  referralRegistered,
  referralSubmitted,
  rehabilitationReferred,
  supportAccepted,
  supportClosed,
  type EventOf,
  type FileManifest,
} from '#libs/contracts';
import { sha256Of, signDocument } from '#libs/keys';
import type { QueryRunner } from 'typeorm';
import { BeginWaiting1798400000000 } from '../src/records/migrations/1798400000000-begin-waiting.js';
import { ErdrSimulator } from '../src/outside/erdr-simulator.js';
import type { Erdr, ErdrAnswer } from '../src/outside/erdr.port.js';
import { conclusionTo, planned, submitted } from './given.js';
import { eventually, House, type Json, type Officer } from './house.js';

const almaty = '12ad02d5-3384-5f1f-a091-78bcb375e7fd';
const karaganda = 'a6bc578f-3811-553b-9de6-84e9f96ae8b0';
const name = { en: 'Demo', ru: 'Demo', kk: 'Demo' };
const units = [
  { id: almaty, agency: 'police', kind: 'police-unit', region: 'KZ-75', name },
  { id: karaganda, agency: 'police', kind: 'police-unit', region: 'KZ-35', name },
];
const officer = (role: Officer['role'], unit = almaty, region = 'KZ-75'): Officer => ({
  subject: randomUUID(),
  role,
  units: [unit],
  region,
});
const duty = officer('duty-officer');
const head = officer('head-of-unit');
const investigator = officer('investigator');
const stranger = officer('investigator');
const inspector = officer('juvenile-inspector');
const dutyElsewhere = officer('duty-officer', karaganda, 'KZ-35');

/** ERDR as the simulator plays it, unless a test said what it shall do next. */
const moods: (ErdrAnswer | Error)[] = [];
const simulator = new ErdrSimulator({ delayMs: 20, refusalRate: 0, laterRate: 0, seed: 'test' });
const erdr: Erdr = {
  register: async (application, signal) => {
    const mood = moods.shift();
    if (mood instanceof Error) throw mood;
    return mood ?? simulator.register(application, signal);
  },
};

let house: House;

beforeAll(async () => {
  house = await House.open(units, erdr, [
    'school',
    'platform-liaison',
    'expert-bureau',
    'social-services',
    'oversight',
  ]);
});
afterAll(() => house.close());

type Submitted = EventOf<typeof referralSubmitted, 'police'>;

async function submit(
  open: Partial<Submitted['open']> = {},
  sealed: Partial<Submitted['sealed']> = {},
  chainId = uuidv7(),
): Promise<{ chainId: string; referralId: string }> {
  const event = submitted({ referralId: uuidv7(), ...open }, sealed);
  await house
    .neighbour('school')
    .say(chainId, referralSubmitted.of({ open: event.open, sealed: { police: event.sealed } }));
  return { chainId, referralId: event.open.referralId };
}

async function find(who: Officer, chainId: string): Promise<Json> {
  return eventually(async () => (await house.ask(who, 'GET', `/investigations?chainId=${chainId}`)).body.items[0]);
}

/** The record at this officer once it satisfies the condition. */
const seen = (who: Officer, id: string, condition: (record: Json) => boolean): Promise<Json> =>
  eventually(async () => {
    const { body } = await house.ask(who, 'GET', `/investigations/${id}`);
    return condition(body.record) ? body : undefined;
  });

async function registered(): Promise<{ id: string; chainId: string; referralId: string }> {
  const { chainId, referralId } = await submit();
  const { id } = await find(duty, chainId);
  await house.take(duty, id, 'receive');
  await house.take(duty, id, 'assign', { subjects: [investigator.subject] });
  await house.take(investigator, id, 'request-registration');
  await seen(investigator, id, ({ status }) => status === 'registered');
  return { id, chainId, referralId };
}

async function opened(): Promise<{ id: string; chainId: string; referralId: string }> {
  const which = await registered();
  await house.take(investigator, which.id, 'record-explanation', {
    of: 'child',
    psychologistPresent: true,
    text: 'The child tells.',
  });
  await house.take(investigator, which.id, 'open-case', { articles: ['cc-124'], grounds: ['statement'] });
  return which;
}

describe('a referral', () => {
  it('becomes a record with its clocks, and goes to the register and back to the school', async () => {
    const { id, chainId, referralId } = await registered();
    const { record, next, deadlines } = await seen(investigator, id, () => true);
    expect(record).toMatchObject({ chainId, unitId: almaty, region: 'KZ-75', referral: { referralId } });
    expect(record.erdrNumber).toMatch(/^\d{2}-KZ75-\d{12}$/);
    expect(JSON.stringify(record)).not.toMatch(/Canary|700 000/);
    expect(next.map(({ step }: { step: string }) => step)).toEqual(expect.arrayContaining(['recordExplanation']));
    expect(deadlines.map(({ rule }: { rule: string }) => rule)).toEqual(['preliminary-check']);
    const school = house.neighbour('school');
    const [registration] = await eventually(() => {
      const events = school.of(chainId, referralRegistered);
      return events.length > 0 ? events : undefined;
    });
    expect(school.of(chainId, referralReceived)).toHaveLength(1);
    expect(Object.keys(registration?.open ?? {}).sort()).toEqual(['referralId', 'registeredAt']);
  });

  it('is checked from the day of its registration, also where its number was entered later', async () => {
    const { chainId } = await submit();
    const { id } = await find(duty, chainId);
    await house.take(duty, id, 'receive');
    await house.take(duty, id, 'assign', { subjects: [investigator.subject] });
    const registeredAt = new Date(Date.now() - 14 * 86_400_000).toISOString();
    await house.take(investigator, id, 'enter-registration-number', { number: '26-KZ75-000777', registeredAt });
    const { deadlines } = await seen(investigator, id, () => true);
    expect(deadlines).toMatchObject([{ rule: 'preliminary-check', startedAt: registeredAt }]);
    expect(Date.parse(deadlines[0].dueAt)).toBeLessThan(Date.now());
    // What was told before it had a number is found by it, too.
    const told: Json[] = (await house.ask(investigator, 'GET', '/notices')).body.items;
    const numbers = told.filter(({ recordId }) => recordId === id).map(({ number }) => number);
    expect([...new Set(numbers)]).toEqual(['26-KZ75-000777']);
  });

  it('waits for the answer to a question', async () => {
    const { chainId, referralId } = await submit();
    const { id } = await find(duty, chainId);
    await house.take(duty, id, 'receive');
    const { record } = await house.take(duty, id, 'ask-question', { question: 'Where did they meet?' });
    expect(record.status).toBe('question-open');
    const school = house.neighbour('school');
    const asked = await eventually(() => school.of(chainId, questionAsked)[0]);
    expect(asked.sealed).toEqual({ question: 'Where did they meet?' });
    const questionId = asked.open['questionId'] as string;
    const answer = { answer: 'In a game.', files: [] };
    await school.say(chainId, questionAnswered.of({ open: { referralId, questionId }, sealed: { police: answer } }));
    await seen(duty, id, ({ status }) => status === 'received');
    const personal = await house.ask(duty, 'POST', `/investigations/${id}/read-referral`, { purpose: 'triage' });
    expect(personal.body.writings.map(({ text }: { text: string }) => text)).toEqual([
      'Where did they meet?',
      'In a game.',
    ]);
    await eventually(() => house.neighbour('oversight').of(chainId, identityRead.police)[0]);
  });

  it('is passed on by jurisdiction, and the old unit sees it no more', async () => {
    const { chainId } = await submit();
    const { id } = await find(duty, chainId);
    const reroute = (toRegion: string) =>
      house.ask(duty, 'POST', `/investigations/${id}/reroute`, { toRegion, reason: 'The child lives there.' });
    expect((await reroute('KZ-71')).body).toMatchObject({ status: 422, rule: 'no-unit-there' });
    expect((await reroute('KZ-35')).body.record).toEqual({
      id,
      chainId,
      status: 'rerouted',
      version: expect.any(Number),
    });
    expect((await house.ask(duty, 'GET', `/investigations/${id}`)).status).toBe(404);
    expect((await house.take(dutyElsewhere, id, 'receive')).record).toMatchObject({
      status: 'received',
      region: 'KZ-35',
    });
  });
});

describe('the register', () => {
  const asked = async (...next: (ErdrAnswer | Error)[]): Promise<string> => {
    const { chainId } = await submit();
    const { id } = await find(duty, chainId);
    await house.take(duty, id, 'receive');
    await house.take(duty, id, 'assign', { subjects: [investigator.subject] });
    moods.push(...next);
    await house.take(investigator, id, 'request-registration');
    return id;
  };

  it('is asked again when it answers later or cannot be reached', async () => {
    const id = await asked({ kind: 'later', seconds: 0 }, new Error('not reachable'));
    await seen(investigator, id, ({ status }) => status === 'registered');
    expect(moods).toEqual([]);
  });

  it('may refuse, of which people are told, and be asked anew', async () => {
    const id = await asked({ kind: 'refused', reasonCode: 'data-incomplete' });
    const { record } = await seen(investigator, id, ({ status }) => status === 'received');
    expect(record.registration.refusals).toMatchObject([{ reasonCode: 'data-incomplete' }]);
    await house.take(investigator, id, 'request-registration');
    await seen(investigator, id, ({ status }) => status === 'registered');
  });

  it('comes too late when the number was entered by hand', async () => {
    const id = await asked({ kind: 'later', seconds: 1 });
    await house.take(investigator, id, 'enter-registration-number', { number: '26-KZ75-000000000007' });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const { record } = await seen(investigator, id, () => true);
    expect(record).toMatchObject({ status: 'registered', erdrNumber: '26-KZ75-000000000007' });
    // Once the check has begun a duty officer sees that the case exists: neither its clocks nor what was told of it.
    const shown = async (who: Officer): Promise<number[]> => {
      const { body } = await house.ask(who, 'GET', `/investigations/${id}`);
      const told = await house.ask(who, 'GET', `/investigations/${id}/receipts`);
      return [body.deadlines.length, told.body.items.length];
    };
    expect((await shown(investigator)).every((count) => count > 0)).toBe(true);
    expect(await shown(duty)).toEqual([0, 0]);
  });
});

describe('who must not know', () => {
  it('learns nothing: no list, no item, no step, no notice; and the database says the same', async () => {
    const excluded = officer('head-of-unit');
    const { chainId } = await submit({ excludedSubjects: [excluded.subject], urgency: 'immediate' });
    const { id } = await find(head, chainId);
    const asked = await Promise.all([
      house.ask(excluded, 'GET', `/investigations/${id}`),
      house.ask(excluded, 'GET', `/investigations/${id}/files`),
      house.ask(excluded, 'GET', `/investigations/${id}/receipts`),
      house.ask(excluded, 'POST', `/investigations/${id}/receive`, {}),
      house.ask(excluded, 'POST', `/investigations/${id}/read-identity`, { purpose: 'curiosity' }),
    ]);
    expect(asked.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    const noticed = async (who: Officer) =>
      (await house.ask(who, 'GET', '/notices')).body.items.filter((notice: Json) => notice.recordId === id).length;
    expect([await noticed(excluded), await noticed(head)]).toEqual([0, 1]);
    const list = await house.ask(excluded, 'GET', '/investigations?limit=100');
    expect(list.body.items.map((item: Json) => item.id)).not.toContain(id);
    expect(await rowsSeenBySql(id, excluded, 'unit')).toBe(0);
    expect(await rowsSeenBySql(id, head, 'unit')).toBe(1);
  });

  it('is everybody who has no part in it', async () => {
    const { id } = await registered();
    const refusals = await Promise.all([
      house.ask(stranger, 'GET', `/investigations/${id}`),
      house.ask(dutyElsewhere, 'GET', `/investigations/${id}`),
      house.ask(stranger, 'POST', `/investigations/${id}/refuse-case`, { reasonCode: 'other', reason: 'x' }),
      house.ask(duty, 'POST', `/investigations/${id}/refuse-case`, { reasonCode: 'other', reason: 'x' }),
      house.ask(duty, 'POST', `/investigations/${id}/read-identity`, { purpose: 'curiosity' }),
      house.ask(duty, 'POST', `/investigations/${id}/read-referral`, { purpose: 'curiosity' }),
    ]);
    expect(refusals.map(({ status }) => status)).toEqual([404, 404, 404, 403, 404, 409]);
    expect(await rowsSeenBySql(id, stranger, 'own,assigned')).toBe(0);
    expect(await rowsSeenBySql(id, investigator, 'own,assigned')).toBe(1);
  });

  /** The second wall: what the service's own role sees, told who is asking. */
  async function rowsSeenBySql(id: string, who: Officer, scope: string): Promise<number> {
    const client = new pg.Client({ connectionString: house.database.serviceUrl });
    await client.connect();
    try {
      await client.query('BEGIN');
      const context = { subject: who.subject, units: `{${who.units.join(',')}}`, region: who.region, scope };
      for (const [key, value] of Object.entries(context))
        await client.query('SELECT set_config($1, $2, true)', [`qorgan.${key}`, value]);
      const { rowCount } = await client.query('SELECT 1 FROM investigations WHERE id = $1', [id]);
      return rowCount ?? 0;
    } finally {
      await client.end();
    }
  }
});

describe('a command', () => {
  it('has one effect for one key, and refuses the key for another', async () => {
    const { chainId } = await submit();
    const { id } = await find(duty, chainId);
    await house.take(duty, id, 'receive');
    const key = { 'idempotency-key': randomUUID() };
    const ask = (question: string) => house.ask(duty, 'POST', `/investigations/${id}/ask-question`, { question }, key);
    const [first, again, other] = [await ask('When?'), await ask('When?'), await ask('Where?')];
    expect([first.status, again.status, other.status]).toEqual([200, 200, 422]);
    expect(again.body).toEqual(first.body);
    expect((await seen(duty, id, () => true)).record.questions).toHaveLength(1);
  });

  it('is refused aloud when somebody else was faster, and in the wrong state', async () => {
    const { chainId } = await submit();
    const { id, version } = await find(duty, chainId);
    await house.take(duty, id, 'receive');
    const stale = await house.ask(
      duty,
      'POST',
      `/investigations/${id}/ask-question`,
      { question: 'When?' },
      {
        'if-match': String(version),
      },
    );
    expect(stale.body).toMatchObject({ status: 409, code: 'changed-meanwhile' });
    const twice = await house.ask(duty, 'POST', `/investigations/${id}/receive`, {});
    expect(twice.body).toMatchObject({ status: 409, code: 'wrong-state' });
    expect(twice.body.allowed).toContain('askQuestion');
  });
});

describe('files', () => {
  const bytes = Buffer.from('\x89PNG an invented screenshot');
  const sha256 = createHash('sha256').update(bytes).digest('hex');

  it('arrive with the referral as evidence whose hash was verified, and every reading is journalled', async () => {
    const chainId = uuidv7();
    const file = await house.neighbour('school').file(chainId, bytes, 'Canaryname.png');
    await submit({ fileCount: 1 }, { files: [file] }, chainId);
    const { id } = await find(head, chainId);
    const { record } = await seen(head, id, ({ evidence }) => evidence.length === 1);
    const [item] = record.evidence;
    expect(item).toMatchObject({ sha256, source: 'school', exhibit: '1', protocol: null });
    const path = `/investigations/${id}/files/${item.fileId}`;
    expect((await house.ask(head, 'GET', path)).status).toBe(400);
    expect((await house.ask(stranger, 'GET', `${path}?purpose=curiosity`)).status).toBe(404);
    const read = await house.ask(head, 'GET', `${path}?purpose=first%20look`);
    expect(createHash('sha256').update(read.body).digest('hex')).toBe(sha256);
    const part = await house.ask(head, 'GET', `${path}?purpose=look`, undefined, { range: 'bytes=4-5' });
    expect([part.status, part.body.toString(), part.headers.get('content-range')]).toEqual([
      206,
      bytes.subarray(4, 6).toString(),
      `bytes 4-5/${String(bytes.length)}`,
    ]);
    for (const { headers } of [read, part])
      expect([
        headers.get('content-disposition'),
        headers.get('content-type'),
        headers.get('x-content-type-options'),
      ]).toEqual([`attachment; filename*=UTF-8''Canaryname.png`, 'application/octet-stream', 'nosniff']);
    const beyond = await house.ask(head, 'GET', `${path}?purpose=look`, undefined, { range: 'bytes=5000-' });
    expect([beyond.status, beyond.body.code, beyond.headers.get('content-range')]).toEqual([
      416,
      'range-not-satisfiable',
      `bytes */${String(bytes.length)}`,
    ]);
    const custody = await house.ask(head, 'GET', `${path}/custody`);
    expect(custody.body.items.map(({ action }: { action: string }) => action)).toEqual([
      'received',
      'verified',
      'viewed',
      'viewed',
    ]);
    const told = await eventually(() => house.neighbour('oversight').of(chainId, identityRead.police)[0]);
    expect(told.open).toEqual({ region: expect.any(String) as string, what: 'evidence', role: 'head-of-unit' });
    expect(told.sealed).toEqual({ purpose: 'first look' });
  });

  it('are opened with a purpose that stands in no address, then read in parts by whoever opened them, once in custody', async () => {
    const chainId = uuidv7();
    const file = await house.neighbour('school').file(chainId, bytes, 'Canaryname.png');
    await submit({ fileCount: 1 }, { files: [file] }, chainId);
    const { id } = await find(head, chainId);
    const { record } = await seen(head, id, ({ evidence }) => evidence.length === 1);
    const path = `/investigations/${id}/files/${record.evidence[0].fileId}`;
    const open = (who: Officer, purpose?: string) => house.ask(who, 'POST', `${path}/readings`, { purpose });
    const viewed = async (): Promise<Json[]> =>
      (await house.ask(head, 'GET', `${path}/custody`)).body.items.filter(({ action }: Json) => action === 'viewed');
    expect((await open(head)).status).toBe(400);
    expect((await open(stranger, 'curiosity')).status).toBe(404);
    expect((await open(duty, 'curiosity')).status).toBe(404);
    expect(await viewed()).toEqual([]);

    const opened = await open(head, 'to compare it');
    expect([opened.status, opened.body]).toEqual([
      201,
      expect.objectContaining({ mediaType: 'application/octet-stream', shownAs: null, suspicious: false, sha256 }),
    ]);
    const at = `${path}/readings/${opened.body.id}`;
    const part = await house.ask(head, 'GET', at, undefined, { range: 'bytes=4-5' });
    expect([part.status, part.body.toString()]).toEqual([206, bytes.subarray(4, 6).toString()]);
    const whole = await house.ask(head, 'GET', at);
    expect([whole.status, whole.body.equals(bytes), whole.headers.get('cache-control')]).toEqual([
      200,
      true,
      'no-store',
    ]);
    expect(whole.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(await viewed()).toEqual([
      expect.objectContaining({ actor: head.subject, role: 'head-of-unit', reason: 'case-work', sha256 }),
    ]);
    const told = await eventually(() => house.neighbour('oversight').of(chainId, identityRead.police)[0]);
    expect(told.open).toMatchObject({ what: 'evidence' });
    expect(told.sealed).toEqual({ purpose: 'to compare it' });

    // The number of a reading is of no use to a colleague, for another file, or later.
    expect((await house.ask(investigator, 'GET', at)).status).toBe(404);
    expect((await house.ask(head, 'GET', `${path}/readings/${randomUUID()}`)).status).toBe(404);
    const client = new pg.Client({ connectionString: house.database.migratorUrl });
    await client.connect();
    const aged = `UPDATE custody_entries SET at = at - interval '16 minutes' WHERE id = $1`;
    expect((await client.query(aged, [opened.body.id])).rowCount).toBe(1);
    await client.end();
    const late = await house.ask(head, 'GET', at);
    expect([late.status, late.body.code]).toEqual([410, 'reading-ended']);
  });

  it('are shown by what they are by their bytes: what a browser would run is only ever a download', async () => {
    const { id } = await registered();
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    const shown = async (bytesOf: Buffer, type: string): Promise<unknown> => {
      const kept = await house.ask(investigator, 'POST', `/investigations/${id}/files`, bytesOf, {
        'x-file-type': type,
      });
      const path = `/investigations/${id}/files/${kept.body.fileId}/readings`;
      return (await house.ask(investigator, 'POST', path, { purpose: 'first look' })).body.shownAs;
    };
    expect(await shown(png, 'text/html')).toBe('picture');
    expect(await shown(Buffer.from('invented words'), 'text/plain')).toBe('text');
    for (const type of ['text/html', 'image/svg+xml', 'application/xhtml+xml', 'application/pdf'])
      expect(await shown(Buffer.from(`<svg>${type}</svg>`), type)).toBeNull();
  });

  it('are verified at any time: custody says that they are the same, and an altered byte alarms the head', async () => {
    const chainId = uuidv7();
    const file = await house.neighbour('school').file(chainId, bytes, 'Canaryname.png');
    await submit({ fileCount: 1 }, { files: [file] }, chainId);
    const { id } = await find(head, chainId);
    const { record } = await seen(head, id, ({ evidence }) => evidence.length === 1);
    const { fileId } = record.evidence[0];
    const path = `/investigations/${id}/files/${fileId}`;
    expect((await house.ask(stranger, 'POST', `${path}/verify`)).status).toBe(404);
    expect((await house.ask(head, 'POST', `${path}/verify`)).body).toMatchObject({
      unaltered: true,
      sha256,
      findings: [],
    });
    const metadata = await house.ask(head, 'POST', `${path}/read-metadata`, { purpose: 'look' });
    expect([metadata.status, metadata.body.code]).toEqual([409, 'metadata-not-extracted']);
    const last = async () => (await house.ask(head, 'GET', `${path}/custody`)).body.items.at(-1);
    expect(await last()).toMatchObject({ action: 'verified', role: 'head-of-unit', sha256 });
    const entries = (await house.ask(head, 'GET', `${path}/custody`)).body.items.length;

    const key = { 'idempotency-key': randomUUID() };
    const once = await house.ask(head, 'POST', `${path}/verify`, undefined, key);
    house.alter(fileId);
    // What was answered under a key stays the answer; who wants to know it anew asks anew.
    const again = await house.ask(head, 'POST', `${path}/verify`, undefined, key);
    expect(again.body).toEqual(once.body);
    const none = await house.ask(head, 'POST', `${path}/verify`, undefined, { 'idempotency-key': '' });
    expect([none.status, none.body.code]).toEqual([400, 'idempotency-key-missing']);
    expect(await house.alarms('evidence-altered')).toBe(0);

    const { body } = await house.ask(head, 'POST', `${path}/verify`);
    expect(body).toMatchObject({ unaltered: false, findings: expect.arrayContaining([{ code: 'cipher-differs' }]) });
    expect(await house.alarms('evidence-altered')).toBe(1);
    const custody: Json[] = (await house.ask(head, 'GET', `${path}/custody`)).body.items;
    // The hash of what is there now, and therefore another one; the key that was used twice has one entry.
    expect(custody.slice(entries)).toMatchObject([
      { action: 'verified', reason: 'case-work', sha256 },
      { action: 'verified', reason: 'frame-altered', actor: head.subject, sha256: expect.not.stringMatching(sha256) },
    ]);
    const { items } = (await house.ask(head, 'GET', '/notices')).body;
    expect(items).toContainEqual(expect.objectContaining({ code: 'evidence-altered', recordId: id }));
  });

  it('that are not what was declared are refused, and people are told', async () => {
    const chainId = uuidv7();
    const file: FileManifest = await house.neighbour('school').file(chainId, bytes, 'x.png');
    await submit({ fileCount: 1 }, { files: [{ ...file, sha256: '0'.repeat(64) }] }, chainId);
    const { id } = await find(head, chainId);
    const { record } = await seen(head, id, ({ awaitedFiles }) => awaitedFiles[0]?.refusedFor !== undefined);
    expect(record.evidence).toEqual([]);
    const { body } = await house.ask(head, 'GET', '/notices');
    expect(body.items.filter((notice: Json) => notice.recordId === id)).toMatchObject([
      { code: 'file-refused', number: record.referralNumber },
    ]);
  });

  it('of any size are sent in pieces by whoever works on the case, and by nobody else', async () => {
    const { id } = await opened();
    const path = `/investigations/${id}/uploads`;
    const base64 = (text: string): string => Buffer.from(text).toString('base64');
    const declared = `sha256 ${base64(sha256)},type ${base64('image/png')},name ${base64('Canaryname.png')}`;
    const tus = { 'tus-resumable': '1.0.0' };
    const begin = (officer: Officer): ReturnType<House['ask']> =>
      house.ask(officer, 'POST', path, undefined, {
        ...tus,
        'upload-length': String(bytes.length),
        'upload-metadata': declared,
      });
    expect((await begin(stranger)).status).toBe(404);
    expect((await begin(duty)).status).toBe(403);
    const begun = await begin(investigator);
    expect(begun.status).toBe(201);
    const at = (begun.headers.get('location') ?? '').replace('/api/police', '');
    const piece = { ...tus, 'content-type': 'application/offset+octet-stream' };
    await house.ask(investigator, 'PATCH', at, bytes.subarray(0, 5), { ...piece, 'upload-offset': '0' });
    expect((await house.ask(head, 'HEAD', at, undefined, tus)).status).toBe(404);
    expect((await house.ask(investigator, 'HEAD', at, undefined, tus)).headers.get('upload-offset')).toBe('5');
    const last = await house.ask(investigator, 'PATCH', at, bytes.subarray(5), { ...piece, 'upload-offset': '5' });
    expect([last.status, last.headers.get('x-upload-state')]).toEqual([204, 'sealed']);
    const fileId = last.headers.get('x-file-id') ?? '';
    const { body } = await house.ask(investigator, 'GET', `/investigations/${id}/files`);
    expect(body.unregistered).toMatchObject([{ fileId, sha256, size: bytes.length }]);
    const custody = await house.ask(investigator, 'GET', `/investigations/${id}/files/${fileId}/custody`);
    expect(custody.body.items).toMatchObject([
      { action: 'acquired', actor: investigator.subject, role: 'investigator' },
    ]);
    expect((await house.ask(investigator, 'GET', path)).body.items).toMatchObject([{ id: fileId, state: 'sealed' }]);
    expect(JSON.stringify((await house.ask(investigator, 'GET', path)).body)).not.toContain('Canary');
  });

  it('are uploaded by the investigator, get their protocol, and go to the expert', async () => {
    const { id, chainId } = await opened();
    const key = { 'idempotency-key': randomUUID(), 'x-file-sha256': sha256 };
    const first = await house.ask(investigator, 'POST', `/investigations/${id}/files`, bytes, key);
    const again = await house.ask(investigator, 'POST', `/investigations/${id}/files`, bytes, key);
    expect([first.status, again.body]).toEqual([201, first.body]);
    const { record } = await house.take(investigator, id, 'record-evidence', {
      kind: 'screenshot',
      fileId: first.body.fileId,
      how: 'handed-over',
      fromWhom: 'From the child.',
      acquiredAt: new Date().toISOString(),
    });
    expect(record).toMatchObject({ evidence: [{ sha256, by: investigator.subject }], unregisteredFiles: [] });
    await house.take(investigator, id, 'order-examination', {
      kind: 'psycholinguistic',
      object: 'The correspondence.',
      questions: ['Is there persuasion?'],
      evidenceIds: [record.evidence[0].id],
      termDays: 10,
    });
    const order = await eventually(() => house.neighbour('expert-bureau').of(chainId, examinationOrdered)[0]);
    await house.ask(
      investigator,
      'GET',
      `/investigations/${id}/files/${String(first.body.fileId)}?purpose=court&use=export`,
    );
    const { body } = await house.ask(
      investigator,
      'GET',
      `/investigations/${id}/files/${String(first.body.fileId)}/custody`,
    );
    expect(body.items).toMatchObject(
      ['acquired', 'handed-over', 'exported'].map((action) => ({ action, actor: investigator.subject, sha256 })),
    );
    expect(order.sealed).toMatchObject({ materials: [{ sha256, file: { itemId: first.body.fileId, sha256 } }] });
    expect(JSON.stringify(order)).not.toContain('Canary');
  });
});

describe('an investigation', () => {
  it('does not end in a refusal before a psychologist took part', async () => {
    const { id } = await registered();
    const refuse = { reasonCode: 'unfounded', reason: 'Nothing happened.' };
    const early = await house.ask(investigator, 'POST', `/investigations/${id}/refuse-case`, refuse);
    expect(early.body).toMatchObject({ status: 422, rule: 'psychologist-not-heard' });
    await house.take(investigator, id, 'record-explanation', { of: 'other', psychologistPresent: true, text: 'x' });
    expect((await house.take(investigator, id, 'refuse-case', refuse)).record.status).toBe('refused');
  });

  it('that stands still does not stop the term of a measure, which ends on its day', async () => {
    const { id } = await opened();
    const { record } = await house.take(investigator, id, 'identify-suspect', {
      ...{ relation: 'stranger', minor: false, person: { familyName: 'Canarysuspect' }, attribution: 'By IP.' },
    });
    const arrest = { measure: 'house-arrest', authorisedBy: 'court', termDays: 30, reason: 'x' };
    const applied = await house.take(investigator, id, 'apply-measure', {
      suspectId: record.suspects[0].id,
      ...arrest,
    });
    await house.take(investigator, id, 'identify-suspect', {
      ...{ relation: 'stranger', minor: false, person: { familyName: 'Another' }, attribution: 'By IP.' },
    });
    await house.take(investigator, id, 'record-evidence', {
      ...{ kind: 'message-log', sha256: 'a'.repeat(64), how: 'copied', fromWhom: 'x' },
    });
    await house.take(investigator, id, 'suspend', { reasonCode: 'suspect-abroad', reason: 'x' });
    const { deadlines } = (await house.ask(investigator, 'GET', `/investigations/${id}`)).body;
    const states = Object.fromEntries(deadlines.map(({ rule, state }: Json) => [rule, state]));
    expect(states).toMatchObject({
      ...{ 'measure-of-restraint': 'running', 'decide-on-measure': 'running', 'order-psycholinguistic': 'paused' },
      'look-again': 'running',
    });
    const client = new pg.Client({ connectionString: house.database.adminUrl });
    await client.connect();
    await client.query(`DELETE FROM deadlines WHERE record_id = $1 AND rule = 'look-again'`, [id]);
    await new BeginWaiting1798400000000().up({ query: (sql: string) => client.query(sql) } as unknown as QueryRunner);
    await client.query(`UPDATE timers SET ready_at = now() WHERE payload ->> 'step' = 'beginWaiting'`);
    await client.end();
    await eventually(async () => {
      const again = (await house.ask(investigator, 'GET', `/investigations/${id}`)).body;
      return again.deadlines.find(({ rule }: Json) => rule === 'look-again');
    });
    const { until } = applied.record.measures[0];
    const { dueAt } = deadlines.find(({ rule }: Json) => rule === 'measure-of-restraint');
    expect(new Date(dueAt)).toEqual(new Date(`${until as string}T23:59:59.999+05:00`));
  });

  it('goes from the case to its outcome with what the other links answered', async () => {
    const { id, chainId, referralId } = await opened();
    const requests = await house.take(investigator, id, 'order-data-request', {
      kind: 'disclosure',
      platform: 'whatsapp',
      asked: 'Subscriber.',
    });
    const requestId: string = requests.record.dataRequests[0].id;
    const liaison = house.neighbour('platform-liaison');
    const ordered = await eventually(() => liaison.of(chainId, dataRequestOrdered)[0]);
    expect(ordered.open).toMatchObject({ requestId, kind: 'disclosure' });
    const file = await liaison.file(chainId, Buffer.from('server data'), 'answer.json');
    const answer = { note: 'Attached.', data: [{ name: 'ip', value: '192.0.2.1' }], files: [file] };
    await liaison.say(
      chainId,
      dataRequestAnswered.of({ open: { requestId, whole: true, fileCount: 1 }, sealed: { police: answer } }),
    );
    // What the platform states is an item, and so is its file; each with its own hash.
    const { record } = await seen(investigator, id, ({ evidence }) => evidence.length === 2);
    const stated = sha256Of({ requestId, note: answer.note, data: answer.data });
    for (const item of record.evidence)
      expect(item).toMatchObject({ kind: 'server-data', source: 'platform', about: requestId });
    expect(record.evidence.map((item: Json) => item.sha256)).toEqual([stated, file.sha256]);

    const orders = await house.take(investigator, id, 'order-examination', {
      kind: 'psychological',
      object: 'The child, with the interview record.',
      questions: ['Was there pressure?'],
      termDays: 20,
      childInitials: 'C. D.',
    });
    const examinationId: string = orders.record.examinations[0].id;
    const refused = await house.ask(investigator, 'POST', `/investigations/${id}/complete-case`, {});
    expect(refused.body).toMatchObject({ status: 422, rule: 'suspect-unknown' });
    const bureau = house.neighbour('expert-bureau');
    const conclusion = conclusionTo(examinationId, chainId);
    const sha256 = sha256Of(conclusion);
    const signature = { format: 'ed25519' as const, value: signDocument(bureau.keys, conclusion) };
    await bureau.say(
      chainId,
      examinationConcluded.of({
        open: { examinationId, kind: 'psychological', concludedAt: conclusion.concludedAt, conclusionSha256: sha256 },
        sealed: { police: { conclusion, signature, files: [] } },
      }),
    );
    await seen(investigator, id, ({ examinations }) => examinations[0].status === 'concluded');

    await house.take(head, id, 'add-juvenile-inspector', { subjects: [inspector.subject] });
    expect((await house.ask(inspector, 'GET', `/investigations/${id}`)).status).toBe(200);
    await house.take(investigator, id, 'identify-suspect', {
      relation: 'stranger',
      minor: false,
      person: { familyName: 'Canarysuspect' },
      attribution: 'By the address.',
    });
    const [step, plan] = planned() as [string, object];
    expect(step).toBe('planInterview');
    const { record: withPlan } = await house.take(investigator, id, 'plan-interview', plan);
    const [{ id: interviewId, participants }] = withPlan.interviews;
    const present = participants.map((each: Json) => each.id);
    await house.take(investigator, id, 'start-interview', { interviewId, room: 'special', present, recording: true });
    await house.take(investigator, id, 'end-interview', { interviewId, account: 'She tells.' });
    const notReady = await house.ask(investigator, 'POST', `/investigations/${id}/complete-case`, {});
    expect(notReady.body.unmet.map(({ code }: Json) => code)).toEqual([
      'child-not-heard',
      'account-attributed',
      'other-accounts-searched',
    ]);
    const { record: known } = await house.take(investigator, id, 'search-other-accounts', {
      platforms: ['whatsapp'],
      result: 'nothing-found',
      protocol: 'Nothing else was found.',
    });
    await house.take(investigator, id, 'attribute-account', {
      accountId: known.accounts[0].id,
      to: { kind: 'suspect', suspectId: known.suspects[0].id },
      data: ['ip'],
      evidenceIds: [known.accounts[0].answers[0].evidenceId],
      grounds: 'The address.',
    });
    const override = { check: 'interview-lawful', reason: 'The recording was lost.' };
    expect((await house.ask(investigator, 'POST', `/investigations/${id}/override-readiness`, override)).status).toBe(
      403,
    );
    await house.take(head, id, 'override-readiness', override);
    const readiness = await house.ask(investigator, 'GET', `/investigations/${id}/readiness`);
    expect(readiness.body).toMatchObject({ ready: true, notMet: [], overridden: ['interview-lawful'] });
    const overseen = house.neighbour('oversight');
    const letPass = await eventually(() => overseen.of(chainId, readinessDecided)[0]);
    expect([letPass.open['check'], letPass.sealed]).toEqual([
      'interview-lawful',
      { reason: 'The recording was lost.' },
    ]);
    expect(overseen.of(chainId, readinessChanged).length).toBeGreaterThan(2);
    await house.take(investigator, id, 'complete-case');
    const sent = await house.take(investigator, id, 'send-to-prosecutor');
    expect(sent.record.status).toBe('with-prosecutor');
    const clocksOf = async (): Promise<string[]> =>
      (await house.ask(investigator, 'GET', `/investigations/${id}`)).body.deadlines
        .filter(({ state }: Json) => state === 'running')
        .map(({ rule }: Json) => rule);
    expect(await clocksOf()).toContain('prosecutor-decision');
    const decided = { open: { decision: 'to-court' as const }, sealed: { police: { reason: 'Complete.' } } };
    await house.neighbour('oversight').say(chainId, prosecutorDecided.of(decided));
    await seen(investigator, id, ({ status }) => status === 'consented');
    expect(await clocksOf()).toContain('send-to-court');
    await house.take(investigator, id, 'send-to-court');
    const waiting = ['prosecutor-decision', 'send-to-court', 'look-again'];
    const waitedFor = async (): Promise<string[]> => (await clocksOf()).filter((rule) => waiting.includes(rule));
    expect(await waitedFor()).toEqual(['look-again']);
    await house.take(investigator, id, 'record-standing', { note: 'The first hearing is fixed.' });
    expect(await waitedFor()).toEqual(['look-again']);
    const ended = await house.take(investigator, id, 'record-outcome', { outcome: 'convicted' });
    expect(await waitedFor()).toEqual([]);
    expect(ended.record).toMatchObject({ status: 'concluded', endedFor: 'convicted' });
    await house.take(investigator, id, 'refer-to-rehabilitation', { needs: 'Regular talks.' });
    const referred = await eventually(() => house.neighbour('social-services').of(chainId, rehabilitationReferred)[0]);
    expect(referred.sealed).toMatchObject({ child: { familyName: 'Canaryname' } });
    expect(house.neighbour('school').of(chainId, caseOpened)[0]?.open).toEqual({ referralId });
    expect(JSON.stringify(house.neighbour('oversight').heard)).not.toMatch(/Canary|She tells|192\.0\.2/);
  });

  it('is counted in the workload of its investigator, for the head of unit alone', async () => {
    const { body } = await house.ask(head, 'GET', '/investigations/workload');
    expect(
      body.items.find(({ subject }: { subject: string }) => subject === investigator.subject).total,
    ).toBeGreaterThan(0);
    expect((await house.ask(investigator, 'GET', '/investigations/workload')).status).toBe(403);
  });
});

describe('what another agency tells of a chain before the school’s referral is here', () => {
  it('waits for it, and stands in the case in its order', async () => {
    const chainId = uuidv7();
    const social = house.neighbour('social-services');
    const open = { supportId: uuidv7(), kind: 'urgent' as const, region: 'KZ-75' as const };
    await social.say(chainId, supportAccepted.of({ open }));
    await social.say(chainId, supportClosed.of({ open: { ...open, result: 'goals-met' } }));
    const client = new pg.Client({ connectionString: house.database.adminUrl });
    await client.connect();
    await eventually(
      async () =>
        (await client.query('SELECT 1 FROM inbox_waiting WHERE chain_id = $1', [chainId])).rowCount === 2 || undefined,
    );
    await client.end();
    await submit({}, {}, chainId);
    const { id } = await find(duty, chainId);
    const { record } = await seen(duty, id, ({ support }) => support?.[0]?.status === 'closed');
    expect(record.support).toHaveLength(1);
  });
});

describe('a list sorted by what is due', () => {
  it('says the nearest deadline of each case, goes on where a page ended, and leaves nothing out', async () => {
    const sent = await Promise.all(
      (['immediate', 'standard', 'urgent'] as const).map((urgency) => submit({ urgency })),
    );
    for (const { chainId } of sent) await find(head, chainId);
    const inOne = async (): Promise<Json[]> =>
      (await house.ask(head, 'GET', '/investigations?sort=due&limit=100')).body.items;
    const inPages = async (): Promise<Json[]> => {
      const paged: Json[] = [];
      for (let after: string | null = ''; after !== null;) {
        const place = after === '' ? '' : `&after=${after}`;
        const { body } = await house.ask(head, 'GET', `/investigations?sort=due&limit=2${place}`);
        paged.push(...body.items);
        after = body.next;
      }
      return paged;
    };
    const asSeen = (items: Json[]): string => items.map(({ id, due }) => `${id} ${due?.dueAt ?? ''}`).join();
    // Clocks of other cases of this file may still begin and end: pages are compared with a list that stood still meanwhile.
    let [whole, paged]: [Json[], Json[]] = [await inOne(), await inPages()];
    for (let now = await inOne(); asSeen(now) !== asSeen(whole); now = await inOne())
      [whole, paged] = [now, await inPages()];
    expect(paged.map(({ id }) => id)).toEqual(whole.map(({ id }: Json) => id));
    const times = whole.map(({ due }: Json) => due?.dueAt ?? 'never');
    expect(times.filter((time: string) => time !== 'never').length).toBeGreaterThanOrEqual(3);
    expect(times).toEqual([...times].sort());
    expect(whole[0].due.says.kk).toEqual(expect.any(String));
  });
});
