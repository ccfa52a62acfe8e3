import { graphFindings, type Lifecycle } from '#libs/lifecycle';
import { cite } from '#libs/legal-basis';
import {
  actors,
  after,
  arrived,
  ids,
  mayTake,
  openCase,
  readyCase,
  trying,
  ways,
  type StepName,
  type Taken,
  type TakenThen,
} from '../../test/given.js';
import { investigationLifecycle } from './investigation.lifecycle.js';
import type { InvestigationState } from './investigation.states.js';

const words = { reason: 'An invented reason.' };
const unit = { unitId: ids.otherUnit };
const number = { number: '26-KZ75-000000000123' };

/** Written by hand from the manual and the list of exits, not derived from the table. */
const lawful: readonly (readonly [string, readonly TakenThen[], InvestigationState])[] = [
  ['the plain way to a registered report', ways.registered, 'registered'],
  [
    'a question keeps the referral waiting',
    ['receive', ['askQuestion', { question: 'When did it begin?' }]],
    'question-open',
  ],
  [
    'it can be registered while a question is open',
    [
      'receive',
      ['assign', { subjects: [ids.investigator] }],
      ['askQuestion', { question: 'When?' }],
      'requestRegistration',
    ],
    'registering',
  ],
  ['it goes back to the school', ['receive', ['returnToSchool', { reasonCode: 'unclear', ...words }]], 'returned'],
  [
    'and comes again',
    [
      'receive',
      ['returnToSchool', { reasonCode: 'unclear', ...words }],
      ['resubmitted', { note: 'More.', urgency: 'urgent' }],
    ],
    'received',
  ],
  ['it is passed on before it was received', [['reroute', { toRegion: 'KZ-35', ...words }, unit]], 'rerouted'],
  ['and is received there', [['reroute', { toRegion: 'KZ-35', ...words }, unit], 'receive'], 'received'],
  [
    'ERDR refuses, and it can be asked again',
    [...ways.registered.slice(0, 3), ['registrationRefused', { reasonCode: 'data-incomplete' }], 'requestRegistration'],
    'registering',
  ],
  [
    'the number is entered by hand while ERDR is asked',
    [...ways.registered.slice(0, 3), ['enterRegistrationNumber', number]],
    'registered',
  ],
  [
    'the check ends in a refusal',
    [...ways.registered, ways.open[0], ['refuseCase', { reasonCode: 'malicious', ...words }]],
    'refused',
  ],
  ['the check ends in an opened case', [...ways.registered, ...ways.open], 'open'],
  [
    'suspended',
    [...ways.registered, ...ways.open, ['suspend', { reasonCode: 'suspect-abroad', ...words }]],
    'suspended',
  ],
  [
    'resumed',
    [...ways.registered, ...ways.open, ['suspend', { reasonCode: 'suspect-abroad', ...words }], 'resume'],
    'open',
  ],
  [
    'stopped by law while suspended',
    [
      ...ways.registered,
      ...ways.open,
      ['suspend', { reasonCode: 'other', ...words }],
      ['terminate', { reasonCode: 'death-of-suspect', ...words }],
    ],
    'terminated',
  ],
  ['completed', [...ways.registered, ...ways.open, ...ways.ready, 'completeCase'], 'completed'],
  [
    'something is missing after all',
    [...ways.registered, ...ways.open, ...ways.ready, 'completeCase', ['continueInvestigation', words]],
    'open',
  ],
  [
    'with the prosecutor',
    [...ways.registered, ...ways.open, ...ways.ready, 'completeCase', 'sendToProsecutor'],
    'with-prosecutor',
  ],
  [
    'returned by the prosecutor',
    [
      ...ways.registered,
      ...ways.open,
      ...ways.ready,
      'completeCase',
      'sendToProsecutor',
      ['returnedByProsecutor', words],
    ],
    'open',
  ],
  [
    'to its outcome',
    [
      ...ways.registered,
      ...ways.open,
      ...ways.ready,
      'completeCase',
      'sendToProsecutor',
      ['consentedByProsecutor', words],
      'sendToCourt',
      ['recordOutcome', { outcome: 'convicted' }],
    ],
    'concluded',
  ],
];

const unlawful: readonly (readonly [string, readonly TakenThen[], Taken])[] = [
  ['nothing is registered that nobody received', [], 'requestRegistration'],
  [
    'no case is opened before registration',
    ['receive'],
    ['openCase', { articles: ['cc-124'], grounds: ['statement'] }],
  ],
  ['nothing is refused before registration', ['receive'], ['refuseCase', { reasonCode: 'unfounded', ...words }]],
  [
    'a registered report does not go back to the school',
    ways.registered,
    ['returnToSchool', { reasonCode: 'unclear', ...words }],
  ],
  ['a registered report is not passed on', ways.registered, ['reroute', { toRegion: 'KZ-35', ...words }, unit]],
  [
    'no examination before registration',
    ['receive'],
    ['orderExamination', { kind: 'psychological', object: 'The child', questions: ['Is there fear?'], termDays: 10 }],
  ],
  [
    'nobody is interviewed in the check',
    ways.registered,
    ['startInterview', { interviewId: ids.chain, room: 'special', present: [], recording: true }],
  ],
  [
    'a suspended case is not completed',
    [...ways.registered, ...ways.open, ['suspend', { reasonCode: 'other', ...words }]],
    'completeCase',
  ],
  ['nothing goes to the prosecutor that is not complete', [...ways.registered, ...ways.open], 'sendToProsecutor'],
  [
    'nothing goes to court without the prosecutor',
    [...ways.registered, ...ways.open, ...ways.ready, 'completeCase', 'sendToProsecutor'],
    'sendToCourt',
  ],
  [
    'a refused check is not opened',
    [...ways.registered, ways.open[0], ['refuseCase', { reasonCode: 'unfounded', ...words }]],
    ['openCase', { articles: ['cc-124'], grounds: ['statement'] }],
  ],
  [
    'what is terminated is not resumed',
    [...ways.registered, ...ways.open, ['terminate', { reasonCode: 'limitation', ...words }]],
    'resume',
  ],
  [
    'a second answer of ERDR comes too late',
    ways.registered,
    ['recordRegistration', { number: '26-KZ75-000000000999', registeredAt: '2026-11-20T05:00:00.000Z' }],
  ],
];

describe('the way of a referral through link 2', () => {
  it('has neither dead ends nor states that nobody reaches', () => {
    expect(graphFindings(investigationLifecycle as unknown as Lifecycle)).toEqual([]);
  });

  it.each(lawful)('allows: %s', (_name, steps, state) => {
    expect(after(arrived(), ...steps).status).toBe(state);
  });

  it.each(unlawful)('refuses: %s', (_name, steps, step) => {
    expect(trying(after(arrived(), ...steps), step)).toBe('wrong-state');
  });

  it('takes news from other agencies in every state, since nothing that was said may be lost', () => {
    for (const [name, row] of Object.entries(investigationLifecycle.steps)) {
      const isNews =
        /^record(DataRequest|Examination)[A-Z]|^(recordSupport|amend|answered|fileArrived|fileRefused|noteLate)$/.test(
          name,
        );
      if (isNews) expect([...row.from].sort()).toEqual(Object.keys(investigationLifecycle.states).sort());
    }
  });

  it('names a provision in three languages for every step', () => {
    for (const row of Object.values(investigationLifecycle.steps)) {
      const { kk, ru, en } = cite(row.basis);
      expect([kk, ru, en].every((text) => text.length > 0)).toBe(true);
      expect(Object.values(row.says).every((text) => text.length > 0)).toBe(true);
    }
  });
});

describe('who may', () => {
  const registered = after(arrived(), ...ways.registered);
  const cases: readonly (readonly [StepName, keyof typeof actors, boolean])[] = [
    ['receive', 'duty', true],
    ['receive', 'investigator', false],
    ['receive', 'dutyElsewhere', false],
    ['assign', 'head', true],
    ['assign', 'investigator', false],
    ['openCase', 'investigator', true],
    ['openCase', 'stranger', false],
    ['openCase', 'duty', false],
    ['openCase', 'inspector', false],
    ['extendCheck', 'head', true],
    ['extendCheck', 'investigator', false],
    ['approveRepeatInterview', 'head', true],
    ['approveRepeatInterview', 'investigator', false],
    ['recordRegistration', 'investigator', false],
    ['recordRegistration', 'agency', true],
    ['attachFile', 'investigator', false],
    ['fileArrived', 'head', false],
  ];

  it.each(cases)('%s: %s → %s', (step, who, allowed) => {
    expect(mayTake(step, registered, actors[who])).toBe(allowed);
  });

  it('lets nobody near who must not be told, not even the head of unit', () => {
    const investigation = { ...registered, excluded: [ids.head] };
    expect(mayTake('assign', investigation, actors.head)).toBe(false);
  });

  it('takes the case from the old unit when it is passed on', () => {
    const assigned = after(arrived(), 'receive', ['assign', { subjects: [ids.investigator] }]);
    const passedOn = after(assigned, ['reroute', { toRegion: 'KZ-35', ...words }, unit]);
    expect(passedOn).toMatchObject({ unitId: ids.otherUnit, region: 'KZ-35', people: [] });
    expect([
      mayTake('requestRegistration', passedOn, actors.investigator),
      mayTake('receive', passedOn, actors.duty),
      mayTake('receive', passedOn, actors.dutyElsewhere),
    ]).toEqual([false, false, true]);
  });
});

it('keeps what belongs to a finished case finished, and the child cared for', () => {
  const ended = after(openCase(), ['terminate', { reasonCode: 'limitation', ...words }]);
  expect(trying(ended, ['referToRehabilitation', { needs: 'Regular talks.' }])).toBe('terminated');
  expect(trying(readyCase(), 'completeCase')).toBe('completed');
});
