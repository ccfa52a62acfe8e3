import { documentKindCodes, documentKinds } from '#libs/documents';
import { texts as en } from '../../apps/portal/src/texts/papers/en.js';
import { texts as kk } from '../../apps/portal/src/texts/papers/kk.js';
import { texts as ru } from '../../apps/portal/src/texts/papers/ru.js';

// Oversight learns the code of a kind alone: the prosecutor's page says it as the document's heading does.
test.each(Object.entries({ en, kk, ru }))(
  'kinds of documents are called in %s as they are headed',
  (language, said) => {
    const called = Object.fromEntries(
      documentKindCodes.map((kind) => [kind, (said as Readonly<Record<string, string>>)[`papers.kind.${kind}`]]),
    );
    expect(called).toEqual(
      Object.fromEntries(
        documentKindCodes.map((kind) => [kind, documentKinds[kind].title[language as 'en' | 'kk' | 'ru']]),
      ),
    );
  },
);
