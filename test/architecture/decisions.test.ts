import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '#libs/embedded';

/** Texts by their path in the repository. */
type Tree = ReadonlyMap<string, string>;

const decision = /^docs\/adr\/(\d{4})-[a-z0-9-]+\.md$/;
const byNumber = /\bADR[ -](\d{4})\b/g;
const byPlace = /\badr\/(\d{4}(?:-[a-z0-9-]+\.md)?)/g;

/** Numbers that two decisions have, that are left out, or that the title contradicts; and references to decisions that are not there. */
function findingsIn(tree: Tree): string[] {
  const decisions = [...tree.keys()].flatMap((path) => {
    const number = decision.exec(path)?.[1];
    return number === undefined ? [] : [{ path, number }];
  });
  const numbers = decisions.map(({ number }) => number).sort();
  const misnumbered = numbers.flatMap((number, place) => {
    if (number === numbers[place - 1]) return [`two decisions have the number ${number}`];
    return Number(number) === Number(numbers[place - 1] ?? 0) + 1 ? [] : [`no decision comes before ${number}`];
  });
  const mistitled = decisions
    .filter(({ path, number }) => tree.get(path)?.startsWith(`# ${number}`) !== true)
    .map(({ path }) => `${path} has another number in its title`);
  const isThere = (name: string): boolean =>
    name.length === 4 ? numbers.includes(name) : tree.has(`docs/adr/${name}`);
  const dead = [...tree].flatMap(([path, text]) =>
    [...text.matchAll(byNumber), ...text.matchAll(byPlace)]
      .filter(([, name = '']) => !isThere(name))
      .map(([reference]) => `${path}: ${reference} is not there`),
  );
  return [...misnumbered, ...mistitled, ...dead];
}

function repository(): Tree {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: repositoryRoot,
    encoding: 'utf8',
  });
  const paths = listed.split('\0').filter((path) => /\.(md|ts|mjs|cjs|json|yml|yaml)$/.test(path));
  const own = 'test/architecture/decisions.test.ts';
  return new Map(
    paths
      .filter((path) => path !== own && path !== 'package-lock.json' && existsSync(join(repositoryRoot, path)))
      .map((path) => [path, readFileSync(join(repositoryRoot, path), 'utf8')]),
  );
}

describe('decisions', () => {
  it('have numbers of their own without gaps, and every reference leads to one', () => {
    const tree = repository();
    expect([...tree.keys()].filter((path) => decision.test(path)).length).toBeGreaterThan(20);
    expect(findingsIn(tree)).toEqual([]);
  });

  it.each([
    ['one number twice', { 'docs/adr/0001-b.md': '# 0001. B' }, 'two decisions have the number 0001'],
    ['a number left out', { 'docs/adr/0003-c.md': '# 0003. C' }, 'no decision comes before 0003'],
    [
      'another number in the title',
      { 'docs/adr/0002-b.md': '# 0003. B' },
      'docs/adr/0002-b.md has another number in its title',
    ],
    ['a dead number', { 'README.md': 'see ADR 0009' }, 'README.md: ADR 0009 is not there'],
    ['a dead place', { 'README.md': '[x](docs/adr/0001-z.md)' }, 'README.md: adr/0001-z.md is not there'],
  ])('are refused with %s', (_what, planted, finding) => {
    const tree = new Map(Object.entries({ 'docs/adr/0001-a.md': '# 0001. A', ...planted }));
    expect(findingsIn(tree)).toEqual([finding]);
  });
});
