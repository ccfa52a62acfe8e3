import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './planted-tree.js';

const read = (path: string): string | undefined =>
  existsSync(join(repository, path)) ? readFileSync(join(repository, path), 'utf8') : undefined;

interface Named {
  readonly file: string;
  readonly title: string;
}

/** The tests that a document names: `file` › title, a line each. */
const namedIn = (document: string): Named[] =>
  [...document.matchAll(/^\s*- `([^`]+)` › (.+)$/gm)].map(([, file = '', title = '']) => ({ file, title }));

/** Whether the source of tests calls something with that title: `it('…', `, `describe("…", `, `test.each(…)('…', `. */
function isTitled(source: string, title: string): boolean {
  const literal = title.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`\\(\\s*(['"\`])${literal}\\1,`).test(source.replaceAll(/\\(['"`])/g, '$1'));
}

/** Tests that are named and are not there. */
const missing = (named: readonly Named[], sources: (path: string) => string | undefined): string[] =>
  named.flatMap(({ file, title }) => {
    const source = sources(file);
    if (source === undefined) return [`${file} is not there`];
    return isTitled(source, title) ? [] : [`${file} has no test "${title}"`];
  });

/** The cases, by number, with how many tests each names. */
function casesIn(document: string): Map<number, number> {
  const cases = document.slice(document.indexOf('## The 42 cases'), document.indexOf('## Not covered'));
  return new Map(
    [...cases.matchAll(/^(\d+)\. .*\n((?: +- .*\n)*)/gm)].map(([, number, tests = '']) => [
      Number(number),
      namedIn(tests).length,
    ]),
  );
}

describe('docs/security.md', () => {
  const document = read('docs/security.md') ?? '';

  test('names only tests that are there', () => {
    const named = namedIn(document);
    expect(named.length).toBeGreaterThan(150);
    expect(missing(named, read)).toEqual([]);
  });

  test('goes through all 42 cases; one without a test stands under what is not covered', () => {
    const cases = casesIn(document);
    expect([...cases.keys()]).toEqual(Array.from({ length: 42 }, (_, place) => place + 1));
    const uncovered = document.slice(document.indexOf('## Not covered'));
    for (const [number, tests] of cases) if (tests === 0) expect(uncovered).toContain(`(${String(number)})`);
  });

  test.each([
    ['a file that is gone', { file: 'apps/x.test.ts', title: 'is refused' }, 'apps/x.test.ts is not there'],
    ['another title', { file: 'a.test.ts', title: 'is taken' }, 'a.test.ts has no test "is taken"'],
    ['a part of a title', { file: 'a.test.ts', title: 'is' }, 'a.test.ts has no test "is"'],
    ['what stands in a comment', { file: 'a.test.ts', title: 'is said' }, 'a.test.ts has no test "is said"'],
  ])('would be refused with %s', (_what, named, finding) => {
    const source = `// 'is said'\nit('is refused', () => {});`;
    const sources = (path: string): string | undefined => (path === 'a.test.ts' ? source : undefined);
    expect(missing([named], sources)).toEqual([finding]);
    expect(missing([{ file: 'a.test.ts', title: 'is refused' }], sources)).toEqual([]);
  });
});
