import { actors, after, ids, openCase, planned, readyCase, type Taken } from '../../test/given.js';
import { awaitsFor, awaitsOf } from './awaits.js';
import type { Investigation } from './investigation.js';
import type { Joinder } from './joinder-items.js';

const lastOf = ({ interviews }: Investigation): string => interviews.at(-1)?.id ?? '';
const begin = (investigation: Investigation): Taken => [
  'startInterview',
  {
    interviewId: lastOf(investigation),
    room: 'special',
    present: investigation.interviews.at(-1)?.participants.map(({ id }) => id),
    recording: true,
  },
];
const end =
  (input: object = {}) =>
  (investigation: Investigation): Taken => [
    'endInterview',
    { interviewId: lastOf(investigation), account: 'She tells.', ...input },
  ];

const joinder: Joinder = {
  ...{ id: ids.chain, matchId: ids.chain, with: ids.chain, status: 'proposed', changedAt: '2026-11-20T04:00:00.000Z' },
  ...{ proposedBy: ids.investigator, excluded: [] },
};
const proposed = (given: Partial<Joinder> = {}): Investigation => {
  const joined = { ...openCase(), joinders: [{ ...joinder, ...given }] };
  return { ...joined, awaits: awaitsOf(joined) };
};

describe('what waits for the head of unit', () => {
  it('is nothing in a case that goes its way', () => {
    expect(awaitsOf(openCase())).toEqual([]);
    expect(awaitsOf(after(openCase(), planned(), begin, end()))).toEqual([]);
  });

  it('is an interview that was stopped, until another one is approved', () => {
    const stopped = after(openCase(), planned(), begin, end({ stopReason: 'child-cannot-speak' }));
    expect(awaitsOf(stopped)).toEqual(['interview']);
    const approved = after(stopped, [
      'approveRepeatInterview',
      { reasonCode: 'first-was-stopped', reason: 'Advised.' },
    ]);
    expect(awaitsOf(approved)).toEqual([]);
  });

  it('is a joinder that was proposed, for whoever may know of the other case and did not propose it', () => {
    expect(awaitsFor(proposed(), actors.head)).toEqual(['joinder']);
    expect(awaitsFor(proposed({ excluded: [actors.head.subject] }), actors.head)).toEqual([]);
    expect(awaitsFor(proposed({ proposedBy: actors.head.subject }), actors.head)).toEqual([]);
    expect(awaitsOf(proposed({ status: 'refused' }))).toEqual([]);
  });

  it('is a case that lacks only what the head may let pass', () => {
    const ready = readyCase();
    expect(awaitsOf(ready)).toEqual([]);
    const unheard = { ...ready, interviews: [] };
    expect(awaitsOf(unheard)).toEqual(['override']);
    // Without a suspect no indictment is possible: nobody may let that pass.
    expect(awaitsOf({ ...unheard, suspects: [] })).toEqual([]);
    const passed = after(unheard, [
      'overrideReadiness',
      { check: 'interview-lawful', reason: 'The child cannot be heard.' },
    ]);
    expect(awaitsOf(passed)).toEqual([]);
  });
});
