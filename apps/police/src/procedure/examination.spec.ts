import { examinationOrdered, extensionDecided } from '#libs/contracts';
import {
  after,
  arrived,
  conclusionOn,
  newId,
  now,
  openCase,
  taking,
  trying,
  ways,
  type Taken,
} from '../../test/given.js';
import { shippedQuestions } from './examination-questions/examination-questions.js';
import type { Investigation } from './investigation.js';

const sha256 = 'b'.repeat(64);
const correspondence: Taken = [
  'recordEvidence',
  { kind: 'message-log', sha256, how: 'copied', fromWhom: 'From the child.', acquiredAt: now.toISOString() },
];
const open = after(openCase(), correspondence);
const evidenceIds = open.evidence.map(({ id }) => id);
const order = (input: object = {}): Taken => [
  'orderExamination',
  {
    kind: 'psycholinguistic',
    object: 'The correspondence.',
    questions: ['Is there persuasion?'],
    evidenceIds,
    termDays: 10,
    ...input,
  },
];
const lastId = ({ examinations }: Investigation): string => examinations.at(-1)?.id ?? '';
const concluded = (input: object = {}): Investigation => {
  const ordered = after(open, order(input));
  return after(ordered, conclusionOn(lastId(ordered)));
};

describe('a comprehensive examination', () => {
  const both = { alsoKinds: ['psychological'] };
  const questions = ['Is there persuasion?', { text: 'Was there fear?', kind: 'psychological' }];

  it('asks each of its kinds, in one order', () => {
    expect(trying(open, order(both))).toBe('kind-without-question');
    expect(trying(open, order({ questions }))).toBe('kind-without-question');
    const { outcome, after: ordered } = taking(open, order({ ...both, questions }));
    const fact = outcome.facts?.find(({ contract }) => contract.type === examinationOrdered.type);
    expect(fact?.open).toMatchObject({
      kinds: ['psycholinguistic', 'psychological'],
      questionKinds: ['psycholinguistic', 'psychological'],
    });
    expect(ordered.examinations.at(-1)).toMatchObject({ questionCount: 2, nature: 'first' });
  });

  it('with a doctor in it needs consent like any other', () => {
    const medical = { alsoKinds: ['medical'], questions: ['A?', { text: 'B?', kind: 'medical' }] };
    expect(trying(open, order(medical))).toBe('consent-missing');
  });
});

describe('an additional or repeated examination', () => {
  it('refers to a concluded one of its kind, and says why', () => {
    const before = concluded();
    const earlierId = lastId(before);
    expect(trying(before, order({ nature: 'repeated', reason: 'Doubt.' }))).toBe('earlier-not-concluded');
    expect(trying(before, order({ nature: 'repeated', earlierId }))).toBe('repeat-reason-missing');
    expect(trying(before, order({ earlierId }))).toBe('earlier-not-concluded');
    expect(trying(before, order({ nature: 'additional', earlierId, reason: 'x', kind: 'computer-technical' }))).toBe(
      'earlier-not-concluded',
    );
    const { outcome } = taking(before, order({ nature: 'repeated', earlierId, reason: 'Doubt.' }));
    expect(outcome.facts?.[0]?.open).toMatchObject({ nature: 'repeated', earlierId });
    expect(outcome.facts?.[0]?.sealed['expert-bureau']).toMatchObject({ reason: 'Doubt.' });
  });
});

describe('the order', () => {
  it('keeps word for word what was asked, whatever becomes of the set', () => {
    const [first] = shippedQuestions.psycholinguistic;
    const asked = {
      text: `${first?.text.kk ?? ''} (2026)`,
      from: { kind: 'psycholinguistic', version: 1, code: first?.code },
    };
    const ordered = after(open, order({ questions: [asked] }));
    const writing = ordered.sealed?.writings.find(({ kind }) => kind === 'examination-order');
    expect(writing?.data).toEqual(
      expect.arrayContaining([
        { name: 'case', value: '26-KZ75-000000000123' },
        { name: 'question', value: asked.text },
        { name: 'term', value: '10' },
        { name: 'material', value: `message-log ${String(evidenceIds[0])} ${sha256}` },
      ]),
    );
  });
});

describe('a psycholinguistic examination', () => {
  const clocksOf = (record: Investigation, step: Taken) => taking(record, step).outcome.clocks;
  const due = { rule: 'order-psycholinguistic' };

  it('becomes due with the first correspondence of an opened case, once', () => {
    expect(clocksOf(openCase(), correspondence)?.start).toEqual([due]);
    expect(clocksOf(open, correspondence)).toEqual({});
    expect(clocksOf(openCase(), ['recordEvidence', { kind: 'ip-log', sha256, how: 'copied' }])).toEqual({});
  });

  it('becomes due with the opening where correspondence was there before', () => {
    const checked = after(arrived(), ...ways.registered, correspondence, ways.open[0]);
    expect(clocksOf(checked, ways.open[1])?.start).toContainEqual(due);
    expect(clocksOf(after(arrived(), ...ways.registered, ways.open[0]), ways.open[1])?.start).not.toContainEqual(due);
  });

  it('is met by its order, and due again when that is withdrawn', () => {
    expect(clocksOf(open, order())).toEqual({ meet: ['order-psycholinguistic'] });
    expect(clocksOf(open, order({ kind: 'computer-technical' }))).toEqual({});
    const ordered = after(open, order());
    const withdraw: Taken = ['withdrawExamination', { examinationId: lastId(ordered), reasonCode: 'other' }];
    expect(clocksOf(ordered, withdraw)?.start).toEqual([due]);
    const declined: Taken = [
      'recordExaminationDeclined',
      { examinationId: lastId(ordered), reasonCode: 'no-expert', reason: 'x' },
    ];
    expect(clocksOf(ordered, declined)?.start).toEqual([due]);
    expect(clocksOf(after(ordered, declined), withdraw)?.start).toBeUndefined();
  });

  it('becomes due with an audio message, and with a conversation whatever it is made of', () => {
    const opened = openCase();
    const accountIds = opened.accounts.map(({ id }) => id);
    expect(clocksOf(opened, ['recordEvidence', { kind: 'audio', sha256, how: 'copied' }])?.start).toEqual([due]);
    expect(clocksOf(opened, ['recordConversation', { platform: 'whatsapp', accountIds }])?.start).toEqual([due]);
    const accountsOfOpen = open.accounts.map(({ id }) => id);
    expect(clocksOf(open, ['recordConversation', { platform: 'whatsapp', accountIds: accountsOfOpen }])).toEqual({});
  });

  it('becomes due when a case is taken up again into which correspondence came while it stood still', () => {
    const suspended = after(openCase(), ['suspend', { reasonCode: 'legal-assistance', reason: 'x' }]);
    const told: Taken = [
      'recordConversation',
      { platform: 'whatsapp', accountIds: suspended.accounts.map(({ id }) => id) },
    ];
    expect(clocksOf(suspended, told)).toEqual({});
    const resume = (psycholinguisticClock: boolean): Taken => ['resume', {}, { psycholinguisticClock }];
    expect(clocksOf(after(suspended, told), resume(false))?.start).toEqual([due]);
    expect(clocksOf(after(suspended, told), resume(true))).toEqual({});
    expect(clocksOf(suspended, resume(false))).toEqual({});
  });

  it('is not due for what is relied on no more, and due again once it is', () => {
    const [evidenceId] = evidenceIds;
    expect(clocksOf(open, ['excludeEvidence', { evidenceId, reasonCode: 'irrelevant', reason: 'x' }])).toEqual({
      meet: ['order-psycholinguistic'],
    });
    const left: Taken = ['relyOnEvidence', { evidenceId, reliedOn: false }];
    expect(clocksOf(open, left)).toEqual({ meet: ['order-psycholinguistic'] });
    expect(clocksOf(after(open, left), ['relyOnEvidence', { evidenceId, reliedOn: true }])?.start).toEqual([due]);
  });
});

describe('a longer term', () => {
  const ordered = after(open, order());
  const examinationId = lastId(ordered);
  const asked = taking(ordered, ['recordExtensionRequested', { examinationId, termDays: 20, reason: 'Much text.' }]);
  const decide = (granted: boolean): Taken => ['decideExtension', { examinationId, granted, reason: 'It is much.' }];

  it('is decided by the investigator, under a clock, once', () => {
    expect(asked.outcome.clocks).toEqual({ start: [{ rule: 'decide-extension' }] });
    expect(trying(ordered, decide(true))).toBe('extension-not-asked');
    const { outcome, after: granted } = taking(asked.after, decide(true));
    expect(outcome.clocks).toEqual({ meet: ['decide-extension'] });
    expect(outcome.facts).toMatchObject([
      { contract: { type: extensionDecided.type }, open: { granted: true, termDays: 20 } },
    ]);
    expect(trying(granted, decide(false))).toBe('extension-not-asked');
    const moved = after(granted, [
      'recordTermExtended',
      { examinationId, termDays: 20, dueAt: '2026-12-20T18:59:59Z' },
    ]);
    expect(moved.examinations.at(-1)).toMatchObject({
      termDays: 20,
      dueAt: '2026-12-20T18:59:59Z',
      extension: { status: 'granted' },
    });
  });

  it('stays as it was where it is refused', () => {
    expect(taking(asked.after, decide(false)).outcome.facts?.[0]?.open).toMatchObject({ granted: false, termDays: 10 });
  });
});

describe('a conclusion', () => {
  it('is evidence with the hash over which it was signed, and says how much it leaves unanswered', () => {
    const record = concluded();
    expect(record.examinations.at(-1)).toMatchObject({
      status: 'concluded',
      conclusions: [{ sha256: 'e'.repeat(64), unanswered: 1 }],
    });
    expect(record.evidence.at(-1)).toMatchObject({
      kind: 'conclusion',
      source: 'expert',
      about: lastId(record),
      sha256: 'e'.repeat(64),
    });
    const { sealed: _, ...rest } = record;
    expect(JSON.stringify(rest)).not.toContain('Too few words');
  });

  it('about nothing that was ordered is not taken', () => {
    expect(trying(open, conclusionOn(newId()))).toBe('not-found');
  });
});

describe.each(Object.entries(shippedQuestions))('the shipped questions of %s', (_kind, questions) => {
  it('have a code each and three languages, none of which repeats another', () => {
    expect(new Set(questions.map(({ code }) => code)).size).toBe(questions.length);
    for (const { text } of questions) {
      expect(new Set(Object.values(text)).size).toBe(3);
      expect(Object.values(text).every((one) => one.endsWith('?'))).toBe(true);
      expect(text.ru).not.toMatch(/[әғқңөұүһі]/i);
    }
  });
});
