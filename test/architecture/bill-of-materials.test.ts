import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './planted-tree.js';

interface Bill {
  readonly bomFormat: string;
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly purl: string;
    readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  }[];
}
interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly name?: string; readonly version: string; readonly integrity?: string }>
  >;
}

const hex = (integrity: string): string => Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex');

/** Packages of the lock that the bill does not name with their version and their hash. */
function missingFrom({ components }: Bill, { packages }: Lock): string[] {
  const billed = new Map<string, Set<string>>();
  for (const { name, version, hashes = [] } of components) {
    const known = billed.get(`${name}@${version}`) ?? new Set(['']);
    for (const { content } of hashes) known.add(content);
    billed.set(`${name}@${version}`, known);
  }
  return Object.entries(packages).flatMap(([path, { name, version, integrity }]) => {
    if (path === '') return [];
    const called = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const hashes = billed.get(`${called}@${version}`) ?? billed.get(`${name ?? called}@${version}`);
    if (hashes === undefined) return [`${called}@${version} is not there`];
    return integrity === undefined || hashes.has(hex(integrity)) ? [] : [`${called}@${version} has another hash`];
  });
}

describe('npm run sbom', () => {
  const lock = JSON.parse(readFileSync(join(repository, 'package-lock.json'), 'utf8')) as Lock;
  const bill = JSON.parse(
    execFileSync('npm', ['run', '--silent', 'sbom'], {
      cwd: repository,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    }),
  ) as Bill;

  test('writes a CycloneDX bill of materials: every package of the lock with version, address and hash', () => {
    expect(bill.bomFormat).toBe('CycloneDX');
    expect(bill.components.length).toBeGreaterThan(500);
    expect(bill.components.filter(({ purl }) => !purl.startsWith('pkg:npm/'))).toEqual([]);
    expect(missingFrom(bill, lock)).toEqual([]);
  });

  test('would be found out if it left one out or told another hash', () => {
    const [first, second, ...rest] = bill.components;
    const components = [{ ...second!, hashes: [{ alg: 'SHA-512', content: '00' }] }, ...rest];
    expect(missingFrom({ ...bill, components }, lock).sort()).toEqual(
      [`${first!.name}@${first!.version} is not there`, `${second!.name}@${second!.version} has another hash`].sort(),
    );
  });
});
