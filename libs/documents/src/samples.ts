import { cite, readinessCodes, readinessConditions } from '#libs/legal-basis';
import type { DataOf } from './entry.js';
import type { DocumentKindCode } from './kinds.js';

/** Data for every kind of document; everybody in them is invented. */

const issuer = {
  unit: {
    kk: 'Алматы қ. демонстрациялық полиция бөлімшесі',
    ru: 'Демонстрационное подразделение полиции Алматы',
    en: 'Demonstration Police Unit, Almaty',
  },
  place: { kk: 'Алматы', ru: 'Алматы', en: 'Almaty' },
  letterhead: {
    address: { kk: '050000, Алматы қ., Үлгі көшесі, 1', ru: '050000, г. Алматы, ул. Примерная, 1' },
    telephone: '+7 (700) 000-00-00',
    email: 'unit@police.example',
    head: { post: { kk: 'Бөлімше бастығы', ru: 'Начальник подразделения' }, name: 'Үлгі Бастық' },
  },
};
const officer = { name: 'Үлгі Тергеуші', position: 'investigator' } as const;
const theCase = { erdrNumber: '26-KZ75-000000000123', referralNumber: 'S-2026-000123' };
const child = { initials: 'Ү. Б.', ageBand: '13-14', sex: 'female' } as const;
const sha256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const articles = [
  {
    cited: { kk: 'ҚК, 124-бап', ru: 'УК, ст. 124', en: 'CC, art. 124' },
    title: { kk: 'Жас балаларды азғындық жолға түсіру', ru: 'Развращение малолетних', en: 'Corrupting a minor' },
  },
];
const circumstances = {
  kk: 'Ересек адам өзін «он алты жастағы бала» ретінде таныстырып, фотосурет сұраған.\nКездесуге шақырған.',
  ru: 'Взрослый выдавал себя за шестнадцатилетнего, просил фотографии.\nПредлагал встречу.',
};
const dates = { registeredAt: '2026-11-17T09:40:00.000Z', decidedAt: '2026-11-18T03:30:00.000Z' };
const item = (number: number, kind: 'screenshot' | 'message-log' | 'server-data' | 'device') =>
  ({ number: String(number), kind, acquiredAt: '2026-11-17T04:15:00.000Z', sha256, size: 123_456 + number }) as const;
const letter = {
  issuer: {
    unit: {
      kk: 'Платформалармен байланыс демонстрациялық бөлімшесі',
      ru: 'Демонстрационное подразделение взаимодействия с платформами',
      en: 'Demonstration Platform Liaison Unit',
    },
    place: { kk: 'Астана', ru: 'Астана', en: 'Astana' },
    letterhead: {
      address: {
        kk: '010000, Астана қ., Үлгі көшесі, 2',
        ru: '010000, г. Астана, ул. Примерная, 2',
        en: '2 Example Street, Astana 010000',
      },
      telephone: '+7 (700) 000-00-01',
      email: 'liaison@police.example',
      head: {
        post: { kk: 'Бөлімше бастығы', ru: 'Начальник подразделения', en: 'Head of unit' },
        name: 'Үлгі Жетекші',
      },
    },
  },
  officer: { name: 'Үлгі Байланысшы', position: 'liaison-officer' },
  platform: { code: 'instagram', name: 'Instagram (Meta)' },
  caseReference: '26-KZ75-000000000123',
  investigator: 'Үлгі Тергеуші',
  accounts: [
    {
      platform: 'instagram',
      handle: '@ulgi.account_demo',
      displayName: 'Үлгі "16"',
      url: `https://example.invalid/${'a1b2'.repeat(60)}`,
    },
    { platform: 'instagram', handle: '@another_demo_account' },
  ],
  period: { from: '2026-09-01' },
  asked: 'Subscriber information, IP addresses with times (UTC).\nCorrespondence in the period.',
  legalBasis: cite('cpc-501-508'),
  orderedUnder: cite('cpc-501-508'),
} as const;

export const samples: { readonly [K in DocumentKindCode]: DataOf<K> } = {
  'registration-notice': {
    issuer,
    officer,
    addressee: { kk: 'Демонстрациялық мектеп', ru: 'Демонстрационная школа', en: 'Demonstration School' },
    referral: { number: 'S-2026-000123', submittedAt: '2026-11-17T04:10:00.000Z' },
    erdr: { number: theCase.erdrNumber, registeredAt: dates.registeredAt },
    checkDueAt: '2026-11-20T18:59:59.000Z',
  },
  'case-opening-order': {
    ...{ issuer, officer, case: theCase, child, articles, circumstances, registeredAt: dates.registeredAt },
    grounds: ['screenshots', 'recording', 'statement', 'expert-finding', 'psychologist-opinion'],
    openedAt: dates.decidedAt,
  },
  'case-refusal-order': {
    ...{ issuer, officer, case: theCase, circumstances, ...dates },
    reasonCode: 'unfounded',
  },
  'examination-order': {
    ...{ issuer, officer, case: theCase, child },
    kind: 'psychological',
    orderedAt: dates.decidedAt,
    object: 'Ребёнок и запись беседы с ним.',
    questions: ['Имеются ли признаки психологического давления?', 'Баланың жай-күйі қандай?'],
    termDays: 20,
    materials: [item(1, 'screenshot'), item(2, 'message-log')],
  },
  'acquisition-protocol': {
    ...{ issuer, officer, case: theCase },
    act: {
      ...{ how: 'seized', acquiredAt: dates.decidedAt, acquiredBy: 'Үлгі Тергеуші', filmed: true, film: '8' },
      fromWhom: 'Үлгі Ана, заңды өкіл.\nТелефон өз еркімен берілген.',
      participants: [
        { role: 'specialist', name: 'Үлгі Маман' },
        { role: 'representative', name: 'Үлгі Ана' },
        { role: 'witness' },
      ],
      medium: { kind: 'write-once-disc', label: 'DVD-R № 17' },
    },
    items: [
      { number: '7', kind: 'device', source: 'police' },
      {
        ...{ number: '7/1', kind: 'device-image', source: 'police', sha256, size: 64_000_123 },
        ...{ md5: '9e107d9d372bb6826bd81d3542a419d6', mediaType: 'application/octet-stream' },
      },
    ],
  },
  'interview-protocol': {
    ...{ issuer, officer, case: theCase },
    child: { name: 'Үлгіқызы Балапан', bornOn: '2013-02-03', ageBand: '13-14', sex: 'female' },
    interview: {
      ...{ startedAt: '2026-11-18T05:00:00.000Z', endedAt: '2026-11-18T05:50:00.000Z', repeated: false },
      ...{ oneSitting: true, finished: true, room: 'special', gaps: 0, breaks: 1, videoSha256: sha256 },
      participants: [
        { role: 'investigator', name: 'Үлгі Тергеуші' },
        { role: 'psychologist', name: 'Үлгі Психолог' },
        { role: 'representative', name: 'Үлгі Ана' },
        { role: 'observer' },
      ],
      advice: 'Бала жауап беруге дайын.',
      account: 'Бала аккаунттың қалай жазғанын өз сөзімен баяндады.',
      log: Array.from({ length: 40 }, (_, index) => ({
        askedAt: '2026-11-18T05:10:00.000Z',
        question: 'Ол саған не жазды?',
        answer: 'Ол менің жасымды сұрады, кейін фотосурет жіберуімді өтінді.\nМен жауап бермедім.',
        correction: index === 20,
      })),
    },
  },
  'custody-report': {
    ...{ issuer, officer, case: theCase },
    items: [
      {
        ...item(1, 'screenshot'),
        inCase: false,
        entries: (['acquired', 'copied', 'handed-over', 'received', 'verified', 'viewed', 'exported'] as const).map(
          (action) => ({
            ...{ at: '2026-11-17T04:15:00.000Z', action, reason: cite('cpc-125'), matches: action !== 'verified' },
            ...(action === 'handed-over' ? { actor: 'Үлгі Тергеуші', counterpart: 'expert-bureau' as const } : {}),
          }),
        ),
      },
      { ...item(2, 'device'), inCase: false, entries: [] },
      { ...item(3, 'server-data'), inCase: true, entries: [] },
    ],
  },
  'readiness-report': {
    ...{ issuer, officer, case: theCase },
    checks: readinessCodes.map((code, place) => {
      const { says, metBy, basis, blocking } = readinessConditions[code];
      const state = (['met', 'unmet', 'not-applicable', 'overridden'] as const)[place % 4] ?? 'met';
      const isMissing = state === 'unmet' || state === 'overridden';
      return {
        ...{ code, says, metBy, basis: cite(basis), blocking, state, outgrown: place === 1 },
        missing: isMissing ? 2 : 0,
        exhibits: isMissing ? ['1/1', '12'] : [],
        ...(state === 'not-applicable' ? { reason: says } : {}),
        ...(state === 'overridden'
          ? {
              decision: {
                ...{ kind: 'override' as const, at: dates.decidedAt, by: 'Үлгі Бастық' },
                reason: 'Түсірілім техникалық себеппен жүргізілмеген; хаттаманы маман мен куәгер растайды.',
              },
            }
          : {}),
      };
    }),
  },
  'evidence-list': {
    ...{ issuer, officer, case: theCase, articles, child, suspects: 1, openedAt: dates.decidedAt },
    items: Array.from({ length: 14 }, (_, index) => ({
      ...item(index + 1, 'server-data'),
      source: 'platform' as const,
      how: 'transferred' as const,
    })),
    examinations: [
      { kind: 'psycholinguistic', status: 'concluded', orderedAt: dates.decidedAt, changedAt: dates.decidedAt },
    ],
    interviews: [{ status: 'held', heldAt: '2026-11-18T05:00:00.000Z' }],
    requests: [{ platform: 'operator', kind: 'disclosure', status: 'silent', changedAt: dates.decidedAt }],
    actions: [{ says: { kk: 'Тінту', ru: 'Обыск', en: 'Search' }, basis: cite('cpc-225'), at: dates.decidedAt }],
  },
  'preservation-letter': { ...letter, accounts: [...letter.accounts] },
  'data-request': {
    ...letter,
    accounts: [...letter.accounts],
    kind: 'disclosure',
    answerBy: '2026-12-18T04:00:00.000Z',
  },
  'takedown-order': {
    ...{ issuer: letter.issuer, officer: letter.officer, platform: letter.platform },
    ...{ decision: 'B-2026-000123', kinds: ['hate', 'outing'], repeated: true, hours: 24 },
    resources: [
      { platform: 'instagram', url: `https://example.invalid/p/${'a1b2'.repeat(60)}` },
      { platform: 'instagram', handle: '@another_demo_account' },
    ],
    legalBasis: cite('takedown-order'),
  },
};
