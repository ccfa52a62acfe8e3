import { readFileSync, writeFileSync } from 'node:fs';
import { temporaryFolder } from '#libs/testing';
import { agencies } from '#libs/contracts';
import { addKeyGeneration, makeKeyFiles } from './keys.js';

interface Keys {
  readonly keys: readonly {
    readonly kid: string;
    readonly k?: string;
    readonly d?: string;
    readonly useFrom?: string;
  }[];
}
const read = (file: string): Keys => JSON.parse(readFileSync(file, 'utf8')) as Keys;

it('keeps every key that a service has, and adds what a new version needs beside it', () => {
  const folder = temporaryFolder('keys');
  try {
    const files = makeKeyFiles(folder.path, ['identity', 'gateway']);
    const whole = read(files.keysFile('identity'));
    const older = { keys: whole.keys.filter(({ kid }) => !/:(data|index):/.test(kid)) };
    expect(older.keys).toHaveLength(whole.keys.length - 2);
    writeFileSync(files.keysFile('identity'), JSON.stringify(older));
    makeKeyFiles(folder.path, ['identity', 'gateway']);
    const now = read(files.keysFile('identity'));
    expect(now.keys.map(({ kid }) => kid).sort()).toEqual(whole.keys.map(({ kid }) => kid).sort());
    expect(now.keys.slice(0, older.keys.length)).toEqual(older.keys);
    const before = readFileSync(files.keysFile('identity'), 'utf8');
    makeKeyFiles(folder.path, ['identity', 'gateway']);
    expect(readFileSync(files.keysFile('identity'), 'utf8')).toBe(before);
  } finally {
    folder.remove();
  }
});

it('adds a generation that nobody uses before its time, and keeps every earlier one; the next start keeps both', () => {
  const folder = temporaryFolder('keys');
  try {
    const files = makeKeyFiles(folder.path);
    const before = read(files.keysFile('police')).keys;
    const useFrom = new Date('2026-11-26T12:00:00Z');
    const added = addKeyGeneration(folder.path, useFrom);
    expect(added).toHaveLength(4 * agencies.length + 5 + 2);
    makeKeyFiles(folder.path);
    const now = read(files.keysFile('police')).keys;
    expect(now.slice(0, before.length)).toEqual(before);
    expect(now.slice(before.length)).toEqual(
      ['police:sign:2', 'police:seal:2', 'police:wrap:2', 'police:data:2'].map((kid) =>
        expect.objectContaining({ kid, useFrom: useFrom.toISOString() }),
      ),
    );
    expect(added.filter((kid) => !agencies.some((agency) => kid.startsWith(`${agency}:`)))).toEqual([
      ...['identity:sign:2', 'identity:say:2', 'identity:seal:2', 'identity:cookie:2', 'identity:data:2'],
      ...['gateway:sign:2', 'gateway:cookie:2'],
    ]);
    const shown = read(files.directoryFile).keys;
    expect(
      shown
        .filter(({ kid }) => kid.startsWith('police:'))
        .map(({ kid }) => kid)
        .sort(),
    ).toEqual([...['police:seal:1', 'police:seal:2', 'police:sign:1', 'police:sign:2']]);
    expect(shown.filter(({ k, d }) => k !== undefined || d !== undefined)).toEqual([]);
    expect(addKeyGeneration(folder.path, useFrom)).toContain('police:seal:3');
  } finally {
    folder.remove();
  }
});
