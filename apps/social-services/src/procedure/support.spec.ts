import { supportAccepted, supportContinuesAtSchool, supportReopened, type Exclusion } from '#libs/contracts';
import { graphFindings, urgentNotices, whatNext, type Lifecycle } from '#libs/lifecycle';
import {
  at,
  bySystem,
  consent,
  elsewhere,
  girl,
  lifecycle,
  now,
  refusal,
  support,
  take1,
  unit,
  walk,
  worker,
} from '../../test/given.js';
import { serviceLifecycle } from './service.lifecycle.js';
import { comesOfAgeAt, isNamedIn, type Support, type SupportPersonal } from './support.js';

const toPlan = ['accept', 'assign', 'askConsent', 'recordConsent', 'assess', 'agreePlan'];

describe('consent', () => {
  const offered = (record: Support): string[] => whatNext(lifecycle, record, at()).next.map(({ step }) => step);

  it('is asked for while support is under way only where it began without one', () => {
    const urgent = support({ kind: 'urgent' });
    const begun = walk(['accept', 'startWithoutConsent'], urgent);
    expect(offered(begun)).toContain('recordConsent');
    expect(offered(walk(['recordConsent'], begun))).not.toContain('recordConsent');
    const consented = walk(['accept', 'askConsent', 'recordConsent', 'scheduleSession'], urgent);
    expect([consented.status, offered(consented).includes('recordConsent')]).toEqual(['under-way', false]);
    expect(refusal(() => take1(consented, 'recordConsent')).rule).toBe('consent-given-already');
  });
});

describe('lawful paths of support', () => {
  it.each<[string, string[], string, Partial<Support>?]>([
    [
      'rehabilitation to its end',
      [...toPlan, 'scheduleSession', 'holdSession', 'recordProgress', 'review', 'goOn', 'continueAtSchool', 'close'],
      'closed',
    ],
    [
      'the plan is renewed after a review',
      [...toPlan, 'scheduleSession', 'review', 'agreePlan', 'scheduleSession'],
      'under-way',
    ],
    [
      'urgent support with consent and without a plan',
      ['accept', 'askConsent', 'recordConsent', 'scheduleSession', 'holdSession'],
      'under-way',
      { kind: 'urgent' },
    ],
    [
      'a child in danger does not wait for consent',
      ['accept', 'startWithoutConsent', 'holdSession', 'recordConsent', 'assess'],
      'under-way',
      { kind: 'urgent' },
    ],
    ['declined', ['accept', 'askConsent', 'recordDecline'], 'declined'],
    [
      'declined, and back after two months',
      ['accept', 'recordDecline', 'reopen', 'askConsent', 'recordConsent'],
      'consented',
    ],
    ['consent is withdrawn later', [...toPlan, 'scheduleSession', 'recordDecline'], 'declined'],
    ['transferred: the other centre must accept', [...toPlan, 'transfer'], 'arrived'],
    ['after a transfer a consent that stands is not asked for again', [...toPlan, 'transfer', 'accept'], 'consented'],
    ['transferred before it was accepted', ['transfer', 'accept'], 'accepted'],
  ])('%s', (...[, steps, status, more]) => {
    expect(walk(steps, support(more)).status).toBe(status);
  });

  it('both tables have graphs without dead ends', () => {
    expect([
      ...graphFindings(lifecycle as Lifecycle),
      ...graphFindings(serviceLifecycle as unknown as Lifecycle),
    ]).toEqual([]);
  });
});

describe('unlawful paths of support', () => {
  it.each<[string, string[], string]>([
    ['accepting twice', ['accept'], 'accept'],
    ['consent that nobody asked for', ['accept'], 'recordConsent'],
    ['assessing without consent', ['accept', 'askConsent'], 'assess'],
    ['planning without an assessment', ['accept', 'askConsent', 'recordConsent'], 'agreePlan'],
    ['a session before the plan is under way', toPlan, 'holdSession'],
    ['reopening what runs', toPlan, 'reopen'],
    ['closing what never arrived at a centre', [], 'close'],
    ['anything after it was closed', [...toPlan, 'continueAtSchool', 'close'], 'transfer'],
  ])('%s', (_name, steps, step) => {
    expect(refusal(() => take1(walk(steps), step)).code).toBe('wrong-state');
  });

  it.each<[string, string, Partial<Support>, string]>([
    [
      'rehabilitation never begins without consent',
      'startWithoutConsent',
      { status: 'accepted' },
      'only-urgent-without-consent',
    ],
    ['rehabilitation follows a plan', 'scheduleSession', { status: 'consented' }, 'plan-first'],
  ])('%s', (_name, step, more, rule) => {
    expect(refusal(() => take1(support(more), step)).rule).toBe(rule);
    expect(whatNext(lifecycle, support(more), at()).blocked).toContainEqual(
      expect.objectContaining({ step, code: rule }),
    );
  });

  it('is not closed before the school knows', () => {
    const record = walk([...toPlan, 'scheduleSession']);
    expect(refusal(() => take1(record, 'close')).rule).toBe('school-not-told');
    expect(take1(record, 'close', { result: 'other', nothingContinues: true }).record.status).toBe('closed');
  });
});

describe('consent', () => {
  const exclusions: Exclusion[] = [
    { kind: 'relative', name: 'Demo Stepfather', relation: 'stepfather', reason: 'may-be-suspect' },
  ];
  const asked = (personal: Partial<SupportPersonal> = {}, more: Partial<Support> = {}) =>
    support({ status: 'consent-asked', ...more }, personal);

  it('of a representative who must not be told is none', () => {
    const record = asked({ exclusions, representative: { relation: 'Stepfather', familyName: 'Demo' } });
    expect(record.representativeExcluded).toBe(true);
    expect(refusal(() => take1({ ...record, status: 'accepted' }, 'askConsent')).rule).toBe('representative-excluded');
    expect(refusal(() => take1(record, 'recordConsent')).rule).toBe('consent-from-excluded');
    expect(
      refusal(() =>
        take1(record, 'recordConsent', { ...consent, givenBy: 'other-representative', name: 'Stepfather  demo' }),
      ).rule,
    ).toBe('consent-from-excluded');
    expect(refusal(() => take1(record, 'recordDecline', { by: 'both' })).rule).toBe('decline-by-excluded');
    expect(
      take1(record, 'recordConsent', {
        ...consent,
        givenBy: 'other-representative',
        name: 'Demo Mother',
        relation: 'mother',
      }).record.status,
    ).toBe('consented');
    expect(take1(record, 'recordConsent', { ...consent, givenBy: 'guardianship-authority' }).record.status).toBe(
      'consented',
    );
  });

  it('needs the child from 10 years', () => {
    expect(refusal(() => take1(asked(), 'recordConsent', { ...consent, childAssents: 'no' })).rule).toBe(
      'child-not-heard',
    );
    expect(refusal(() => take1(asked(), 'recordConsent', { ...consent, childAssents: 'too-young' })).rule).toBe(
      'child-not-heard',
    );
    const small = asked({ child: { ...girl, bornOn: '2017-11-19' } });
    expect(take1(small, 'recordConsent', { ...consent, childAssents: 'too-young' }).record.status).toBe('consented');
    expect(refusal(() => take1(small, 'recordConsent', { ...consent, childAssents: 'no' })).rule).toBe(
      'child-not-heard',
    );
  });

  it('is the person’s own from 18, and lapses on that day', () => {
    expect(refusal(() => take1(asked(), 'recordConsent', { ...consent, givenBy: 'person' })).rule).toBe(
      'not-theirs-to-consent',
    );
    const grown = { ...girl, bornOn: '2008-11-18' };
    const running = walk([...toPlan, 'scheduleSession'], support());
    const { record, outcome } = take1(
      { ...running, sealed: { ...(running.sealed as SupportPersonal), child: grown } },
      'childCameOfAge',
      {},
      bySystem,
    );
    expect(record).toMatchObject({ status: 'consent-asked', adult: true, consent: null, resumesTo: 'under-way' });
    expect(outcome.clocks).toEqual({ start: [{ rule: 'rehabilitation-consent' }] });
    expect(refusal(() => take1(record, 'recordConsent')).rule).toBe('not-theirs-to-consent');
    expect(take1(record, 'recordConsent', { ...consent, givenBy: 'person' }).record.status).toBe('under-way');
    expect(take1(record, 'childCameOfAge', {}, bySystem).outcome).toEqual({ to: 'same' });
  });

  it('does not lapse by a birth date that was corrected', () => {
    expect(take1(walk(toPlan), 'childCameOfAge', {}, bySystem).outcome).toEqual({ to: 'same' });
  });
});

describe('clocks and timers', () => {
  it('a request starts the clock of its kind and looks ahead to the eighteenth birthday', () => {
    const { outcome } = take1(support(), 'arrive', {}, bySystem);
    expect(outcome.clocks).toEqual({ start: [{ rule: 'receive-rehabilitation' }] });
    expect(comesOfAgeAt('2013-03-01')).toEqual(new Date('2031-02-28T19:00:00Z'));
    expect(outcome.timers).toEqual([
      {
        kind: 'step',
        after: (Date.parse('2031-02-28T19:00:00Z') - now.getTime()) / 1000,
        payload: { step: 'childCameOfAge', input: {} },
      },
    ]);
    expect(take1(support({ kind: 'urgent' }), 'arrive', {}, bySystem).outcome.clocks).toEqual({
      start: [{ rule: 'urgent-support' }],
    });
  });

  it('urgent support is met when the child was seen, not when they did not come', () => {
    const record = support({ kind: 'urgent', status: 'under-way' });
    expect(take1(record, 'holdSession', { came: false, note: 'Invented.', kind: 'talk' }).outcome.clocks).toMatchObject(
      {
        meet: [],
      },
    );
    expect(take1(record, 'holdSession').outcome.clocks).toMatchObject({ meet: ['urgent-support'] });
  });

  it('urgent support does not stand still while the child moves: its clock goes on, and accepting begins none anew', () => {
    expect(lifecycle.steps.transfer).toMatchObject({ clocks: 'cancel', keeps: ['urgent-support'] });
    const moved = walk(['accept', 'transfer'], support({ kind: 'urgent' }));
    expect(take1(moved, 'accept').outcome.clocks).toEqual({ start: [{ rule: 'urgent-support', unless: 'open' }] });
  });
});

describe('partners', () => {
  it('get a service, and nothing of the case', () => {
    const { outcome, record } = take1(walk(toPlan), 'referToPartner');
    expect(outcome.effects).toEqual([
      {
        kind: 'begin-service',
        payload: {
          serviceId: record.services[0]?.serviceId,
          unitId: elsewhere,
          kind: 'shelter',
          personal: {
            child: { givenName: 'Demo', ageYears: undefined, sex: 'female' },
            what: 'A bed for a week.',
            contact: undefined,
            notes: [],
          },
        },
      },
    ]);
    expect(walk(['recordDecline'], record).services[0]?.state).toBe('ended');
  });
});

describe('a second request', () => {
  it('joins: one child, one record, everybody who must not be told', () => {
    const excludedSubjects = ['00000000-0000-7000-8000-0000000000ee'];
    const exclusions: Exclusion[] = [{ kind: 'relative', relation: 'father', reason: 'may-be-suspect' }];
    const input = {
      at: now.toISOString(),
      from: 'school',
      child: { ...girl, phone: 'demo' },
      representative: { relation: 'father' },
      needs: 'More.',
      exclusions,
      excludedSubjects,
    };
    const { record, outcome } = take1(walk(toPlan), 'joinRequest', input, bySystem);
    expect(record).toMatchObject({
      status: 'planned',
      requestedBy: ['police', 'school'],
      excluded: excludedSubjects,
      representativeExcluded: true,
    });
    expect(record.sealed).toMatchObject({ child: { phone: 'demo' }, needs: [{ from: 'school', text: 'More.' }] });
    expect(outcome.effects).toEqual([{ kind: 'hide-notices', payload: {} }]);
  });

  const again = (from: 'school' | 'police') => ({
    at: now.toISOString(),
    ...{ from, child: girl, needs: 'Help.', exclusions: [], excludedSubjects: [] },
  });
  const toldTo = (outcome: ReturnType<typeof take1>['outcome']) =>
    (outcome.facts ?? []).map(({ contract, to }) => [contract.type, [...to]]);
  const everybody = ['school', 'police', 'oversight'];

  it.each([
    ['urgent', 'urgent-support', 'support-asked-again-urgent'],
    ['rehabilitation', 'receive-rehabilitation', 'support-asked-again'],
  ] as const)('for %s takes up what was declined, with the clock of a first one', (kind, rule, code) => {
    const declined = walk(['accept', 'assign', 'recordDecline'], support({ kind }));
    const { record, outcome } = take1(declined, 'joinRequest', again('police'), bySystem);
    expect(record.status).toBe('arrived');
    expect(outcome.clocks).toEqual({ start: [{ rule }] });
    expect(toldTo(outcome)).toEqual([[supportReopened.type, everybody]]);
    expect(outcome.notices).toEqual([
      { code, to: { role: 'coordinator', unitId: unit } },
      { code, to: { subject: worker } },
    ]);
    // Heard twice, or from the other one as well, it is a second request for what has arrived.
    const twice = take1(record, 'joinRequest', again('school'), bySystem);
    expect([twice.record.status, toldTo(twice.outcome)]).toEqual(['arrived', []]);
    expect(walk(['accept'], twice.record).status).toBe('accepted');
  });

  it('for urgent support has a clock of its own where the first one was met, and its answer at once', () => {
    const seen = walk(['accept', 'startWithoutConsent', 'holdSession'], support({ kind: 'urgent' }));
    const { record, outcome } = take1(seen, 'joinRequest', again('school'), bySystem);
    expect(record.status).toBe('under-way');
    expect(outcome.clocks).toEqual({ start: [{ rule: 'urgent-support', unless: 'running' }] });
    expect(toldTo(outcome)).toEqual([[supportAccepted.type, ['school', 'oversight']]]);
    expect(outcome.notices).toMatchObject([{ code: 'support-asked-again-urgent' }]);
    expect(urgentNotices).toContain('support-asked-again-urgent');
  });

  it('of the police brings the police into a chain of which they knew nothing', () => {
    const alone = support({ kind: 'urgent', withoutPolice: true });
    expect(take1(alone, 'joinRequest', again('school'), bySystem).record.withoutPolice).toBe(true);
    expect(take1(alone, 'joinRequest', again('police'), bySystem).record.withoutPolice).toBe(false);
  });
});

describe('names of people who must not be told', () => {
  const exclusions: Exclusion[] = [
    { kind: 'relative', name: 'Demo Relative', relation: 'uncle', reason: 'may-be-suspect' },
  ];
  it.each([
    [{ name: 'relative DEMO' }, true],
    [{ name: 'Demo Relative Patronymic' }, true],
    [{ relation: 'Uncle' }, true],
    [{ name: 'Demo Mother' }, false],
    [{ name: '', relation: '' }, false],
  ])('%j', (person, named) => {
    expect(isNamedIn(exclusions, person)).toBe(named);
  });
});

it('what the school is told is sealed for the school', () => {
  const { outcome } = take1(walk(toPlan), 'continueAtSchool');
  expect(supportContinuesAtSchool.sealed?.school.parse(outcome.facts?.[0]?.sealed.school)).toEqual({
    what: 'A talk each week.',
    contact: 'demo',
  });
  expect(JSON.stringify(outcome.facts?.[0]?.open)).not.toContain('talk');
});
