import { createHash, randomUUID } from 'node:crypto';
import {
  dataRequestAnswered,
  dataRequestOrdered,
  examinationOrdered,
  fileWithheldByLiaison,
  fileWithheldByPolice,
  fileWithheldBySchool,
  materialWithheld,
  referralAmended,
  referralSubmitted,
} from '#libs/contracts';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { ErdrSimulator } from '../src/outside/erdr-simulator.js';
import { submitted } from './given.js';
import { eventually, House, type Json, type Officer, type Reply } from './house.js';

const unit = '12ad02d5-3384-5f1f-a091-78bcb375e7fd';
const name = { en: 'Demo', ru: 'Demo', kk: 'Demo' };
const officer = (role: Officer['role']): Officer => ({ subject: randomUUID(), role, units: [unit], region: 'KZ-75' });
const [duty, investigator, stranger] = [officer('duty-officer'), officer('investigator'), officer('investigator')];
const [head, secondHead] = [officer('head-of-unit'), officer('head-of-unit')];
const harmless = Buffer.from('an invented text that stands for what nobody must see');
const marked = Buffer.from('another invented text that stands for what nobody must see');
const ofTheSchool = Buffer.from('an invented screenshot of the school');
const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

let house: House;
let id: string;
let chainId: string;
let fileId: string;
let otherId: string;
beforeAll(async () => {
  const erdr = new ErdrSimulator({ delayMs: 1, refusalRate: 0, laterRate: 0, seed: 'test' });
  const units = [{ id: unit, agency: 'police', kind: 'police-unit', region: 'KZ-75', name }];
  house = await House.open(units, erdr, ['school', 'platform-liaison', 'expert-bureau', 'oversight']);
  chainId = uuidv7();
  const { open, sealed } = submitted({ referralId: uuidv7() });
  const school = house.neighbour('school');
  const file = await school.file(chainId, ofTheSchool, 'Canary.png');
  await school.say(chainId, referralSubmitted.of({ open, sealed: { police: { ...sealed, files: [file] } } }));
  ({ id } = await eventually(
    async () => (await house.ask(duty, 'GET', `/investigations?chainId=${chainId}`)).body.items[0],
  ));
  await house.take(duty, id, 'receive');
  await house.take(duty, id, 'assign', { subjects: [investigator.subject] });
  await house.take(investigator, id, 'enter-registration-number', { number: '26-KZ75-000000000009' });
  [fileId, otherId] = (await acquired(harmless, marked)) as [string, string];
});
afterAll(() => house.close());

/** Files that the investigator captured. */
async function acquired(...files: readonly Buffer[]): Promise<string[]> {
  const ids: string[] = [];
  for (const bytes of files)
    ids.push((await house.ask(investigator, 'POST', `/investigations/${id}/files`, bytes)).body.fileId);
  await house.take(investigator, id, 'record-acquisition', {
    how: 'captured',
    acquiredAt: new Date().toISOString(),
    participants: [],
    items: ids.map((each) => ({ kind: 'photo', fileId: each })),
  });
  return ids;
}

const at = (file = fileId): string => `/investigations/${id}/files/${file}`;
const mark = (who: Officer, path: string, body: object): Promise<Reply> =>
  house.ask(who, 'POST', `${at()}/withholding${path}`, body);
const record = async (): Promise<Json> => (await house.ask(investigator, 'GET', `/investigations/${id}`)).body.record;
const custody = async (file = fileId): Promise<Json[]> =>
  (await house.ask(investigator, 'GET', `${at(file)}/custody`)).body.items;

describe('suspected child abuse material', () => {
  it('is marked by whoever has the case, and shows nothing but hashes, size and description from then on', async () => {
    const purpose = { purpose: 'to register it' };
    const { body: reading } = await house.ask(investigator, 'POST', `${at()}/readings`, purpose);
    expect((await mark(stranger, '', { words: 'Not mine.' })).status).toBe(404);
    const first = await mark(investigator, '', { words: 'An invented description.' });
    expect([first.status, first.body]).toMatchObject([
      200,
      {
        withheld: true,
        sha256: sha256Of(harmless),
        size: harmless.length,
        history: [{ act: 'withhold', actor: investigator.subject, words: 'An invented description.' }],
      },
    ]);
    // Marked twice is marked once; what was opened before is not given out any more either.
    expect((await mark(head, '', { words: 'Again.' })).body.history).toHaveLength(1);
    for (const who of [investigator, head])
      for (const [method, path, body] of [
        ['GET', `${at()}?purpose=court`, undefined],
        ['GET', `${at()}?purpose=court&use=export`, undefined],
        ['POST', `${at()}/readings`, purpose],
        ['POST', `${at()}/read-metadata`, purpose],
        ['GET', `${at()}/readings/${String(reading.id)}`, undefined],
      ] as const) {
        const refused = await house.ask(who, method, path, body);
        if (who === head && path.endsWith(reading.id)) expect(refused.status).toBe(404);
        else expect([path, refused.status, refused.body.code]).toEqual([path, 403, 'bytes-withheld']);
      }
    expect((await custody()).map(({ action }) => action)).toEqual(['acquired', 'viewed', 'withheld']);
  });

  it('leaves with no export: hash and description stand there instead', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const asked = { purpose: 'for the court' };
    const made = await house.ask(investigator, 'POST', `/investigations/${id}/exports`, asked, key);
    const archive = await house.ask(investigator, 'GET', `/investigations/${id}/exports/${made.body.exportId}`);
    expect([made.status, archive.status]).toEqual([201, 200]);
    const bytes = archive.body as Buffer;
    expect([bytes.includes(harmless), bytes.includes(marked)]).toEqual([false, true]);
    expect(bytes.includes('"withheld": "abuse-material"')).toBe(true);
    expect(bytes.includes(sha256Of(harmless))).toBe(true);
    expect((await custody()).map(({ action }) => action)).not.toContain('exported');
  });

  it('goes to the bureau with its mark, and an expert who marks a material marks it here', async () => {
    const { evidence } = await record();
    await house.take(investigator, id, 'order-examination', {
      kind: 'psycholinguistic',
      object: 'Two invented files.',
      questions: ['What is it?'],
      evidenceIds: [fileId, otherId].map((each) => evidence.find((item: Json) => item.fileId === each).id),
      termDays: 10,
    });
    const bureau = house.neighbour('expert-bureau');
    const order = await eventually(() => bureau.of(chainId, examinationOrdered)[0]);
    const { materials } = order.sealed as { materials: { sha256: string; file: { withheld?: true } }[] };
    expect(materials.map(({ sha256, file }) => [sha256, file.withheld === true])).toEqual([
      [sha256Of(harmless), true],
      [sha256Of(marked), false],
    ]);
    const { examinationId } = order.open as { examinationId: string };
    const said = { sha256: sha256Of(marked), words: 'Invented: it is such material.' };
    await bureau.say(chainId, materialWithheld.of({ open: { examinationId }, sealed: { police: said } }));
    await eventually(async () =>
      (await house.ask(investigator, 'GET', `${at(otherId)}/withholding`)).body.withheld === true ? true : undefined,
    );
    expect((await house.ask(head, 'GET', `${at(otherId)}?purpose=look`)).body.code).toBe('bytes-withheld');
    expect((await custody(otherId)).at(-1)).toMatchObject({ action: 'withheld', counterpart: 'expert-bureau' });
    // The bureau knows what it said itself, and nobody else has a copy.
    for (const each of ['school', 'platform-liaison', 'expert-bureau'] as const)
      expect(house.neighbour(each).of(chainId, fileWithheldByPolice)).toEqual([]);
  });

  it('is told to whoever has a copy and to nobody else: it came from the school, and went to the bureau', async () => {
    const fromSchool = await eventually(async () =>
      (await record()).evidence.find((item: Json) => item.source === 'school' && item.fileId !== undefined),
    );
    await house.take(investigator, id, 'order-examination', {
      kind: 'psycholinguistic',
      object: 'An invented file of the school.',
      questions: ['What is it?'],
      evidenceIds: [fromSchool.id],
      termDays: 10,
    });
    // Another copy of the same bytes is marked, which nobody has been given.
    const [copy] = await acquired(ofTheSchool);
    const words = { words: 'An invented description.' };
    const marking = await house.ask(investigator, 'POST', `${at(copy)}/withholding`, words);
    expect([marking.status, marking.body.withheld]).toEqual([200, true]);
    for (const each of ['school', 'expert-bureau'] as const) {
      const [told, ...more] = await eventually(() => {
        const all = house.neighbour(each).of(chainId, fileWithheldByPolice);
        return all.length === 0 ? undefined : all;
      });
      expect([told?.open, told?.sealed, more]).toEqual([{}, { sha256: fromSchool.sha256 }, []]);
    }
    expect(house.neighbour('platform-liaison').of(chainId, fileWithheldByPolice)).toEqual([]);
  });

  it('that the liaison marks after its answer is withheld here, though its bytes come later; said twice, it is once', async () => {
    const liaison = house.neighbour('platform-liaison');
    await house.take(investigator, id, 'order-data-request', {
      kind: 'preservation',
      platform: 'whatsapp',
      asked: 'What is kept.',
    });
    const { open } = await eventually(() => liaison.of(chainId, dataRequestOrdered)[0]);
    const { requestId } = open as { requestId: string };
    const late = Buffer.from('an invented answer that stands for what nobody must see');
    const file = await liaison.file(chainId, late, 'Canary.bin');
    const said = fileWithheldByLiaison.of({
      open: {},
      sealed: { police: { sha256: sha256Of(late), words: 'Invented.' } },
    });
    await liaison.say(chainId, said);
    await liaison.say(
      chainId,
      dataRequestAnswered.of({
        open: { requestId, whole: true, fileCount: 1 },
        sealed: { police: { note: 'Invented.', data: [], files: [file] } },
      }),
    );
    await liaison.say(chainId, said);
    const item = await eventually(async () =>
      (await record()).evidence.find((each: Json) => each.sha256 === sha256Of(late) && each.fileId !== undefined),
    );
    expect((await house.ask(head, 'GET', `${at(item.fileId)}?purpose=look`)).body.code).toBe('bytes-withheld');
    expect((await custody(item.fileId)).filter(({ action }) => action === 'withheld')).toHaveLength(1);
    expect(liaison.of(chainId, fileWithheldByPolice)).toEqual([]);
  });

  it('that the school marks after it was sent is withheld here', async () => {
    const school = house.neighbour('school');
    const sent = Buffer.from('an invented screenshot that was sent later');
    const file = await school.file(chainId, sent, 'Canary.png');
    await school.say(
      chainId,
      referralAmended.of({
        open: { referralId: uuidv7(), added: ['files'], excludedSubjects: [] },
        sealed: { police: { accounts: [], exclusions: [], files: [file] } },
      }),
    );
    const item = await eventually(async () =>
      (await record()).evidence.find((each: Json) => each.sha256 === sha256Of(sent) && each.fileId !== undefined),
    );
    const said = { sha256: sha256Of(sent), words: 'Invented: it is such material.' };
    await school.say(chainId, fileWithheldBySchool.of({ to: ['police'], open: {}, sealed: { police: said } }));
    await eventually(async () =>
      (await house.ask(investigator, 'GET', `${at(item.fileId)}/withholding`)).body.withheld === true
        ? true
        : undefined,
    );
    expect((await custody(item.fileId)).at(-1)).toMatchObject({ action: 'withheld', counterpart: 'school' });
  });

  describe('is decided one after the other', () => {
    const bytes = Buffer.from('an invented text of which several speak at once');
    let several: string;
    let held: pg.Client;
    beforeAll(async () => {
      [several = ''] = await acquired(bytes);
      held = new pg.Client({ connectionString: house.database.adminUrl });
      await held.connect();
    });
    afterAll(() => held.end());

    const say = (who: Officer, path: string, body: object): Promise<Reply> =>
      house.ask(who, 'POST', `${at(several)}/withholding${path}`, body);
    /** Does `work` while somebody else is about to say something of the same bytes, which these wait for. */
    async function meanwhile<T>(count: number, work: () => Promise<T>, said: () => Promise<unknown>): Promise<T> {
      await held.query('BEGIN');
      await held.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`bytes ${sha256Of(bytes)}`]);
      await said();
      const waiting = `SELECT 1 FROM pg_locks AS l JOIN pg_database AS d ON d.oid = l.database
                        WHERE d.datname = current_database() AND l.locktype = 'advisory' AND NOT l.granted`;
      const done = work();
      await eventually(async () => ((await held.query(waiting)).rowCount === count ? true : undefined)).finally(() =>
        held.query('COMMIT'),
      );
      return done;
    }

    it('who marks while a release is being decided marks it anew', async () => {
      await say(investigator, '', { words: 'An invented description.' });
      const release = (): Promise<unknown> =>
        held.query(
          `INSERT INTO withheld_entries (id, item_id, at, act, actor, words_sealed) VALUES ($1, $2, now(), 'release', $3, NULL)`,
          [uuidv7(), several, secondHead.subject],
        );
      const marking = (): Promise<Reply> => say(head, '', { words: 'It is, after all.' });
      const { body } = await meanwhile(1, marking, release);
      expect((body.history as Json[]).map(({ act }) => act)).toEqual(['withhold', 'release', 'withhold']);
      expect((await house.ask(head, 'GET', `${at(several)}?purpose=look`)).body.code).toBe('bytes-withheld');
    });

    it('is asked for once and decided once, though two do so at the same moment', async () => {
      const asking = () =>
        Promise.all([head, investigator].map((who) => say(who, '/release-requests', { words: 'A mistake.' })));
      const asked = await meanwhile(2, asking, () => Promise.resolve());
      expect(asked.map(({ status }) => status).sort()).toEqual([200, 409]);
      const deciding = () =>
        Promise.all(
          [true, false].map((release) => say(secondHead, '/release-decisions', { words: 'Decided.', release })),
        );
      const decided = await meanwhile(2, deciding, () => Promise.resolve());
      expect(decided.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(decided.find(({ status }) => status === 409)?.body.code).toBe('release-not-asked');
    });
  });

  it('is shown again only with a reason, and when somebody else than who asked decides so', async () => {
    expect((await mark(head, '/release-decisions', { words: 'No.', release: true })).body.code).toBe(
      'release-not-asked',
    );
    expect((await mark(head, '/release-requests', { words: '' })).status).toBe(400);
    expect((await mark(head, '/release-requests', { words: 'A mistake.' })).body.releaseAskedBy).toBe(head.subject);
    const decided = { words: 'It is a mistake.', release: true };
    expect((await mark(investigator, '/release-decisions', decided)).status).toBe(403);
    expect((await mark(head, '/release-decisions', decided)).status).toBe(403);
    expect((await house.ask(head, 'GET', `${at()}?purpose=look`)).body.code).toBe('bytes-withheld');
    const notices = (await house.ask(secondHead, 'GET', '/notices')).body.items as Json[];
    expect(notices).toContainEqual(expect.objectContaining({ code: 'file-release-asked', recordId: id }));
    const kept = await mark(secondHead, '/release-decisions', { words: 'It is not.', release: false });
    expect(kept.body).toMatchObject({ withheld: true, releaseAskedBy: null });
    await mark(investigator, '/release-requests', { words: 'Looked at once more.' });
    const released = await mark(secondHead, '/release-decisions', decided);
    expect(released.body).toMatchObject({ withheld: false });
    expect((released.body.history as Json[]).map(({ act }) => act)).toEqual([
      ...['withhold', 'ask-release', 'keep', 'ask-release', 'release'],
    ]);
    expect((await house.ask(head, 'GET', `${at()}?purpose=look`)).status).toBe(200);
    expect((await custody()).map(({ action }) => action)).toContain('released');
    const log = (await house.ask(head, 'GET', `/investigations/${id}/access-log`)).body.items as Json[];
    expect(log.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['investigation.withhold-file', 'investigation.release-file']),
    );
  });
});
