/** Stands in every text that the walk types: wherever it is found afterwards, words of people have leaked. */
export const canary = 'Qupiyabala';

/** Longer than any answer takes, shorter than a statement may run: an answer that takes it has run what was typed. */
export const sleepSeconds = 8;

/** Stands for a place that listens: nobody may go there because somebody typed it. */
export const listening = 'captured.invalid';

/** What somebody types who tries to have a text taken for something else, one or two for each kind. */
export const injections: readonly string[] = [
  `${canary}' OR '1'='1`,
  `${canary}'; DROP TABLE journal; --`,
  `${canary}' || pg_sleep(${String(sleepSeconds)}) || '`,
  `1); SELECT pg_sleep(${String(sleepSeconds)}); --`,
  `${canary}" OR ""="`,
  `\\'; ${canary} --`,
  `${canary} %' AND particulars::text LIKE '%`,
  `<script>alert('${canary}')</script>`,
  `"><img src=x onerror=alert('${canary}')>`,
  `javascript:alert('${canary}')`,
  `${canary} {{constructor.constructor('return process')()}} \${7*7} #{7*7} <%= 7*7 %>`,
  `=cmd|' /C calc'!A0 ${canary}`,
  `@SUM(1+1)*${canary}`,
  `../../../../etc/passwd#${canary}`,
  `..\\..\\..\\windows\\win.ini ${canary}`,
  `file:///etc/passwd?${canary}`,
  `http://${listening}/${canary}`,
  `http://169.254.169.254/latest/meta-data/?${canary}`,
  `$(touch /tmp/${canary}) \`id\` ; id | id & id`,
  `*)(uid=*))(|(uid=* ${canary}`,
  `${canary}\r\nSet-Cookie: ${canary}=1\r\n\r\n<html>`,
  `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>${canary}&e;</x>`,
  `#read("/etc/passwd") #sys.inputs ${canary}`,
  `chain.>.* ${canary}`,
];

/** Texts that are no attack and break what counts bytes, letters or lines. */
export const awkward: readonly string[] = [
  '',
  ' ',
  '\u0000',
  `${canary}\u0000`,
  '\ud800',
  `\udfff${canary}`,
  `\u202e${canary}\u2066`,
  'ﷺ'.repeat(40),
  '👩‍👩‍👧‍👦',
  `${canary}\u2028\u2029\u0085\u001b[31m`,
  '-1',
  '99999999999999999999',
  '1e999',
  'NaN',
  'null',
  'undefined',
  'true',
  '[object Object]',
  '__proto__',
  'constructor',
  '0000-00-00',
  '+275760-09-13T00:00:00.000Z',
  '-000001-01-01T00:00:00Z',
  '2026-02-30T25:61:61Z',
  '00000000-0000-0000-0000-000000000000',
];

/** Words as people write them. */
export const ordinary: readonly string[] = [
  `${canary} айтты: ол маған жазды`,
  `${canary} сказала, что ей пишут`,
  `said by ${canary}`,
];

/** Fields that a client may not set, whatever the step: who owns it, where it stands, whom it belongs to. */
export const notYours: Readonly<Record<string, unknown>> = {
  id: '00000000-0000-7000-8000-00000000feed',
  chainId: '00000000-0000-7000-8000-00000000feed',
  agency: 'oversight',
  status: 'completed',
  version: 999_999,
  unitId: '00000000-0000-7000-8000-00000000feed',
  region: 'KZ-99',
  people: [{ subject: '00000000-0000-7000-8000-00000000feed', as: 'owner' }],
  excluded: [],
  owner: '00000000-0000-7000-8000-00000000feed',
  roles: ['administrator'],
  subject: 'system',
  at: '1999-01-01T00:00:00Z',
};

/** Parts of an address, as they stand on the wire. */
export const hostileSegments: readonly string[] = [
  '..%2f..%2fetc%2fpasswd',
  '%2e%2e',
  '%00',
  '%ff%fe',
  '%E0%A4%A',
  "'",
  '1%27%20OR%201=1--',
  '-1',
  '0',
  '*',
  '%24%7B7*7%7D',
  'constructor',
  '__proto__',
  'x'.repeat(150),
  'x'.repeat(900),
  '00000000-0000-0000-0000-000000000000',
];
