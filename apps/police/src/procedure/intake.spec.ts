import { referralReceived, referralRegistered, referralReturned } from '#libs/contracts';
import { after, arrived, ids, now, taking, trying, ways } from '../../test/given.js';

const words = { reason: 'An invented reason.' };

describe('a referral arrives', () => {
  it('in immediate danger starts the hour and tells the head of unit too', () => {
    const { outcome } = taking({ ...arrived({ urgency: 'immediate' }), status: 'arrived' }, 'arrive');
    expect(outcome.clocks).toEqual({ start: [{ rule: 'immediate-response' }] });
    expect(outcome.notices?.map(({ to }) => to)).toEqual([
      { role: 'duty-officer', unitId: ids.unit },
      { role: 'head-of-unit', unitId: ids.unit },
    ]);
  });

  it('keeps nothing of the child outside the personal part', () => {
    const { sealed, ...open } = arrived({ excludedSubjects: [ids.excluded] });
    expect(sealed?.child.familyName).toBe('Canaryname');
    expect(JSON.stringify(open)).not.toMatch(/Canary|invented adult|700 000/);
    expect(open.excluded).toEqual([ids.excluded]);
  });

  it('knows that the representative may be the suspect where a relative must not be told', () => {
    expect(
      arrived({}, { exclusions: [{ kind: 'relative', relation: 'stepfather', reason: 'may-be-suspect' }] })
        .representativeInConflict,
    ).toBe(true);
    expect(arrived({}, { exclusions: [{ kind: 'staff', reason: 'may-be-suspect' }] }).representativeInConflict).toBe(
      false,
    );
  });

  it('knows by what its people are found, and looks for other cases after it is kept', () => {
    const { outcome, after: kept } = taking(arrived(), ['arrive', {}, { marks: ['phone:x'], others: [] }]);
    expect(kept).toMatchObject({
      marks: ['phone:x'],
      attributes: [{ kind: 'phone', belongsTo: 'suspect', source: 'referral' }],
    });
    expect(JSON.stringify({ ...kept, sealed: undefined })).not.toContain('+77000000000');
    expect(kept.sealed?.attributes?.[kept.attributes[0]?.id ?? '']?.value).toBe('+77000000000');
    expect(outcome.timers).toEqual([{ kind: 'step', after: 0, payload: { step: 'lookForLinks' } }]);
  });
});

describe('a referral is received', () => {
  it('tells the school and starts the day for the register, once, since it came in', () => {
    const { outcome, after: received } = taking(arrived(), 'receive');
    expect(outcome.facts?.map(({ contract }) => contract.type)).toEqual([referralReceived.type]);
    expect(outcome.clocks).toEqual({ start: [{ rule: 'erdr-registration', startedAt: received.openedAt }] });
    const again = taking(
      after(received, ['reroute', { toRegion: 'KZ-35', ...words }, { unitId: ids.otherUnit }]),
      'receive',
    );
    expect(again.outcome.clocks).toBeUndefined();
  });

  it('does not go back to the school while the danger is not answered', () => {
    const received = after(arrived({ urgency: 'immediate' }), 'receive');
    const back = ['returnToSchool', { reasonCode: 'incomplete', ...words }] as const;
    expect(trying(received, back)).toBe('danger-not-answered');
    expect(
      trying(after(received, ['respondToDanger', { measures: ['patrol-sent'], note: 'A patrol is there.' }]), back),
    ).toBe('returned');
  });

  it('tells the reason to the school alone', () => {
    const { outcome } = taking(after(arrived(), 'receive'), ['returnToSchool', { reasonCode: 'incomplete', ...words }]);
    const [fact] = outcome.facts ?? [];
    expect(fact?.contract.type).toBe(referralReturned.type);
    expect(fact?.sealed).toEqual({ school: words });
    expect(fact?.open).toEqual({ referralId: ids.referral, reasonCode: 'incomplete' });
  });

  it('is passed on only to a unit that exists and is another', () => {
    const reroute = (supplied: object) => trying(arrived(), ['reroute', { toRegion: 'KZ-35', ...words }, supplied]);
    expect([reroute({}), reroute({ unitId: ids.unit }), reroute({ unitId: ids.otherUnit })]).toEqual([
      'no-unit-there',
      'no-unit-there',
      'rerouted',
    ]);
  });
});

describe('questions to the school', () => {
  const asked = after(
    arrived(),
    'receive',
    ['askQuestion', { question: 'Where?' }],
    ['askQuestion', { question: 'When?' }],
  );
  const [first, second] = asked.questions.map(({ id }) => id);
  const answer = (questionId: string | undefined) => ['answered', { questionId, answer: 'At home.' }] as const;

  it('keep it waiting until the last is answered', () => {
    const once = taking(asked, answer(first));
    expect([once.after.status, once.outcome.clocks]).toEqual(['question-open', undefined]);
    const twice = taking(once.after, answer(second));
    expect([twice.after.status, twice.outcome.clocks]).toEqual(['received', { meet: ['answer-question'] }]);
  });

  it('do not hold up what went on meanwhile', () => {
    const registering = after(
      asked,
      ['assign', { subjects: [ids.investigator] }],
      'requestRegistration',
      answer(first),
      answer(second),
    );
    expect(registering.status).toBe('registering');
  });

  it('that we never asked are not answered', () => {
    expect(trying(asked, answer(ids.chain))).toBe('not-found');
  });
});

describe('the case is given to somebody', () => {
  const received = after(arrived({ excludedSubjects: [ids.excluded] }), 'receive');

  it('who may be told of it and works there', () => {
    const assign = (subject: string, supplied?: object) =>
      trying(received, ['assign', { subjects: [subject] }, supplied]);
    expect([
      assign(ids.excluded),
      assign(ids.investigator, { workThere: false }),
      assign(ids.investigator, { workThere: true }),
    ]).toEqual(['cannot-be-assigned', 'cannot-be-assigned', 'received']);
  });

  it('and is taken from who had it before, but not from the inspector', () => {
    const before = after(
      received,
      ['assign', { subjects: [ids.investigator] }],
      ['addJuvenileInspector', { subjects: [ids.inspector] }],
    );
    const { after: given, outcome } = taking(before, ['assign', { subjects: [ids.head, ids.head] }]);
    expect(given.people).toEqual([
      { subject: ids.inspector, as: 'added' },
      { subject: ids.head, as: 'assignee' },
    ]);
    expect(outcome.notices).toEqual([{ code: 'case-assigned', to: { subject: ids.head } }]);
  });
});

describe('the register', () => {
  it('is asked by a timer, and only when somebody will check the report', () => {
    const received = after(arrived(), 'receive');
    expect(trying(received, 'requestRegistration')).toBe('nobody-assigned');
    const { outcome } = taking(after(received, ['assign', { subjects: [ids.investigator] }]), 'requestRegistration');
    expect(outcome.timers).toEqual([
      { kind: 'erdr.register', after: 0, payload: { attempt: 1, region: 'KZ-75', reference: 'S-2026-000123' } },
    ]);
    expect(outcome.facts).toBeUndefined();
  });

  it('gives a number that the school does not see and oversight does', () => {
    const { outcome } = taking(after(arrived(), ...ways.registered.slice(0, 3)), ways.registered[3]);
    expect(outcome.facts?.[0]?.contract.type).toBe(referralRegistered.type);
    expect(outcome.facts?.[0]?.open).toEqual({
      referralId: ids.referral,
      region: 'KZ-75',
      erdrNumber: '26-KZ75-000000000123',
      registeredAt: now.toISOString(),
    });
    expect(referralRegistered.shows?.school).not.toContain('erdrNumber');
  });

  describe('whose number is entered by hand', () => {
    const assigned = after(arrived(), ...ways.registered.slice(0, 2));
    const enter = (registeredAt: string) =>
      ['enterRegistrationNumber', { number: '26-KZ75-000000000123', registeredAt }] as const;

    it('counts the check from the registration, not from when it was entered', () => {
      const { outcome } = taking(assigned, enter('2026-11-17T09:00:00+05:00'));
      const startedAt = new Date('2026-11-17T04:00:00.000Z');
      expect(outcome.clocks).toEqual({ start: [{ rule: 'preliminary-check', startedAt }] });
    });

    it('was not registered at a time that has not come yet', () => {
      const hoursFromNow = (hours: number): string => new Date(now.getTime() + hours * 3_600_000).toISOString();
      expect(trying(assigned, enter(hoursFromNow(1)))).toBe('time-not-come');
      expect(trying(assigned, enter(hoursFromNow(-1)))).toBe('registered');
    });
  });

  it('refuses with a reason that stays in the record', () => {
    const refused = after(arrived(), ...ways.registered.slice(0, 3), [
      'registrationRefused',
      { reasonCode: 'data-incomplete' },
    ]);
    expect(refused.registration).toMatchObject({ attempt: 1, refusals: [{ reasonCode: 'data-incomplete' }] });
    expect(after(refused, 'requestRegistration').registration.attempt).toBe(2);
  });

  it.each(['26-KZ75-12a', 'KZ75-26-1', '', '26-75-000001'])('does not write numbers such as %j', (number) => {
    expect(trying(after(arrived(), ...ways.registered.slice(0, 2)), ['enterRegistrationNumber', { number }])).toBe(
      'input-invalid',
    );
  });
});

describe('the school adds something', () => {
  it('and who must not be told is only ever added to', () => {
    const amended = after(arrived({ excludedSubjects: [ids.excluded] }), [
      'amend',
      { note: 'More.', excludedSubjects: [ids.head], exclusions: [{ kind: 'relative', reason: 'other' }] },
    ]);
    expect(amended).toMatchObject({ excluded: [ids.excluded, ids.head], representativeInConflict: true });
  });

  it('and the child becomes known', () => {
    const amended = after(arrived({ childIdentified: false }, { child: { identified: false, sex: 'unknown' } }), [
      'amend',
      { child: { identified: true, sex: 'female', familyName: 'Canaryname' } },
    ]);
    expect(amended.child).toMatchObject({ identified: true, sex: 'female' });
    expect(amended.sealed?.child.familyName).toBe('Canaryname');
  });

  it('and a birth date that it corrects decides in which band of ages the child is', () => {
    const amended = after(arrived(), ['amend', { child: { identified: true, sex: 'female', bornOn: '2018-03-01' } }]);
    expect(amended.child.ageBand).toBe('under-11');
  });

  it('and a referral that came back more urgent starts the hour', () => {
    const returned = after(arrived(), 'receive', ['returnToSchool', { reasonCode: 'unclear', ...words }]);
    expect(taking(returned, ['resubmitted', { note: 'Tonight!', urgency: 'immediate' }]).outcome.clocks).toEqual({
      start: [{ rule: 'immediate-response' }],
    });
  });
});
