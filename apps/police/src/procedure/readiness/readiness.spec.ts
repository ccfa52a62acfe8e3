import { readinessDecided } from '#libs/contracts';
import { cite, readinessCodes, readinessConditions, type ReadinessCode } from '#libs/legal-basis';
import { type Problem } from '#libs/problems';
import {
  after,
  arrived,
  ids,
  newId,
  now,
  openCase,
  readyCase,
  taking,
  trying,
  type Taken,
  type TakenThen,
} from '../../../test/given.js';
import { readinessFacts } from '../../records/readiness.view.js';
import type { Investigation } from '../investigation.js';
import { readinessOf } from './readiness.js';

const ready = readyCase();
const hash = (letter: string): string => letter.repeat(64);
const state = (investigation: Investigation, code: ReadinessCode) => {
  const { state: is, missing } = readinessOf(investigation).find(({ check }) => check === code)!;
  return missing.length === 0 ? is : `${is}: ${missing.map(({ what }) => what).join(', ')}`;
};
const item = (kind: string, more: object = {}): Taken => [
  'recordEvidence',
  {
    kind,
    sha256: hash('a'),
    how: 'handed-over',
    fromWhom: 'x',
    acquiredAt: now.toISOString(),
    medium: { kind: 'write-once-disc' },
    ...more,
  },
];
const conversation =
  (more: object = {}): TakenThen =>
  ({ accounts, evidence }) => [
    'recordConversation',
    {
      platform: 'whatsapp',
      accountIds: [accounts[0]?.id],
      parts: [{ evidenceId: evidence.find(({ kind }) => kind === 'screenshot')?.id, as: 'screenshot' }],
      ...more,
    },
  ];
const disclosure: Taken = [
  'orderDataRequest',
  { kind: 'disclosure', platform: 'whatsapp', asked: 'The conversation.' },
];
const answered: TakenThen = ({ dataRequests }) => [
  'recordDataRequestAnswered',
  {
    requestId: dataRequests.at(-1)?.id,
    whole: true,
    note: 'x',
    data: [],
    transfers: [ids.school],
    sha256: 'a'.repeat(64),
  },
];
const original: Taken = [
  'fileArrived',
  {
    transferId: ids.school,
    source: 'platform',
    fileId: newId(),
    sha256: hash('9'),
    size: 1,
    mediaType: 'application/json',
  },
];
const psycholinguistic: TakenThen = ({ evidence }) => [
  'orderExamination',
  {
    kind: 'psycholinguistic',
    object: 'The text.',
    questions: ['Is there a request?'],
    termDays: 10,
    evidenceIds: [evidence[0]?.id],
  },
];

/** Written by hand from section 5 of the manual: what meets each check, and what does not. */
const broken = (
  investigation: Investigation,
  what: Investigation['custodyBreaks'][number]['what'],
  place = 0,
): Investigation => ({ ...investigation, custodyBreaks: [{ id: investigation.evidence[place]?.id ?? '', what }] });
const appointed = (orderBy: string): Investigation =>
  after(openCase(), item('message-log'), ({ evidence }) => [
    'orderExamination',
    {
      ...{ kind: 'psycholinguistic', object: 'The log.', termDays: 10, evidenceIds: [evidence[0]?.id] },
      questions: [{ text: 'Is there persuasion?' }],
    },
    { orderBy },
  ]);

const cases: readonly (readonly [ReadinessCode, string, Investigation, string])[] = [
  [
    'hashed-at-acquisition',
    'a device without an image',
    after(openCase(), item('device', { sha256: undefined, specialistPresent: true })),
    'not-met: hash',
  ],
  [
    'hashed-at-acquisition',
    'a device whose image is hashed',
    after(openCase(), [
      'recordAcquisition',
      {
        how: 'seized',
        specialistPresent: true,
        items: [{ kind: 'device' }, { kind: 'device-image', sha256: hash('b'), partOf: 0 }],
      },
    ]),
    'met',
  ],
  ['hashed-at-acquisition', 'nothing yet', openCase(), 'not-applicable'],
  [
    'protocol-complete',
    'a protocol that lacks the medium',
    after(openCase(), item('photo', { medium: undefined })),
    'not-met: medium',
  ],
  [
    'protocol-complete',
    'a medium that can be overwritten',
    after(openCase(), item('photo', { medium: { kind: 'other' } })),
    'not-met: medium',
  ],
  ['protocol-complete', 'everything said', after(openCase(), item('photo')), 'met'],
  [
    'protocol-complete',
    'an item on which nobody relies',
    after(openCase(), item('photo', { medium: undefined, reliedOn: false })),
    'not-applicable',
  ],
  [
    'custody-unbroken',
    'a file that was refused on arrival',
    after(openCase(), ['fileRefused', { transferId: ids.chain, source: 'school', code: 'hash-differs' }]),
    'not-met: transfer-refused',
  ],
  [
    'custody-unbroken',
    'a hand-over with another hash',
    after(openCase(), item('photo'), ({ evidence }) => [
      'recordHandOver',
      {
        evidenceId: evidence[0]?.id,
        giver: 'a',
        receiver: 'b',
        reason: 'x',
        handedOverAt: now.toISOString(),
        sha256: hash('0'),
      },
    ]),
    'not-met: hash-differs',
  ],
  [
    'custody-unbroken',
    'a chain in the vault that does not begin with an acquisition',
    broken(after(openCase(), item('photo')), 'custody-beginning'),
    'not-met: custody-beginning',
  ],
  [
    'custody-unbroken',
    'a broken chain of an item on which nobody relies',
    broken(after(openCase(), item('photo'), item('photo', { reliedOn: false })), 'hash-differs', 1),
    'met',
  ],
  ['psycholinguistic-in-time', 'an order in time', appointed(now.toISOString()), 'met'],
  [
    'psycholinguistic-in-time',
    'an order after the register’s clock had run out',
    appointed(new Date(now.getTime() - 1000).toISOString()),
    'not-met: appointed-in-time',
  ],
  [
    'qualification-considered',
    'nothing but extortion, and no reason recorded',
    { ...openCase(), articles: ['cc-194'] },
    'not-met: reason-for-article',
  ],
  [
    'qualification-considered',
    'nothing but extortion, for a recorded reason',
    after(openCase(), ['requalify', { articles: ['cc-194'], reason: 'Money alone was asked for.' }]),
    'met',
  ],
  [
    'server-original',
    'a screenshot of no conversation',
    after(openCase(), item('screenshot')),
    'not-met: conversation',
  ],
  [
    'server-original',
    'a conversation that nobody asked for',
    after(openCase(), item('screenshot'), conversation()),
    'not-met: server-original',
  ],
  [
    'server-original',
    'a request under way',
    after(openCase(), item('screenshot'), conversation(), disclosure),
    'not-met: server-original',
  ],
  [
    'server-original',
    'the answer of the platform about its account',
    after(openCase(), item('screenshot'), disclosure, answered, original, conversation()),
    'met',
  ],
  [
    'server-original',
    'the documented silence',
    after(openCase(), item('screenshot'), conversation(), disclosure, ({ dataRequests }) => [
      'recordDataRequestSilent',
      { requestId: dataRequests[0]?.id },
    ]),
    'met',
  ],
  [
    'acquisition-filmed',
    'a capture without a film',
    after(openCase(), item('profile', { how: 'captured', filmed: true })),
    'not-met: film',
  ],
  [
    'acquisition-filmed',
    'a capture with its film',
    after(openCase(), item('profile', { how: 'captured', film: { sha256: hash('f') } })),
    'met',
  ],
  ['acquisition-filmed', 'only what was handed over', after(openCase(), item('photo')), 'not-applicable'],
  ['account-attributed', 'an account that is nobody’s', openCase(), 'not-met: attribution'],
  ['account-attributed', 'an attribution', ready, 'met'],
  [
    'account-attributed',
    'an attribution that was withdrawn',
    after(ready, ({ accounts }) => [
      'withdrawAttribution',
      { accountId: accounts[0]?.id, attributionId: accounts[0]?.attributions[0]?.id, reason: 'x' },
    ]),
    'not-met: attribution',
  ],
  [
    'account-attributed',
    'an attribution whose evidence was excluded',
    after(ready, ({ evidence }) => [
      'excludeEvidence',
      { evidenceId: evidence[0]?.id, reasonCode: 'unlawful', reason: 'x' },
    ]),
    'not-met: attribution',
  ],
  ['interview-lawful', 'no interview', openCase(), 'not-met: interview'],
  ['interview-lawful', 'advice against it', ready, 'not-applicable'],
  [
    'psycholinguistic-in-time',
    'correspondence and no order',
    after(openCase(), item('message-log')),
    'not-met: psycholinguistic-examination',
  ],
  ['psycholinguistic-in-time', 'an order', after(openCase(), item('message-log'), psycholinguistic), 'met'],
  ['psycholinguistic-in-time', 'no correspondence', ready, 'not-applicable'],
  [
    'conclusions-in',
    'an open examination',
    after(openCase(), item('message-log'), psycholinguistic),
    'not-met: conclusion',
  ],
  ['qualification-considered', 'an opened case', openCase(), 'met'],
  ['qualification-considered', 'a report in the check', arrived(), 'not-applicable'],
  ['other-accounts-searched', 'no search', openCase(), 'not-met: other-accounts-search'],
  [
    'child-identity-protected',
    'a request that names the child',
    after(openCase(), [
      'orderDataRequest',
      { kind: 'preservation', platform: 'whatsapp', asked: 'Keep what Canarynameға was written.' },
    ]),
    'not-met: names-the-child',
  ],
  [
    'child-identity-protected',
    'a request that does not',
    after(openCase(), ['orderDataRequest', { kind: 'preservation', platform: 'whatsapp', asked: 'Keep everything.' }]),
    'met',
  ],
  ['suspect-identified', 'no suspect', openCase(), 'not-met: suspect'],
  ['juvenile-inspector', 'none', openCase(), 'not-met: juvenile-inspector'],
  ['requests-documented', 'a request under way', after(openCase(), disclosure), 'not-met: answer'],
];

describe('a readiness check', () => {
  it.each(cases)('%s with %s', (code, _what, investigation, expected) => {
    expect(state(investigation, code)).toBe(expected);
  });

  it('is one of the thirteen of the manual or of three more, each in three languages on a provision', () => {
    expect(readinessCodes).toHaveLength(16);
    for (const { says, metBy, basis } of Object.values(readinessConditions)) {
      expect([...Object.values(says), ...Object.values(metBy)].every((text) => text.length > 10)).toBe(true);
      expect(cite(basis).kk.length).toBeGreaterThan(0);
    }
  });

  it('of the interview looks at who was recorded as present, not at the rule that let it begin', () => {
    const there = (...roles: ('investigator' | 'psychologist' | 'representative')[]) =>
      state(
        {
          ...ready,
          interviews: [
            {
              ...ready.interviews[0]!,
              ...{ status: 'held', room: 'special', videoSha256: hash('1'), oneSitting: true },
              presence: roles.map((role) => ({ participantId: role, role, from: now.toISOString() })),
            },
          ],
        },
        'interview-lawful',
      );
    expect([there('investigator', 'psychologist', 'representative'), there('representative')]).toEqual([
      'met',
      'not-met: psychologist-present, investigator-present',
    ]);
  });

  it('of the representative looks at who sat beside the child', () => {
    const held = (representative: 'first' | 'other') =>
      state(
        {
          ...ready,
          representativeInConflict: true,
          interviews: [{ ...ready.interviews[0]!, status: 'held', representative }],
        },
        'representative-not-suspect',
      );
    expect([held('first'), held('other')]).toEqual(['not-met: other-representative', 'met']);
  });
});

describe('a case that is not ready', () => {
  it('is refused with every unmet check by name', () => {
    try {
      taking({ ...openCase(), juvenileInspector: ids.inspector }, 'completeCase');
    } catch (error) {
      expect((error as Problem).details.unmet?.map(({ code }) => code)).toEqual([
        'suspect-unknown',
        'child-not-heard',
        'account-attributed',
        'other-accounts-searched',
      ]);
      return;
    }
    throw new Error('it was completed');
  });

  const taken = after(ready, item('profile', { how: 'captured' }));
  const override: Taken = ['overrideReadiness', { check: 'acquisition-filmed', reason: 'The camera broke.' }];

  it('goes on when the head of unit overrides the check, with a reason that oversight alone reads', () => {
    expect(trying(taken, 'completeCase')).toBe('acquisition-filmed');
    const { outcome, after: decided } = taking(taken, override);
    expect(state(decided, 'acquisition-filmed')).toBe('overridden: film');
    expect(trying(decided, 'completeCase')).toBe('completed');
    const fact = outcome.facts?.find(({ contract }) => contract.type === readinessDecided.type);
    expect(fact?.sealed).toEqual({ oversight: { reason: 'The camera broke.' } });
    expect(JSON.stringify(fact?.open)).not.toContain('camera');
  });

  it('is overridden for what was known then, and not for what is missing besides', () => {
    const more = after(taken, override, item('profile', { how: 'captured' }));
    expect(state(more, 'acquisition-filmed')).toBe('not-met: film, film');
    expect(readinessOf(more).find(({ check }) => check === 'acquisition-filmed')?.outgrown).toBe(true);
    expect(trying(after(more, override), 'completeCase')).toBe('completed');
  });

  it('is not overridden without a suspect, where nothing is unmet, or with a reason that names the child', () => {
    const overrides = (check: string, reason = 'A reason.') =>
      trying({ ...taken, suspects: [] }, ['overrideReadiness', { check, reason }]);
    expect([
      overrides('suspect-identified'),
      overrides('custody-unbroken'),
      overrides('acquisition-filmed', 'Because of Canaryname.'),
      overrides('acquisition-filmed', ' '),
    ]).toEqual(['cannot-be-overridden', 'check-not-unmet', 'reason-names-child', 'input-invalid']);
  });

  it('has checks of which a person says that they do not apply, where the case cannot tell', () => {
    const mark = (check: string): Taken => ['markNotApplicable', { check, reason: 'The screenshot shows a profile.' }];
    const shown = after(openCase(), item('screenshot'));
    expect(state(after(shown, mark('server-original')), 'server-original')).toBe('not-applicable: conversation');
    expect(trying(shown, mark('interview-lawful'))).toBe('case-itself-tells');
  });
});

describe('oversight', () => {
  it('is told of readiness when it changes, by codes and counts', () => {
    const before = openCase();
    expect(readinessFacts(before, before)).toEqual([]);
    const [fact] = readinessFacts(after(before, item('screenshot')), before);
    expect(fact?.open).toMatchObject({
      checks: expect.arrayContaining([
        { check: 'server-original', state: 'not-met', blocking: true, basis: 'manual-digital-evidence', missing: 1 },
      ]),
    });
    expect(readinessFacts(arrived(), undefined)).toEqual([]);
  });
});
