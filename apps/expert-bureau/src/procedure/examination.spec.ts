import { may, system, take, whatNext, type Actor, type At } from '#libs/lifecycle';
import { conclusionOf } from './conclusion.js';
import type { Examination, ExaminationConfidential, Material } from './examination.js';
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
const supplied = {
  expert: linguist,
  dueAt: now.toISOString(),
  files: [],
  runs: true,
  makesLonger: true,
  sha256: hash,
  signature: { format: 'ed25519', value: 'signed' },
  conclusion: {
    ...{
      examinationId: id,
      chainId: id,
      caseReference: '26-000-001',
      kinds: ['psycholinguistic'],
      summary: 's',
      files: [],
    },
    experts: [{ subject: expertId, name: 'Demo Expert', kind: 'psycholinguistic' }],
    answers: [{ question: 'q1', kind: 'psycholinguistic', answer: 'a1', cannotBeAnswered: false }],
    ...{
      concludedAt: now.toISOString(),
      signedAt: now.toISOString(),
      signedBy: { subject: expertId, name: 'Demo Expert' },
    },
  },
};
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
  kinds: ['psycholinguistic'],
  nature: 'first',
  earlierExperts: [],
  questionKinds: ['psycholinguistic', 'psycholinguistic'],
  experts: [{ subject: expertId, kind: 'psycholinguistic', assignedAt: now.toISOString() }],
  drafts: [],
  agreed: [],
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
  ['arrived', 'assign', { experts: [], people: [] }, { expert: expertId }, 'assigned'],
  ['arrived', 'decline', {}, { reasonCode: 'no-expert', reason: 'none' }, 'declined'],
  ['arrived', 'withdraw', {}, { reasonCode: 'case-ended' }, 'withdrawn'],
  ['arrived', 'addMaterials', {}, { note: 'more', materials: [] }, 'arrived'],
  ['arrived', 'declareConflict', {}, { reasonCode: 'relative' }, 'arrived'],
  ['assigned', 'declareConflict', {}, { reasonCode: 'relative' }, 'arrived'],
  ['materials-awaited', 'declareConflict', {}, { reasonCode: 'relative' }, 'arrived'],
  ['assigned', 'begin', {}, { hashes }, 'in-progress'],
  ['assigned', 'begin', {}, { hashes: [{ material: 0, sha256: otherHash }] }, 'declined'],
  ['assigned', 'requestMaterials', {}, { what: 'the log' }, 'materials-awaited'],
  ['in-progress', 'answerQuestion', {}, { question: 1, answer: 'yes' }, 'in-progress'],
  ['in-progress', 'requestMaterials', {}, { what: 'the log' }, 'materials-awaited'],
  ['in-progress', 'compareHashes', {}, { hashes }, 'in-progress'],
  ['in-progress', 'agree', ready, {}, 'in-progress'],
  ['in-progress', 'requestExtension', {}, { termDays: 40, reason: 'much text' }, 'in-progress'],
  ['materials-awaited', 'extendTerm', {}, { termDays: 40, reason: 'granted' }, 'materials-awaited'],
  ['assigned', 'refuseExtension', {}, { termDays: 30, reason: 'no' }, 'assigned'],
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
  ['arrived', ['begin', 'requestMaterials', 'answerQuestion', 'conclude', 'receiveMaterials', 'completeConclusion']],
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
    const { outcome } = taken(
      'assign',
      examination({ people: [], experts: [] }),
      { expert: expertId },
      at(coordinator),
    );
    expect(outcome.clocks?.start).toEqual([{ rule: 'examination', given: { calendarDays: 30 } }]);
    expect(outcome.change?.people).toEqual([{ subject: expertId, as: 'assignee' }]);
    expect(outcome.notices).toEqual([{ code: 'examination-assigned', to: { subject: expertId } }]);
  });

  const assigning = (given: Partial<Examination>, known: Expert | undefined = linguist) =>
    refusal(() =>
      taken(
        'assign',
        examination({ experts: [], people: [], ...given }),
        { expert: expertId },
        at(coordinator, { ...supplied, expert: known }),
      ),
    );

  test('when the expert is of another kind, another bureau or unknown, then not', () => {
    expect(assigning({ kind: 'medical', kinds: ['medical'] })).toBe('expert-not-of-kind');
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

  test('when a conflict is declared while the order is half assigned, then nobody else is dropped, the coordinator is told and the clock runs on', () => {
    const kinds = ['psycholinguistic', 'psychological'] as const;
    const half = examination({ status: 'arrived', kinds, questionKinds: kinds });
    const { status, outcome } = taken('declareConflict', half, { reasonCode: 'knows-a-party' });
    expect(status).toBe('arrived');
    expect(outcome.change).toMatchObject({ people: [], experts: [], conflicts: [{ subject: expertId }] });
    expect(outcome.clocks).toEqual({});
    expect(outcome.notices).toEqual([{ code: 'examination-conflict', to: { role: 'coordinator', unitId } }]);

    const other = { subject: otherId, kind: 'psychological' as const, assignedAt: now.toISOString() };
    const both = examination({
      ...{ status: 'assigned', kinds, questionKinds: kinds },
      people: [...half.people, { subject: otherId, as: 'assignee' }],
      experts: [...half.experts, other],
    });
    const back = taken('declareConflict', both, { reasonCode: 'relative' });
    expect(back.outcome.change).toMatchObject({ people: [{ subject: otherId }], experts: [other] });
    expect(back.outcome.clocks).toEqual({ all: 'cancel', start: [{ rule: 'assign-examination' }] });
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
    expect(outcome.change).toMatchObject({ answered: [1], drafts: [null, { version: 1, by: expertId }] });
    expect(JSON.stringify(outcome.change)).not.toContain('a promise');
    expect(outcome.sealed?.answers).toEqual([null, 'a promise']);
  });

  test('when an answer is emptied, then the question is open again; when there is no such question, then refused', () => {
    const { outcome } = taken('answerQuestion', begun({ answered: [1] }), { question: 1, answer: ' ' });
    expect(outcome.change).toMatchObject({ answered: [] });
    expect(refusal(() => taken('answerQuestion', begun(), { question: 2, answer: 'x' }))).toBe('no-such-question');
  });

  test('when a question has no answer, or a later material no comparison, then it is not concluded', () => {
    const why = (given: Partial<Examination>): string | undefined =>
      refusal(() => taken('conclude', begun(given), { summary: 's', files: [] }));
    expect(why({ answered: [0] })).toBe('question-unanswered');
    expect(why({ answered: [0, 1], materials: [compared, material] })).toBe('hash-not-compared');
    expect(refusal(() => taken('conclude', begun(ready), { summary: 's', files: [id] }))).toBe('file-not-here');
  });

  test('when it is concluded, then the police get what was signed, answer by answer', () => {
    const sealed = { ...(examination().sealed as ExaminationConfidential), answers: ['a1', 'too few words'] };
    const drafts = [null, { version: 1, at: now.toISOString(), by: expertId, cannotBeAnswered: true }];
    const record = begun({ ...ready, sealed, drafts });
    const conclusion = conclusionOf(record, 's', [], { subject: expertId, at: now, nameOf: () => 'Demo Expert' });
    const circumstances = at(expert, { ...supplied, conclusion });
    const { outcome } = taken('conclude', record, { summary: 's', files: [] }, circumstances);
    expect(outcome.facts?.[0]?.open).toMatchObject({ conclusionSha256: hash });
    expect(outcome.facts?.[0]?.sealed.police).toMatchObject({
      signature: { format: 'ed25519' },
      conclusion: {
        signedBy: { subject: expertId, name: 'Demo Expert' },
        answers: [
          { question: 'q1', answer: 'a1', cannotBeAnswered: false },
          { question: 'q2', answer: 'too few words', cannotBeAnswered: true },
        ],
      },
    });
  });

  test('when an answer was saved from another place meanwhile, then nothing is overwritten, and every version is kept', () => {
    const draft = { version: 3, at: now.toISOString(), by: expertId, cannotBeAnswered: false };
    const saved = begun({ drafts: [draft, null] });
    expect(refusal(() => taken('answerQuestion', saved, { question: 0, answer: 'x', basedOn: 2 }))).toBe(
      'changed-meanwhile',
    );
    const { outcome } = taken('answerQuestion', saved, { question: 0, answer: 'x', basedOn: 3 });
    expect(outcome.effects).toMatchObject([{ kind: 'keep-answer', payload: { question: 0, version: 4, answer: 'x' } }]);
  });

  test('when a question cannot be answered, then the reason stands in its place', () => {
    const none = { question: 0, answer: ' ', cannotBeAnswered: true };
    expect(refusal(() => taken('answerQuestion', begun(), none))).toBe('reason-missing');
  });
});

describe('given a comprehensive examination', () => {
  const both = (given: Partial<Examination> = {}): Examination =>
    examination({
      kinds: ['psycholinguistic', 'psychological'],
      questionKinds: ['psycholinguistic', 'psychological'],
      experts: [],
      people: [],
      ...given,
    });
  const second: Expert = { subject: otherId, name: 'Demo Psychologist', units: [unitId], kinds: ['psychological'] };
  const linguists = { subject: expertId, kind: 'psycholinguistic' as const, assignedAt: now.toISOString() };
  const all = [linguists, { subject: otherId, kind: 'psychological' as const, assignedAt: now.toISOString() }];

  test('then the term begins when every kind has its expert, each another', () => {
    const one = taken('assign', both(), { expert: expertId }, at(coordinator));
    expect([one.status, one.outcome.clocks]).toEqual(['arrived', undefined]);
    const half = both(one.outcome.change);
    expect(refusal(() => taken('assign', half, { expert: expertId, kind: 'psycholinguistic' }, at(coordinator)))).toBe(
      'kind-not-open',
    );
    const two = taken('assign', half, { expert: otherId }, at(coordinator, { ...supplied, expert: second }));
    expect([two.status, two.outcome.clocks?.start]).toEqual([
      'assigned',
      [{ rule: 'examination', given: { calendarDays: 30 } }],
    ]);
  });

  test('then each answers their own questions, and the whole needs the agreement of the others, after the last change', () => {
    const work = both({ status: 'in-progress', materials: [compared], experts: all });
    expect(refusal(() => taken('answerQuestion', work, { question: 1, answer: 'x' }))).toBe(
      'question-of-another-expert',
    );
    const done = { ...work, answered: [0, 1] };
    expect(refusal(() => taken('conclude', done, { summary: 's', files: [] }))).toBe('not-agreed-yet');
    const agreed = taken('agree', done, {}, at(person(otherId, 'expert')));
    expect(agreed.outcome.change).toEqual({ agreed: [otherId] });
    expect(
      taken('answerQuestion', { ...done, agreed: [otherId] }, { question: 0, answer: 'y' }).outcome.change,
    ).toMatchObject({
      agreed: [],
    });
    expect(refusal(() => taken('agree', { ...work, answered: [0] }, {}, at(person(otherId, 'expert'))))).toBe(
      'question-unanswered',
    );
  });

  test('then a conflict of one sends that kind back alone', () => {
    const work = both({ status: 'in-progress', experts: all, answered: [0, 1] });
    const { outcome } = taken('declareConflict', work, { reasonCode: 'relative' });
    expect(outcome.change).toMatchObject({ experts: [{ subject: otherId }], answered: [1] });
  });
});

describe('given a repeated examination', () => {
  const repeated = examination({ nature: 'repeated', earlierExperts: [expertId], experts: [], people: [] });

  test('then it goes to another expert than the earlier one', () => {
    expect(refusal(() => taken('assign', repeated, { expert: expertId }, at(coordinator)))).toBe(
      'expert-made-the-earlier',
    );
    expect(taken('assign', { ...repeated, nature: 'additional' }, { expert: expertId }, at(coordinator)).status).toBe(
      'assigned',
    );
  });
});

describe('given a term that is too short', () => {
  const begun = examination({ status: 'in-progress' });
  const ask = { termDays: 40, reason: 'much text' };

  test('then a longer one is asked for once, while it runs', () => {
    expect(refusal(() => taken('requestExtension', begun, { ...ask, termDays: 30 }))).toBe('extension-not-longer');
    expect(refusal(() => taken('requestExtension', begun, ask, at(expert, { ...supplied, runs: false })))).toBe(
      'term-has-run-out',
    );
    const { outcome } = taken('requestExtension', begun, ask);
    const asked = { ...begun, extension: outcome.change?.extension } as Examination;
    expect(refusal(() => taken('requestExtension', asked, ask))).toBe('extension-asked-already');
  });

  test('then a granted one moves the deadline; where it ran out meanwhile, what was granted runs from now', () => {
    const granted = (given: object) =>
      taken('extendTerm', begun, ask, at(agency, { ...supplied, ...given })).outcome.clocks;
    expect(granted({})).toEqual({ extend: [{ rule: 'examination', calendarDays: 40, reason: 'extension-granted' }] });
    expect(granted({ runs: false })).toEqual({ start: [{ rule: 'examination', given: { calendarDays: 10 } }] });
    expect(granted({ makesLonger: false })).toEqual({});
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
