import { createHash, randomUUID } from 'node:crypto';
import {
  conclusionReturned,
  examinationAssigned,
  examinationConcluded,
  examinationDeclined,
  examinationWithdrawn,
  extensionDecided,
  extensionRequested,
  identityRead,
  materialsRequested,
  materialsSupplied,
  termExtended,
} from '#libs/contracts';
import { sha256Of, verifyDocument } from '#libs/keys';
import { eventually, rowsSeen, type Person, type PlayedAgency } from '#libs/stage';
import pg from 'pg';
import { Bureau, ids, type Order } from './bureau.js';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

let bureau: Bureau;
let police: PlayedAgency;
let oversight: PlayedAgency;
let coordinator: Person;
let linguist: Person;

beforeAll(async () => {
  bureau = await Bureau.open();
  ({ police, oversight, coordinator, linguist } = bureau);
});
afterAll(() => bureau.stage.clear());

describe('an examination', () => {
  test('goes from the order to a conclusion, with materials, files and everything that the police hear', async () => {
    const chainId = randomUUID();
    const bytes = Buffer.from('the correspondence');
    const order = await bureau.ordered({
      chainId,
      files: [await police.give('expert-bureau', chainId, bytes, 'chat.txt')],
    });

    const { body: workload } = await coordinator.get('/workload');
    expect(workload.items.map(({ subject }: { subject: string }) => subject).sort()).toEqual(
      [ids.linguist, ids.physician, ids.psychologist, ids.second].sort(),
    );
    expect((await coordinator.post(`${order.path}/assign`, { expert: ids.physician })).body).toMatchObject({
      code: 'rule-unmet',
      rule: 'expert-not-of-kind',
    });
    const assigned = await coordinator.post(`${order.path}/assign`, { expert: ids.linguist });
    expect(assigned.body.record).toMatchObject({ status: 'assigned', expert: ids.linguist });
    const [told] = await police.heard(examinationAssigned, chainId);
    expect(told?.open.dueAt).toBe(assigned.body.record.dueAt);
    const { deadlines } = (await linguist.get(order.path)).body;
    expect(deadlines).toMatchObject([{ rule: 'examination', dueAt: assigned.body.record.dueAt }]);
    expect((await linguist.get('/notices')).body.items).toContainEqual(
      expect.objectContaining({ code: 'examination-assigned', recordId: order.id }),
    );

    const material = await eventually('the material', async () => {
      const [first] = (await linguist.get(order.path)).body.record.materials as { arrival: string; itemId?: string }[];
      return first?.arrival === 'arrived' ? first : undefined;
    });
    expect((await linguist.get(`${order.path}/files/${String(material.itemId)}`)).bytes).toEqual(bytes);
    expect(
      (await linguist.post(`${order.path}/begin`, { hashes: [{ material: 0, sha256: sha256(bytes).toUpperCase() }] }))
        .body.record,
    ).toMatchObject({ status: 'in-progress', takesFiles: true });

    const early = await linguist.post(`${order.path}/conclude`, { summary: 'too early' });
    expect(early).toMatchObject({ status: 422, body: { rule: 'question-unanswered' } });
    const { body: personal } = await linguist.post(`${order.path}/read-identity`, { purpose: 'examination' });
    expect(personal).toMatchObject({
      questions: ['Is there intent?', 'Which words carry it?'],
      child: { initials: 'C.N.' },
    });
    const upload = await linguist.upload(`${order.path}/files`, Buffer.from('table of words'), {
      'x-file-name': 'words.txt',
    });
    expect(upload.status).toBe(201);
    await bureau.concluded(order, [upload.body.itemId]);
    // What the answer says of files is what an upload meets.
    expect((await linguist.get(order.path)).body.record.takesFiles).toBe(false);
    expect((await linguist.upload(`${order.path}/files`, Buffer.from('too late'))).status).toBe(409);

    const [conclusion] = await police.heard(examinationConcluded, chainId);
    const signed = conclusion?.sealed.conclusion;
    expect(signed?.answers).toMatchObject([
      { question: 'Is there intent?', answer: 'answer 0', cannotBeAnswered: false },
      { question: 'Which words carry it?', answer: 'answer 1' },
    ]);
    expect(signed?.signedBy.subject).toBe(ids.linguist);
    expect(sha256Of(signed ?? {})).toBe(conclusion?.open.conclusionSha256);
    const { value = '' } = conclusion?.sealed.signature ?? {};
    expect(verifyDocument(police.parts.keys, 'expert-bureau', signed ?? {}, value)).toBe(true);
    const forged = { ...signed, summary: 'another' };
    expect(verifyDocument(police.parts.keys, 'expert-bureau', forged, value)).toBe(false);
    expect(await police.fetch('expert-bureau', chainId, conclusion?.sealed.files[0])).toEqual(
      Buffer.from('table of words'),
    );
    expect((await oversight.heard(identityRead['expert-bureau'], chainId, 2)).map((event) => event.open.what)).toEqual([
      'evidence',
      'identity',
    ]);
    expect(JSON.stringify(oversight.events)).not.toMatch(/Canaryname|answer 0|C\.N\./);
    expect((await linguist.get(order.path)).body.deadlines).toEqual([]);
  });

  test('waits for materials with its clock stopped, and goes on when they come', async () => {
    const order = await bureau.begun({ paper: ['a'.repeat(64)] });
    expect((await linguist.post(`${order.path}/request-materials`, { what: 'the log' })).body.record.status).toBe(
      'materials-awaited',
    );
    expect((await police.heard(materialsRequested, order.chainId))[0]?.sealed.what).toBe('the log');
    expect((await linguist.get(order.path)).body.deadlines).toMatchObject([
      { rule: 'examination', state: 'paused', dueAt: null },
    ]);

    const bytes = Buffer.from('the log');
    const file = await police.give('expert-bureau', order.chainId, bytes);
    await police.say(
      order.chainId,
      materialsSupplied.of({
        open: { examinationId: order.id },
        sealed: { 'expert-bureau': { note: 'here', materials: [{ name: 'log', sha256: sha256(bytes), file }] } },
      }),
    );
    await eventually('the log', async () =>
      (await linguist.get(order.path)).body.record.materials[1]?.arrival === 'arrived' ? true : undefined,
    );
    expect((await linguist.get(order.path)).body).toMatchObject({
      record: { status: 'in-progress' },
      deadlines: [{ state: 'running' }],
    });
    for (const question of [0, 1]) await linguist.post(`${order.path}/answer-question`, { question, answer: 'yes' });
    expect((await linguist.post(`${order.path}/conclude`, { summary: 's' })).body.rule).toBe('hash-not-compared');
    await linguist.post(`${order.path}/compare-hashes`, { hashes: [{ material: 1, sha256: sha256(bytes) }] });
    expect((await linguist.post(`${order.path}/conclude`, { summary: 's' })).status).toBe(200);
  });

  test('goes back when the object is not what was ordered to be examined', async () => {
    const order = await bureau.ordered({ paper: ['a'.repeat(64)] });
    await coordinator.post(`${order.path}/assign`, { expert: ids.linguist });
    const begin = await linguist.post(`${order.path}/begin`, { hashes: [{ material: 0, sha256: 'b'.repeat(64) }] });
    expect(begin.body.record).toMatchObject({ status: 'declined', endedBecause: 'hash-mismatch' });
    expect((await police.heard(examinationDeclined, order.chainId))[0]?.open.reasonCode).toBe('hash-mismatch');
  });

  test('is completed by the same expert when the police return the conclusion', async () => {
    const order = await bureau.begun();
    await bureau.concluded(order);
    await police.say(
      order.chainId,
      conclusionReturned.of({
        open: { examinationId: order.id },
        sealed: { 'expert-bureau': { reason: 'question 2' } },
      }),
    );
    await eventually('the return', async () =>
      (await linguist.get(order.path)).body.record.status === 'in-progress' ? true : undefined,
    );
    expect((await linguist.get(order.path)).body).toMatchObject({
      record: { returns: 1 },
      deadlines: [{ rule: 'examination', state: 'running' }],
    });
    await bureau.concluded(order);
    expect(await police.heard(examinationConcluded, order.chainId, 2)).toHaveLength(2);
  });

  test('goes to another expert when the first declares a conflict of interest', async () => {
    const order = await bureau.begun();
    const declared = await linguist.post(`${order.path}/declare-conflict`, { reasonCode: 'knows-a-party' });
    expect(declared.status).toBe(200);
    expect((await linguist.get(order.path)).status).toBe(404);
    expect((await coordinator.post(`${order.path}/assign`, { expert: ids.linguist })).body.rule).toBe(
      'conflict-declared',
    );
    expect((await coordinator.post(`${order.path}/assign`, { expert: ids.second })).status).toBe(200);
  });

  test('keeps an event that came too late, and its chain goes on', async () => {
    const order = await bureau.begun();
    await bureau.concluded(order);
    await police.say(
      order.chainId,
      examinationWithdrawn.of({ open: { examinationId: order.id, reasonCode: 'case-ended' } }),
    );
    await eventually(
      'the late event',
      async () => (await linguist.get(order.path)).body.record.lateEvents[0] as object | undefined,
    );
    expect((await linguist.get(order.path)).body.record.status).toBe('concluded');
    expect((await bureau.ordered({ chainId: order.chainId })).chainId).toBe(order.chainId);
  });
});

describe('an expert’s desk', () => {
  test('shows what is due first, the questions beside the materials, and every version of an answer', async () => {
    const later = await bureau.begun({ open: { termDays: 60 } });
    const sooner = await bureau.begun({ open: { termDays: 5 }, paper: ['a'.repeat(64)] });
    const mine = (await linguist.get('/examinations/mine')).body.items.map(({ id }: { id: string }) => id) as string[];
    expect(mine.indexOf(sooner.id)).toBeLessThan(mine.indexOf(later.id));
    expect((await coordinator.get('/examinations/mine')).status).toBe(403);

    const answer = (text: string, basedOn: number) =>
      linguist.post(`${sooner.path}/answer-question`, { question: 0, answer: text, basedOn });
    expect((await answer('first words', 0)).status).toBe(200);
    expect(await answer('from another window', 0)).toMatchObject({ status: 409, body: { code: 'changed-meanwhile' } });
    expect((await answer('second words', 1)).status).toBe(200);
    const work = (await linguist.post(`${sooner.path}/read-work`, { purpose: 'examination' })).body;
    expect(work).toMatchObject({
      order: { caseReference: '26-750-001', nature: 'first' },
      questions: [{ text: 'Is there intent?', answer: 'second words', version: 2, mine: true }, { version: 0 }],
      materials: [{ name: 'a printed page', compared: { matches: true } }],
    });
    const versions = `${sooner.path}/answers/0/read-versions`;
    const { items } = (await linguist.post(versions, { purpose: 'looking back' })).body;
    expect(items.map(({ answer: text }: { answer: string }) => text)).toEqual(['second words', 'first words']);
    expect(items[1]).toMatchObject({ version: 1, by: ids.linguist, name: `Demo ${ids.linguist.slice(0, 4)}` });
    expect((await bureau.expert(ids.second).post(versions, { purpose: 'curiosity' })).status).toBe(404);
  });

  test('moves a deadline when the investigator grants a longer term, and says why this date', async () => {
    const order = await bureau.begun();
    const before = (await linguist.get(order.path)).body.deadlines[0] as { dueAt: string };
    const asked = await linguist.post(`${order.path}/request-extension`, { termDays: 45, reason: 'Much text.' });
    expect(asked.body.record.extension).toMatchObject({ status: 'asked', termDays: 45 });
    expect((await police.heard(extensionRequested, order.chainId))[0]?.sealed.reason).toBe('Much text.');
    await police.say(
      order.chainId,
      extensionDecided.of({
        open: { examinationId: order.id, granted: true, termDays: 45 },
        sealed: { 'expert-bureau': { reason: 'It is much.' } },
      }),
    );
    const [told] = await police.heard(termExtended, order.chainId);
    const { record, deadlines } = (await linguist.get(order.path)).body;
    expect(record).toMatchObject({ termDays: 45, dueAt: told?.open.dueAt, extension: { status: 'granted' } });
    expect(deadlines).toMatchObject([{ dueAt: told?.open.dueAt, explanation: { lengthFrom: 'extension' } }]);
    expect(Date.parse(deadlines[0].dueAt)).toBeGreaterThan(Date.parse(before.dueAt));
    expect(deadlines[0].explanation.extensions).toHaveLength(1);
  });
});

describe('several experts', () => {
  test('conclude together: each answers their own questions and agrees with the whole', async () => {
    const order = await bureau.ordered({
      open: { kinds: ['psycholinguistic', 'psychological'], questionKinds: ['psycholinguistic', 'psychological'] },
    });
    const psychologist = bureau.expert(ids.psychologist);
    expect((await coordinator.post(`${order.path}/assign`, { expert: ids.linguist })).body.record.status).toBe(
      'arrived',
    );
    const both = await coordinator.post(`${order.path}/assign`, { expert: ids.psychologist });
    expect(both.body.record).toMatchObject({ status: 'assigned', kindsOpen: [] });
    expect((await linguist.post(`${order.path}/begin`, { hashes: [] })).status).toBe(200);
    const answer = { answer: 'An answer.' };
    expect((await linguist.post(`${order.path}/answer-question`, { question: 1, ...answer })).body.rule).toBe(
      'question-of-another-expert',
    );
    await linguist.post(`${order.path}/answer-question`, { question: 0, ...answer });
    const cannot = { question: 1, answer: 'Too little is known.', cannotBeAnswered: true };
    expect((await psychologist.post(`${order.path}/answer-question`, cannot)).status).toBe(200);
    expect((await linguist.post(`${order.path}/conclude`, { summary: 's' })).body.rule).toBe('not-agreed-yet');
    expect((await psychologist.post(`${order.path}/agree`, {})).status).toBe(200);
    expect((await linguist.post(`${order.path}/conclude`, { summary: 's' })).status).toBe(200);
    const [concluded] = await police.heard(examinationConcluded, order.chainId);
    expect(concluded?.sealed.conclusion.experts.map((each: { subject: string }) => each.subject)).toEqual([
      ids.linguist,
      ids.psychologist,
    ]);
    expect(concluded?.sealed.conclusion.answers[1]).toMatchObject({ kind: 'psychological', cannotBeAnswered: true });
  });

  test('a repeated examination goes to another than the earlier one', async () => {
    const earlier = await bureau.begun();
    await bureau.concluded(earlier);
    const again = await bureau.ordered({
      chainId: earlier.chainId,
      open: { nature: 'repeated', earlierId: earlier.id },
    });
    expect((await coordinator.post(`${again.path}/assign`, { expert: ids.linguist })).body.rule).toBe(
      'expert-made-the-earlier',
    );
    expect((await coordinator.post(`${again.path}/assign`, { expert: ids.second })).status).toBe(200);
  });
});

describe('who sees an examination', () => {
  test('an excluded person finds nothing: no record, no list, no notice, and is not assigned', async () => {
    const chief = bureau.stage.person(bureau.served, { roles: ['coordinator'], units: [ids.unit] });
    const order = await bureau.ordered({ excluded: [chief.actor.subject, ids.second] });
    expect((await chief.get(order.path)).status).toBe(404);
    expect((await chief.post(`${order.path}/assign`, { expert: ids.linguist })).status).toBe(404);
    expect(JSON.stringify((await chief.get('/examinations?limit=100')).body)).not.toContain(order.id);
    expect(JSON.stringify((await chief.get('/notices')).body)).not.toContain(order.id);
    expect(JSON.stringify((await coordinator.get('/notices')).body)).toContain(order.id);
    expect((await coordinator.post(`${order.path}/assign`, { expert: ids.second })).body.rule).toBe(
      'expert-not-available',
    );
  });

  test('coordinators of another bureau and experts without it find nothing, by the API and by SQL', async () => {
    const order = await bureau.begun();
    for (const stranger of [
      bureau.stage.person(bureau.served, { roles: ['coordinator'], units: [ids.otherUnit], region: 'KZ-71' }),
      bureau.expert(ids.second),
    ]) {
      expect((await stranger.get(order.path)).status).toBe(404);
      const by = { actor: stranger.actor, scope: stranger.actor.roles.includes('expert') ? 'assigned' : 'unit' };
      expect(await rowsSeen(bureau.served, 'SELECT id FROM examinations WHERE id = $1', [order.id], by)).toEqual([]);
    }
    expect(await rowsSeen(bureau.served, 'SELECT id FROM examinations WHERE id = $1', [order.id])).toEqual([]);
  });

  test('a coordinator reads the order, and never the child or what the expert drafts', async () => {
    const order = await bureau.begun();
    await linguist.post(`${order.path}/answer-question`, { question: 0, answer: 'a draft' });
    const read = await coordinator.post(`${order.path}/read-order`, { purpose: 'choosing an expert' });
    expect(read.body).toMatchObject({
      caseReference: '26-750-001',
      questions: ['Is there intent?', 'Which words carry it?'],
    });
    expect(JSON.stringify(read.body)).not.toMatch(/a draft|C\.N\./);
    expect((await coordinator.post(`${order.path}/read-identity`, { purpose: 'curiosity' })).status).toBe(403);
  });
});

describe('access is a grant that ends with the hand-over', () => {
  const accessUntil = async (id: string, until?: string): Promise<Date | null> => {
    const owner = new pg.Client({ connectionString: bureau.served.database.migratorUrl });
    await owner.connect();
    try {
      if (until !== undefined)
        await owner.query(`UPDATE examinations SET access_until = now() + $2::interval WHERE id = $1`, [id, until]);
      const { rows } = await owner.query<{ until: Date | null }>(
        'SELECT access_until AS until FROM examinations WHERE id = $1',
        [id],
      );
      return rows[0]?.until ?? null;
    } finally {
      await owner.end();
    }
  };
  const findNothing = async (order: Order): Promise<void> => {
    for (const person of [coordinator, linguist]) {
      expect((await person.get(order.path)).status).toBe(404);
      expect((await person.post(`${order.path}/read-identity`, { purpose: 'looking back' })).status).not.toBe(200);
      expect(JSON.stringify((await person.get('/examinations?limit=100')).body)).not.toContain(order.id);
      const scope = person === linguist ? 'assigned' : 'unit';
      const by = { actor: person.actor, scope };
      expect(await rowsSeen(bureau.served, 'SELECT id FROM examinations WHERE id = $1', [order.id], by)).toEqual([]);
    }
  };

  test('an order that the police took back is not there any more', async () => {
    const order = await bureau.begun();
    expect((await linguist.get(order.path)).status).toBe(200);
    await police.say(
      order.chainId,
      examinationWithdrawn.of({ open: { examinationId: order.id, reasonCode: 'case-ended' } }),
    );
    await eventually('the withdrawal', async () =>
      (await linguist.get(order.path)).status === 404 ? true : undefined,
    );
    await findNothing(order);
  });

  test('a concluded one is read until the register’s term has run out, and again when the conclusion is returned', async () => {
    const order = await bureau.begun();
    expect(await accessUntil(order.id)).toBeNull();
    await bureau.concluded(order);
    const until = (await accessUntil(order.id))?.getTime() ?? 0;
    expect(Math.round((until - Date.now()) / 86_400_000)).toBeGreaterThanOrEqual(30);
    expect((await linguist.get(order.path)).status).toBe(200);
    await accessUntil(order.id, '-1 second');
    await findNothing(order);
    await police.say(
      order.chainId,
      conclusionReturned.of({
        open: { examinationId: order.id },
        sealed: { 'expert-bureau': { reason: 'question two is open' } },
      }),
    );
    await eventually('the return', async () => ((await linguist.get(order.path)).status === 200 ? true : undefined));
    expect(await accessUntil(order.id)).toBeNull();
  });
});

describe('a command', () => {
  test('has one effect for one key, and is refused on a stale version', async () => {
    const order = await bureau.begun();
    const headers = { 'idempotency-key': randomUUID() };
    const [first, again] = [
      await linguist.post(`${order.path}/answer-question`, { question: 0, answer: 'x' }, headers),
      await linguist.post(`${order.path}/answer-question`, { question: 0, answer: 'x' }, headers),
    ];
    expect(again.body).toEqual(first.body);
    const stale = await linguist.post(
      `${order.path}/answer-question`,
      { question: 0, answer: 'y' },
      { 'if-match': String(first.body.record.version - 1) },
    );
    expect(stale).toMatchObject({ status: 409, body: { code: 'changed-meanwhile' } });
    expect((await coordinator.post(`${order.path}/assign`, { expert: ids.second })).body).toMatchObject({
      code: 'wrong-state',
    });
  });
});
