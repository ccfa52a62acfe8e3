import { referralAmended, referralSubmitted, urgentSupportRequestedBySchool } from '#libs/contracts';
import { graphFindings, system, take, whatNext, type Actor, type At, type Lifecycle } from '#libs/lifecycle';
import type { Problem } from '#libs/problems';
import type { Content } from './content.js';
import { excludedBy, noPersonal, personalOf, supportOf, type Referral } from './referral.js';
import { referralLifecycle } from './referral.lifecycle.js';
import { summaryOf } from './summary.js';
import { urgencyOf } from './urgency.js';

const lifecycle: Lifecycle<Referral> = referralLifecycle;
const now = new Date('2026-11-18T09:00:00Z');
const school = '00000000-0000-7000-8000-00000000000a';
const psychologist: Actor = {
  subject: '00000000-0000-7000-8000-000000000001',
  agency: 'school',
  roles: ['psychologist'],
  units: [school],
  region: 'KZ-75',
  locale: 'kk',
};
const teacher: Actor = { ...psychologist, subject: '00000000-0000-7000-8000-000000000002', roles: ['teacher'] };
const head: Actor = { ...psychologist, subject: '00000000-0000-7000-8000-000000000003', roles: ['head-of-school'] };
let ids = 0;
const supplied = { marks: [], files: [], sequence: 123, senderName: 'Demo Psychologist', isPsychologist: true };
const at = (actor: Actor = psychologist): At => ({
  now,
  actor,
  newId: () => `00000000-0000-7000-8000-1${String((ids += 1)).padStart(11, '0')}`,
  supplied,
});
const agency = at(system('school', 'KZ-75'));

const complete: Content = {
  child: {
    identified: true,
    familyName: 'Demo',
    givenName: 'Child',
    sex: 'female',
    bornOn: '2013-03-01',
    iin: '131120600010',
  },
  noticed: 'Invented: a stranger writes to her at night.',
  ownWords: 'Invented words.',
  forms: ['luring-to-meeting'],
  accounts: [{ platform: 'whatsapp', handle: 'demo-handle' }],
  safeNow: 'yes',
};

function draft(content: Content, author: Actor = psychologist, more: Partial<Referral> = {}): Referral {
  const summary = summaryOf(content, now);
  const { urgency, reasons } = urgencyOf(summary);
  return {
    id: '00000000-0000-7000-8000-000000000010',
    chainId: '00000000-0000-7000-8000-000000000011',
    status: 'draft',
    version: 1,
    unitId: null,
    region: 'KZ-75',
    people: [{ subject: author.subject, as: 'owner' }],
    excluded: excludedBy(content.exclusions ?? []),
    urgency,
    marks: [],
    openedAt: now,
    changedAt: now,
    schoolId: school,
    schoolRegion: 'KZ-75',
    psychologists: [psychologist.subject],
    number: null,
    submittedAt: null,
    summary,
    urgencyReasons: reasons,
    files: [],
    questions: [],
    standing: null,
    milestones: [],
    supportMilestones: [],
    schoolSupport: [],
    sealed: { ...noPersonal, content },
    ...more,
  };
}

const told = { at: now.toISOString() };
const questionId = '00000000-0000-7000-8000-0000000000aa';

/** Input of each step of the agency and of people, where a path needs one. */
const inputs: Record<string, unknown> = {
  recordQuestion: { ...told, questionId, question: 'Invented question?' },
  recordReturned: { ...told, reason: 'Invented' },
  recordRefused: { ...told, reason: 'Invented' },
  answerQuestion: { questionId, answer: 'Invented answer.' },
  resubmit: { note: 'Invented note.' },
  closeAtSchool: { withoutRehabilitation: 'not-needed' },
};

/** Walks a path from a complete draft; the answer is the record at its end. */
function walk(steps: readonly string[], from: Referral = draft(complete)): Referral {
  return steps.reduce<Referral>((record, step) => {
    const circumstances = step.startsWith('record') ? agency : at();
    const { outcome, status } = take(
      lifecycle,
      step,
      record,
      inputs[step] ?? (step.startsWith('record') ? told : {}),
      circumstances,
    );
    return {
      ...record,
      ...outcome.change,
      ...(outcome.sealed === undefined ? {} : { sealed: outcome.sealed }),
      status,
    };
  }, from);
}

const refusal = (work: () => unknown): { code: string; rule?: string | undefined } => {
  try {
    work();
  } catch (error) {
    const problem = error as Problem;
    return { code: problem.code, rule: problem.details.rule };
  }
  return { code: 'none' };
};

describe('lawful paths of a referral', () => {
  it.each<[string, string[], string]>([
    [
      'the plain chain',
      [
        'submit',
        'recordReceived',
        'recordRegistered',
        'recordCaseOpened',
        'recordSentToProsecutor',
        'recordSentToCourt',
        'recordConcluded',
        'closeAtSchool',
      ],
      'closed',
    ],
    [
      'refused after the check',
      ['submit', 'recordReceived', 'recordRegistered', 'recordRefused', 'closeAtSchool'],
      'closed',
    ],
    ['returned for information', ['submit', 'recordReturned', 'resubmit', 'recordReceived'], 'received'],
    ['a question, answered', ['submit', 'recordReceived', 'recordQuestion', 'answerQuestion'], 'received'],
    [
      'a question during the check',
      ['submit', 'recordReceived', 'recordRegistered', 'recordQuestion', 'answerQuestion'],
      'checking',
    ],
    [
      'the police go on without the answer',
      ['submit', 'recordReceived', 'recordQuestion', 'recordRegistered'],
      'checking',
    ],
    ['another region', ['submit', 'recordRerouted', 'recordReceived'], 'received'],
    [
      'suspended and resumed',
      ['submit', 'recordReceived', 'recordRegistered', 'recordCaseOpened', 'recordSuspended', 'recordResumed'],
      'case-opened',
    ],
    [
      'stopped by law',
      ['submit', 'recordReceived', 'recordRegistered', 'recordCaseOpened', 'recordTerminated', 'closeAtSchool'],
      'closed',
    ],
    [
      'a refusal that was cancelled takes a closed referral up again',
      ['submit', 'recordReceived', 'recordRefused', 'closeAtSchool', 'recordCaseOpened'],
      'case-opened',
    ],
    ['discarded', ['discardDraft'], 'discarded'],
  ])('%s', (_name, steps, status) => {
    expect(walk(steps).status).toBe(status);
  });

  it('has a graph without dead ends', () => {
    expect(graphFindings(referralLifecycle as unknown as Lifecycle)).toEqual([]);
  });
});

describe('unlawful paths of a referral', () => {
  it.each<[string, string[], string]>([
    ['sending twice', ['submit'], 'submit'],
    ['saving what was sent', ['submit'], 'saveDraft'],
    ['discarding what was sent', ['submit'], 'discardDraft'],
    ['amending a draft', [], 'amend'],
    ['sending again what was not returned', ['submit', 'recordReceived'], 'resubmit'],
    ['closing while it is checked', ['submit', 'recordReceived', 'recordRegistered'], 'closeAtSchool'],
    ['a word of the police about a draft', [], 'recordReceived'],
    ['anything after it was discarded', ['discardDraft'], 'submit'],
  ])('%s', (_name, steps, step) => {
    const record = walk(steps);
    expect(refusal(() => walk([step], record)).code).toBe('wrong-state');
  });
});

describe('what a referral must hold before it is sent', () => {
  it.each<[string, Content, string]>([
    ['something-noticed', { ...complete, noticed: '', ownWords: ' ' }, 'something-noticed'],
    ['the child, or a description', { ...complete, child: {} }, 'child-or-description'],
    ['a right IIN', { ...complete, child: { ...complete.child, iin: '131120600011' } }, 'iin-check-digit'],
    ['an answer to: is the child safe now', { ...complete, safeNow: undefined }, 'safety-answered'],
    ['whole rows of accounts', { ...complete, accounts: [{ platform: 'telegram' }] }, 'accounts-complete'],
    ['a reason for raised urgency', { ...complete, raised: { to: 'urgent', reason: '' } }, 'raised-with-reason'],
  ])('%s', (_name, content, rule) => {
    const record = draft(content);
    expect(refusal(() => walk(['submit'], record))).toEqual({ code: 'rule-unmet', rule });
    expect(whatNext(lifecycle, { ...record, sealed: undefined } as never, at()).blocked).toContainEqual(
      expect.objectContaining({ step: 'submit', code: rule }),
    );
  });

  it('a child who is not identified yet is enough', () => {
    const [record] = [walk(['submit'], draft({ ...complete, child: { identified: false, ageYears: 12 } }))];
    expect(record.status).toBe('sent');
    expect(record.summary.child).toBe('described');
  });
});

describe('who sends', () => {
  const byTeacher = (content: Content, psychologists = [psychologist.subject]) =>
    take(lifecycle, 'submit', draft(content, teacher, { psychologists }), {}, at(teacher));

  it('a teacher hands it to the psychologist', () => {
    expect(refusal(() => byTeacher(complete))).toEqual({ code: 'rule-unmet', rule: 'psychologist-sends-it' });
    const { outcome } = take(
      lifecycle,
      'handToPsychologist',
      draft(complete, teacher),
      { to: psychologist.subject },
      at(teacher),
    );
    expect(outcome.change?.people).toEqual([
      { subject: psychologist.subject, as: 'owner' },
      { subject: teacher.subject, as: 'added' },
    ]);
  });

  it.each<[string, Content, string[] | undefined]>([
    ['where there is no psychologist', complete, []],
    [
      'where the psychologist must not be told',
      { ...complete, exclusions: [{ kind: 'staff', subject: psychologist.subject, reason: 'may-be-suspect' }] },
      undefined,
    ],
    ['when the child is in immediate danger', { ...complete, safeNow: 'no' }, undefined],
  ])('a teacher sends it %s', (_name, content, psychologists) => {
    expect(byTeacher(content, psychologists).status).toBe('sent');
  });

  it('nobody names the sender as a person who must not be told', () => {
    const exclusions = [{ kind: 'staff' as const, subject: psychologist.subject, reason: 'other' as const }];
    expect(refusal(() => take(lifecycle, 'saveDraft', draft({}), { content: { exclusions } }, at()))).toEqual({
      code: 'rule-unmet',
      rule: 'not-the-sender',
    });
  });

  it('only at a school of theirs', () => {
    const elsewhere = { ...psychologist, units: [] };
    expect(refusal(() => take(lifecycle, 'startDraft', draft({}), {}, at(elsewhere))).rule).toBe('school-is-mine');
  });
});

describe('what the police are told', () => {
  it('states the open part without a name and the sealed part whole', () => {
    const exclusions = [
      { kind: 'relative' as const, name: 'Demo Stepfather', relation: 'stepfather', reason: 'may-be-suspect' as const },
      { kind: 'staff' as const, subject: head.subject, reason: 'close-to-suspect' as const },
    ];
    const { outcome } = take(
      lifecycle,
      'submit',
      draft({ ...complete, exclusions, childRegion: 'KZ-35', representative: { familyName: 'Demo' } }),
      {},
      at(),
    );
    const [fact] = outcome.facts ?? [];
    expect(fact?.open).toMatchObject({
      number: 'S-2026-000123',
      region: 'KZ-35',
      schoolRegion: 'KZ-75',
      ageBand: '13-14',
      sex: 'female',
      childIdentified: true,
      excludedSubjects: [head.subject],
    });
    expect(JSON.stringify(fact?.open)).not.toMatch(/Demo|Invented|131120600010/);
    const police = referralSubmitted.sealed?.police.parse(fact?.sealed.police);
    expect(police).toMatchObject({
      child: { identified: true, iin: '131120600010' },
      noticed: complete.noticed,
      exclusions,
      reporter: { subject: psychologist.subject, familyName: 'Demo Psychologist' },
    });
    expect(outcome.change).toMatchObject({ unitId: school, excluded: [head.subject] });
  });

  it('adds without taking away, and carries everybody who must not be told', () => {
    const sent = walk(
      ['submit'],
      draft({ ...complete, exclusions: [{ kind: 'staff', subject: teacher.subject, reason: 'other' }] }),
    );
    const { outcome } = take(
      lifecycle,
      'amend',
      sent,
      { note: 'More.', child: { grade: '7' }, exclusions: [{ kind: 'staff', subject: head.subject, reason: 'other' }] },
      at(),
    );
    const [fact] = outcome.facts ?? [];
    expect(fact?.open).toMatchObject({
      added: ['note', 'child', 'exclusions'],
      excludedSubjects: [teacher.subject, head.subject],
    });
    expect(referralAmended.sealed?.police.parse(fact?.sealed.police)).toMatchObject({
      note: 'More.',
      child: { grade: '7', familyName: 'Demo' },
      accounts: [],
    });
    expect(outcome.sealed?.content.exclusions).toHaveLength(2);
    expect(refusal(() => take(lifecycle, 'amend', sent, {}, at())).rule).toBe('something-added');
  });

  it('danger that becomes known after sending makes it urgent, and the police are told so', () => {
    const sent = walk(['submit']);
    const adding = (input: object) => take(lifecycle, 'amend', sent, input, at()).outcome;
    const { change, facts } = adding({ note: 'Tonight!', safeNow: 'no', signs: { mayHarmSelf: true } });
    expect(change).toMatchObject({ urgency: 'immediate', urgencyReasons: ['child-not-safe', 'may-harm-self'] });
    expect(facts?.[0]?.open).toMatchObject({ urgency: 'immediate' });
    expect(adding({ note: 'Invented.' }).facts?.[0]?.open).not.toHaveProperty('urgency');
    expect(adding({ safeNow: 'yes' }).change?.urgency).toBe(sent.urgency);
  });

  it('danger is told of again where the referral was immediate already', () => {
    const sent = walk(['submit'], draft({ ...complete, safeNow: 'no' }));
    expect(
      take(lifecycle, 'amend', sent, { signs: { meetingSoon: true } }, at()).outcome.facts?.[0]?.open,
    ).toMatchObject({
      urgency: 'immediate',
    });
    expect(refusal(() => take(lifecycle, 'amend', sent, { signs: {} }, at())).rule).toBe('something-added');
  });

  it('a file must be attached before it is named', () => {
    const sent = walk(['submit']);
    expect(refusal(() => take(lifecycle, 'amend', sent, { files: [questionId] }, at())).rule).toBe('file-not-attached');
  });
});

describe('questions', () => {
  it('one clock runs while any waits', () => {
    const second = '00000000-0000-7000-8000-0000000000bb';
    const asked = walk(['submit', 'recordReceived', 'recordQuestion']);
    const again = take(
      lifecycle,
      'recordQuestion',
      asked,
      { ...told, questionId: second, question: 'Another?' },
      agency,
    );
    expect(again.outcome.clocks?.start).toEqual([]);
    const two = { ...asked, ...again.outcome.change, sealed: again.outcome.sealed ?? noPersonal } as Referral;
    const answered = take(lifecycle, 'answerQuestion', two, { questionId, answer: 'Yes.' }, at());
    expect(answered.status).toBe('question-open');
    expect(answered.outcome.clocks).toEqual({ meet: ['answer-question'], start: [{ rule: 'answer-question' }] });
    const rest = { ...two, ...answered.outcome.change, sealed: answered.outcome.sealed ?? noPersonal } as Referral;
    expect(refusal(() => take(lifecycle, 'answerQuestion', rest, { questionId, answer: 'Again.' }, at())).rule).toBe(
      'question-not-open',
    );
    const last = take(lifecycle, 'answerQuestion', rest, { questionId: second, answer: 'No.' }, at());
    expect(last.status).toBe('received');
    expect(last.outcome.clocks).toEqual({ meet: ['answer-question'] });
    expect(last.outcome.sealed?.questions).toEqual([
      { questionId, question: 'Invented question?', answer: 'Yes.' },
      { questionId: second, question: 'Another?', answer: 'No.' },
    ]);
  });
});

describe('support beside the investigation', () => {
  const support = (record: Referral, code: string, kind = 'urgent'): Referral => {
    const { outcome, status } = take(lifecycle, 'recordSupport', record, { ...told, kind, code }, agency);
    return { ...record, ...outcome.change, status };
  };

  it('is asked for on day one, and again once that was answered: the child may need to be seen at once another time', () => {
    const sent = walk(['submit']);
    const { outcome, status } = take(lifecycle, 'requestUrgentSupport', sent, { needs: 'Invented needs.' }, at());
    expect(status).toBe('sent');
    const [fact] = outcome.facts ?? [];
    expect(
      urgentSupportRequestedBySchool.sealed?.['social-services'].parse(fact?.sealed['social-services']),
    ).toMatchObject({ needs: 'Invented needs.', child: { givenName: 'Child' } });
    const asked = { ...sent, ...outcome.change };
    expect(refusal(() => take(lifecycle, 'requestUrgentSupport', asked, { needs: 'Again.' }, at())).rule).toBe(
      'support-already-asked',
    );
    for (const answered of ['accepted', 'declined', 'closed'])
      expect(
        refusal(() => take(lifecycle, 'requestUrgentSupport', support(asked, answered), { needs: 'Again.' }, at()))
          .code,
      ).toBe('none');
  });

  it('is over although the word that it was asked for comes last: it stands at its time, and nobody is told', () => {
    const minute = (n: number): string => new Date(now.getTime() + n * 60_000).toISOString();
    const word = (record: Referral, code: string, n: number, kind = 'urgent') => {
      const input = { at: minute(n), kind, code };
      const { outcome } = take(lifecycle, 'recordSupport', record, input, agency);
      return { record: { ...record, ...outcome.change }, notices: outcome.notices ?? [] };
    };
    const accepted = word(walk(['submit']), 'accepted', 2).record;
    const closed = word(word(accepted, 'closed', 3).record, 'requested', 4, 'rehabilitation').record;
    const late = word(closed, 'requested', 1);
    expect(late.record.supportMilestones.map(({ code, kind }) => `${code} ${kind}`)).toEqual([
      ...['requested urgent', 'accepted urgent', 'closed urgent', 'requested rehabilitation'],
    ]);
    expect(supportOf(late.record, 'urgent')).toBe('closed');
    expect(late.notices).toEqual([]);
    // Asked for once more afterwards, it is news.
    const again = word(late.record, 'requested', 5);
    expect(supportOf(again.record, 'urgent')).toBe('requested');
    expect(again.notices).toMatchObject([{ code: 'support-requested' }]);
    // What was under way at a moment is told by what was told of moments before it.
    expect(supportOf(again.record, 'urgent', minute(2))).toBe('accepted');
    expect(supportOf(again.record, 'urgent', minute(0))).toBeUndefined();
  });

  it('keeps the referral open until it is over', () => {
    const over = walk(['submit', 'recordReceived', 'recordRegistered', 'recordCaseOpened', 'recordTerminated']);
    expect(refusal(() => take(lifecycle, 'closeAtSchool', over, {}, at())).rule).toBe('rehabilitation-or-reason');
    const running = support(support(over, 'requested', 'rehabilitation'), 'planned', 'rehabilitation');
    expect(refusal(() => take(lifecycle, 'closeAtSchool', running, {}, at())).rule).toBe('support-under-way');
    const continues = support(running, 'continues-at-school', 'rehabilitation');
    expect(refusal(() => take(lifecycle, 'closeAtSchool', continues, {}, at())).rule).toBe('support-under-way');
    expect(take(lifecycle, 'closeAtSchool', support(continues, 'closed', 'rehabilitation'), {}, at()).status).toBe(
      'closed',
    );
  });
});

describe('a report that led to nothing', () => {
  it('is not found by the child any more', () => {
    const refused = walk(
      ['submit', 'recordReceived', 'recordRefused'],
      draft(complete, psychologist, { marks: ['iin:x'] }),
    );
    expect(refused.marks).toEqual([]);
    expect(personalOf(refused).reasons).toEqual([{ about: 'refused', at: told.at, reason: 'Invented' }]);
  });

  it('a discarded draft keeps no word', () => {
    expect(personalOf(walk(['discardDraft'])).content).toEqual({});
  });
});
