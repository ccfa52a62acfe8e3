import { contracts, lawApplied, lawCited, lawDecided, sealMade } from '#libs/contracts';
import fc from 'fast-check';
import { emptyPicture, type ChainPicture } from './chain-picture.js';
import { follow, type HeardEvent } from './follow.js';
import { standingOf } from './standing.js';
import { whatEventsMean } from './what-events-mean.js';

const uuid = (n: number): string => `0193f7d2-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [request, examination, urgent, rehabilitation, late] = [uuid(901), uuid(902), uuid(903), uuid(904), uuid(905)];

/** A chain as a list of `[type without chain. and .v1, open attributes]`, a minute apart. */
const history = (...facts: readonly (readonly [string, Record<string, unknown>?])[]): HeardEvent[] =>
  facts.map(([type, open = {}], n) => ({
    id: uuid(n),
    type: `chain.${type}.v1`,
    at: new Date(Date.UTC(2026, 0, 12, 9, n)),
    open,
  }));
const pictureOf = (events: readonly HeardEvent[]): ChainPicture => events.reduce(follow, emptyPicture);

const submitted = [
  'school.referral.submitted',
  {
    number: 'S-2026-000001',
    region: 'KZ-75',
    schoolRegion: 'KZ-75',
    urgency: 'urgent',
    ageBand: '13-14',
    sex: 'female',
    source: 'school',
    excludedSubjects: [uuid(7)],
  },
] as const;
const opened = [
  submitted,
  ['police.referral.received'],
  ['police.referral.registered', { region: 'KZ-75' }],
  ['police.case.opened', { region: 'KZ-75' }],
] as const;
const convicted = [
  ...opened,
  ['police.case.sent-to-prosecutor'],
  ['police.case.sent-to-court'],
  ['police.case.concluded', { outcome: 'convicted' }],
] as const;
const referred = [...convicted, ['police.rehabilitation.referred', { region: 'KZ-75' }]] as const;
const accepted = [
  ...referred,
  ['social-services.support.accepted', { supportId: rehabilitation, kind: 'rehabilitation', region: 'KZ-75' }],
] as const;

describe('what events mean', () => {
  it('is said of every event about a chain that oversight hears, and of no other', () => {
    const seals = [sealMade, lawDecided, lawCited, lawApplied]
      .flatMap((each) => Object.values(each))
      .map(({ type }): string => type);
    const heard = [...contracts().values()]
      .filter(({ to, type }) => to.includes('oversight') && !seals.includes(type))
      .map(({ type }) => type);
    expect(Object.keys(whatEventsMean).sort()).toEqual(heard.sort());
  });
});

describe('where a chain stands', () => {
  // A hand-written list beside the table: what happened, and where a prosecutor would say that the child's chain stands.
  it.each<[string, readonly (readonly [string, Record<string, unknown>?])[], Partial<ReturnType<typeof standingOf>>]>([
    ['reported', [submitted], { stage: 'reported', link: 1, links: [1], status: 'open' }],
    [
      'returned to the school',
      [submitted, ['police.referral.received'], ['police.referral.returned']],
      { stage: 'returned-to-school', link: 1 },
    ],
    [
      'sent again after a return',
      [submitted, ['police.referral.returned'], ['school.referral.resubmitted']],
      { stage: 'reported' },
    ],
    [
      'passed to another region',
      [
        submitted,
        ['police.referral.received'],
        ['police.referral.rerouted', { fromRegion: 'KZ-75', toRegion: 'KZ-35' }],
      ],
      { stage: 'reported' },
    ],
    [
      'refused: ended',
      [submitted, ['police.check.refused']],
      { stage: 'refused', status: 'ended', outcome: 'refused', links: [] },
    ],
    [
      'refused while urgent support was asked for: the child is not dropped',
      [submitted, ['school.urgent-support.requested'], ['police.check.refused']],
      { stage: 'rehabilitation', link: 5, status: 'open' },
    ],
    [
      'open, with a platform asked and an expert at work',
      [
        ...opened,
        ['police.data-request.ordered', { requestId: request }],
        ['police.examination.ordered', { examinationId: examination }],
      ],
      { stage: 'investigation', links: [2, 3, 4] },
    ],
    [
      'a part of an answer is not the answer',
      [
        ...opened,
        ['police.data-request.ordered', { requestId: request }],
        ['platform-liaison.data-request.answered', { requestId: request, whole: false }],
      ],
      { links: [2, 3] },
    ],
    [
      'answered whole',
      [
        ...opened,
        ['police.data-request.ordered', { requestId: request }],
        ['platform-liaison.data-request.answered', { requestId: request, whole: true }],
      ],
      { links: [2] },
    ],
    [
      'a conclusion that was returned is open again',
      [
        ...opened,
        ['police.examination.ordered', { examinationId: examination }],
        ['expert-bureau.examination.concluded', { examinationId: examination }],
        ['police.examination.conclusion-returned', { examinationId: examination }],
      ],
      { links: [2, 4] },
    ],
    ['suspended', [...opened, ['police.case.suspended']], { stage: 'suspended', status: 'suspended' }],
    [
      'resumed',
      [...opened, ['police.case.suspended'], ['police.case.resumed']],
      { stage: 'investigation', status: 'open' },
    ],
    ['with the prosecutor', [...opened, ['police.case.sent-to-prosecutor']], { stage: 'with-prosecutor' }],
    [
      'returned by the prosecutor',
      [...opened, ['police.case.sent-to-prosecutor'], ['police.case.returned-by-prosecutor']],
      { stage: 'investigation' },
    ],
    ['terminated: ended', [...opened, ['police.case.terminated']], { status: 'ended', outcome: 'terminated' }],
    [
      'convicted, and nobody thought of the child: not ended',
      [...convicted],
      { stage: 'concluded', status: 'open', outcome: null },
    ],
    [
      'referred for rehabilitation, not taken over yet',
      [...referred],
      { stage: 'rehabilitation', link: 5, status: 'open' },
    ],
    ['supported', [...accepted], { stage: 'rehabilitation', status: 'open' }],
    [
      'rehabilitated',
      [
        ...accepted,
        ['social-services.support.closed', { supportId: rehabilitation, kind: 'rehabilitation', result: 'goals-met' }],
      ],
      { stage: 'closed', status: 'ended', outcome: 'rehabilitated' },
    ],
    [
      'moved away',
      [
        ...accepted,
        ['social-services.support.closed', { supportId: rehabilitation, kind: 'rehabilitation', result: 'moved-away' }],
      ],
      { status: 'ended', outcome: 'transferred' },
    ],
    [
      'declined',
      [...accepted, ['social-services.support.declined', { supportId: rehabilitation, kind: 'rehabilitation' }]],
      { status: 'ended', outcome: 'support-declined' },
    ],
    [
      'declined, and taken up two months later',
      [
        ...accepted,
        ['social-services.support.declined', { supportId: rehabilitation, kind: 'rehabilitation' }],
        ['social-services.support.reopened', { supportId: rehabilitation, kind: 'rehabilitation' }],
      ],
      { stage: 'rehabilitation', status: 'open' },
    ],
    [
      'declined, and asked for again: the child is not dropped before anybody has taken them up',
      [
        ...accepted,
        ['social-services.support.declined', { supportId: rehabilitation, kind: 'rehabilitation' }],
        ['police.rehabilitation.referred', { region: 'KZ-75' }],
      ],
      { stage: 'rehabilitation', status: 'open', outcome: null },
    ],
    [
      'closed, and urgent support asked for again after it was closed before',
      [
        ...accepted,
        ['school.urgent-support.requested'],
        ['social-services.support.closed', { supportId: urgent, kind: 'urgent', result: 'goals-met' }],
        ['social-services.support.closed', { supportId: rehabilitation, kind: 'rehabilitation', result: 'goals-met' }],
        ['school.urgent-support.requested'],
      ],
      { status: 'open', outcome: null },
    ],
    [
      'asked for again, and declined again',
      [
        ...accepted,
        ['social-services.support.declined', { supportId: rehabilitation, kind: 'rehabilitation' }],
        ['police.rehabilitation.referred', { region: 'KZ-75' }],
        ['social-services.support.reopened', { supportId: rehabilitation, kind: 'rehabilitation' }],
        ['social-services.support.declined', { supportId: rehabilitation, kind: 'rehabilitation' }],
      ],
      { status: 'ended', outcome: 'support-declined' },
    ],
    [
      'emergency support alone is no rehabilitation',
      [
        submitted,
        ['school.urgent-support.requested'],
        ['social-services.support.accepted', { supportId: urgent, kind: 'urgent' }],
        ['social-services.support.closed', { supportId: urgent, kind: 'urgent', result: 'goals-met' }],
        ...convicted.slice(1),
      ],
      { stage: 'concluded', status: 'open' },
    ],
  ])('%s', (_name, facts, expected) => {
    expect(standingOf(pictureOf(history(...facts)))).toMatchObject(expected);
  });
});

describe('the picture of a chain', () => {
  const everything = history(
    ...referred,
    ['police.deadline.changed', { deadlineId: late, state: 'breached', region: 'KZ-35' }],
    ['police.action.recorded', { stage: 4, region: 'KZ-75' }],
    ['school.referral.amended', { excludedSubjects: [uuid(7), uuid(8)] }],
    ['police.referral.rerouted', { fromRegion: 'KZ-75', toRegion: 'KZ-35' }],
    ['platform-liaison.data-request.refused', { requestId: request }],
    [
      'social-services.support.transferred',
      { supportId: rehabilitation, kind: 'rehabilitation', region: 'KZ-75', toRegion: 'KZ-71' },
    ],
  );

  it('gathers counts, exclusions and regions', () => {
    expect(pictureOf(everything)).toMatchObject({
      breached: [late],
      refusals: 1,
      excluded: [uuid(7), uuid(8)],
      investigationStage: 4,
      region: { value: 'KZ-35' },
      supportRegion: { value: 'KZ-71' },
      ageBand: { value: '13-14' },
      caseOutcome: { value: 'convicted' },
    });
  });

  it('gathers platforms and ways as they are named, and articles by the latest word', () => {
    const events = history(
      ['school.referral.submitted', { ways: ['threats'], platforms: ['telegram'] }],
      ['police.case.opened', { articles: ['cc-124'] }],
      ['police.data-request.ordered', { requestId: request, platform: 'roblox' }],
      ['police.case.requalified', { articles: ['cc-122', 'cc-124'], before: ['cc-124'] }],
    );
    const expected = {
      ways: ['threats'],
      platforms: ['roblox', 'telegram'],
      articles: { value: ['cc-122', 'cc-124'] },
      moves: [{ value: 'reported' }, { value: 'investigation' }],
    };
    expect(pictureOf(events)).toMatchObject(expected);
    expect(pictureOf([...events].reverse())).toMatchObject(expected);
  });

  it('counts a deadline that is missed and then met once', () => {
    const twice = history(
      submitted,
      ['police.deadline.changed', { deadlineId: late, state: 'breached' }],
      ['police.deadline.changed', { deadlineId: late, state: 'breached-then-met' }],
    );
    expect(pictureOf(twice).breached).toEqual([late]);
  });

  it('is the same in whatever order the agencies are heard', () => {
    const whole = pictureOf(everything);
    fc.assert(
      fc.property(fc.shuffledSubarray(everything, { minLength: everything.length }), (order) => {
        expect(pictureOf(order)).toEqual(whole);
      }),
    );
  });
});

describe('an application about cyberbullying', () => {
  const [application, one, two] = [uuid(911), uuid(912), uuid(913)];
  const applied = [
    'school.application.filed',
    { applicationId: application, number: 'B-2026-000001', region: 'KZ-75', source: 'parent', ageBand: '13-14' },
  ] as const;
  const confirmed = [
    applied,
    ['expert-bureau.application.decided', { applicationId: application, confirmed: true }],
    ['expert-bureau.takedown.ordered', { takedownId: one, applicationId: application, region: 'KZ-75' }],
    ['expert-bureau.takedown.ordered', { takedownId: two, applicationId: application, region: 'KZ-75' }],
  ] as const;
  const removed = (takedownId: string) => ['platform-liaison.takedown.removed', { takedownId }] as const;
  const answered = ['expert-bureau.application.answered', { applicationId: application, language: 'kk' }] as const;
  const at = (...facts: readonly (readonly [string, Record<string, unknown>?])[]) =>
    standingOf(pictureOf(history(...facts)));

  it('stands with the experts, then at the liaison until every order has ended, and ends with the answer', () => {
    expect(at(applied)).toMatchObject({ stage: 'considered', links: [4], status: 'open' });
    expect(pictureOf(history(applied))).toMatchObject({
      number: { value: 'B-2026-000001' },
      region: { value: 'KZ-75' },
    });
    expect(at(...confirmed, answered)).toMatchObject({ stage: 'takedown', links: [3], outcome: null });
    expect(at(...confirmed, removed(one))).toMatchObject({ stage: 'takedown', links: [3, 4] });
    expect(at(...confirmed, removed(one), removed(two))).toMatchObject({ stage: 'applicant-waits', status: 'open' });
    expect(at(...confirmed, answered, removed(one), removed(two))).toMatchObject({
      stage: 'taken-down',
      status: 'ended',
      outcome: 'taken-down',
    });
  });

  it('ends as not removed, not confirmed or withdrawn; a decision that crossed a withdrawal holds', () => {
    const ended = ['platform-liaison.takedown.ended', { takedownId: two, reasonCode: 'access-restricted' }] as const;
    expect(at(...confirmed, answered, removed(one), ended).outcome).toBe('not-taken-down');
    const refused = ['expert-bureau.application.decided', { applicationId: application, confirmed: false }] as const;
    expect(at(applied, refused, answered).outcome).toBe('not-confirmed');
    const withdrawn = ['school.application.withdrawn', { applicationId: application }] as const;
    expect(at(applied, withdrawn).outcome).toBe('withdrawn');
    expect(at(applied, refused, withdrawn).stage).toBe('applicant-waits');
  });

  it('stays open beside a case of the same chain, which says where the chain stands', () => {
    const both = [...confirmed, ...opened] as const;
    expect(at(...both)).toMatchObject({ stage: 'investigation', links: [2, 3, 4] });
    const over = [...both, ['police.check.refused', {}]] as const;
    expect(at(...over)).toMatchObject({ stage: 'refused', outcome: null, status: 'open' });
    expect(at(...over, removed(one), removed(two), answered)).toMatchObject({ outcome: 'refused', status: 'ended' });
  });

  it('is the same picture in whatever order it is heard', () => {
    const events = history(...confirmed, answered, removed(one), removed(two));
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
        expect(standingOf(pictureOf(shuffled))).toEqual(standingOf(pictureOf(events)));
      }),
    );
  });
});
