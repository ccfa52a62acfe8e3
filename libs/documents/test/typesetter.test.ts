import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { documentKindCodes, documentKinds, entryOf, samples, Typesetter, type DocumentKind } from '#libs/documents';
import { repositoryRoot } from '#libs/embedded';
import type { Locale } from '#libs/problems';
import { temporaryFolder, textOfPdf, type PdfText } from '#libs/testing';

const issuedAt = new Date('2026-11-18T04:00:00.000Z');
const registered = { number: 'P-2026-000123', issuedAt, verifyAt: 'https://qorgan.example/verify' };
const typesetter = new Typesetter();
afterAll(() => typesetter.close());

const everyDocument = documentKindCodes.flatMap((kind) =>
  documentKinds[kind].languages.map((language) => [kind, language] as const),
);
const squeezed = (text: string): string => text.replaceAll(/\s/g, '');

async function set(
  kind: (typeof documentKindCodes)[number],
  language: Locale,
  data?: object,
): Promise<PdfText & { bytes: Uint8Array }> {
  const entry = entryOf(kind, { ...samples[kind], ...data });
  const { bytes, pages } = await typesetter.render(entry, language, registered);
  const read = textOfPdf(bytes);
  expect(read.pages).toHaveLength(pages);
  return { ...read, bytes };
}

describe('a document', () => {
  it.each(everyDocument)(
    '%s in %s has its number, its hash and every character on each page',
    async (kind, language) => {
      const { hash } = entryOf(kind, samples[kind] as never);
      const { pages, missing } = await set(kind, language);
      expect(missing).toBe(0);
      for (const page of pages) {
        expect(squeezed(page)).toContain('P-2026-000123');
        expect(squeezed(page)).toContain(hash);
      }
    },
  );

  it.each(everyDocument)('%s in %s is an archival file, tagged, in its language', async (kind, language) => {
    const file = Buffer.from((await set(kind, language)).bytes).toString('latin1');
    expect(file).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(file).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(file).toMatch(/\/Marked true/);
    expect(file).toMatch(new RegExp(`/Lang \\(${language}`));
  });

  it('about readiness shows all sixteen checks, what would meet them, and every decision with its reason', async () => {
    for (const language of ['kk', 'ru'] as const) {
      const plain = (text: string): string => squeezed(text).replaceAll(/[-\u00ad]/g, '');
      const text = plain((await set('readiness-report', language)).pages.join());
      const { checks } = samples['readiness-report'];
      expect(checks).toHaveLength(16);
      for (const { says, metBy, basis, state, decision } of checks) {
        expect(text).toContain(plain(says[language]));
        expect(text).toContain(plain(basis[language]));
        if (state === 'unmet') expect(text).toContain(plain(metBy[language]));
        if (decision !== undefined)
          for (const word of [decision.by, decision.reason]) expect(text).toContain(plain(word));
      }
    }
  });

  it('is the same bytes for the same entry, also in another process', async () => {
    const entry = entryOf('evidence-list', samples['evidence-list']);
    const first = await typesetter.render(entry, 'kk', registered);
    const again = await new Typesetter().render(entry, 'kk', registered);
    const program = join(repositoryRoot, 'dist', 'libs', 'documents', 'test', 'rendering-process.js');
    const { stdout } = await promisify(execFile)(process.execPath, [program]);
    expect(Buffer.from(again.bytes).equals(first.bytes)).toBe(true);
    expect(stdout).toBe(first.sha256);
    const later = { ...registered, issuedAt: new Date('2026-11-19T04:00:00.000Z') };
    expect((await typesetter.render(entry, 'kk', later)).sha256).not.toBe(first.sha256);
  });

  it('shows every letter of the Kazakh alphabet', async () => {
    const alphabet = 'АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯаәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';
    const { pages, missing } = await set('case-opening-order', 'kk', { circumstances: { kk: alphabet } });
    expect(missing).toBe(0);
    expect(squeezed(pages.join())).toContain(alphabet);
  });

  it('shows the syntax of the typesetter literally, wherever it stands', async () => {
    const attack =
      '#import "/shared/v1/words.typ": * $a^2$ \\ @label <tag> *b* _i_ `raw` #panic("x") #read("/etc/passwd") [c] //d';
    const { pages } = await set('case-opening-order', 'ru', {
      circumstances: { ru: attack },
      officer: { name: attack.slice(0, 100), position: 'investigator' },
    });
    const shown = squeezed(pages.join(' '));
    expect(shown).toContain(squeezed(attack));
    expect(shown).not.toContain('root:');
  });

  it('shows by its number what the font cannot show, and what would turn other text around', async () => {
    const { pages, missing } = await set('data-request', 'en', { investigator: 'A\u202Eb 😀' });
    expect(missing).toBe(0);
    expect(squeezed(pages.join())).toContain('A[U+202E]b[U+1F600]');
  });

  it('breaks a long hash and a long address without adding anything to them', async () => {
    const { pages } = await set('data-request', 'en');
    expect(squeezed(pages.join())).toContain(samples['data-request'].accounts[0]?.url);
  });

  it('is dated in the time of Kazakhstan, as it was then', async () => {
    const atNight = { ...samples['registration-notice'].erdr, registeredAt: '2026-11-17T20:30:00.000Z' };
    expect((await set('registration-notice', 'kk', { erdr: atNight })).pages.join()).toMatch(
      /2026 жылғы 18.қараша, 01:30/,
    );
    const before2024 = { ...atNight, registeredAt: '2024-02-01T20:30:00.000Z' };
    expect((await set('registration-notice', 'ru', { erdr: before2024 })).pages.join()).toMatch(
      /2.февраля 2024.года, 02:30/,
    );
  });

  it('has a word for every code of its data', async () => {
    const evidence = samples['evidence-list'];
    const [item] = evidence.items;
    const shape = (documentKinds['evidence-list'] as DocumentKind).data[1]?.shape as unknown as Record<
      'items' | 'requests' | 'examinations' | 'interviews',
      { element: { shape: Record<string, { options: string[] }> } }
    >;
    const optionsOf = (list: keyof typeof shape, field: string): string[] =>
      shape[list].element.shape[field]?.options ?? [];
    for (const language of ['kk', 'ru'] as const) {
      const everyCode = {
        items: optionsOf('items', 'kind').map((kind) => ({ ...item, kind })),
        examinations: optionsOf('examinations', 'status').map((status) => ({ ...evidence.examinations[0], status })),
        interviews: optionsOf('interviews', 'status').map((status) => ({ status })),
        requests: [
          ...optionsOf('requests', 'status').map((status) => ({ ...evidence.requests[0], status })),
          ...optionsOf('requests', 'platform').map((platform) => ({ ...evidence.requests[0], platform })),
          ...optionsOf('requests', 'kind').map((kind) => ({ ...evidence.requests[0], kind })),
        ],
      };
      expect(everyCode.items.length + everyCode.requests.length).toBeGreaterThan(30);
      await set('evidence-list', language, everyCode);
      for (const kind of ['psychological', 'psycholinguistic', 'computer-technical', 'medical'])
        await set('examination-order', language, { kind });
      for (const reasonCode of ['no-event', 'no-offence', 'unfounded', 'malicious', 'other'])
        await set('case-refusal-order', language, { reasonCode });
    }
  });
});

describe('the typesetter', () => {
  const folder = temporaryFolder('typesetter');
  afterAll(() => {
    folder.remove();
  });
  const entry = entryOf('registration-notice', samples['registration-notice']);
  const withProgram = (source: string, limitMs = 10_000): Typesetter => {
    const program = join(folder.path, `${String(Math.random())}.mjs`);
    writeFileSync(program, source);
    return new Typesetter({ program, limitMs });
  };

  it('says that it is unavailable where the compiler is not installed, and stops nothing', async () => {
    const missing = withProgram(
      `import { parentPort } from 'node:worker_threads'; parentPort.postMessage({ missing: 'Failed to load native binding' });`,
    );
    await expect(missing.render(entry, 'kk', registered)).rejects.toMatchObject({
      code: 'unavailable',
      details: { rule: 'typesetter-missing' },
    });
  });

  it('gives a document up that takes too long, and sets the next in a new thread', async () => {
    const slow = withProgram(
      `import { parentPort, threadId } from 'node:worker_threads';
       parentPort.on('message', ({ id, input }) => { if (input.language === 'ru') parentPort.postMessage({ id, bytes: new Uint8Array([1]), pages: 1 }); else for (;;); });
       parentPort.postMessage({ ready: true });`,
      200,
    );
    const [first, second] = await Promise.allSettled([
      slow.render(entry, 'kk', registered),
      slow.render(entry, 'ru', registered),
    ]);
    expect(first).toMatchObject({ reason: { code: 'unavailable', details: { rule: 'typesetting-too-long' } } });
    expect(second).toMatchObject({ value: { pages: 1 } });
    await slow.close();
  });

  it('survives a thread that dies', async () => {
    const dying = withProgram(`process.exit(1);`);
    await expect(dying.render(entry, 'kk', registered)).rejects.toMatchObject({ code: 'unavailable' });
    await expect(dying.render(entry, 'kk', registered)).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('leaves the event loop free while it works, and replaces its thread after so many documents', async () => {
    const replacing = new Typesetter({ perThread: 2 });
    let turns = 0;
    const turning = setInterval(() => (turns += 1), 1);
    await Promise.all(
      Array.from({ length: 6 }, () =>
        replacing.render(entryOf('evidence-list', samples['evidence-list']), 'kk', registered),
      ),
    );
    clearInterval(turning);
    expect(turns).toBeGreaterThan(20);
    await replacing.close();
  });

  it('does not put the data into what it says of a broken template', async () => {
    const terms = { templates: join(folder.path, 'templates'), fonts: fontsBeside() };
    const { mkdirSync } = await import('node:fs');
    mkdirSync(join(terms.templates, 'registration-notice', `v${String(entry.version)}`), { recursive: true });
    writeFileSync(
      join(terms.templates, 'registration-notice', `v${String(entry.version)}`, 'template.typ'),
      '#panic(json(bytes(sys.inputs.input)).data.addressee.ru)',
    );
    const broken = new Typesetter({ terms });
    const error: unknown = await broken.render(entry, 'kk', registered).catch((reason: unknown) => reason);
    expect(String(error)).toContain(`registration-notice/v${String(entry.version)}/template.typ`);
    expect(String(error)).not.toContain('школа');
    await broken.close();
  });

  const fontsBeside = () => {
    const noto = join(repositoryRoot, 'node_modules', '@expo-google-fonts', 'noto-serif');
    const regular = join(noto, '400Regular', 'NotoSerif_400Regular.ttf');
    expect(readFileSync(regular).length).toBeGreaterThan(100_000);
    return { regular, italic: regular, bold: regular };
  };
});
