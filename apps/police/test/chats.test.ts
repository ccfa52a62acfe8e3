import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { examinationConcluded, identityRead, referralSubmitted, type PhaseMarks } from '#libs/contracts';
import { sha256Of, signDocument } from '#libs/keys';
import { ErdrSimulator } from '../src/outside/erdr-simulator.js';
import { conclusionTo, submitted } from './given.js';
import { eventually, House, type Json, type Officer } from './house.js';

const almaty = '12ad02d5-3384-5f1f-a091-78bcb375e7fd';
const name = { en: 'Demo', ru: 'Demo', kk: 'Demo' };
const units = [{ id: almaty, agency: 'police', kind: 'police-unit', region: 'KZ-75', name }];
const officer = (role: Officer['role']): Officer => ({ subject: randomUUID(), role, units: [almaty], region: 'KZ-75' });
const [head, investigator, stranger] = [officer('head-of-unit'), officer('investigator'), officer('investigator')];
const duty = officer('duty-officer');
const purpose = 'first look';

let house: House;
beforeAll(async () => {
  const erdr = new ErdrSimulator({ delayMs: 20, refusalRate: 0, laterRate: 0, seed: 'test' });
  house = await House.open(units, erdr, ['school', 'oversight', 'expert-bureau']);
});
afterAll(() => house.close());

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A case in hand with these files as items of evidence. */
async function caseWith(...files: Buffer[]): Promise<{ id: string; chainId: string; evidence: Json[] }> {
  const chainId = uuidv7();
  const school = house.neighbour('school');
  const manifests = [];
  for (const [n, bytes] of files.entries())
    manifests.push(await school.file(chainId, bytes, `Canaryname ${String(n)}.txt`));
  const event = submitted({ referralId: uuidv7(), fileCount: files.length }, { files: manifests });
  await school.say(chainId, referralSubmitted.of({ open: event.open, sealed: { police: event.sealed } }));
  const { id } = await eventually(
    async () => (await house.ask(duty, 'GET', `/investigations?chainId=${chainId}`)).body.items[0],
  );
  await house.take(duty, id, 'receive');
  await house.take(duty, id, 'assign', { subjects: [investigator.subject] });
  const evidence = await eventually<Json[]>(async () => {
    const { body } = await house.ask(investigator, 'GET', `/investigations/${id}`);
    if (body.record.evidence.length < files.length) return undefined;
    return files.map((bytes) => body.record.evidence.find(({ sha256 }: Json) => sha256 === hashOf(bytes)));
  });
  return { id, chainId, evidence };
}

/** Reads an item and waits for what becomes of it. */
async function reading(id: string, evidenceId: string): Promise<Json> {
  await house.take(investigator, id, 'read-chat', { evidenceId });
  return eventually(async () => {
    const { body } = await house.ask(investigator, 'GET', `/investigations/${id}/chats`);
    const found = body.readings.find((each: Json) => each.evidenceId === evidenceId);
    return found?.state === 'reading'
      ? undefined
      : { ...found, chat: body.chats.find((chat: Json) => chat.readingId === found.id) };
  }, 60);
}

const get = async (who: Officer, path: string): Promise<Json> => {
  const { status, body } = await house.ask(who, 'GET', path);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body;
};
/** Opens something of conversations for a purpose. */
const look = async (who: Officer, path: string, more: object = {}): Promise<Json> => {
  const { status, body } = await house.ask(who, 'POST', path, { purpose, ...more });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body;
};

const written = Array.from(
  { length: 450 },
  (_, n) =>
    `0${String((n % 9) + 1)}/0${String((n % 9) + 1)}/2024, 2${String(n % 4)}:1${String(n % 10)} - ${n % 3 === 0 ? 'Canary Child' : 'Canary Adult'}: line ${String(n)}`,
);
written[400] = '03/03/2024, 10:00 - Canary Adult: meet at the chess club';

describe('an item of evidence', () => {
  const file = Buffer.from(`a line before\n${written.join('\n')}`);

  it('is read as a conversation whose every line leads back to its bytes', async () => {
    const { id, evidence } = await caseWith(file);
    const { chat, ...read } = await reading(id, evidence[0].id);
    expect(read).toMatchObject({
      state: 'read',
      format: 'whatsapp-text',
      parserVersion: '1',
      lines: 450,
      unreadable: 1,
      askedBy: investigator.subject,
    });
    expect(chat).toMatchObject({
      platform: 'whatsapp',
      lines: 450,
      dateOrder: 'given',
      orderIsOpen: false,
      settled: null,
    });
    const path = `/investigations/${id}/chats/${chat.id}`;
    const lines: Json[] = [];
    for (let from: number | null = 0; from !== null;) {
      const page: Json = await look(investigator, `${path}/read-lines`, { limit: 170, from });
      lines.push(...page.items);
      from = page.next;
    }
    expect(lines.map(({ line }) => line)).toEqual(written.map((_, n) => n));
    for (const { source } of lines) {
      const { offset, length } = source.pointer as { offset: number; length: number };
      const bytes = file.subarray(offset, offset + length);
      expect(written).toContain(bytes.toString());
      expect(source.sha256).toBe(hashOf(bytes));
    }
    expect(lines[0]).toMatchObject({ from: { name: 'Canary Child' }, local: '2024-01-01T20:10', text: 'line 0' });
    const whole = await look(investigator, `${path}/read`);
    expect(whole.participants).toEqual([
      { id: 'Canary Child', name: 'Canary Child', lines: 150 },
      { id: 'Canary Adult', name: 'Canary Adult', lines: 300 },
    ]);
    expect(whole.unreadable).toEqual([
      { reason: 'no-message', pointer: { in: 'bytes', offset: 0, length: 13, line: 1 } },
    ]);
  });

  it('is searched without the database seeing a word, and nothing of it is there in clear', async () => {
    const { id, evidence } = await caseWith(file);
    const { chat } = await reading(id, evidence[0].id);
    const found = await house.ask(investigator, 'POST', `/investigations/${id}/chats/${chat.id}/search`, {
      purpose: 'first look',
      text: 'CHESS',
    });
    expect(found.body).toMatchObject({ items: [{ line: 400, text: 'meet at the chess club' }], next: null });
    const client = new pg.Client({ connectionString: house.database.migratorUrl });
    await client.connect();
    try {
      for (const table of ['chat_readings', 'chats', 'chat_messages', 'audit_log', 'timers']) {
        const { rows } = await client.query<{ all: string }>(`SELECT string_agg(t::text, ' ') AS all FROM ${table} t`);
        expect(rows[0]?.all ?? '').not.toMatch(/Canary|chess/i);
      }
    } finally {
      await client.end();
    }
  });

  it('that was read stays as it was read, also for the service itself', async () => {
    const { id, evidence } = await caseWith(file);
    const { chat } = await reading(id, evidence[0].id);
    const client = new pg.Client({ connectionString: house.database.serviceUrl });
    await client.connect();
    try {
      for (const statement of [
        `DELETE FROM chat_messages WHERE chat_id = '${chat.id}'`,
        `UPDATE chat_messages SET lines = 1 WHERE chat_id = '${chat.id}'`,
        `UPDATE chats SET lines = 1 WHERE id = '${chat.id}'`,
        `UPDATE chat_readings SET lines = 1 WHERE id = '${chat.readingId}'`,
        `DELETE FROM phase_marks`,
      ])
        await expect(client.query(statement)).rejects.toThrow(/does not change|permission denied/);
    } finally {
      await client.end();
    }
    const again = await house.ask(investigator, 'POST', `/investigations/${id}/read-chat`, {
      evidenceId: evidence[0].id,
    });
    expect(again.body).toMatchObject({ status: 422, rule: 'already-read' });
  });

  it('leaves its reading in the chain of custody, in the access log and with oversight, once an hour for each person', async () => {
    const { id, chainId, evidence } = await caseWith(file);
    const { chat } = await reading(id, evidence[0].id);
    for (const from of [0, 100, 200])
      await look(investigator, `/investigations/${id}/chats/${chat.id}/read-lines`, { from });
    const custody = await get(investigator, `/investigations/${id}/files/${evidence[0].fileId}/custody`);
    expect(custody.items.slice(-2).map(({ action, reason }: Json) => [action, reason])).toEqual([
      ['copied', 'read-as-conversation'],
      ['viewed', 'case-work'],
    ]);
    const log = await get(investigator, `/investigations/${id}/access-log`);
    expect(log.items.filter(({ action }: Json) => action === 'investigation.read-chat-lines')).toHaveLength(3);
    const steps = log.items.filter(({ version }: Json) => version !== null);
    expect(steps.filter(({ says }: Json) => says === null)).toEqual([]);
    await eventually(() => house.neighbour('oversight').of(chainId, identityRead.police)[0]);
    const refused = await house.ask(investigator, 'POST', `/investigations/${id}/chats/${chat.id}/read-lines`, {});
    expect(refused.status).toBe(400);
  });

  it('is nothing to whoever has no part in the case', async () => {
    const { id, evidence } = await caseWith(file);
    const { chat } = await reading(id, evidence[0].id);
    const other = await caseWith(file);
    const asked = (who: Officer, at: string, path: string): Promise<Json> =>
      house.ask(who, 'POST', `/investigations/${at}/chats/${path}`, { purpose, chatIds: [chat.id], text: 'line' });
    const ofChat = ['read', 'read-lines', 'search'].map((each) => `${chat.id as string}/${each}`);
    expect((await house.ask(stranger, 'GET', `/investigations/${id}/chats`)).status).toBe(404);
    for (const path of ['measure-contact', 'read-marks', ...ofChat])
      expect((await asked(stranger, id, path)).status).toBe(404);
    // Nor through another case of one's own.
    for (const path of ['measure-contact', ...ofChat])
      expect((await asked(investigator, other.id, path)).status).toBe(404);
  });

  it('is opened for a purpose that stands in no address', async () => {
    const { id, evidence } = await caseWith(file);
    const { chat } = await reading(id, evidence[0].id);
    const path = `/investigations/${id}/chats`;
    for (const each of [
      'measure-contact',
      'read-marks',
      `${chat.id as string}/read`,
      `${chat.id as string}/read-lines`,
    ]) {
      const addressed = await house.ask(investigator, 'POST', `${path}/${each}?purpose=first%20look`, {
        chatIds: [chat.id],
      });
      expect(addressed.status).toBe(400);
    }
    for (const each of ['contact', 'marks', chat.id as string, `${chat.id as string}/lines`])
      expect((await house.ask(investigator, 'GET', `${path}/${each}?purpose=first%20look`)).status).toBe(404);
  });

  it('that is no conversation is refused with the reason, and may be asked for again', async () => {
    const { id, evidence } = await caseWith(
      Buffer.from('\x89PNG an invented screenshot'),
      Buffer.from('PK\u0003\u0004 broken'),
    );
    expect(await reading(id, evidence[0].id)).toMatchObject({ state: 'refused', refusedFor: 'not-recognised' });
    expect(await reading(id, evidence[1].id)).toMatchObject({ state: 'refused', refusedFor: 'corrupt' });
    expect(await reading(id, evidence[0].id)).toMatchObject({ state: 'refused' });
    const unknown = await house.ask(investigator, 'POST', `/investigations/${id}/read-chat`, {
      evidenceId: randomUUID(),
    });
    expect(unknown.body).toMatchObject({ status: 422, rule: 'item-without-file' });
  });
});

describe('an ambiguous date', () => {
  it('stays open until a person settles it with a reason, and both readings stay', async () => {
    const { id, evidence } = await caseWith(Buffer.from('03/04/2024, 10:00 - A: x\n05/04/2024, 11:00 - B: y'));
    const { chat } = await reading(id, evidence[0].id);
    expect(chat).toMatchObject({ dateOrder: 'ambiguous', orderIsOpen: true });
    const path = `/investigations/${id}/chats`;
    const first = async (): Promise<Json> => (await look(investigator, `${path}/${chat.id}/read-lines`)).items[0];
    const days = async (): Promise<string[]> =>
      (await look(investigator, `${path}/measure-contact`, { chatIds: [chat.id] })).conversations[0].days.map(
        ({ day }: Json) => day,
      );
    expect([(await first()).local, await days()]).toEqual([null, []]);
    const settle = (order: string): Promise<Json> =>
      house.take(investigator, id, 'settle-date-order', {
        chatId: chat.id,
        order,
        reason: 'The phone is set to Kazakh.',
      });
    await settle('month-first');
    await settle('day-first');
    expect(await first()).toMatchObject({
      local: '2024-04-03T10:00',
      at: { written: '03/04/2024, 10:00', dayFirst: '2024-04-03T10:00', monthFirst: '2024-03-04T10:00' },
    });
    expect(await days()).toEqual(['2024-04-03', '2024-04-05']);
    const { settled } = await look(investigator, `${path}/${chat.id}/read`);
    expect(settled).toMatchObject([
      { settled: 'month-first', by: investigator.subject },
      { settled: 'day-first', reason: 'The phone is set to Kazakh.' },
    ]);
  });

  it('is not overruled where the file itself settles it', async () => {
    const { id, evidence } = await caseWith(Buffer.from('03/04/2024, 10:00 - A: x\n13/04/2024, 11:00 - B: y'));
    const { chat } = await reading(id, evidence[0].id);
    expect(chat).toMatchObject({ dateOrder: 'day-first', orderIsOpen: false });
    const input = { chatId: chat.id, order: 'month-first', reason: 'x' };
    const refused = await house.ask(investigator, 'POST', `/investigations/${id}/settle-date-order`, input);
    expect(refused.body).toMatchObject({ status: 422, rule: 'date-order-settled' });
  });
});

describe('the mark of a phase', () => {
  it('cites lines that are there, has versions, and is withdrawn, never deleted', async () => {
    const { id, evidence } = await caseWith(Buffer.from('13/04/2024, 10:00 - A: x\n13/04/2024, 11:00 - B: y'));
    const { chat } = await reading(id, evidence[0].id);
    const mark = (input: object): Promise<Json> =>
      house.ask(investigator, 'POST', `/investigations/${id}/mark-phase`, {
        phase: 'trust',
        reason: 'He asks for secrecy.',
        ...input,
      });
    const at = (line: number): object => ({ lines: [{ chatId: chat.id, line }] });
    expect((await mark({ lines: [] })).body).toMatchObject({ status: 422, rule: 'mark-without-lines' });
    expect((await mark(at(2))).body).toMatchObject({ status: 422, rule: 'mark-without-lines' });
    expect((await mark({ lines: [{ chatId: randomUUID(), line: 0 }] })).body).toMatchObject({
      rule: 'mark-without-lines',
    });
    expect((await mark(at(1))).status).toBe(200);
    const marks = async (): Promise<Json[]> =>
      (await look(investigator, `/investigations/${id}/chats/read-marks`)).items;
    const [{ markId, ...first }] = await marks();
    expect(first).toMatchObject({ standing: true, changeable: true });
    expect((await mark({ ...at(0), markId, phase: 'isolation', reason: 'Seen anew.' })).status).toBe(200);
    await house.take(investigator, id, 'withdraw-phase-mark', { markId, reason: 'It was banter.' });
    expect((await mark({ ...at(0), markId })).body).toMatchObject({ rule: 'mark-not-standing' });
    expect(await marks()).toMatchObject([
      {
        version: 1,
        phase: 'trust',
        groomingStage: 'trust_building',
        withdrawn: false,
        cites: [{ line: 1 }],
        role: 'investigator',
        standing: false,
        changeable: false,
      },
      { version: 2, phase: 'isolation', reason: 'Seen anew.', standing: false },
      { version: 3, withdrawn: true, reason: 'It was banter.', standing: false, changeable: false },
    ]);
  });
});

describe('the mark of an expert', () => {
  it('comes with the signed conclusion, names author and order, and leads to the lines once the same parser read them here', async () => {
    const bytes = Buffer.from('13/04/2024, 10:00 - Canary A: x\n13/04/2024, 11:00 - Canary B: keep it between us');
    const { id, chainId, evidence } = await caseWith(bytes);
    await house.take(investigator, id, 'enter-registration-number', { number: '26-KZ75-000000000321' });
    await house.take(investigator, id, 'record-explanation', { of: 'child', psychologistPresent: true, text: 'x' });
    await house.take(investigator, id, 'open-case', { articles: ['cc-124'], grounds: ['statement'] });
    const { record } = await house.take(investigator, id, 'order-examination', {
      ...{ kind: 'psycholinguistic', object: 'The chat.', termDays: 10, evidenceIds: [evidence[0].id] },
      questions: [{ text: 'Is there persuasion?' }],
    });
    const examinationId = record.examinations[0].id as string;
    const by = randomUUID();
    const lineHash = hashOf(Buffer.from('13/04/2024, 11:00 - Canary B: keep it between us'));
    const marked = async (phase: 'trust' | 'isolation', parserVersion: string): Promise<void> => {
      const phaseMarks: PhaseMarks = {
        sources: [{ sha256: hashOf(bytes), place: 0, parser: 'qorgan/whatsapp-text', parserVersion }],
        marks: [
          {
            ...{ markId: randomUUID(), phase, reason: 'Canaryreason: secrecy.', by, at: new Date().toISOString() },
            cites: [{ source: 0, line: 1, sha256: lineHash }],
          },
        ],
      };
      const conclusion = {
        ...conclusionTo(examinationId, chainId),
        experts: [{ subject: by, name: 'Demo Linguist', kind: 'psycholinguistic' as const }],
        phaseMarks,
      };
      const bureau = house.neighbour('expert-bureau');
      const open = { examinationId, kind: 'psycholinguistic' as const, concludedAt: conclusion.concludedAt };
      const signature = { format: 'ed25519' as const, value: signDocument(bureau.keys, conclusion) };
      await bureau.say(
        chainId,
        examinationConcluded.of({
          open: { ...open, conclusionSha256: sha256Of(conclusion) },
          sealed: { police: { conclusion, signature, files: [] } },
        }),
      );
    };
    const marks = async (): Promise<Json[]> =>
      (await look(investigator, `/investigations/${id}/chats/read-marks`)).items;
    await marked('trust', '1');
    const [unread] = await eventually(async () => ((await marks()).length === 1 ? marks() : undefined));
    expect(unread.cites).toMatchObject([{ chatId: null, line: 1 }]);
    const { chat, parser } = await reading(id, evidence[0].id);
    expect(parser).toBe('qorgan/whatsapp-text');
    expect(await marks()).toMatchObject([
      {
        ...{ examinationId, by, author: 'Demo Linguist', role: 'expert', superseded: false, changeable: false },
        ...{ phase: 'trust', groomingStage: 'trust_building', reason: 'Canaryreason: secrecy.' },
        cites: [{ chatId: chat.id, line: 1 }],
      },
    ]);
    const { items } = await look(investigator, `/investigations/${id}/chats/${chat.id}/read-lines`, { from: 1 });
    expect(items[0].source.sha256).toBe(lineHash);
    // Nobody at the police changes or withdraws it.
    const { markId } = (await marks())[0] as { markId: string };
    const withdrawn = await house.ask(investigator, 'POST', `/investigations/${id}/withdraw-phase-mark`, {
      ...{ markId, reason: 'x' },
    });
    expect(withdrawn.body).toMatchObject({ status: 422, rule: 'mark-not-standing' });
    // A completed conclusion takes the place of the first; lines that another parser counted lead nowhere here.
    await marked('isolation', 'another');
    const both = await eventually(async () => ((await marks()).length === 2 ? marks() : undefined));
    expect(both).toMatchObject([
      { phase: 'trust', superseded: true },
      { phase: 'isolation', superseded: false, cites: [{ chatId: null, line: 1 }] },
    ]);
  });
});

it('contact on two platforms is measured on one axis, with the lines that each figure rests on', async () => {
  const day = (n: number): string => String(n).padStart(2, '0');
  const whatsapp = Array.from({ length: 10 }, (_, n) => `${day(n + 11)}/04/2024, 23:30 - Adult: a`).join('\n');
  const telegram = JSON.stringify({
    name: 'Adult',
    type: 'personal_chat',
    id: 1,
    messages: Array.from({ length: 5 }, (_, n) => ({
      id: n,
      type: 'message',
      date: `2024-04-${day(n + 20)}T21:15:00`,
      date_unixtime: String(Date.parse(`2024-04-${day(n + 20)}T16:15:00Z`) / 1000),
      from: 'Adult',
      from_id: 'user1',
      text: 'b',
    })),
  });
  const { id, evidence } = await caseWith(Buffer.from(whatsapp), Buffer.from(telegram));
  const chats: Json[] = [];
  for (const { id: evidenceId } of evidence) chats.push((await reading(id, evidenceId)).chat);
  const contact = await look(head, `/investigations/${id}/chats/measure-contact`, {
    chatIds: chats.map((chat) => chat.id as string),
    gapHours: 20,
  });
  const byPlatform = Object.fromEntries(contact.conversations.map((each: Json) => [each.platform, each])) as Record<
    string,
    Json
  >;
  expect(byPlatform['whatsapp']).toMatchObject({
    clock: 'as-written',
    written: { 0: 10 },
    night: { counts: { 0: 10 } },
    gaps: { total: 9 },
  });
  expect(byPlatform['telegram']).toMatchObject({
    clock: 'asia-almaty',
    initiative: [{ who: 0, approaches: 5, share: 1 }],
  });
  expect(byPlatform['telegram'].hours[21]).toEqual({ 0: 5 });
  expect(contact.platformChanges).toMatchObject([
    { kind: 'moved', lastBefore: { line: 9 }, firstHere: { line: 0 }, linesBefore: 7, linesAfter: 0 },
  ]);
});

it('a long conversation is read in bounded memory, and its last page costs what its first one costs', async () => {
  const lines = 20_000;
  const text = Array.from(
    { length: lines },
    (_, n) =>
      `13/04/2024, 10:00 - ${n % 2 === 0 ? 'Adult' : 'Child'}: line number ${String(n)} of an invented conversation`,
  ).join('\n');
  const { id, evidence } = await caseWith(Buffer.from(text));
  const begun = performance.now();
  const { chat } = await reading(id, evidence[0].id);
  const seconds = (performance.now() - begun) / 1000;
  expect(chat.lines).toBe(lines);
  const page = async (from: number): Promise<number> => {
    const at = performance.now();
    const { items } = await look(investigator, `/investigations/${id}/chats/${chat.id}/read-lines`, { from });
    expect(items[0].line).toBe(from);
    return performance.now() - at;
  };
  await page(0);
  const [first, last] = [await page(0), await page(lines - 100)];
  const at = performance.now();
  await look(investigator, `/investigations/${id}/chats/measure-contact`, { chatIds: [chat.id] });
  process.stderr.write(
    `${String(lines)} lines: read in ${seconds.toFixed(1)} s, first page ${first.toFixed(0)} ms, last page ${last.toFixed(0)} ms, contact ${(performance.now() - at).toFixed(0)} ms\n`,
  );
  expect(last).toBeLessThan(20 * first + 500);
});
