import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentKindCodes, documentKinds, entryOf, samples, Typesetter } from '#libs/documents';
import { repositoryRoot } from '#libs/embedded';
import { textOfPdf } from '#libs/testing';

const registered = {
  number: 'P-2026-000123',
  issuedAt: new Date('2026-11-18T04:00:00.000Z'),
  verifyAt: 'https://qorgan.example/verify',
};
const typesetter = new Typesetter();
afterAll(() => typesetter.close());
const templates = join(repositoryRoot, 'libs', 'documents', 'templates');

/**
 * Folders of versions by which documents were issued, with the beginning of the SHA-256 of their files. A line is added when a newer version comes,
 * and none is ever changed: the same entry must give the same bytes years later.
 */
const issued: Readonly<Record<string, string>> = {
  'acquisition-protocol/v1': '14cd752aa37d520377324b0c16cc4925',
  'acquisition-protocol/v2': 'eefabec910c6e4229a9bec729d897a16',
  'case-opening-order/v1': '90e01bedcca894be3f5ca10d77765fd3',
  'case-opening-order/v2': '2d4ef7114c1d8dbae8a49de61c3b2d17',
  'case-refusal-order/v1': '2f6c4de5a63f103b3228af716c4d584f',
  'case-refusal-order/v2': '4a15f55bc4ce34ebd988b011cc9db014',
  'custody-report/v1': '9e09216e1851ab5615658a43408f00b1',
  'custody-report/v2': 'f9d308316db6cc48d887b0180d200d52',
  'data-request/v1': '8702460bf735513025a9cdc2f4d3effc',
  'data-request/v2': '489d428bdefc29aec7591cb3bd8c1cd2',
  'evidence-list/v1': '59dadc07d9ee4da3e439dfbbda36bcb5',
  'evidence-list/v2': '8535b79cddbe692c945d91b9063b84ea',
  'examination-order/v1': 'b65ee3ece98322e637b6cd8536365e78',
  'examination-order/v2': 'd33ea9d82dc6ff644437c2dfb19ad132',
  'interview-protocol/v1': 'b148f35050d3cc73cfd7f572fcc468c0',
  'interview-protocol/v2': '86446bc4621da1da1aaad268b1b1fb52',
  'preservation-letter/v1': '070d63b12685278bf1da9963383be812',
  'preservation-letter/v2': '5951265fa3c06c8576b9167f47009c24',
  'readiness-report/v1': 'e3d4882ca9e471496330df6e7cee0fd3',
  'readiness-report/v2': 'f5e231720f265e97b104362b78d09a7e',
  'readiness-report/v3': 'f460539f16aa3205f481d40ef5610d94',
  'registration-notice/v1': 'ae4a6ac9af654f2249256df5f0a93aa2',
  'registration-notice/v2': '5f5276ef55a04d20439cf9ace23cbb1a',
  'shared/v1': '88c4bd2789043a2fb8f6ff6c19139335',
  'shared/v2': '59e2d79744e3463c2832e85b1d2168a4',
  'takedown-order/v1': 'd32e6a2142765a6c14153d22c79e8de3',
};

const hashOf = (folder: string): string => {
  const hash = createHash('sha256');
  for (const file of readdirSync(join(templates, folder)).sort())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(templates, folder, file)));
  return hash.digest('hex').slice(0, 32);
};

type Kind = (typeof documentKindCodes)[number];
async function pagesOf(kind: Kind, language: 'kk' | 'ru', data: object = {}): Promise<string[]> {
  const entry = entryOf(kind, { ...samples[kind], ...data });
  const { pages } = textOfPdf((await typesetter.render(entry, language, registered)).bytes);
  return pages.map((page) => page.replaceAll(/[\s\u00a0]+/g, ' '));
}

describe('versions of templates', () => {
  it('that documents were issued by are what they were', () => {
    expect(Object.fromEntries(Object.keys(issued).map((folder) => [folder, hashOf(folder)]))).toEqual(issued);
    for (const kind of documentKindCodes)
      for (let version = 1; version < documentKinds[kind].version; version += 1)
        expect(issued).toHaveProperty([`${kind}/v${String(version)}`]);
  });

  it.each(documentKindCodes.filter((kind) => kind !== 'readiness-report'))(
    'of %s set an entry of the first of them still',
    async (kind) => {
      const entry = { ...entryOf(kind, samples[kind] as never), version: 1 };
      expect((await typesetter.render(entry, 'kk', registered)).pages).toBeGreaterThan(0);
    },
  );
});

describe('the letterhead', () => {
  const bare = { unit: samples['data-request'].issuer.unit, place: samples['data-request'].issuer.place };
  const { letterhead } = samples['data-request'].issuer;
  const headOf = async (issuer: object): Promise<string> =>
    (await pagesOf('data-request', 'ru', { issuer })).join(' ').split('Астана').slice(0, -1).join('Астана');

  it('says below the name where the unit is, how to reach it and who leads it', async () => {
    for (const [language, where, led] of [
      ['kk', '010000, Астана қ., Үлгі көшесі, 2', 'Бөлімше бастығы: Үлгі Жетекші'],
      ['ru', '010000, г. Астана, ул. Примерная, 2', 'Начальник подразделения: Үлгі Жетекші'],
    ] as const) {
      const [page = ''] = await pagesOf('data-request', language);
      expect(page).toContain(`${where} тел. +7 (700) 000-00-01 · liaison@police.example ${led}`);
    }
  });

  it('leaves out what its agency did not give, and what it did not give in the language of the document', async () => {
    const { telephone } = letterhead ?? {};
    expect(await headOf({ ...bare, letterhead: { telephone } })).toMatch(/платформами тел\. \+7 \(700\) 000-00-01 18/);
    const entry = entryOf('data-request', {
      ...samples['data-request'],
      issuer: { ...bare, letterhead: { address: { kk: 'Мекенжай', ru: 'Адрес' } } },
    });
    const { pages } = textOfPdf((await typesetter.render(entry, 'en', registered)).bytes);
    expect(pages.join(' ')).not.toMatch(/Мекенжай|Адрес/);
  });

  it.each(documentKindCodes)('of %s is that of the version before where there is none', async (kind) => {
    const { unit, place } = samples[kind].issuer;
    const today = entryOf(kind, { ...samples[kind], issuer: { unit, place } });
    const before = { ...today, version: today.version - 1 };
    const [newer, older] = [
      await typesetter.render(today, 'ru', registered),
      await typesetter.render(before, 'ru', registered),
    ];
    const [text, textBefore] = [newer, older].map(({ bytes }) =>
      textOfPdf(bytes).pages.join(' ').replaceAll(/\s+/g, ' '),
    );
    expect(text).toBe(textBefore?.replaceAll('ведомствами', 'органами'));
  });
});

describe('a document of the newest version', () => {
  it('calls agencies as everything else does; one of the version before says what it said', async () => {
    const list = samples['evidence-list'];
    const data = { ...list, items: [{ ...list.items[0], how: 'transferred' }] };
    const read = async (version: number, language: 'kk' | 'ru'): Promise<string> => {
      const entry = { ...entryOf('evidence-list', data as never), version };
      return textOfPdf((await typesetter.render(entry, language, registered)).bytes).pages.join(' ');
    };
    expect(await read(3, 'ru')).toMatch(/каналу.*органами/);
    expect(await read(3, 'kk')).toMatch(/органдар\s+арасындағы/);
    expect(await read(2, 'ru')).toMatch(/каналу.*ведомствами/);
  });

  it('has its dates in the case that a Kazakh sentence needs, in every month', async () => {
    // Written by hand: from, until.
    const months = [
      ['қаңтардан', 'қаңтарға'],
      ['ақпаннан', 'ақпанға'],
      ['наурыздан', 'наурызға'],
      ['сәуірден', 'сәуірге'],
      ['мамырдан', 'мамырға'],
      ['маусымнан', 'маусымға'],
      ['шілдеден', 'шілдеге'],
      ['тамыздан', 'тамызға'],
      ['қыркүйектен', 'қыркүйекке'],
      ['қазаннан', 'қазанға'],
      ['қарашадан', 'қарашаға'],
      ['желтоқсаннан', 'желтоқсанға'],
    ];
    for (const [place, [from, to]] of months.entries()) {
      const month = String(place + 1).padStart(2, '0');
      const period = { from: `2026-${month}-01`, to: `2026-${month}-09` };
      const text = (await pagesOf('data-request', 'kk', { period })).join(' ');
      expect(text).toContain(`2026 жылғы 1 ${String(from)} бастап, 2026 жылғы 9 ${String(to)} дейін`);
    }
    const notice = (await pagesOf('registration-notice', 'kk')).join(' ');
    expect(notice).toContain('2026 жылғы 17 қарашада берген');
    expect(notice).toContain('2026 жылғы 20 қарашадан (23:59) кешіктірілмей');
  });

  it('never tears a question from its answer, unless that is longer than a page', async () => {
    const { interview } = samples['interview-protocol'];
    const pages = await pagesOf('interview-protocol', 'ru');
    for (const page of pages.slice(1)) expect(page).toMatch(/Время Вопрос Ответ 10:10 /);
    const [first] = interview.log;
    const long = 'Он писал каждый день. '.repeat(500);
    const log = [{ ...first, question: 'Что он писал?', answer: `${long}Конец ответа.` }];
    const told = await pagesOf('interview-protocol', 'ru', { interview: { ...interview, log } });
    expect(told.join(' ')).toContain('Конец ответа.');
    expect(told.length).toBeGreaterThan(2);
  });

  it('says of what has no file whether its words stand in the case or the object is kept elsewhere', async () => {
    const report = (await pagesOf('custody-report', 'ru')).join(' ');
    expect(report.match(/Объект хранится вне хранилища/g)).toHaveLength(1);
    expect(report.match(/Текст находится в материалах дела/g)).toHaveLength(1);
  });

  it('has words for codes that came after the first version', async () => {
    const { items } = samples['custody-report'];
    const [first] = items;
    const entries = (['withheld', 'released'] as const).map((action) => ({ ...first!.entries[0], action }));
    const report = (await pagesOf('custody-report', 'ru', { items: [{ ...first, entries }] })).join(' ');
    expect(report).toMatch(/изъято из показа.*возвращено к показу/);
    const told = { ...samples['evidence-list'].items[0], source: 'tip' };
    expect((await pagesOf('evidence-list', 'kk', { items: [told] })).join(' ')).toContain('азаматтың хабарламасы');
  });

  it('calls no original what came without a file, and writes sizes as the language writes numbers', async () => {
    const list = samples['evidence-list'];
    const [item] = list.items;
    const stated = { ...item, kind: 'server-data', source: 'platform', size: undefined };
    expect((await pagesOf('evidence-list', 'ru', { items: [stated] })).join(' ')).toContain(
      'данные сервера (без файла)',
    );
    expect((await pagesOf('evidence-list', 'ru')).join(' ')).toContain('данные сервера (оригинал)');
    expect((await pagesOf('examination-order', 'kk')).join(' ')).toContain('120,6 КБ (123 457 байт)');
  });
});
