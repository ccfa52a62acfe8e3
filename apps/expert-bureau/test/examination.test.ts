import { createHash, randomUUID } from 'node:crypto';
import {
  conclusionReturned,
  examinationAssigned,
  examinationConcluded,
  examinationDeclined,
  examinationOrdered,
  examinationWithdrawn,
  identityRead,
  materialsRequested,
  materialsSupplied,
  type FileManifest,
} from '#libs/contracts';
import { eventually, Stage, type Person, type PlayedAgency, type ServedAgency } from '#libs/stage';
import pg from 'pg';
import { startExpertBureau } from '../src/start.js';

const unitId = randomUUID();
const otherUnitId = randomUUID();
const linguistId = randomUUID();
const secondId = randomUUID();
const physicianId = randomUUID();
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const name = { kk: 'Бюро', ru: 'Бюро', en: 'Bureau' };
const account = (id: string, kinds: string[]) => ({
  id,
  login: id,
  name: `Demo ${id.slice(0, 4)}`,
  locale: 'kk',
  assignments: [{ agency: 'expert-bureau', role: 'expert', units: [unitId], region: 'KZ-75', kinds }],
});

let stage: Stage;
let bureau: ServedAgency;
let police: PlayedAgency;
let oversight: PlayedAgency;
let coordinator: Person;
let linguist: Person;

beforeAll(async () => {
  stage = await Stage.set({
    units: [
      { id: unitId, agency: 'expert-bureau', kind: 'expert-bureau', region: 'KZ-75', name },
      { id: otherUnitId, agency: 'expert-bureau', kind: 'expert-bureau', region: 'KZ-71', name },
    ],
    accounts: [
      account(linguistId, ['psycholinguistic']),
      account(secondId, ['psycholinguistic']),
      account(physicianId, ['medical']),
    ],
  });
  [police, oversight, bureau] = await Promise.all([
    stage.play('police'),
    stage.play('oversight'),
    stage.serve('expert-bureau', startExpertBureau),
  ]);
  coordinator = stage.person(bureau, { roles: ['coordinator'], units: [unitId] });
  linguist = expert(linguistId);
}, 60_000);
afterAll(() => stage.clear(), 60_000);

const expert = (subject: string): Person => stage.person(bureau, { subject, roles: ['expert'], units: [unitId] });

interface Order {
  chainId: string;
  id: string;
  path: string;
}

async function ordered(
  given: { excluded?: string[]; files?: FileManifest[]; chainId?: string; paper?: string[] } = {},
): Promise<Order> {
  const chainId = given.chainId ?? randomUUID();
  const id = randomUUID();
  const materials = [
    ...(given.files ?? []).map((file) => ({ name: 'chat export', sha256: file.sha256, file })),
    ...(given.paper ?? []).map((hash) => ({ name: 'a printed page', sha256: hash })),
  ];
  await police.say(
    chainId,
    examinationOrdered.of({
      open: {
        examinationId: id,
        kind: 'psycholinguistic',
        region: 'KZ-75',
        termDays: 20,
        questionCount: 2,
        excludedSubjects: given.excluded ?? [],
      },
      sealed: {
        'expert-bureau': {
          caseReference: '26-750-001',
          investigator: 'Demo Investigator',
          object: 'correspondence Canaryname',
          questions: ['Is there intent?', 'Which words carry it?'],
          materials,
          child: { ageBand: '13-14', sex: 'female', initials: 'C.N.' },
        },
      },
    }),
  );
  const path = `/examinations/${id}`;
  await eventually('the order', async () => ((await coordinator.get(path)).status === 200 ? true : undefined));
  return { chainId, id, path };
}

async function begun(given: Parameters<typeof ordered>[0] = {}): Promise<Order> {
  const order = await ordered(given);
  expect((await coordinator.post(`${order.path}/assign`, { expert: linguistId })).status).toBe(200);
  const { materials } = (await linguist.get(order.path)).body.record as { materials: { sha256: string }[] };
  const begin = await linguist.post(`${order.path}/begin`, {
    hashes: materials.map((each, material) => ({ material, sha256: each.sha256 })),
  });
  expect(begin.status).toBe(200);
  return order;
}

async function concluded(order: Order, files: string[] = []): Promise<void> {
  for (const question of [0, 1])
    expect(
      (await linguist.post(`${order.path}/answer-question`, { question, answer: `answer ${String(question)}` })).status,
    ).toBe(200);
  expect((await linguist.post(`${order.path}/conclude`, { summary: 'summary', files })).status).toBe(200);
}

async function bySql<T extends pg.QueryResultRow>(
  sql: string,
  values: unknown[],
  context: Record<string, string>,
): Promise<T[]> {
  const client = new pg.Client({ connectionString: bureau.database.serviceUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    for (const [setting, value] of Object.entries(context))
      await client.query('SELECT set_config($1, $2, true)', [setting, value]);
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

describe('an examination', () => {
  test('goes from the order to a conclusion, with materials, files and everything that the police hear', async () => {
    const chainId = randomUUID();
    const bytes = Buffer.from('the correspondence');
    const order = await ordered({ chainId, files: [await police.give('expert-bureau', chainId, bytes, 'chat.txt')] });

    const { body: workload } = await coordinator.get('/workload');
    expect(workload.items.map(({ subject }: { subject: string }) => subject).sort()).toEqual(
      [linguistId, physicianId, secondId].sort(),
    );
    expect((await coordinator.post(`${order.path}/assign`, { expert: physicianId })).body).toMatchObject({
      code: 'rule-unmet',
      rule: 'expert-not-of-kind',
    });
    const assigned = await coordinator.post(`${order.path}/assign`, { expert: linguistId });
    expect(assigned.body.record).toMatchObject({ status: 'assigned', expert: linguistId });
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
        .body.record.status,
    ).toBe('in-progress');

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
    await concluded(order, [upload.body.itemId]);

    const [conclusion] = await police.heard(examinationConcluded, chainId);
    expect(conclusion?.sealed.answers).toEqual([
      { question: 'Is there intent?', answer: 'answer 0' },
      { question: 'Which words carry it?', answer: 'answer 1' },
    ]);
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
    const order = await begun({ paper: ['a'.repeat(64)] });
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
    const order = await ordered({ paper: ['a'.repeat(64)] });
    await coordinator.post(`${order.path}/assign`, { expert: linguistId });
    const begin = await linguist.post(`${order.path}/begin`, { hashes: [{ material: 0, sha256: 'b'.repeat(64) }] });
    expect(begin.body.record).toMatchObject({ status: 'declined', endedBecause: 'hash-mismatch' });
    expect((await police.heard(examinationDeclined, order.chainId))[0]?.open.reasonCode).toBe('hash-mismatch');
  });

  test('is completed by the same expert when the police return the conclusion', async () => {
    const order = await begun();
    await concluded(order);
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
    await concluded(order);
    expect(await police.heard(examinationConcluded, order.chainId, 2)).toHaveLength(2);
  });

  test('goes to another expert when the first declares a conflict of interest', async () => {
    const order = await begun();
    const declared = await linguist.post(`${order.path}/declare-conflict`, { reasonCode: 'knows-a-party' });
    expect(declared.status).toBe(200);
    expect((await linguist.get(order.path)).status).toBe(404);
    expect((await coordinator.post(`${order.path}/assign`, { expert: linguistId })).body.rule).toBe(
      'conflict-declared',
    );
    expect((await coordinator.post(`${order.path}/assign`, { expert: secondId })).status).toBe(200);
  });

  test('keeps an event that came too late, and its chain goes on', async () => {
    const order = await begun();
    await concluded(order);
    await police.say(
      order.chainId,
      examinationWithdrawn.of({ open: { examinationId: order.id, reasonCode: 'case-ended' } }),
    );
    await eventually(
      'the late event',
      async () => (await linguist.get(order.path)).body.record.lateEvents[0] as object | undefined,
    );
    expect((await linguist.get(order.path)).body.record.status).toBe('concluded');
    expect((await ordered({ chainId: order.chainId })).chainId).toBe(order.chainId);
  });
});

describe('who sees an examination', () => {
  test('an excluded person finds nothing: no record, no list, no notice, and is not assigned', async () => {
    const chief = stage.person(bureau, { roles: ['coordinator'], units: [unitId] });
    const order = await ordered({ excluded: [chief.actor.subject, secondId] });
    expect((await chief.get(order.path)).status).toBe(404);
    expect((await chief.post(`${order.path}/assign`, { expert: linguistId })).status).toBe(404);
    expect(JSON.stringify((await chief.get('/examinations?limit=100')).body)).not.toContain(order.id);
    expect(JSON.stringify((await chief.get('/notices')).body)).not.toContain(order.id);
    expect(JSON.stringify((await coordinator.get('/notices')).body)).toContain(order.id);
    expect((await coordinator.post(`${order.path}/assign`, { expert: secondId })).body.rule).toBe(
      'expert-not-available',
    );
  });

  test('coordinators of another bureau and experts without it find nothing, by the API and by SQL', async () => {
    const order = await begun();
    for (const stranger of [
      stage.person(bureau, { roles: ['coordinator'], units: [otherUnitId], region: 'KZ-71' }),
      expert(secondId),
    ]) {
      expect((await stranger.get(order.path)).status).toBe(404);
      const context = {
        'qorgan.subject': stranger.actor.subject,
        'qorgan.units': `{${stranger.actor.units.join(',')}}`,
        'qorgan.region': stranger.actor.region,
      };
      const scope = stranger.actor.roles.includes('expert') ? 'assigned' : 'unit';
      expect(
        await bySql('SELECT id FROM examinations WHERE id = $1', [order.id], { ...context, 'qorgan.scope': scope }),
      ).toEqual([]);
    }
    expect(await bySql('SELECT id FROM examinations WHERE id = $1', [order.id], {})).toEqual([]);
  });

  test('a coordinator reads the order, and never the child or what the expert drafts', async () => {
    const order = await begun();
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

describe('a command', () => {
  test('has one effect for one key, and is refused on a stale version', async () => {
    const order = await begun();
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
    expect((await coordinator.post(`${order.path}/assign`, { expert: secondId })).body).toMatchObject({
      code: 'wrong-state',
    });
  });
});
