import { documentKindCodes, documentKinds, entryOf, samples, Typesetter } from '#libs/documents';
import { textOfPdf } from '#libs/testing';

const typesetter = new Typesetter();
afterAll(() => typesetter.close());
const registered = {
  number: '0000',
  issuedAt: new Date('2026-11-18T04:00:00.000Z'),
  verifyAt: 'https://qorgan.example/verify',
};
/** The tests' reader of PDF loses the ends of some Cyrillic words. */
const mark = { kk: 'ҮЛГІ', ru: 'ОБРАЗЕЦ', en: 'SAMPLE' } as const;
const every = documentKindCodes.flatMap((kind) =>
  documentKinds[kind].languages.map((language) => [kind, language] as const),
);

describe('a sample of a template', () => {
  it.each(every)('%s in %s says so on each page, and is the document otherwise', async (kind, language) => {
    const entry = entryOf(kind, samples[kind] as never);
    const sample = textOfPdf((await typesetter.renderSample(entry, language, registered)).bytes);
    const issued = textOfPdf((await typesetter.render(entry, language, registered)).bytes);
    expect(sample.missing).toBe(0);
    expect(sample.pages).toHaveLength(issued.pages.length);
    const last = (page: string): string => page.trim().split(/\s/).at(-1) ?? '';
    for (const page of sample.pages) {
      expect(last(page).length).toBeGreaterThan(1);
      expect(mark[language].startsWith(last(page))).toBe(true);
    }
    // A document that is issued is never marked so.
    for (const page of issued.pages) expect(mark[language].startsWith(last(page))).toBe(false);
  });
});
