/**
 * A process of its own that holds a file and makes an item of it, and is killed once its bytes lie in their place and before anything is recorded:
 * `node received-process.js <vault folder> <keys file> <directory file>`. It prints what was held.
 */
import { KeyRing } from '#libs/keys';
import { Vault } from '#libs/vault';

const [dir = '', keysFile = '', directoryFile = ''] = process.argv.slice(2);
const vault = await Vault.at({ dir, keys: KeyRing.fromFiles('school', keysFile, directoryFile) });
const key = await vault.newKey();
const held = await vault.hold(key, oneByOne(Buffer.alloc(700_000, 'evidence ')), {});
process.stdout.write(`${JSON.stringify(held)}\n`);
const expected = { declaredSize: held.size, declaredSha256: held.sha256 };
await vault.keepReceived(key, expected, async (_item, seal) => {
  await seal();
  process.kill(process.pid, 'SIGKILL');
  await new Promise(() => undefined);
});

async function* oneByOne(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 65_536) yield await Promise.resolve(bytes.subarray(at, at + 65_536));
}
