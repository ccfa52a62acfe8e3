import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { repositoryRoot } from '#libs/embedded';
import { KeyRing } from '#libs/keys';
import { temporaryFolder, testKeys } from '#libs/testing';
import { Vault, type SealedItem } from '#libs/vault';

const folder = temporaryFolder('killed-before-record');
const files = testKeys(['school']);
const [keysFile, { directoryFile }] = [files.keysFile('school'), files];
const program = join(repositoryRoot, 'dist', 'libs', 'vault', 'test', 'received-process.js');
afterAll(() => {
  folder.remove();
  files.remove();
});

it('a file whose process was killed between sealing and recording is recorded by the next who tries, and by no other than it was declared', async () => {
  const dir = join(folder.path, 'vault');
  const killed = spawn(process.execPath, [program, dir, keysFile, directoryFile], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said, [, signal]] = await Promise.all([text(killed.stdout), once(killed, 'exit') as Promise<[null, string]>]);
  const held = JSON.parse(said) as SealedItem;
  const { itemId, size: declaredSize, sha256: declaredSha256 } = held;
  expect(signal).toBe('SIGKILL');
  const at = join(dir, 'sealed', itemId.slice(0, 2), itemId);
  expect([existsSync(at), existsSync(join(dir, 'uploads', itemId))]).toEqual([true, false]);

  const vault = await Vault.at({ dir, keys: KeyRing.fromFiles('school', keysFile, directoryFile) });
  const record = jest.fn(async (item: SealedItem, seal: () => Promise<void>) => {
    await seal();
    return item;
  });
  await expect(
    vault.keepReceived(held, { declaredSize, declaredSha256: '0'.repeat(64) }, record),
  ).rejects.toMatchObject({ code: 'hash-mismatch' });
  expect(record).not.toHaveBeenCalled();
  const failing = vault.keepReceived(held, { declaredSize, declaredSha256 }, () => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  expect(existsSync(at)).toBe(true);

  const item = await vault.keepReceived(held, { declaredSize, declaredSha256 }, record);
  expect(item).toMatchObject({ itemId, sha256: declaredSha256, size: declaredSize, cipherSha256: held.cipherSha256 });
  await vault.forget(itemId);
  await expect(vault.verify(item)).resolves.toMatchObject({ ok: true });
});
