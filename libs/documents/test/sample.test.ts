import { documentKindCodes, documentKinds, entryOf, samples, Typesetter } from '#libs/documents';
import { textOfPdf } from '#libs/testing';

const typesetter = new Typesetter();
afterAll(() => typesetter.close());
const registered = {
  number: '0000',
  issuedAt: new Date('2026-11-18T04:00:00.000Z'),
  verifyAt: 'https://qorgan.example/verify',
};
/** How the mark begins: the tests' reader of PDF tears a word where its letters are kerned. */
const mark = { kk: 'ҮЛГІ', ru: 'ОБРА', en: 'SAMP' } as const;
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
    const counted = (page: string): number => page.split(mark[language]).length - 1;
    for (const [place, page] of sample.pages.entries())
      expect(counted(page)).toBe(counted(issued.pages[place] ?? '') + 1);
    // A document that is issued is never marked so.
    expect(issued.pages.join()).not.toContain(mark[language]);
  });
});
