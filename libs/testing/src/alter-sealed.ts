import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Alters one byte of a sealed item, as somebody with the disk in their hands could. Done twice, it is what it was. */
export function alterSealed(vaultDir: string, itemId: string): void {
  const path = join(vaultDir, 'sealed', itemId.slice(0, 2), itemId);
  chmodSync(path, 0o600);
  const bytes = readFileSync(path);
  const last = bytes.length - 1;
  bytes[last] = (bytes[last] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  chmodSync(path, 0o400);
}
