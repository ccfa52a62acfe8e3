import { createHash, randomUUID } from 'node:crypto';
import { examinationConcluded, identityRead } from '#libs/contracts';
import { eventually, type Person, type PlayedAgency } from '#libs/stage';
import pg from 'pg';
import { Bureau, ids, type Order } from './bureau.js';

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const purpose = 'examination';
const written = ['13/04/2024, 10:00 - Canary Adult: hello', '13/04/2024, 10:05 - Canary Adult: keep it between us'];
const chat = Buffer.from(written.join('\n'));
const picture = Buffer.from('\x89PNG an invented screenshot');

let bureau: Bureau;
let police: PlayedAgency;
let linguist: Person;
let psychologist: Person;
beforeAll(async () => {
  bureau = await Bureau.open();
  ({ police, linguist } = bureau);
  psychologist = bureau.expert(ids.psychologist);
});
afterAll(() => bureau.stage.clear());

/** A table as whoever owns the database sees it. */
async function everythingIn(table: string): Promise<string> {
  const client = new pg.Client({ connectionString: bureau.served.database.migratorUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ all: string }>(`SELECT string_agg(t::text, ' ') AS all FROM ${table} t`);
    expect(rows[0]?.all).toBeTruthy();
    return rows[0]?.all ?? '';
  } finally {
    await client.end();
  }
}

/** A comprehensive examination in progress whose two materials have come. */
async function inProgress(): Promise<Order> {
  const chainId = randomUUID();
  const files = [
    await police.give('expert-bureau', chainId, chat, 'chat.txt'),
    await police.give('expert-bureau', chainId, picture),
  ];
  const kinds = ['psycholinguistic', 'psychological'] as const;
  const order = await bureau.ordered({ chainId, files, open: { kinds: [...kinds], questionKinds: [...kinds] } });
  for (const expert of [ids.linguist, ids.psychologist])
    expect((await bureau.coordinator.post(`${order.path}/assign`, { expert })).status).toBe(200);
  await eventually('the materials', async () => {
    const { materials } = (await linguist.get(order.path)).body.record as { materials: { arrival: string }[] };
    return materials.every(({ arrival }) => arrival === 'arrived') ? true : undefined;
  });
  const early = await linguist.post(`${order.path}/read-chat`, { material: 0 });
  expect(early.body).toMatchObject({ code: 'wrong-state' });
  const hashes = [chat, picture].map((bytes, material) => ({ material, sha256: hashOf(bytes) }));
  expect((await linguist.post(`${order.path}/begin`, { hashes })).status).toBe(200);
  return order;
}

async function reading(order: Order, material: number): Promise<{ state: string; chatId: string }> {
  expect((await linguist.post(`${order.path}/read-chat`, { material })).status).toBe(200);
  return eventually('the reading', async () => {
    const { readings, chats } = (await linguist.get(`${order.path}/chats`)).body as {
      readings: { id: string; material: number; state: string }[];
      chats: { id: string; readingId: string }[];
    };
    const found = readings.find((each) => each.material === material);
    if (found === undefined || found.state === 'reading') return undefined;
    return { ...found, chatId: chats.find(({ readingId }) => readingId === found.id)?.id ?? '' };
  });
}

const marked = (order: Order, who: Person, input: object) =>
  who.post(`${order.path}/mark-phase`, { phase: 'trust', reason: 'Canaryreason: secrecy.', ...input });

describe('a chat export that was handed over', () => {
  test('is read by the experts of the order and by nobody else, and every reading leaves its trace', async () => {
    const order = await inProgress();
    const { state, chatId } = await reading(order, 0);
    expect(state).toBe('read');
    const path = `${order.path}/chats/${chatId}/read-lines`;
    const { body } = await linguist.post(path, { purpose });
    expect(body.items).toMatchObject([
      { line: 0, text: 'hello', local: '2024-04-13T10:00', source: { sha256: hashOf(Buffer.from(written[0] ?? '')) } },
      { line: 1, text: 'keep it between us' },
    ]);
    expect((await psychologist.post(path, { purpose })).status).toBe(200);
    for (const stranger of [bureau.coordinator, bureau.expert(ids.second)])
      expect([403, 404]).toContain((await stranger.post(path, { purpose })).status);
    // Nor through another order of one's own.
    const other = await bureau.begun();
    expect((await linguist.post(`${other.path}/chats/${chatId}/read-lines`, { purpose })).status).toBe(404);
    // The purpose stands in no address.
    expect((await linguist.post(`${path}?purpose=${purpose}`, {})).status).toBe(400);
    expect((await linguist.get(`${order.path}/chats/${chatId}/lines?purpose=${purpose}`)).status).toBe(404);
    await linguist.post(path, { purpose, from: 1 });
    const whole = await linguist.post(`${order.path}/chats/${chatId}/read`, { purpose });
    expect(whole.body.participants).toMatchObject([{ name: 'Canary Adult', lines: 2 }]);
    const told = await bureau.oversight.heard(identityRead['expert-bureau'], order.chainId, 2);
    expect(told.map(({ open }) => open.what)).toEqual(['evidence', 'evidence']);
    for (const table of ['chat_readings', 'chats', 'chat_messages', 'audit_log'])
      expect(await everythingIn(table)).not.toMatch(/Canary|between us/);
  });

  test('is searched for a purpose without a word of it in clear, by those who may read it and by nobody else', async () => {
    const order = await inProgress();
    const { chatId } = await reading(order, 0);
    const path = `${order.path}/chats/${chatId}/search`;
    const found = await linguist.post(path, { purpose, text: 'KEEP it' });
    const line = { line: 1, text: 'keep it between us', local: '2024-04-13T10:05' };
    expect(found.body).toMatchObject({ items: [line], next: null });
    expect((await linguist.post(path, { purpose, text: 'hello', from: 1 })).body).toEqual({ items: [], next: null });
    for (const stranger of [bureau.coordinator, bureau.expert(ids.second)])
      expect([403, 404]).toContain((await stranger.post(path, { purpose, text: 'hello' })).status);
    const other = await bureau.begun();
    const elsewhere = `${other.path}/chats/${chatId}/search`;
    expect((await linguist.post(elsewhere, { purpose, text: 'hello' })).status).toBe(404);
    // Neither purpose nor text stands in an address, and neither may be missing.
    expect((await linguist.post(`${path}?purpose=${purpose}&text=hello`, {})).status).toBe(400);
    expect((await linguist.post(path, { text: 'hello' })).status).toBe(400);
    expect((await linguist.post(path, { purpose, text: 'h' })).status).toBe(400);
    // Journalled as a reading: each in the access log, custody and oversight once an hour.
    const journal = await everythingIn('audit_log');
    expect(journal.match(new RegExp(`examination.search-chat[^)]*${order.id}`, 'g'))).toHaveLength(2);
    expect(journal).not.toMatch(/Canary|KEEP|hello/);
    const told = await bureau.oversight.heard(identityRead['expert-bureau'], order.chainId);
    expect(told.map(({ open }) => open.what)).toEqual(['evidence']);
  });

  test('is no conversation where it is none, and is read once', async () => {
    const order = await inProgress();
    expect(await reading(order, 1)).toMatchObject({ state: 'refused', refusedFor: 'not-recognised' });
    await reading(order, 0);
    expect((await linguist.post(`${order.path}/read-chat`, { material: 0 })).body).toMatchObject({
      rule: 'already-read',
    });
    expect((await linguist.post(`${order.path}/read-chat`, { material: 7 })).body).toMatchObject({
      rule: 'material-without-file',
    });
  });
});

describe('the mark of a phase', () => {
  test('cites lines that were handed over, belongs to its author, and goes to the police with the signed conclusion alone', async () => {
    const order = await inProgress();
    const { chatId } = await reading(order, 0);
    const at = (line: number): object => ({ lines: [{ chatId, line }] });
    for (const input of [{ lines: [] }, at(2), { lines: [{ chatId: randomUUID(), line: 0 }] }])
      expect((await marked(order, linguist, input)).body).toMatchObject({ rule: 'mark-without-lines' });
    expect((await marked(order, linguist, at(1))).status).toBe(200);
    expect((await marked(order, psychologist, { ...at(0), phase: 'contact' })).status).toBe(200);
    expect((await marked(order, psychologist, { ...at(0), phase: 'isolation' })).status).toBe(200);
    const marks = async () => {
      const { body } = await linguist.post(`${order.path}/chats/read-marks`, { purpose });
      return body.items as { markId: string; by: string; phase: string; standing: boolean; changeable: boolean }[];
    };
    const [mine, contact, isolation] = await marks();
    expect([mine, contact]).toMatchObject([
      { standing: true, changeable: true },
      { standing: true, changeable: false },
    ]);
    const withdrawal = { markId: isolation?.markId, reason: 'It was banter.' };
    expect((await linguist.post(`${order.path}/withdraw-phase-mark`, withdrawal)).body).toMatchObject({
      rule: 'mark-not-standing',
    });
    expect((await psychologist.post(`${order.path}/withdraw-phase-mark`, withdrawal)).status).toBe(200);
    const anew = { ...at(1), markId: mine?.markId, phase: 'collecting-personal-data' };
    expect((await marked(order, linguist, anew)).status).toBe(200);
    expect((await marks()).map(({ standing }) => standing)).toEqual([false, true, true, false, false]);

    for (const [question, who] of [linguist, psychologist].entries())
      expect((await who.post(`${order.path}/answer-question`, { question, answer: 'Yes.' })).status).toBe(200);
    expect((await psychologist.post(`${order.path}/agree`, {})).status).toBe(200);
    expect((await linguist.post(`${order.path}/conclude`, { summary: 'Canarysummary' })).status).toBe(200);
    const [conclusion] = await police.heard(examinationConcluded, order.chainId);
    const source = { sha256: hashOf(chat), place: 0, parserVersion: '1' };
    expect(conclusion?.sealed.conclusion.phaseMarks).toMatchObject({
      sources: [source],
      marks: [
        {
          ...{ markId: mine?.markId, phase: 'collecting-personal-data', by: ids.linguist },
          cites: [{ source: 0, line: 1, sha256: hashOf(Buffer.from(written[1] ?? '')) }],
        },
        { markId: contact?.markId, phase: 'contact', by: ids.psychologist, reason: 'Canaryreason: secrecy.' },
      ],
    });
    expect(conclusion?.sealed.conclusion.phaseMarks?.marks).toHaveLength(2);
    expect(JSON.stringify(bureau.oversight.events)).not.toMatch(/Canary/);
    expect(await everythingIn('phase_marks')).not.toMatch(/Canary/);
  });

  test('is asked about anew by whoever agreed before it was made', async () => {
    const order = await inProgress();
    const { chatId } = await reading(order, 0);
    for (const [question, who] of [linguist, psychologist].entries())
      await who.post(`${order.path}/answer-question`, { question, answer: 'Yes.' });
    expect((await psychologist.post(`${order.path}/agree`, {})).status).toBe(200);
    expect((await marked(order, linguist, { lines: [{ chatId, line: 0 }] })).body.record.agreed).toEqual([]);
  });
});
