import { may, system, take, whatNext, type Actor, type At } from '#libs/lifecycle';
import type { Examination, Material } from './examination.js';
import { examinationLifecycle } from './examination.lifecycle.js';
import type { Expert } from './expert.js';

const expertId = '11111111-1111-4111-8111-111111111111';
const otherId = '44444444-4444-4444-8444-444444444444';
const unitId = '22222222-2222-4222-8222-222222222222';
const id = '33333333-3333-4333-8333-333333333333';
const transferId = '55555555-5555-4555-8555-555555555555';
const now = new Date('2026-03-02T06:00:00Z');
const hash = 'a'.repeat(64);
const otherHash = 'b'.repeat(64);

const person = (subject: string, role: 'coordinator' | 'expert'): Actor => ({
  subject,
  agency: 'expert-bureau',
  roles: [role],
  units: [unitId],
  region: 'KZ-75',
  locale: 'kk',
});
const coordinator = person(otherId, 'coordinator');
const expert = person(expertId, 'expert');
const agency = system('expert-bureau', 'KZ-75');
const linguist: Expert = { subject: expertId, name: 'Demo Expert', units: [unitId], kinds: ['psycholinguistic'] };
const supplied = { expert: linguist, dueAt: now.toISOString(), expertName: 'Demo Expert', files: [] };
const at = (actor: Actor, given: unknown = supplied): At => ({ now, actor, newId: () => id, supplied: given });

const material: Material = { sha256: hash, arrival: 'by-hand' };
const compared: Material = { ...material, compared: { sha256: hash, at: now.toISOString(), matches: true } };
const examination = (given: Partial<Examination> = {}): Examination => ({
  id,
  chainId: id,
  status: 'arrived',
  version: 1,
  unitId,
  region: 'KZ-75',
  people: [{ subject: expertId, as: 'assignee' }],
  excluded: [],
  urgency: 'standard',
  marks: [],
  openedAt: now,
  changedAt: now,
  kind: 'psycholinguistic',
  termDays: 30,
  questionCount: 2,
  materials: [material],
  conflicts: [],
  answered: [],
  requestedAt: [],
  returns: 0,
  files: [],
  lateEvents: [],
  begunAt: null,
  sealed: {
    caseReference: '26-000-001',
    investigator: 'Demo',
    object: 'correspondence',
    questions: ['q1', 'q2'],
    materialNames: ['screens'],
    answers: [],
    requests: [],
    supplied: [],
    returned: [],
  },
  ...given,
});

const taken = (step: string, record: Examination, input: unknown, circumstances = at(expert)) =>
  take(examinationLifecycle, step, record, input, circumstances);
const refusal = (work: () => unknown): string | undefined => {
  try {
    work();
    return undefined;
  } catch (error) {
    const { code, details } = error as { code: string; details: { rule?: string } };
    return code === 'rule-unmet' ? details.rule : code;
  }
};
const hashes = [{ material: 0, sha256: hash }];
const ready = { materials: [compared], answered: [0, 1], begunAt: now.toISOString() };

/** Written by hand, beside the table: which way of an examination is lawful and where it leads. */
const lawful: [from: string, step: string, given: Partial<Examination>, input: unknown, to: string][] = [
  ['arrived', 'assign', {}, { expert: expertId }, 'assigned'],
  ['arrived', 'decline', {}, { reasonCode: 'no-expert', reason: 'none' }, 'declined'],
  ['arrived', 'withdraw', {}, { reasonCode: 'case-ended' }, 'withdrawn'],
  ['arrived', 'addMaterials', {}, { note: 'more', materials: [] }, 'arrived'],
  ['assigned', 'declareConflict', {}, { reasonCode: 'relative' }, 'arrived'],
  ['assigned', 'begin', {}, { hashes }, 'in-progress'],
  ['assigned', 'begin', {}, { hashes: [{ material: 0, sha256: otherHash }] }, 'declined'],
  ['assigned', 'requestMaterials', {}, { what: 'the log' }, 'materials-awaited'],
  ['in-progress', 'answerQuestion', {}, { question: 1, answer: 'yes' }, 'in-progress'],
  ['in-progress', 'requestMaterials', {}, { what: 'the log' }, 'materials-awaited'],
  ['in-progress', 'compareHashes', {}, { hashes }, 'in-progress'],
  ['in-progress', 'conclude', ready, { summary: 'done', files: [] }, 'concluded'],
  ['in-progress', 'declareConflict', {}, { reasonCode: 'knows-a-party' }, 'arrived'],
  ['in-progress', 'decline', {}, { reasonCode: 'object-unfit', reason: 'unreadable' }, 'declined'],
  ['materials-awaited', 'receiveMaterials', {}, { note: 'here', materials: [] }, 'assigned'],
  ['materials-awaited', 'receiveMaterials', ready, { note: 'here', materials: [] }, 'in-progress'],
  ['materials-awaited', 'answerQuestion', {}, { question: 0, answer: 'yes' }, 'materials-awaited'],
  ['materials-awaited', 'withdraw', {}, { reasonCode: 'object-lost' }, 'withdrawn'],
  ['materials-awaited', 'decline', {}, { reasonCode: 'order-incomplete', reason: 'nothing came' }, 'declined'],
  ['concluded', 'completeConclusion', {}, { reason: 'question 2' }, 'in-progress'],
  ['concluded', 'noteLateEvent', {}, { type: 'x' }, 'concluded'],
];

const unlawful: [from: string, steps: string[]][] = [
  [
    'arrived',
    [
      'begin',
      'declareConflict',
      'requestMaterials',
      'answerQuestion',
      'conclude',
      'receiveMaterials',
      'completeConclusion',
    ],
  ],
  ['assigned', ['assign', 'answerQuestion', 'conclude', 'completeConclusion', 'attachFile']],
  ['in-progress', ['assign', 'begin', 'receiveMaterials', 'completeConclusion']],
  ['materials-awaited', ['assign', 'begin', 'requestMaterials', 'conclude', 'addMaterials', 'completeConclusion']],
  [
    'concluded',
    ['assign', 'begin', 'answerQuestion', 'conclude', 'decline', 'withdraw', 'declareConflict', 'attachFile'],
  ],
  ['declined', ['assign', 'begin', 'conclude', 'withdraw', 'completeConclusion', 'addMaterials']],
  ['withdrawn', ['assign', 'begin', 'conclude', 'decline', 'completeConclusion']],
];

describe('the ways of an examination', () => {
  test.each(lawful)('from %s, %s leads where the procedure says', (from, step, given, input, to) => {
    expect(taken(step, examination({ ...given, status: from }), input).status).toBe(to);
  });

  test.each(unlawful)('from %s everything else is refused aloud', (from, steps) => {
    for (const step of steps)
      expect([step, refusal(() => taken(step, examination({ status: from }), {}))]).toEqual([step, 'wrong-state']);
  });
});

describe('given an order that arrived', () => {
  test('when an expert of its kind is assigned, then the order’s term begins and the expert alone is told', () => {
    const { outcome } = taken('assign', examination({ people: [] }), { expert: expertId }, at(coordinator));
    expect(outcome.clocks?.start).toEqual([{ rule: 'examination', given: { calendarDays: 30 } }]);
    expect(outcome.change?.people).toEqual([{ subject: expertId, as: 'assignee' }]);
    expect(outcome.notices).toEqual([{ code: 'examination-assigned', to: { subject: expertId } }]);
  });

  const assigning = (given: Partial<Examination>, known: Expert | undefined = linguist) =>
    refusal(() =>
      taken('assign', examination(given), { expert: expertId }, at(coordinator, { ...supplied, expert: known })),
    );

  test('when the expert is of another kind, another bureau or unknown, then not', () => {
    expect(assigning({ kind: 'medical' })).toBe('expert-not-of-kind');
    expect(assigning({}, { ...linguist, units: [otherId] })).toBe('expert-not-of-kind');
    expect(
      refusal(() =>
        taken('assign', examination(), { expert: expertId }, at(coordinator, { ...supplied, expert: undefined })),
      ),
    ).toBe('expert-not-of-kind');
  });

  test('when the expert declared a conflict, or must not be told, then not', () => {
    expect(assigning({ conflicts: [{ subject: expertId, reasonCode: 'relative', at: now.toISOString() }] })).toBe(
      'conflict-declared',
    );
    expect(assigning({ excluded: [expertId] })).toBe('expert-not-available');
  });
});

describe('given an assigned expert', () => {
  const assigned = (given: Partial<Examination> = {}): Examination => examination({ status: 'assigned', ...given });

  test('when a conflict is declared, then the expert is off the record, and nothing of the draft stays', () => {
    const { outcome } = taken('declareConflict', assigned({ ...ready, status: 'in-progress' }), {
      reasonCode: 'relative',
    });
    expect(outcome.change).toMatchObject({ people: [], answered: [], begunAt: null, materials: [material] });
    expect(outcome.sealed?.answers).toEqual([]);
  });

  test('when a hash differs, then the order goes back with the material named and the attempt recorded', () => {
    const { outcome } = taken('begin', assigned(), { hashes: [{ material: 0, sha256: otherHash }] });
    expect(outcome.facts?.[0]?.open).toMatchObject({ reasonCode: 'hash-mismatch' });
    expect(outcome.change?.materials?.[0]?.compared).toMatchObject({ sha256: otherHash, matches: false });
  });

  test('when a hash is left out or stated twice, then it does not begin', () => {
    expect(refusal(() => taken('begin', assigned(), { hashes: [] }))).toBe('hashes-incomplete');
    expect(refusal(() => taken('begin', assigned(), { hashes: [...hashes, ...hashes] }))).toBe('hashes-incomplete');
  });

  test('when a file has not arrived, then that is said before anything is tried', () => {
    const awaiting = assigned({ materials: [{ sha256: hash, arrival: 'awaited', transferId }] });
    expect(whatNext(examinationLifecycle, awaiting, at(expert)).blocked).toContainEqual(
      expect.objectContaining({ step: 'begin', code: 'materials-not-arrived' }),
    );
    const { outcome } = taken('noteArrival', awaiting, { transferId, itemId: id }, at(agency));
    expect(outcome.change?.materials?.[0]).toMatchObject({ arrival: 'arrived', itemId: id });
  });
});

describe('given an examination in progress', () => {
  const begun = (given: Partial<Examination> = {}): Examination =>
    examination({ status: 'in-progress', materials: [compared], begunAt: now.toISOString(), ...given });

  test('when a question is answered, then the draft is sealed and only its number is open', () => {
    const { outcome } = taken('answerQuestion', begun(), { question: 1, answer: 'a promise' });
    expect(outcome.change).toEqual({ answered: [1] });
    expect(outcome.sealed?.answers).toEqual([null, 'a promise']);
  });

  test('when an answer is emptied, then the question is open again; when there is no such question, then refused', () => {
    const { outcome } = taken('answerQuestion', begun({ answered: [1] }), { question: 1, answer: ' ' });
    expect(outcome.change).toEqual({ answered: [] });
    expect(refusal(() => taken('answerQuestion', begun(), { question: 2, answer: 'x' }))).toBe('no-such-question');
  });

  test('when a question has no answer, or a later material no comparison, then it is not concluded', () => {
    const why = (given: Partial<Examination>): string | undefined =>
      refusal(() => taken('conclude', begun(given), { summary: 's', files: [] }));
    expect(why({ answered: [0] })).toBe('question-unanswered');
    expect(why({ answered: [0, 1], materials: [compared, material] })).toBe('hash-not-compared');
    expect(refusal(() => taken('conclude', begun(ready), { summary: 's', files: [id] }))).toBe('file-not-here');
  });

  test('when it is concluded, then the police get answer by answer', () => {
    const sealed = { ...examination().sealed!, answers: ['a1', 'a2'] };
    const { outcome } = taken('conclude', begun({ ...ready, sealed }), { summary: 's', files: [] });
    expect(outcome.facts?.[0]?.sealed.police).toMatchObject({
      expert: 'Demo Expert',
      answers: [
        { question: 'q1', answer: 'a1' },
        { question: 'q2', answer: 'a2' },
      ],
    });
  });
});

describe('who may', () => {
  const { steps } = examinationLifecycle;
  test('coordinators assign, the assigned expert examines, and an excluded one does nothing', () => {
    expect(may(steps.assign.by, examination(), coordinator)).toBe(true);
    expect(may(steps.assign.by, examination(), expert)).toBe(false);
    expect(may(steps.conclude.by, examination(), expert)).toBe(true);
    expect(may(steps.conclude.by, examination(), person(otherId, 'expert'))).toBe(false);
    expect(may(steps.conclude.by, examination({ excluded: [expertId] }), expert)).toBe(false);
    expect(may(steps.answerQuestion.by, examination(), coordinator)).toBe(false);
  });
});
