import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { repository } from './planted-tree.js';

const built = join(repository, 'dist', 'apps', 'portal');
/** What a browser may have to fetch, in bytes after gzip (design: the portal's budget). */
const most = { entry: 170_000, route: 60_000, styles: 20_000, fonts: 65_000 };
/** The characters of Kazakh, Russian and English; a browser fetches no other part of the font for them. */
const alphabets = /-(?:latin|cyrillic|cyrillic-ext)-wght-/;

const sizes = new Map<string, number>();
const sizeOf = (file: string): number => {
  const known = sizes.get(file) ?? gzipSync(readFileSync(join(built, 'assets', file))).length;
  sizes.set(file, known);
  return known;
};
const sumOf = (files: Iterable<string>): number => [...files].reduce((sum, file) => sum + sizeOf(file), 0);

/** What a part cannot begin without, and so on from there. */
function withAll(files: readonly string[], found = new Set<string>()): Set<string> {
  for (const file of files.filter((each) => !found.has(each))) {
    found.add(file);
    const program = readFileSync(join(built, 'assets', file), 'utf8');
    const needs = [...program.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)].map(([, name = '']) => name);
    withAll(needs, found);
  }
  return found;
}

describe('what a browser fetches of the portal', () => {
  let files: readonly string[];
  let entry: ReadonlySet<string>;

  beforeAll(() => {
    execFileSync(process.execPath, [join(repository, 'tools', 'build.mjs')], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    files = readdirSync(join(built, 'assets'));
    const page = readFileSync(join(built, 'index.html'), 'utf8');
    entry = withAll([...page.matchAll(/assets\/([^"]+\.js)"/g)].map(([, name = '']) => name));
  });

  test('before the first page: at most 170 kB of programs and 20 kB of styles', () => {
    expect(entry.size).toBeGreaterThan(1);
    expect(sumOf(entry)).toBeLessThanOrEqual(most.entry);
    const page = readFileSync(join(built, 'index.html'), 'utf8');
    const styles = [...page.matchAll(/assets\/([^"]+\.css)"/g)].map(([, name = '']) => name);
    expect(styles).not.toEqual([]);
    expect(sumOf(styles)).toBeLessThanOrEqual(most.styles);
  });

  test('as small as that: each file stands there compressed too', () => {
    const sent = files.filter((file) => /\.(?:js|css)$/.test(file));
    expect(sent.filter((file) => !files.includes(`${file}.br`) || !files.includes(`${file}.gz`))).toEqual([]);
  });

  test('for any page after that: at most 60 kB more', () => {
    const parts = files.filter((file) => file.endsWith('.js') && !entry.has(file));
    expect(parts.length).toBeGreaterThan(50);
    const heavy = parts
      .map((file) => ({ file, bytes: sumOf([...withAll([file])].filter((each) => !entry.has(each))) }))
      .filter(({ bytes }) => bytes > most.route);
    expect(heavy).toEqual([]);
  });

  test('of the font, for all three languages: at most 65 kB', () => {
    const fonts = files.filter((file) => file.endsWith('.woff2') && alphabets.test(basename(file)));
    expect(fonts).toHaveLength(3);
    expect(fonts.reduce((sum, file) => sum + readFileSync(join(built, 'assets', file)).length, 0)).toBeLessThanOrEqual(
      most.fonts,
    );
  });
});
