import { rehabilitationReferred } from '#libs/contracts';
import {
  after,
  planned,
  arrived,
  ids,
  newId,
  now,
  openCase,
  readyCase,
  taking,
  trying,
  ways,
  type Taken,
} from '../../test/given.js';
import type { Interview } from './interview-items.js';
import type { Investigation } from './investigation.js';

const open = openCase();
describe('a suspect', () => {
  const identify = (input: object = {}): Taken => [
    'identifySuspect',
    { relation: 'stranger', minor: false, person: { familyName: 'Canarysuspect' }, attribution: 'By IP.', ...input },
  ];

  it('who is the representative makes another one necessary', () => {
    const plan = planned();
    expect(trying(after(open, identify({ relation: 'representative' })), plan)).toBe('representative-in-conflict');
    expect(trying(open, plan)).toBe('open');
  });

  it('who works in the chain is shut out at once, whatever part they had', () => {
    const { outcome, after: known } = taking(open, identify({ relation: 'officer', subject: ids.investigator }));
    expect(known).toMatchObject({ excluded: [ids.investigator], people: [] });
    expect(outcome.effects).toEqual([{ kind: 'hide-notices', payload: {} }]);
  });

  it('is named in the personal part alone', () => {
    const { sealed, ...rest } = after(open, identify());
    expect(JSON.stringify(rest)).not.toContain('Canarysuspect');
    expect(Object.values(sealed?.suspects ?? {})).toEqual([{ familyName: 'Canarysuspect' }]);
  });
});

describe('a case is completed', () => {
  const ready = readyCase();
  /** An interview as it should be. */
  const held = ({ interviews }: Investigation): Interview => {
    const [first] = interviews;
    if (first === undefined) throw new Error('there is no interview');
    const from = '2026-11-20T03:00:00.000Z';
    return {
      ...first,
      ...{ status: 'held', room: 'special', startedAt: from, endedAt: now.toISOString(), oneSitting: true },
      ...{ videoSha256: 'f'.repeat(64), representativeCheck: { by: ids.investigator, at: from } },
      presence: [
        { participantId: newId(), role: 'investigator', from },
        { participantId: newId(), role: 'psychologist', from },
        { participantId: newId(), role: 'representative', from },
      ],
    };
  };

  it.each<[string, Partial<Investigation>, string]>([
    ['no suspect', { suspects: [] }, 'suspect-unknown'],
    ['a child who was not heard', { interviews: [] }, 'child-not-heard'],
    ['no juvenile inspector', { juvenileInspector: null }, 'juvenile-inspector-missing'],
  ])('not with %s', (_name, change, code) => {
    expect(trying({ ...ready, ...change }, 'completeCase')).toBe(code);
  });

  it('not while an examination is open, though one that the bureau declined may be withdrawn', () => {
    const ordered = after(ready, [
      'orderExamination',
      { kind: 'psychological', object: 'The child.', questions: ['Is there fear?'], termDays: 10 },
    ]);
    const examinationId = ordered.examinations[0]?.id;
    const declined = after(ordered, [
      'recordExaminationDeclined',
      { examinationId, reasonCode: 'no-expert', reason: 'x' },
    ]);
    expect([trying(ordered, 'completeCase'), trying(declined, 'completeCase')]).toEqual([
      'examination-open',
      'examination-open',
    ]);
    expect(
      trying(
        after(declined, ['withdrawExamination', { examinationId, reasonCode: 'no-longer-needed' }]),
        'completeCase',
      ),
    ).toBe('completed');
  });

  it.each([
    ['disclosure', 'acknowledged', 'data-request-open'],
    ['preservation', 'acknowledged', 'completed'],
    ['disclosure', 'silent', 'completed'],
    ['disclosure', 'partly-answered', 'data-request-open'],
    ['disclosure', 'returned', 'data-request-open'],
  ] as const)('with a %s request that is %s: %s', (kind, status, result) => {
    const dataRequest = { id: newId(), kind, status, platform: 'whatsapp', orderedAt: '', changedAt: '' } as const;
    expect(trying({ ...ready, dataRequests: [dataRequest] }, 'completeCase')).toBe(result);
  });

  it.each<[string, Partial<Investigation>, string]>([
    ['no inspector any more', { juvenileInspector: null }, 'juvenile-inspector-missing'],
    ['no suspect any more, since the attribution was withdrawn', { suspects: [] }, 'suspect-unknown'],
    [
      'an order that became open again',
      {
        dataRequests: [
          { id: newId(), kind: 'disclosure', status: 'returned', platform: 'whatsapp', orderedAt: '', changedAt: '' },
        ],
      },
      'data-request-open',
    ],
    [
      'a representative who sat there and turns out to be in conflict',
      { interviews: [{ ...held(ready), representative: 'first' }], representativeInConflict: true },
      'representative-not-suspect',
    ],
  ])('and does not go to the prosecutor with %s', (_name, change, code) => {
    const completed = after(ready, 'completeCase');
    expect(trying(completed, 'sendToProsecutor')).toBe('with-prosecutor');
    const since = { ...completed, ...change };
    expect(trying(since, 'sendToProsecutor')).toBe(code);
    expect(trying(since, ['continueInvestigation', { reason: 'Something is missing.' }])).toBe('open');
  });

  it('and goes to the prosecutor with what a decision covers, and with nothing that is missing besides', () => {
    const item = (sha256: string): Taken => ['recordEvidence', { kind: 'ip-log', sha256, how: 'handed-over' }];
    const incomplete = after(ready, item('d'.repeat(64)));
    expect(trying(incomplete, 'completeCase')).toBe('protocol-complete');
    const override = [
      'overrideReadiness',
      { check: 'protocol-complete', reason: 'The operator keeps no name.' },
    ] as const;
    const completed = after(incomplete, override, 'completeCase');
    expect(trying(completed, 'sendToProsecutor')).toBe('with-prosecutor');
    const { evidence, protocols } = after(incomplete, item('e'.repeat(64)));
    expect(trying({ ...completed, evidence, protocols }, 'sendToProsecutor')).toBe('protocol-complete');
  });

  it('without a juvenile inspector where everybody is of age', () => {
    expect(
      trying({ ...ready, juvenileInspector: null, child: { ...ready.child, ageBand: '18-and-over' } }, 'completeCase'),
    ).toBe('completed');
  });
});

describe('the child’s support', () => {
  const refer: Taken = ['referToRehabilitation', { needs: 'Regular talks.' }];

  it('needs a child whom somebody knows', () => {
    const unknown = after(
      arrived({ childIdentified: false }, { child: { identified: false, sex: 'unknown' } }),
      ...ways.registered,
    );
    expect(trying(unknown, refer)).toBe('child-not-identified');
    expect(
      trying(
        after(unknown, [
          'identifyChild',
          { child: { sex: 'male', givenName: 'Demo' }, ageBand: '11-12', basis: 'By the school.' },
        ]),
        refer,
      ),
    ).toBe('registered');
  });

  it('is asked for once, and again when it was declined', () => {
    const referred = after(open, refer);
    expect(trying(referred, refer)).toBe('referred-already');
    const declined = after(referred, [
      'recordSupport',
      { supportId: ids.chain, kind: 'rehabilitation', status: 'declined' },
    ]);
    expect(declined.support).toMatchObject([{ kind: 'rehabilitation', status: 'declined', supportId: ids.chain }]);
    expect(trying(declined, refer)).toBe('open');
  });

  it('does not tell social services of a representative who may be the suspect', () => {
    const withFather = arrived(
      {},
      {
        representative: { relation: 'stepfather', familyName: 'Canaryfather' },
        exclusions: [{ kind: 'relative', reason: 'may-be-suspect' }],
      },
    );
    const { outcome } = taking(after(withFather, ...ways.registered), refer);
    const [fact] = outcome.facts ?? [];
    expect(fact?.contract.type).toBe(rehabilitationReferred.type);
    expect(JSON.stringify(fact)).not.toContain('Canaryfather');
    expect(JSON.stringify(fact?.open)).not.toContain('Canaryname');
  });

  it('is asked for as urgently as the case itself is, and oversight is told no urgency beside that of the case', () => {
    const { outcome } = taking({ ...open, urgency: 'immediate' }, ['requestUrgentSupport', { needs: 'Now.' }]);
    const [fact] = outcome.facts ?? [];
    expect(fact?.open).toMatchObject({ urgency: 'immediate' });
    expect(fact?.contract.shows?.oversight).not.toContain('urgency');
  });

  it('that is asked for again is answered as well: requests of one kind are one support', () => {
    const told = (status: string, supportId = ids.chain) =>
      ['recordSupport', { supportId, kind: 'urgent', status }] as const;
    const ask = ['requestUrgentSupport', { needs: 'Somebody today.' }] as const;
    const both = after(after(open, ask, 'supportAskedBySchool'), told('accepted'));
    expect(both.support).toMatchObject([{ askedBy: 'police', status: 'accepted', supportId: ids.chain }]);
    const again = after(both, told('declined'), ask);
    expect(again.support.map(({ status }) => status)).toEqual(['declined', 'requested']);
    // A word of before, heard late, is no answer to what was asked for since.
    expect(after(again, told('declined')).support.map(({ status }) => status)).toEqual(['declined', 'requested']);
    const reopened = after(again, told('reopened'));
    expect(reopened.support.map(({ status }) => status)).toEqual(['reopened']);
    // What began anew after an end is another support.
    const anew = after(reopened, told('closed'), ask, told('accepted', ids.head));
    expect(anew.support).toMatchObject([{ status: 'closed' }, { status: 'accepted', supportId: ids.head }]);
  });

  it('that the school asked for is known by what social services say of it', () => {
    const accepted = after(arrived(), 'supportAskedBySchool', [
      'recordSupport',
      { supportId: ids.chain, kind: 'urgent', status: 'accepted' },
    ]);
    expect(accepted.support).toMatchObject([
      { kind: 'urgent', askedBy: 'school', status: 'accepted', supportId: ids.chain },
    ]);
  });
});
