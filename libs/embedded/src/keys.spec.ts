import { readFileSync, writeFileSync } from 'node:fs';
import { temporaryFolder } from '#libs/testing';
import { makeKeyFiles } from './keys.js';

interface Keys {
  readonly keys: readonly { readonly kid: string; readonly k?: string }[];
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
