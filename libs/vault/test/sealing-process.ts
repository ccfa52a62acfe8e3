/**
 * A process of its own that seals one file, for tests of memory, speed, a full disk and SIGKILL:
 * `node sealing-process.js <vault folder> <keys file> <directory file> <bytes or file> [stall after bytes]`.
 */
import { createReadStream } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { KeyRing } from '#libs/keys';
import { Problem } from '#libs/problems';
import { Vault, type SealedItem } from '#libs/vault';

/** The one line that the process prints. */
export interface SealingReport {
  readonly item?: SealedItem;
  readonly seconds?: number;
  readonly peakMegabytes?: number;
  readonly refused?: { readonly code: string; readonly rule: string | undefined };
}

async function* made(length: number, stallAfter: number): AsyncGenerator<Buffer> {
  const chunk = Buffer.alloc(64 * 1024, 'evidence ');
  for (let given = 0; given < length; given += chunk.length) {
    if (given >= stallAfter) {
      process.stdout.write('stalled\n');
      await sleep(600_000);
    }
    chunk.writeUInt32BE(given / chunk.length);
    yield chunk.subarray(0, Math.min(chunk.length, length - given));
  }
}

async function report(): Promise<SealingReport> {
  const [dir = '', keysFile = '', directoryFile = '', what = '', stallAfter = 'Infinity'] = process.argv.slice(2);
  const vault = await Vault.at({ dir, keys: KeyRing.fromFiles('school', keysFile, directoryFile) });
  const source = /^\d+$/.test(what)
    ? made(Number(what), Number(stallAfter))
    : createReadStream(what, { highWaterMark: 64 * 1024 });
  const begun = performance.now();
  try {
    const item = await vault.store(source);
    const seconds = (performance.now() - begun) / 1_000;
    return { item, seconds, peakMegabytes: process.resourceUsage().maxRSS / 1_024 };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { refused: { code: error.code, rule: error.details.rule } };
  }
}

process.stdout.write(`${JSON.stringify(await report())}\n`);
