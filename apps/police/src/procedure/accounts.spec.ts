import {
  after,
  arrived,
  ids,
  now,
  openCase,
  readyCase,
  trying,
  ways,
  type Taken,
  type TakenThen,
} from '../../test/given.js';
import { accountsAndConversations } from '../records/evidence.view.js';
import { namesTheChild } from './identity-protection.js';

const other = { platform: 'telegram', handle: '@Some.Other', belongsTo: 'suspect' } as const;

describe('accounts of a case', () => {
  it('are entered from the referral, from what the school adds and from what is found, their handles in the personal part alone', () => {
    const investigation = after(
      arrived(),
      ['amend', { accounts: [{ platform: 'roblox', handle: 'canaryplayer', belongsTo: 'child' }] }],
      ...ways.registered,
      ['registerAccount', { account: other }, { indexOf: () => 'keyed' }],
    );
    expect(investigation.accounts.map(({ platform, belongsTo, index }) => [platform, belongsTo, index])).toEqual([
      ['whatsapp', 'suspect', 'keyed'],
      ['roblox', 'child', 'keyed'],
      ['telegram', 'suspect', 'keyed'],
    ]);
    expect(investigation.sealed?.accounts.map(({ handle }) => handle).at(-1)).toBe('@Some.Other');
    // What each is found by is derived from it, whichever way it came, and known once.
    expect(investigation.attributes.map(({ kind, platform, source }) => [kind, platform, source])).toEqual([
      ['account', 'roblox', 'referral'],
      ['account', 'telegram', 'register'],
    ]);
    const { sealed: _personal, ...rest } = investigation;
    expect(JSON.stringify(rest)).not.toMatch(/Some\.Other|canaryplayer|700 000/);
    const again: Taken = ['registerAccount', { account: { ...other, handle: 'some.other ' } }];
    expect(trying(investigation, again)).toBe('account-known');
  });

  it('are attributed only by items of the register and to suspects of the case', () => {
    const ready = readyCase();
    const attribute = (to: object, evidenceIds: readonly string[]): Taken => [
      'attributeAccount',
      { accountId: ready.accounts[0]?.id, to, data: ['ip'], evidenceIds, grounds: 'x' },
    ];
    const evidenceIds = [ready.evidence[0]!.id];
    expect([
      trying(ready, attribute({ kind: 'suspect', suspectId: ids.chain }, evidenceIds)),
      trying(ready, attribute({ kind: 'other' }, [ids.chain])),
      trying(ready, attribute({ kind: 'other' }, [])),
      trying(ready, attribute({ kind: 'other' }, evidenceIds)),
    ]).toEqual(['attribution-unfounded', 'attribution-unfounded', 'input-invalid', 'open']);
  });
});

describe('an account attributed to a suspect', () => {
  const given: TakenThen = ({ accounts, suspects, evidence }) => [
    'attributeAccount',
    {
      accountId: accounts.at(-1)?.id,
      to: { kind: 'suspect', suspectId: suspects.at(-1)?.id },
      data: ['ip'],
      evidenceIds: [evidence[0]?.id],
      grounds: 'x',
    },
  ];
  const withdrawn: TakenThen = ({ accounts }) => [
    'withdrawAttribution',
    { accountId: accounts.at(-1)?.id, attributionId: accounts.at(-1)?.attributions[0]?.id, reason: 'x' },
  ];
  const found: Taken = ['registerAccount', { account: { ...other, belongsTo: 'unknown' } }];

  it('gives what it is found by to that suspect, until the attribution is withdrawn', () => {
    const attributed = after(readyCase(), found, given);
    const suspectId = attributed.suspects.at(-1)?.id;
    expect(attributed.attributes.at(-1)).toMatchObject({ platform: 'telegram', belongsTo: 'suspect', suspectId });
    const now = after(attributed, withdrawn);
    expect(now.attributes).toHaveLength(attributed.attributes.length);
    expect(now.attributes.at(-1)).toMatchObject({ platform: 'telegram', belongsTo: 'unknown' });
    expect(now.attributes.at(-1)).not.toHaveProperty('suspectId');
  });

  it('keeps them while another attribution says the same', () => {
    const twice = after(readyCase(), found, given, given);
    const [first, second] = twice.accounts.at(-1)?.attributions ?? [];
    const withdrawing = (id: string | undefined): TakenThen => [
      'withdrawAttribution',
      { accountId: twice.accounts.at(-1)?.id, attributionId: id, reason: 'x' },
    ];
    const once = after(twice, withdrawing(first?.id));
    expect(once.attributes.at(-1)).toMatchObject({ suspectId: twice.suspects.at(-1)?.id, attributionId: second?.id });
    expect(after(once, withdrawing(second?.id)).attributes.at(-1)).not.toHaveProperty('suspectId');
  });

  it('leaves to a suspect who was identified with it what an earlier attribution gave to somebody else', () => {
    const identified = after(readyCase(), found, given, [
      'identifySuspect',
      { relation: 'stranger', minor: false, person: {}, attribution: 'By subscriber data.', accounts: [other] },
    ]);
    const suspectId = identified.suspects.at(-1)?.id;
    expect(identified.attributes.at(-1)).toMatchObject({ platform: 'telegram', suspectId });
    const now = after(identified, ({ accounts }) => {
      const account = accounts.find(({ attributions }) => attributions.length > 0);
      return [
        'withdrawAttribution',
        { accountId: account?.id, attributionId: account?.attributions[0]?.id, reason: 'x' },
      ];
    });
    expect(now.attributes.at(-1)).toMatchObject({ platform: 'telegram', suspectId });
  });

  it('leaves the suspect what they had before', () => {
    const before = after(readyCase(), [
      'identifySuspect',
      {
        ...{
          relation: 'stranger',
          minor: false,
          person: { phone: '+7 700 000 00 00' },
          attribution: 'By subscriber data.',
        },
        accounts: [other],
      },
    ]);
    const own = before.attributes.filter(({ suspectId }) => suspectId !== undefined);
    const now = after(before, given, withdrawn);
    expect(own).not.toHaveLength(0);
    expect(now.attributes.filter(({ suspectId }) => suspectId !== undefined)).toEqual(own);
  });
});

describe('an answer of a platform', () => {
  const ask: Taken = ['orderDataRequest', { kind: 'disclosure', platform: 'whatsapp', asked: 'Everything.' }];
  const arrives: TakenThen[] = [
    ({ dataRequests }) => [
      'recordDataRequestAnswered',
      {
        requestId: dataRequests[0]?.id,
        whole: true,
        note: 'x',
        data: [],
        transfers: [ids.school],
        sha256: 'a'.repeat(64),
      },
    ],
    [
      'fileArrived',
      {
        transferId: ids.school,
        source: 'platform',
        fileId: ids.school,
        sha256: 'd'.repeat(64),
        size: 1,
        mediaType: 'text/plain',
      },
    ],
  ];
  const tell =
    (more: object = {}): TakenThen =>
    ({ accounts }) => ['recordConversation', { platform: 'whatsapp', accountIds: [accounts[0]?.id], ...more }];

  it('belongs to the account and the conversation for which it was asked, whichever was entered first', () => {
    for (const steps of [
      [ask, ...arrives, tell()],
      [tell(), ask, ...arrives],
    ]) {
      const investigation = after(openCase(), ...steps);
      const [item] = investigation.evidence;
      expect(item).toMatchObject({
        kind: 'server-data',
        source: 'platform',
        about: investigation.dataRequests[0]?.id,
        transferId: ids.school,
      });
      expect(accountsAndConversations(investigation)).toMatchObject({
        accounts: [{ answers: [{ evidenceId: item?.id, platform: 'whatsapp' }] }],
        conversations: [{ originals: [item?.id], requests: [{ status: 'answered' }] }],
      });
    }
  });

  it('belongs to the conversation that the request names, whatever account it asks about', () => {
    const named: TakenThen = ({ conversations }) => [
      'orderDataRequest',
      { kind: 'disclosure', platform: 'whatsapp', accounts: [other], asked: 'x', conversationId: conversations[0]?.id },
    ];
    const investigation = after(openCase(), tell(), named, ...arrives);
    expect(accountsAndConversations(investigation)).toMatchObject({
      conversations: [{ originals: [investigation.evidence[0]?.id] }],
    });
    expect(
      trying(openCase(), [
        'orderDataRequest',
        { kind: 'disclosure', platform: 'whatsapp', asked: 'x', conversationId: ids.chain },
      ]),
    ).toBe('conversation-unknown');
  });

  it('is no part of a conversation once it is excluded', () => {
    const investigation = after(openCase(), ask, ...arrives, tell(), ({ evidence }) => [
      'excludeEvidence',
      { evidenceId: evidence[0]?.id, reasonCode: 'irrelevant', reason: 'x' },
    ]);
    expect(accountsAndConversations(investigation)).toMatchObject({ conversations: [{ originals: [] }] });
    const extend: Taken = [
      'extendConversation',
      { conversationId: investigation.conversations[0]?.id, originals: [investigation.evidence[0]?.id] },
    ];
    expect(trying(investigation, extend)).toBe('conversation-unknown-part');
  });
});

describe('what a platform states without a file', () => {
  const ask: Taken = ['orderDataRequest', { kind: 'disclosure', platform: 'whatsapp', asked: 'The subscriber.' }];
  const states =
    (said: object): TakenThen =>
    ({ dataRequests }) => [
      'recordDataRequestAnswered',
      {
        requestId: dataRequests[0]?.id,
        whole: true,
        note: 'x',
        data: [],
        transfers: [],
        sha256: 'c'.repeat(64),
        ...said,
      },
    ];
  const data = [{ name: 'subscriber', value: 'Canaryperson' }];

  it('is evidence with its source and hash, by which the account is attributed; what it says stays sealed', () => {
    const investigation = after(readyCase(), ask, states({ data }));
    const item = investigation.evidence.at(-1);
    expect(item).toMatchObject({
      ...{ kind: 'server-data', source: 'platform', about: investigation.dataRequests[0]?.id, sha256: 'c'.repeat(64) },
      ...{ hashedAt: now.toISOString(), reliedOn: true },
    });
    const { sealed, ...rest } = investigation;
    expect(JSON.stringify(rest)).not.toContain('Canaryperson');
    expect(JSON.stringify(sealed)).toContain('Canaryperson');
    expect(
      trying(investigation, [
        'attributeAccount',
        {
          ...{ accountId: investigation.accounts[0]?.id, to: { kind: 'other' }, data: ['subscriber'], grounds: 'x' },
          evidenceIds: [item?.id],
        },
      ]),
    ).toBe('open');
  });

  it('is one item, and none where a note only says what the files are', () => {
    const count = (said: object): number => after(openCase(), ask, states(said)).evidence.length;
    expect([count({}), count({ data, transfers: [ids.school] }), count({ transfers: [ids.school] })]).toEqual([
      1, 1, 0,
    ]);
  });

  it('is no original of a conversation, and nothing but a server’s data is', () => {
    const shot: Taken = ['recordEvidence', { kind: 'screenshot', sha256: 'e'.repeat(64), how: 'copied' }];
    const told = after(openCase(), ask, states({ data }), shot, ({ accounts }) => [
      'recordConversation',
      { platform: 'whatsapp', accountIds: [accounts[0]?.id] },
    ]);
    expect(accountsAndConversations(told)).toMatchObject({ conversations: [{ originals: [] }] });
    for (const { id } of told.evidence)
      expect(trying(told, ['extendConversation', { conversationId: told.conversations[0]?.id, originals: [id] }])).toBe(
        'not-from-server',
      );
  });
});

describe('the attempt to get an original', () => {
  const keep: Taken = ['orderDataRequest', { kind: 'preservation', platform: 'whatsapp', asked: 'Keep it.' }];
  const told: TakenThen = ({ accounts }) => [
    'recordConversation',
    { platform: 'whatsapp', accountIds: [accounts[0]?.id] },
  ];

  it('is a disclosure request: silence about preservation documents nothing', () => {
    const investigation = after(openCase(), keep, told);
    const conversationId = investigation.conversations[0]?.id;
    const requestIds = investigation.dataRequests.map(({ id }) => id);
    expect(trying(investigation, ['extendConversation', { conversationId, requestIds }])).toBe(
      'original-not-asked-for',
    );
    const more = { platform: 'whatsapp', asked: 'x', conversationId };
    expect([
      trying(investigation, ['orderDataRequest', { kind: 'blocking', ...more }]),
      trying(investigation, ['orderDataRequest', { kind: 'disclosure', ...more }]),
    ]).toEqual(['original-not-asked-for', 'open']);
  });
});

describe('a text that names the child', () => {
  const personal = openCase().sealed!;
  const child = {
    ...personal.child,
    givenName: 'Алуа',
    familyName: 'Жоқбаева',
    schoolName: 'Лицей № 900',
    iin: '000000000000',
  };

  it.each([
    ['Переписка Алуа с неизвестным', true],
    ['Алуаның телефоны', true],
    ['Жоқбаевамен хат алмасу', true],
    ['ученица школы «Лицей № 900»', true],
    ['ИИН 000000000000', true],
    ['Переписка ребёнка с аккаунтом', false],
    ['', false],
  ])('%s: %s', (text, names) => {
    expect(namesTheChild({ child }, text)).toBe(names);
  });
});
