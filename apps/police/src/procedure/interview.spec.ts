import { interviewEnded, interviewRepeatApproved } from '#libs/contracts';
import {
  actors,
  after,
  arrived,
  ids,
  newId,
  now,
  openCase,
  planned,
  taking,
  trying,
  ways,
  type Taken,
} from '../../test/given.js';
import type { Interview } from './interview-items.js';
import type { Investigation } from './investigation.js';

const open = openCase();
const last = ({ interviews }: Investigation): Interview => {
  const interview = interviews.at(-1);
  if (interview === undefined) throw new Error('there is no interview');
  return interview;
};
const who = (investigation: Investigation, role: string): string =>
  last(investigation).participants.find((each) => each.role === role)?.id ?? '';
const everybody = (investigation: Investigation): string[] => last(investigation).participants.map(({ id }) => id);
const start = (investigation: Investigation, input: object = {}): Taken => [
  'startInterview',
  {
    interviewId: last(investigation).id,
    room: 'special',
    present: everybody(investigation),
    recording: true,
    ...input,
  },
];
const end = (investigation: Investigation, input: object = {}): Taken => [
  'endInterview',
  { interviewId: last(investigation).id, account: 'She tells.', ...input },
];
const question = (investigation: Investigation, input: object = {}, supplied?: object): Taken => [
  'logQuestion',
  {
    interviewId: last(investigation).id,
    entryId: newId(),
    at: now.toISOString(),
    phase: 'substantive',
    block: 'how-they-met',
    type: 'open',
    question: 'Расскажи, как всё началось.',
    answer: 'В игре.',
    ...input,
  },
  supplied,
];
const plan = after(open, planned());
const underWay = after(plan, start(plan));
const held = after(underWay, end(underWay));

describe('an interview is planned', () => {
  it.each<[string, object, string]>([
    ['without a time', { plannedFor: undefined }, 'time-or-room-missing'],
    ['without a room', { room: undefined }, 'time-or-room-missing'],
    [
      'without a psychologist',
      {
        participants: [
          { role: 'investigator', name: 'A' },
          { role: 'representative', name: 'B' },
        ],
      },
      'participants-missing',
    ],
    ['with a representative whom nobody checked', { representativeChecked: false }, 'representative-not-checked'],
  ])('not %s', (_name, input, code) => {
    expect(trying(open, planned(input))).toBe(code);
  });

  it('or not at all, which needs no more than the advice', () => {
    const against = after(open, ['planInterview', { advice: 'not-at-all', adviceText: 'She must not be asked.' }]);
    expect(last(against)).toMatchObject({ status: 'advised-against', participants: [] });
  });

  it('without a representative for somebody who is of age', () => {
    const adult = { ...open, child: { ...open.child, ageBand: '18-and-over' as const } };
    const participants = [
      { role: 'investigator', name: 'A' },
      { role: 'psychologist', name: 'B' },
    ];
    expect(trying(adult, planned({ participants, representativeChecked: false }))).toBe('open');
  });

  it('not with a representative who may be the suspect, by what the school said or by name', () => {
    const conflict = { ...open, representativeInConflict: true };
    expect(trying(conflict, planned())).toBe('representative-in-conflict');
    expect(trying(conflict, planned({ representative: 'other' }))).toBe('open');
    const suspected = after(open, [
      'identifySuspect',
      {
        relation: 'relative',
        minor: false,
        person: { familyName: 'Canary', givenName: 'Stepfather' },
        attribution: 'By IP.',
      },
    ]);
    const as = (name: string) =>
      planned({
        representative: 'other',
        participants: [
          { role: 'investigator', name: 'A' },
          { role: 'psychologist', name: 'B' },
          { role: 'representative', name },
        ],
      });
    expect(trying(suspected, as('stepfather CANARY'))).toBe('representative-in-conflict');
    expect(trying(suspected, as('Canary Grandmother'))).toBe('open');
  });

  it('anew in the place of the earlier plan, with its names in the personal part alone', () => {
    const again = after(plan, planned({ plannedFor: '2026-11-25T04:00:00Z' }));
    expect(again.interviews.map(({ status }) => status)).toEqual(['superseded', 'planned']);
    const { sealed, ...rest } = again;
    expect(JSON.stringify(rest)).not.toMatch(/Demo Mother|She can speak/);
    expect(Object.values(sealed?.interviewNames?.[last(again).id] ?? {}).map(({ name }) => name)).toContain(
      'Demo Mother',
    );
  });
});

describe('an interview begins', () => {
  it.each<[string, (record: Investigation) => object, string]>([
    [
      'without the psychologist',
      (record) => ({ present: [who(record, 'investigator'), who(record, 'representative')] }),
      'psychologist-missing',
    ],
    [
      'without the representative',
      (record) => ({ present: [who(record, 'investigator'), who(record, 'psychologist')] }),
      'representative-missing',
    ],
    ['without a recording', () => ({ recording: false }), 'not-on-video'],
    ['in a room that is not suitable', () => ({ room: 'other' }), 'room-not-suitable'],
    ['that was not planned', () => ({ interviewId: ids.chain }), 'interview-not-planned'],
  ])('not %s', (_name, input, code) => {
    expect(trying(plan, start(plan, input(plan)))).toBe(code);
  });

  it.each<[string, string, string]>([
    [
      'not on a day before the planned one, where the psychologist advises to wait',
      '2026-11-20T19:00:00Z',
      'advised-later',
    ],
    ['on the planned day in Almaty, at whatever hour', '2026-11-20T18:59:00Z', 'open'],
    ['when the planned day is over', '2026-11-18T04:00:00Z', 'open'],
  ])('%s', (_name, plannedFor, result) => {
    const waiting = after(open, planned({ advice: 'later', plannedFor }));
    expect(trying(waiting, start(waiting))).toBe(result);
  });

  it('on the advice that stands: who may not wait longer has it advised and planned anew', () => {
    const waiting = after(open, planned({ advice: 'later', plannedFor: '2026-12-01T04:00:00Z' }));
    const anew = after(waiting, planned());
    expect(trying(anew, start(anew))).toBe('open');
    // A plan for another day of one who may be heard now binds nobody.
    const now_ = after(open, planned({ plannedFor: '2026-12-01T04:00:00Z' }));
    expect(trying(now_, start(now_))).toBe('open');
    const against = after(waiting, ['planInterview', { advice: 'not-at-all', adviceText: 'She must not be asked.' }]);
    for (const { id: interviewId } of against.interviews)
      expect(trying(against, start(against, { interviewId }))).toBe('interview-not-planned');
  });

  it('not when the representative became a suspect after the plan was made', () => {
    const identified = after(plan, [
      'identifySuspect',
      { relation: 'other', minor: false, person: { familyName: 'Mother', givenName: 'Demo' }, attribution: 'By IP.' },
    ]);
    expect(trying(identified, start(identified))).toBe('representative-in-conflict');
  });

  it('not in the check, and only one at a time', () => {
    const registered = after(arrived(), ...ways.registered, planned());
    expect(trying(registered, start(registered))).toBe('wrong-state');
    expect(trying(underWay, planned())).toBe('interview-under-way');
  });
});

describe('whoever sits beside the child', () => {
  const roles = ['investigator', 'psychologist', 'interpreter', 'observer'] as const;
  const colleague = '00000000-0000-7000-8000-000000000099';
  const names = { investigator: 'A B', psychologist: 'C D', representative: 'E F' };
  /** A plan in which one role is taken by that person. */
  const seating = (role: string, person: object): Taken =>
    planned({
      participants: [
        ...Object.entries(names).map(([each, name]) => (each === role ? { role, ...person } : { role: each, name })),
        ...(role in names ? [] : [{ role, ...person }]),
      ],
    });
  const identify = (person: object, subject?: string): Taken => [
    'identifySuspect',
    { relation: 'officer', minor: false, person, attribution: 'By IP.', ...(subject === undefined ? {} : { subject }) },
  ];
  const suspect = { familyName: 'Canary', givenName: 'Colleague', iin: '900101300123' };
  const comes = (record: Investigation, newcomer: object): Taken => [
    'notePresence',
    { interviewId: last(record).id, what: 'came', newcomer },
  ];

  it.each(roles)('as %s is no suspect by name or number, and nobody whose account is shut out', (role) => {
    const suspected = after(open, identify(suspect, colleague));
    for (const person of [
      { name: 'colleague CANARY' },
      { name: 'Somebody Else', iin: suspect.iin },
      { name: 'Somebody Else', subject: colleague },
    ])
      expect(trying(suspected, seating(role, person))).toBe('participant-in-conflict');
    expect(trying(suspected, seating(role, { name: 'Demo Canary', subject: ids.duty }))).toBe('open');
  });

  it.each(roles)('as %s is looked at once more when it begins', (role) => {
    const before = after(open, seating(role, { name: 'Canary Colleague' }));
    const suspected = after(before, identify(suspect));
    expect(trying(suspected, start(suspected))).toBe('participant-in-conflict');
    const withAccount = after(open, seating(role, { name: 'Somebody Else', subject: colleague }));
    const excluded = { ...withAccount, excluded: [colleague] };
    expect(trying(excluded, start(excluded))).toBe('participant-in-conflict');
    expect(trying(withAccount, start(withAccount))).toBe('open');
  });

  it.each(roles)('does not come in later as %s', (role) => {
    const suspected = after(underWay, identify(suspect, colleague));
    expect(trying(suspected, comes(suspected, { role, name: 'Canary Colleague' }))).toBe('participant-in-conflict');
    expect(trying(suspected, comes(suspected, { role, name: 'X Y', subject: colleague }))).toBe(
      'participant-in-conflict',
    );
    expect(trying(suspected, comes(suspected, { role, name: 'X Y' }))).toBe('open');
  });

  it('may leave when they have become a suspect, and does not come back', () => {
    const step = (role: string, what: 'came' | 'left'): Taken => [
      'notePresence',
      { interviewId: last(underWay).id, what, participantId: who(underWay, role) },
    ];
    for (const [role, givenName, code] of [
      ['psychologist', 'Psychologist', 'participant-in-conflict'],
      ['representative', 'Mother', 'representative-in-conflict'],
    ] as const) {
      const left = after(underWay, identify({ familyName: 'Demo', givenName }), step(role, 'left'));
      expect(trying(left, step(role, 'came'))).toBe(code);
      expect(trying(after(underWay, step(role, 'left')), step(role, 'came'))).toBe('open');
    }
  });

  it('is nobody’s concern where the child is not interviewed at all', () => {
    const suspected = after(open, identify(suspect));
    const participants = [{ role: 'psychologist', name: 'Canary Colleague' }];
    expect(trying(suspected, planned({ advice: 'not-at-all', participants }))).toBe('open');
  });
});

describe('its protocol', () => {
  const leaves = (role: string): Taken => [
    'notePresence',
    { interviewId: last(underWay).id, what: 'left', participantId: who(underWay, role) },
  ];

  it('names when the psychologist was out while the child was asked, and not a break', () => {
    const later = {
      ...underWay,
      interviews: underWay.interviews.map((each) => ({
        ...each,
        startedAt: '2026-11-20T03:00:00.000Z',
        presence: each.presence.map((one) => ({ ...one, from: '2026-11-20T03:00:00.000Z' })),
      })),
    };
    const left = after(
      later,
      ['noteBreak', { interviewId: last(later).id, what: 'begins', at: '2026-11-20T03:20:00Z' }],
      [
        'notePresence',
        {
          interviewId: last(later).id,
          what: 'left',
          participantId: who(later, 'psychologist'),
          at: '2026-11-20T03:21:00Z',
        },
      ],
      ['noteBreak', { interviewId: last(later).id, what: 'ends', at: '2026-11-20T03:30:00Z' }],
      [
        'notePresence',
        {
          interviewId: last(later).id,
          what: 'came',
          participantId: who(later, 'psychologist'),
          at: '2026-11-20T03:32:00Z',
        },
      ],
    );
    const { outcome, after: ended } = taking(left, end(left));
    expect(last(ended).gaps).toEqual([
      { role: 'psychologist', from: '2026-11-20T03:30:00.000Z', to: '2026-11-20T03:32:00.000Z' },
    ]);
    expect(last(ended)).toMatchObject({
      status: 'held',
      oneSitting: true,
      breaks: [{ to: '2026-11-20T03:30:00.000Z' }],
    });
    const told = outcome.facts?.find(({ contract }) => contract.type === interviewEnded.type);
    expect(told?.open).toMatchObject({
      result: 'held',
      ordinal: 1,
      absences: [{ role: 'psychologist', seconds: 120 }],
    });
    expect(JSON.stringify(told)).not.toContain('She tells');
  });

  it('lets nobody leave twice or come who is there, and takes no time outside of the interview', () => {
    expect(trying(after(underWay, leaves('representative')), leaves('representative'))).toBe('presence-out-of-turn');
    const comes = (input: object): Taken => [
      'notePresence',
      { interviewId: last(underWay).id, what: 'came', ...input },
    ];
    expect(trying(underWay, comes({ participantId: who(underWay, 'psychologist') }))).toBe('presence-out-of-turn');
    expect(trying(underWay, comes({}))).toBe('presence-out-of-turn');
    const newcomer = { role: 'observer', name: 'Demo Prosecutor' };
    expect(trying(underWay, comes({ newcomer, at: '2026-11-19T04:00:00Z' }))).toBe('time-outside-interview');
    expect(trying(underWay, comes({ newcomer, at: '2026-11-21T04:00:00Z' }))).toBe('time-outside-interview');
    const came = after(underWay, comes({ newcomer }));
    expect(last(came).presence.at(-1)).toMatchObject({ role: 'observer' });
    expect(trying(underWay, ['noteBreak', { interviewId: last(underWay).id, what: 'ends' }])).toBe('break-out-of-turn');
  });

  it('keeps each question once, in a log of its own, with its words nowhere else', () => {
    const { outcome, after: asked } = taking(underWay, question(underWay), actors.investigator);
    expect(outcome.effects).toMatchObject([
      { kind: 'keep-entry', payload: { entry: { type: 'open', hints: [], late: false, by: ids.investigator } } },
    ]);
    expect(last(asked).asked).toEqual({ open: 1, directive: 0, option: 0, leading: 0 });
    expect(JSON.stringify(asked)).not.toContain('В игре');
    const again = taking(asked, question(asked, {}, { known: 'same' }));
    expect([again.outcome, last(again.after).asked.open]).toEqual([{}, 1]);
    expect(trying(asked, question(asked, {}, { known: 'other' }))).toBe('entry-differs');
  });

  it('marks a leading question by who asked it, and hints at a wording by itself', () => {
    const leading = taking(underWay, question(underWay, { type: 'leading', question: 'Он просил молчать, да?' }));
    expect(last(leading.after)).toMatchObject({ asked: { leading: 1 }, hinted: 1 });
    expect(leading.outcome.effects?.[0]?.payload).toMatchObject({ entry: { hints: ['asks-to-agree'] } });
    const hinted = after(underWay, question(underWay, { question: 'Почему ты ответила?' }));
    expect(last(hinted)).toMatchObject({ asked: { open: 1, leading: 0 }, hinted: 1 });
  });

  it('asks for the topic in the substantive phase, and takes what a lost connection held back', () => {
    expect(trying(underWay, question(underWay, { block: undefined }))).toBe('topic-missing');
    expect(trying(underWay, question(underWay, { block: undefined, phase: 'rapport' }))).toBe('open');
    expect(trying(plan, question(plan))).toBe('interview-not-begun');
    expect(taking(held, question(held)).outcome.effects?.[0]?.payload).toMatchObject({ entry: { late: true } });
  });

  it('gets its video when it has stopped: an item of evidence, hashed, once, under a clock', () => {
    const file = { fileId: newId(), sha256: 'b'.repeat(64), size: 10, mediaType: 'video/mp4' };
    const attach = (record: Investigation, fileId = file.fileId): Taken => [
      'attachInterviewVideo',
      { interviewId: last(record).id, fileId },
    ];
    const uploaded = after(
      held,
      ['attachFile', file],
      ['attachFile', { ...file, fileId: ids.chain, mediaType: 'image/png' }],
    );
    expect(taking(underWay, end(underWay)).outcome.clocks).toEqual({ start: [{ rule: 'interview-video' }] });
    expect(trying(after(underWay, ['attachFile', file]), attach(underWay))).toBe('video-not-awaited');
    expect(trying(uploaded, attach(uploaded, ids.chain))).toBe('not-a-video');
    const { outcome, after: attached } = taking(uploaded, attach(uploaded));
    expect(last(attached)).toMatchObject({ videoFileId: file.fileId, videoSha256: file.sha256 });
    expect(attached.evidence.at(-1)).toMatchObject({
      kind: 'video',
      about: last(attached).id,
      sha256: file.sha256,
    });
    expect(attached.protocols.at(-1)).toMatchObject({
      medium: { kind: 'vault' },
      participants: ['officer', 'psychologist', 'representative'],
    });
    expect(outcome.clocks).toEqual({ meet: ['interview-video'] });
    expect(trying(attached, attach(attached))).toBe('video-not-awaited');
  });
});

describe('the child is interviewed once', () => {
  const approve: Taken = [
    'approveRepeatInterview',
    { reasonCode: 'first-was-stopped', reason: 'The psychologist advises it.' },
  ];
  const stopped = after(underWay, end(underWay, { stopReason: 'child-cannot-speak' }));
  const repeat = planned({ repeatReason: 'She could not speak.' });

  it('and again only with a reason and an approval, once for each approval', () => {
    expect(trying(open, approve)).toBe('nothing-to-repeat');
    expect(trying(stopped, repeat)).toBe('repeat-not-approved');
    const approved = after(stopped, approve);
    expect(trying(approved, planned())).toBe('repeat-not-approved');
    const second = after(approved, repeat);
    const third = after(second, repeat);
    const heldAgain = after(third, start(third));
    const ended = after(heldAgain, end(heldAgain));
    expect(ended.interviews.map(({ status }) => status)).toEqual(['stopped', 'superseded', 'held']);
    expect(trying(ended, repeat)).toBe('repeat-not-approved');
  });

  it('of which the prosecutor learns the reason’s code and not its words', () => {
    const [fact] = taking(stopped, approve, actors.head).outcome.facts ?? [];
    expect(fact).toMatchObject({
      contract: { type: interviewRepeatApproved.type },
      open: { ordinal: 2, reasonCode: 'first-was-stopped' },
    });
    expect(JSON.stringify(fact)).not.toContain('psychologist advises');
  });
});

describe('an investigation', () => {
  it.each<[Exclude<Taken, string>[0], object]>([
    ['completeCase', {}],
    ['suspend', { reasonCode: 'suspect-abroad', reason: 'x' }],
    ['terminate', { reasonCode: 'no-offence', reason: 'x' }],
  ])('is not ended by %s while an interview is under way', (step, input) => {
    expect(trying(underWay, [step, input])).toBe('interview-under-way');
    expect(trying(held, [step, input])).not.toBe('interview-under-way');
  });
});
